// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <charconv>
#include <random>

#include "core/lessons/quantities/arithmetic.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/model/typed_number.h"
#include "support/near.h"
#include "support/typed_numbers.h"

using namespace rope;

class TestTypedNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void small_data();
    void small();
    void percentOnlyWhereAsked();
    void wholes_data();
    void wholes();
    void wholeNumbersAreDigits();
    void whatWeWriteReadsBack();
    void scientificNotationIsTheDecimalToTheLastBit();
    void agreesWithAnotherCalculator();
    void anyBytesAreReadOrRefused();
    void refusalsNameTheFieldTheTextAndTheReason();
};

void TestTypedNumber::table_data()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < int(test::typedBases().size()); ++i)
        QTest::addRow("'%s'", test::typedBases()[std::size_t(i)].text.c_str()) << i;
}

void TestTypedNumber::table()
{
    QFETCH(int, row);
    const test::Typed& expected = test::typedBases()[std::size_t(row)];
    const TypedNumber read = readNumber(expected.text);
    QCOMPARE(read.value.has_value(), expected.value.has_value());
    if (read.value)
        QVERIFY2(*read.value == *expected.value, digits17(*read.value).c_str());
    else
        QVERIFY2(expected.says.empty() ? read.complaint.empty()
                                       : read.complaint.english().find(expected.says) != std::string::npos,
                 read.complaint.english().c_str());
}

void TestTypedNumber::small_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::newRow("zero") << "0" << 0.0;
    QTest::newRow("negative") << "-5" << -5.0;
    QTest::newRow("minus as printed") << "−5" << -5.0;
    QTest::newRow("minus before a point") << "-.25" << -0.25;
    QTest::newRow("a half") << "½" << 0.5;
    QTest::newRow("half of pi") << "½π" << 1.5707963267948966;
    QTest::newRow("a root") << "√16" << 4.0;
    QTest::newRow("one over a root") << "1/√10000" << 0.01;
    QTest::newRow("root of a sum") << "2*√(9+16)" << 10.0;
    QTest::newRow("exponent") << "1e-7" << 1e-7;
    QTest::newRow("fraction") << "1/64" << 1.0 / 64;
    QTest::newRow("power of ten") << "10^-2" << 0.01;
    QTest::newRow("raised") << "10⁻²" << 0.01;
    QTest::newRow("scientific, x") << "1x10^-2" << 0.01;
    QTest::newRow("scientific, sign") << "1×10^-2" << 0.01;
    QTest::newRow("scientific, raised") << "-1.5 × 10⁻⁶" << -1.5e-6;
    QTest::newRow("angle") << "2pi/100" << 2 * std::numbers::pi / 100;
    QTest::newRow("quarter") << "pi/4" << std::numbers::pi / 4;
    QTest::newRow("a power is before the sign") << "-2^2" << -4.0;
    QTest::newRow("formula") << "10000^(-2)" << std::pow(10000.0, -2);
    // 1.001e-3 times 10⁶, rounded twice, would be 1000.9999999999999.
    QTest::newRow("an exponent and a letter") << "1.001e-3M" << 1001.0;
    QTest::newRow("an exponent and a word") << "4.35e-5 million" << 43.5;
    QTest::newRow("a small exponent made larger") << "1e-310M" << 1e-304;
    QTest::newRow("divided scientific") << "1/2x10^3" << std::nan("");
}

void TestTypedNumber::small()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    const auto read = readNumber(text.toStdString()).value;
    QCOMPARE(read.has_value(), !std::isnan(value));
    if (read)
        QVERIFY2(*read == value, digits17(*read).c_str());
}

void TestTypedNumber::percentOnlyWhereAsked()
{
    QVERIFY(!readNumber("25%").value);
    QCOMPARE(readNumber("25%", Percent::Allowed).value.value_or(0), 0.25);
    QCOMPARE(readNumber("12.5 %", Percent::Allowed).value.value_or(0), 0.125);
    QVERIFY(!readNumber("25%%", Percent::Allowed).value);
    QCOMPARE(readNumber("50%/2%", Percent::Allowed).value.value_or(0), 25.0);
    QCOMPARE(readNumber("1/(2%)", Percent::Allowed).value.value_or(0), 50.0);
    QCOMPARE(readNumber("3*2%", Percent::Allowed).value.value_or(0), 0.06);
    for (const char* both : {"1/2%", "1 / 2 %", "2^3%", "√4%"}) {
        const TypedNumber read = readNumber(both, Percent::Allowed);
        QVERIFY2(!read.value, both);
        QVERIFY2(read.complaint.english().find("can be read in two ways") != std::string::npos, both);
    }
}

void TestTypedNumber::wholes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<qint64>("value");
    QTest::newRow("plain") << "4096" << true << qint64(4096);
    QTest::newRow("negative") << "-1" << true << qint64(-1);
    QTest::newRow("exponent") << "1e4" << true << qint64(10000);
    QTest::newRow("thousands") << "128k" << true << qint64(128000);
    QTest::newRow("binary thousands") << "128Ki" << true << qint64(131072);
    QTest::newRow("power") << "2^40" << true << (qint64(1) << 40);
    QTest::newRow("grouped") << "1,000" << true << qint64(1000);
    QTest::newRow("whole with point") << "8.0" << true << qint64(8);
    QTest::newRow("largest") << "9223372036854775807" << true << qint64(9223372036854775807);
    for (const char* bad : {"", "7.5", "1e-1", "7x", "nan", "inf", "1e300", "9223372036854775808", "2^60", "1,5"})
        QTest::addRow("bad '%s'", bad) << QString::fromLatin1(bad) << false << qint64(0);
}

