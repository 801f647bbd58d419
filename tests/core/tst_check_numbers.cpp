// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <numbers>

#include <QtTest>

#include "core/lessons/check.h"
#include "core/lessons/prose/prose.h"
#include "core/lessons/quantities/quantities.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "support/questions.h"

using namespace rope;
using namespace rope::test;

namespace {

constexpr double pi = std::numbers::pi;

QString reason(const Question& q, const Scene& scene, double given)
{
    const Verdict v = check(q, scene, typed(exactText(given)));
    return v.right ? QStringLiteral("right") : QString::fromStdString(v.reason.english());
}

} // namespace

/// Answers that are numbers: how they may be typed, what is near enough, and which mistake one is known by.
class TestCheckNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreRightAsTyped_data();
    void numbersAreRightAsTyped();
    void tolerances();
    void unreadableNumbers();
    void slips_data();
    void slips();
    void ownMistakesComeFirst();
    void mistakesTooCloseToTell();
    void exactNumbers();
    void peopleWriteUnits_data();
    void peopleWriteUnits();
    void whatIsNoNumberIsQuotedWhole();
    void aMissingSignIsNamed();
};

void TestCheckNumbers::numbersAreRightAsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("right");
    for (const char* text :
         {"0.01", "1e-2", "1/100", "10^-2", "10000^(-256/512)", " 0.01 ", "0.01 rad per token", ".01", "0.0099999"})
        QTest::newRow(text) << text << true;
    for (const char* text : {"0.02", "0.011", "100", "-0.01", "0"})
        QTest::newRow(text) << text << false;
}

void TestCheckNumbers::numbersAreRightAsTyped()
{
    QFETCH(QString, text);
    QFETCH(bool, right);
    Question q = numberQuestion("theta[129]");
    q.unit = "rad per token";
    QCOMPARE(check(q, headOf(512), typed(text.toStdString())).right, right);
}

void TestCheckNumbers::tolerances()
{
    const Scene scene = headOf(128);
    QVERIFY(check(numberQuestion("1000", {0.01, true}), scene, typed("1010")).right);
    QVERIFY(!check(numberQuestion("1000", {0.01, true}), scene, typed("1010.1")).right);
    QVERIFY(check(numberQuestion("1000", {0.5, false}), scene, typed("1000.5")).right);
    QVERIFY(!check(numberQuestion("1000", {0.5, false}), scene, typed("1000.6")).right);
    QVERIFY(check(numberQuestion("217640", {0.001, true}), scene, typed("217,640")).right);
    // Around 0 a part of the answer is nothing.
    QVERIFY(check(numberQuestion("0", {0.01, true}), scene, typed("0")).right);
    QVERIFY(!check(numberQuestion("0", {0.01, true}), scene, typed("0.001")).right);
}

void TestCheckNumbers::unreadableNumbers()
{
    for (const char* text : {"", "  ", "0,01", "ten", "1 2", "theta[129]", "rad"}) {
        try {
            check(numberQuestion("theta[129]"), headOf(512), typed(text));
            QFAIL(text);
        } catch (const InputError& e) {
            QCOMPARE(e.problems().front().field, std::string("answer"));
        }
    }
}

void TestCheckNumbers::slips_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<double>("lambda");
    QTest::addColumn<double>("given");
    QTest::addColumn<QString>("says");
    const auto theta = [](double k, double base = 10000) { return std::pow(base, -2 * (k - 1) / 64); };
    QTest::newRow("2k for 2(k-1)") << "theta[9]"
                                   << "" << 1.0 << theta(10) << "one pair too far";
    QTest::newRow("2k at the last pair") << "theta[K]"
                                         << "" << 1.0 << 1e-4 << "one pair too far";
    QTest::newRow("2k in a period") << "period[32]"
                                    << "tokens" << 1.0 << 2 * pi / theta(33) << "one pair too far";
    QTest::newRow("from 0") << "theta[9]"
                            << "" << 1.0 << theta(8) << "not from 0";
    QTest::newRow("forgotten λ") << "theta[9]"
                                 << "" << 4.0 << theta(9) << "leaves out $λ$";
    QTest::newRow("one pair too far with λ") << "theta[9]"
                                             << "" << 4.0 << theta(10, 40000) << "one pair too far";
    QTest::newRow("degrees") << "angle(1, 2)"
                             << "rad" << 1.0 << 2 * 180 / pi << "That is in degrees";
    QTest::newRow("360 for 2π") << "period[9]"
                                << "tokens" << 1.0 << 360 / theta(9) << "That is in degrees";
    QTest::newRow("radians") << "angle(1, 2) * 180 / pi"
                             << "degrees" << 1.0 << 2.0 << "That is in radians";
    QTest::newRow("degrees in a cosine") << "cos(angle(1, 2))"
                                         << "" << 1.0 << std::cos(2 * pi / 180) << "for degrees";
    QTest::newRow("ln for log10") << "log10(base)"
                                  << "" << 1.0 << std::log(10000) << "natural logarithm where";
    QTest::newRow("log10 for ln") << "0.1 * ln(f) + 1"
                                  << "" << 1.0 << 0.1 * std::log10(4) + 1 << "base 10 where";
    QTest::newRow("one divided by it") << "theta[9]"
                                       << "" << 1.0 << 1 / theta(9) << "one divided by";
    QTest::newRow("missing 2π") << "period[9]"
                                << "tokens" << 1.0 << 1 / theta(9) << "is missing";
    QTest::newRow("2π too much") << "turns[9]"
                                 << "turns" << 1.0 << 4096 * theta(9) << "too much";
    QTest::newRow("no turns in a count") << "K"
                                         << "pairs" << 1.0 << 32 / (2 * pi) << "";
    QTest::newRow("no turns in a position") << "pi_position(1000)"
                                            << "tokens" << 1.0 << 250 / (2 * pi) << "";
    QTest::newRow("nothing known") << "theta[9]"
                                   << "" << 1.0 << 0.5 << "";
    QTest::newRow("no λ to forget") << "theta[9]"
                                    << "" << 1.0 << theta(9) << "right";
    QTest::newRow("rounded to three digits") << "theta[9]"
                                             << "" << 4.0 << 0.1 << "leaves out $λ$";
}

void TestCheckNumbers::slips()
{
    QFETCH(QString, answer);
    QFETCH(QString, unit);
    QFETCH(double, lambda);
    QFETCH(double, given);
    QFETCH(QString, says);
    Question q = numberQuestion(answer.toStdString());
    q.unit = unit.toStdString();
    const QString text = reason(q, headOf(64, lambda), given);
    QVERIFY2(says.isEmpty() ? text.isEmpty() : text.contains(says), qPrintable(text));
    if (!text.isEmpty() && text != QStringLiteral("right"))
        QVERIFY(!proseOf(text.toStdString(), Quantities(Scene{})).empty());
}

void TestCheckNumbers::ownMistakesComeFirst()
{
    Question q = numberQuestion("theta[129]");
    q.mistakes = {{"1 / theta[129]", "Turned over: {1/theta[129]}, not $θ_{129}$."}, {"theta[999]", "Never."}};
    QCOMPARE(reason(q, headOf(512), 100), QString::fromUtf8("Turned over: 100, not $θ_{129}$."));
    q.mistakes.clear();
    QVERIFY(reason(q, headOf(512), 100).contains("one divided by"));
}

void TestCheckNumbers::mistakesTooCloseToTell()
{
    // Pairs of a large head lie within 2 % of each other: a tolerance of 5 % cannot tell them apart, so 6 % off is near
    // the answer, and no other pair is made up as the reason.
    QCOMPARE(reason(numberQuestion("theta[200]", {0.05, true}), headOf(1024),
                    Quantities(headOf(1024)).value("theta[200]") * 1.06),
             QStringLiteral("That is near: the answer is asked for to within 5 %."));
    // k = 1: θ_1 is 1 for every base, one divided by it is 1 as well.
    QCOMPARE(reason(numberQuestion("theta[1]"), headOf(64, 4), 1), QStringLiteral("right"));
}

void TestCheckNumbers::exactNumbers()
{
    const Scene scene = headOf(128);
    QVERIFY(check(numberQuestion("never_full_turn", {0, false}), scene, typed("18")).right);
    QVERIFY(!check(numberQuestion("never_full_turn", {0, false}), scene, typed("19")).right);
    QVERIFY(check(numberQuestion("first_negative", {0, true}), scene, typed("1,707")).right);
    QVERIFY(!check(numberQuestion("first_negative", {0, true}), scene, typed("1,708")).right);
    Question merged = numberQuestion("first_merged_bf16", {0, false});
    merged.mistakes = {{"first_merged_bf16 - 1", "That one is still exact."}};
    QCOMPARE(reason(merged, scene, 256), QStringLiteral("That one is still exact."));
    QCOMPARE(reason(merged, scene, 255), QString());
}