void TestTypedNumber::wholes()
{
    QFETCH(QString, text);
    QFETCH(bool, ok);
    QFETCH(qint64, value);
    const auto got = wholeFrom(text.toStdString());
    QCOMPARE(got.has_value(), ok);
    if (ok)
        QCOMPARE(qint64(*got), value);
}

/// Whole numbers a person may have typed are said back as digits.
void TestTypedNumber::wholeNumbersAreDigits()
{
    QCOMPARE(exactText(1e6), std::string("1000000"));
    QCOMPARE(exactText(-5e5), std::string("-500000"));
    QCOMPARE(exactText(0), std::string("0"));
    QCOMPARE(exactText(1e15), std::string("1e+15"));
    QCOMPARE(exactText(1e-5), std::string("1e-05"));
    QCOMPARE(exactText(std::numeric_limits<double>::infinity()), std::string("inf"));
}

/// Every number as the program itself shows or writes it.
void TestTypedNumber::whatWeWriteReadsBack()
{
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> exponent(-300, 300), mantissa(-10, 10);
    for (int i = 0; i < 5000; ++i) {
        const double x = mantissa(random) * std::pow(10.0, exponent(random));
        QVERIFY2(readNumber(exactText(x)).value == x, exactText(x).c_str());
        QVERIFY2(readNumber(digits17(x)).value == x, digits17(x).c_str());
        const std::string shown = shownNumber(x, 17);
        const auto read = readNumber(shown).value;
        QVERIFY2(read && test::isNear(*read, x, 1e-16), shown.c_str());
        const auto whole = static_cast<std::int64_t>(random() >> (random() % 60)) / 2;
        QVERIFY2(wholeFrom(grouped(whole)) == whole || std::abs(whole) > (1LL << 53), grouped(whole).c_str());
    }
}

void TestTypedNumber::scientificNotationIsTheDecimalToTheLastBit()
{
    std::mt19937_64 random(11);
    for (int i = 0; i < 5000; ++i) {
        const std::string digits = std::to_string(random() % 1000) + "." + std::to_string(random() % 1000000);
        const int exponent = static_cast<int>(random() % 500) - 250;
        const std::string plain = digits + "e" + std::to_string(exponent);
        double expected = 0;
        std::from_chars(plain.data(), plain.data() + plain.size(), expected);
        for (const char* between : {"x10^", "×10^", "*10^", " · 10^"})
            QVERIFY2(readNumber(digits + between + std::to_string(exponent)).value == expected, plain.c_str());
        const std::string thousand = digits + "e3";
        std::from_chars(thousand.data(), thousand.data() + thousand.size(), expected);
        QVERIFY2(readNumber(digits + "k").value == expected, thousand.c_str());
    }
}

namespace {

/// A random expression that both grammars know.
std::string expression(std::mt19937_64& random, int depth)
{
    if (depth == 0 || random() % 4 == 0)
        return random() % 6 == 0 ? "pi" : std::to_string(random() % 90 + 1) + (random() % 2 ? ".5" : "");
    const std::string a = expression(random, depth - 1), b = expression(random, depth - 1);
    switch (random() % 7) {
    case 0: return "(" + a + ")+" + b;
    case 1: return a + "-(" + b + ")";
    case 2: return "(" + a + ")*" + b;
    case 3: return "(" + a + ")/(" + b + ")";
    case 4: return "(" + a + ")^(" + std::to_string(int(random() % 5) - 2) + ")";
    case 5: return "-(" + a + ")";
    default: return "sqrt((" + a + ")^2)";
    }
}

} // namespace

/// muParser, which works out the answers of lessons, against ours: 1e-13 relative, for sums cancel.
void TestTypedNumber::agreesWithAnotherCalculator()
{
    std::mt19937_64 random(3);
    int compared = 0;
    for (int i = 0; i < 4000; ++i) {
        const std::string text = expression(random, 3);
        double expected = std::nan("");
        try {
            expected = lessons::Arithmetic("test").value(text);
        } catch (const InputError&) {
        }
        const auto read = readNumber(text).value;
        if (!std::isfinite(expected)) {
            QVERIFY2(!read, text.c_str());
            continue;
        }
        QVERIFY2(read && test::isNear(*read, expected, 1e-13, 1e-9), text.c_str());
        ++compared;
    }
    QVERIFY(compared > 3000);
}

void TestTypedNumber::anyBytesAreReadOrRefused()
{
    const std::string_view letters = "0123456789.,eE+-*/^() kMpixKi%\xe2\x88\x92\xc2\xb2\xcf\x80\xff";
    std::mt19937_64 random(5);
    for (int i = 0; i < 200000; ++i) {
        std::string text(random() % 12, ' ');
        for (char& c : text)
            c = letters[random() % letters.size()];
        const TypedNumber read = readNumber(text, random() % 2 ? Percent::Allowed : Percent::Refused);
        QVERIFY2(!read.value || (std::isfinite(*read.value) && read.complaint.empty()), text.c_str());
    }
}

void TestTypedNumber::refusalsNameTheFieldTheTextAndTheReason()
{
    try {
        typedReal("1,5", "base", "a number greater than 1");
        QFAIL("accepted");
    } catch (const InputError& error) {
        QCOMPARE(QString::fromUtf8(error.what()),
                 QStringLiteral("base is 1,5 (a comma only sets off thousands, as in 217,640; decimals follow a point: "
                                "1.5); allowed: a number greater than 1"));
    }
    QVERIFY_EXCEPTION_THROWN(typedWhole("7.5", "positions", "a whole number"), InputError);
}

QTEST_GUILESS_MAIN(TestTypedNumber)
#include "tst_typed_number.moc"