void TestCheckNumbers::peopleWriteUnits_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("expected"); // NaN: no number
    const double no = std::nan("");
    const auto row = [](const char* unit, const char* text, double expected) {
        QTest::addRow("%s: %s", unit, text) << QString::fromUtf8(unit) << QString::fromUtf8(text) << expected;
    };
    row("tokens", "157 tokens", 157);
    row("tokens", "157 token", 157);
    row("tokens", "157tokens", 157);
    row("tokens", "m = 157", 157);
    row("tokens", "128k tokens", 128000);
    row("tokens", "157 pairs", no);
    row("tokens", "tokens", no);
    row("rad", "2.5 radians", 2.5);
    row("rad", "≈ 2.5 rad", 2.5);
    row("rad", "90°", pi / 2);
    row("rad", "180 degrees", pi);
    row("rad per token", "0.01 rad/token", 0.01);
    row("rad per token", "θ = 10⁻² radians per token", 0.01);
    row("rad per token", "θ = 1/100 = 0.01 rad", 0.01);
    row("rad per token", "0.01 rad", 0.01);
    row("rad per token", "0.57°", no); // degrees of what? a question says which it means
    row("points", "57 percentage points", 57);
    row("points", "57 %", 57);
    row("", "25%", 0.25);
    row("", "= 1/4", 0.25);
    row("", "0,25", no);
    row("pairs", "1 pair", 1);
    for (const char* text : {"0.01 radian a token", "0.01 rad a token", "0.01 Rad/Token", "0.01 rad/tokens",
                             "0.01 rad·token⁻¹", "0.01 rad token^-1", "0.01 RAD PER TOKEN", "about 0.01", "0.01.",
                             "approx. 0.01 rad per token.", "1/√10000", "1/√(10^4)", "0.01 弧度/词元"})
        row("rad per token", text, 0.01);
    row("rad per token", "０．０１", 0.01); // as a Chinese keyboard types it
    row("rad per token", "θ＝１／１００ 弧度／词元", 0.01);
    row("", "２５％", 0.25);
    row("", "０，２５", no);
    row("rad", "－１．５", -1.5);
    row("tokens", "628 tokens per turn", 628);
    row("tokens", "628 Tokens/turn", 628);
    row("tokens", "628 个词元/圈", 628);
    row("tokens", "628 turns", no);
    row("rad per token", "0.573°/token", 0.573 * pi / 180);
    row("rad per token", "1/4 turn per token", pi / 2);
    row("rad per token", "1/4 turn", no);
    row("rad", "1.5708 rads", 1.5708);
    row("rad", "1.5708 Rad", 1.5708);
    row("rad", "1/4 turn", pi / 2);
    row("rad", "½π", pi / 2);
    row("rad", "¾ π rad", 3 * pi / 4);
    row("rad", "2pirad", 2 * pi);
    row("rad", "10 mrad", no);
    row("rad", "90 Grad", no); // degrees to a German, the 400th part of a turn to an Englishman
    row("rad", "√10^4", no);
    row("tokens", "628 Tokens", 628);
    row("tokens", "628 tok", 628);
    row("tokens", "628 toks.", 628);
    row("tokens", "1 e 3", no);
    row("", "8 pairs", 8);
    row("", "pair 8", 8);
    row("", "position 2,000", 2000);
    row("", "8 words", no);
}

void TestCheckNumbers::peopleWriteUnits()
{
    QFETCH(QString, unit);
    QFETCH(QString, text);
    QFETCH(double, expected);
    Question q = numberQuestion(std::isnan(expected) ? "1" : exactText(expected), {1e-9, false});
    q.unit = unit.toStdString();
    if (std::isnan(expected)) {
        QVERIFY_EXCEPTION_THROWN(check(q, headOf(128), typed(text.toStdString())), InputError);
        return;
    }
    QVERIFY(check(q, headOf(128), typed(text.toStdString())).right);
}

/// Not what is left of it once a unit was taken off.
void TestCheckNumbers::whatIsNoNumberIsQuotedWhole()
{
    Question q = numberQuestion("1");
    for (const auto& [unit, text] :
         {std::pair{"rad", "10 mrad"}, {"rad", "90 Grad"}, {"tokens", "many tokens"}, {"rad per token", "x = a rad"}}) {
        q.unit = unit;
        try {
            check(q, headOf(128), typed(text));
            QFAIL(text);
        } catch (const InputError& e) {
            QCOMPARE(e.problems().front().value, std::string(text));
        }
    }
}

void TestCheckNumbers::aMissingSignIsNamed()
{
    QVERIFY(reason(numberQuestion("-4"), headOf(128), 4).contains(QStringLiteral("sign is missing")));
    QVERIFY(reason(numberQuestion("4"), headOf(128), -4).contains(QStringLiteral("sign is wrong")));
}

QTEST_GUILESS_MAIN(TestCheckNumbers)
#include "tst_check_numbers.moc"
