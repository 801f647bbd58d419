// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a typed answer that is the right number in another dress, or no number at all.
#include <cmath>
#include <numbers>

#include <QTest>

#include "core/lessons/check.h"
#include "core/lessons/prose/prose.h"
#include "core/lessons/quantities/quantities.h"
#include "core/model/problem.h"

using namespace rope;

namespace {

Question number(const QString& answer, const QString& unit)
{
    Question q;
    q.kind = AskKind::Number;
    q.prompt = "How large?";
    q.answer = answer.toStdString();
    q.unit = unit.toStdString();
    return q;
}

Verdict verdict(const Question& q, const QString& text)
{
    GivenAnswer given;
    given.typed = text.toStdString();
    return check(q, Scene{}, given);
}

} // namespace

class TestWhyNoAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSaid_data();
    void whatIsSaid();
    void wholeTurns_data();
    void wholeTurns();
    void theOtherComma_data();
    void theOtherComma();
    void roundedTooFar_data();
    void roundedTooFar();
    void nearlyRight();
    void moreUnits_data();
    void moreUnits();
};

void TestWhyNoAnswer::whatIsSaid_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says"); ///< as read by a student
    const auto row = [](const char* unit, const char* text, const char* says) {
        QTest::addRow("%s in %s", text, unit)
            << QString::fromUtf8(unit) << QString::fromUtf8(text) << QString::fromUtf8(says);
    };
    row("rad per token", "0.01 tokens", "The answer is asked in rad per token, not in tokens.");
    row("rad per token", "0.01 Hz", "The answer is asked in rad per token, not in Hz.");
    row("rad per token", "10 mrad", "The answer is asked in rad per token, not in mrad.");
    row("rad per token", "0.573°", "The answer is asked in rad per token, not in °.");
    row("tokens", "628 rad", "The answer is asked in tokens, not in rad.");
    row("tokens", "θ = 628 *rad*", "θ = 628 *rad* cannot be read as a number. It may look like");
    row("", "4 Hz", "The answer is a plain number, not one of Hz.");
    row("rad", "2,5",
        "2,5 is not clear: a comma only sets off thousands, as in 217,640; decimals follow a point: 2.5.");
    row("rad", "2.5 mod 2π", "2.5 mod 2π cannot be read as a number.");
    row("rad", "*a*{d}$x$", "*a*{d}$x$ cannot be read as a number.");
    row("rad", "ten", "ten cannot be read as a number.");
    row("rad", "2.5", "");
    row("rad", "143°", "");
}

/// A student's own stars, braces and dollars stay what they are.
void TestWhyNoAnswer::whatIsSaid()
{
    QFETCH(QString, unit);
    QFETCH(QString, text);
    QFETCH(QString, says);
    const Question q = number(QStringLiteral("theta[9]"), unit);
    const FramedProse why = whyNoAnswer(q, text.toStdString());
    QCOMPARE(why.empty(), says.isEmpty());
    if (says.isEmpty()) {
        verdict(q, text); // is judged
        return;
    }
    const QString plain = QString::fromStdString(plainProse(why.english(), Quantities(Scene{})));
    QVERIFY2(plain.startsWith(says), qPrintable(plain));
    QVERIFY_EXCEPTION_THROWN(verdict(q, text), InputError);
}

void TestWhyNoAnswer::wholeTurns_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("said");
    const auto row = [](const char* answer, const char* unit, const char* text, bool said) {
        QTest::addRow("%s, %s for %s", text, unit, answer) << answer << unit << QString::fromUtf8(text) << said;
    };
    row("angle(1, 2)", "rad", "2+2pi", true);
    row("angle(1, 2)", "rad", "2-2pi", true);
    row("angle(1, 2)", "rad", "2+20pi", true);
    row("angle(1, 2)", "rad", "8.28", true); // rounded as a student would
    row("wrapped(1, 10)", "rad", "10", true);
    row("angle(1, 2) * 180 / pi", "degrees", "474.6", true);
    row("angle(1, 2)", "rad", "8.6", false);
    row("angle(1, 2)", "rad", "5.14", false); // half a turn
    row("angle(1, 2)", "rad", "2000.3", false);
    row("angle(1, 2)", "", "2+2pi", false); // no angle that anybody knows of
    row("period[9]", "tokens", "2+2pi", false);
}

void TestWhyNoAnswer::wholeTurns()
{
    QFETCH(QString, answer);
    QFETCH(QString, unit);
    QFETCH(QString, text);
    QFETCH(bool, said);
    const Verdict v = verdict(number(answer, unit), text);
    QVERIFY(!v.right);
    QVERIFY2(QString::fromStdString(v.reason.frame).contains(QStringLiteral("points the same way")) == said,
             v.reason.frame.c_str());
}

void TestWhyNoAnswer::theOtherComma_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("comma") << "628.319"
                           << "628,319"
                           << "628,319 was read as 628,319:";
    QTest::newRow("with a unit") << "628.319"
                                 << "628,319 tokens"
                                 << "628,319 was read as 628,319:";
    QTest::newRow("point") << "54410"
                           << "54.410"
                           << "54.410 was read as 54.41:";
    QTest::newRow("neither") << "700"
                             << "628,319"
                             << "";
    QTest::newRow("no comma") << "700"
                              << "628"
                              << "";
}

/// Who writes 628,319 for 628.319 is told how it was read.
void TestWhyNoAnswer::theOtherComma()
{
    QFETCH(QString, answer);
    QFETCH(QString, text);
    QFETCH(QString, says);
    const Verdict v = verdict(number(answer, QStringLiteral("tokens")), text);
    QVERIFY(!v.right);
    const QString reason = QString::fromStdString(v.reason.english());
    QVERIFY2(says.isEmpty() ? !reason.contains(QStringLiteral("read as")) : reason.startsWith(says),
             qPrintable(reason));
}

void TestWhyNoAnswer::roundedTooFar_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("said");
    const auto row = [](const char* answer, const char* unit, const char* text, bool said) {
        QTest::addRow("%s, %s for %s", text, unit, answer) << answer << unit << QString::fromUtf8(text) << said;
    };
    row("0.316228", "", "0.32", true);
    row("0.316228", "", "3.2e-1", true);
    row("0.316228", "", "about 0.3", true);
    row("0.316228", "", "0.33", false);
    row("0.316228", "", "0.315", false); // in reach of 1 %: right
    row("-0.316228", "", "−0.32", true);
    row("0.316228", "", "1/3", false);
    row("0.316228", "", "0", false);
    row("0.004", "", "0.0", false);
    row("55.5", "tokens", "56 tokens", false); // right as well
    row("15.4", "tokens", "15 tokens", true);
    row("1.5707963", "rad", "2 rad", true);
    row("0.0174", "rad", "1.1°", false);
    row("5400.4", "", "5e3", true);
    row("5400.4", "", "5000", false);
    row("30400", "tokens", "30 thousand", true);
    row("30400", "tokens", "30 Thousand tokens", true);
    row("30400", "", "30k", true);
    row("30400", "", "3万", true);
    row("30400", "", "29 thousand", false);
    row("1540000", "", "1.5 million", true);
    row("1540000", "", "1.5 百万", true);
    row("-1540000", "", "−0.15e1 Million", true);
    row("1540000", "", "1.6 million", false);
    row("1540000", "", "3 million/2", false);
}

void TestWhyNoAnswer::roundedTooFar()
{
    QFETCH(QString, answer);
    QFETCH(QString, unit);
    QFETCH(QString, text);
    QFETCH(bool, said);
    const Verdict v = verdict(number(answer, unit), text);
    const QString reason = QString::fromStdString(v.reason.english());
    QVERIFY2(reason.contains(QStringLiteral("rounded too far: the answer is asked for to within 1 %")) == said,
             qPrintable(reason));
    QVERIFY(!said || !v.right);
}

/// Five tolerances off and less: it says how closely is asked. Nothing of a tenth of the answer and beyond.
void TestWhyNoAnswer::nearlyRight()
{
    const auto said = [](const Question& q, const char* text) {
        return QString::fromStdString(verdict(q, text).reason.english());
    };
    const QString onePercent = QStringLiteral("That is near: the answer is asked for to within 1 %.");
    QCOMPARE(said(number("628.32", "tokens"), "640"), onePercent);
    QCOMPARE(said(number("628.32", "tokens"), "600 tokens"), onePercent);
    QCOMPARE(said(number("-0.316228", ""), "-0.32951"), onePercent);
    QCOMPARE(said(number("628.32", "tokens"), "700"), QString());
    QCOMPARE(said(number("628.32", "tokens"), "625"), QString()); // right
    Question q = number("40", "pairs");
    q.tolerance = {0.5, false};
    QCOMPARE(said(q, "42"), QStringLiteral("That is near: the answer is asked for to within 0.5 pairs."));
    QCOMPARE(said(q, "43"), QString());
    Question few = number("3", "pairs"); // one off is a third
    few.tolerance = q.tolerance;
    QCOMPARE(said(few, "4"), QString());
    q.tolerance = {0, false}; // the number itself
    QCOMPARE(said(q, "40.01"), QString());
    q = number("628.32", "tokens");
    q.kind = AskKind::Click;
    GivenAnswer clicked;
    clicked.clicked = 640;
    QCOMPARE(QString::fromStdString(check(q, {}, clicked).reason.english()), onePercent);
}

void TestWhyNoAnswer::moreUnits_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("text");
    for (const char* text : {"628 positions", "628 steps", "628个token", "628 个 token", "628 个词元"})
        QTest::newRow(text) << "628"
                            << "tokens" << QString::fromUtf8(text);
    for (const char* text : {"0.01 rad per position", "0.01 rad/step", "每个词元 0.01 弧度", "每个 token 0.01 rad"})
        QTest::newRow(text) << "0.01"
                            << "rad per token" << QString::fromUtf8(text);
    for (const char* text : {"10^{-2}", "1 x 0.01", "x0.01", "×0.01", "0.01x", "sin(0.01)", "0.02 x cos(pi/3)"})
        QTest::newRow(text) << "0.01"
                            << "" << QString::fromUtf8(text);
    for (const char* text : {"1 million", "1'000'000", "1000 thousand", "1 Million", "1000 THOUSAND"})
        QTest::newRow(text) << "1000000"
                            << "" << QString::fromUtf8(text);
    for (const char* text :
         {"30 thousand", "30 thousand tokens", "about 30 thousand positions", "3万个词元", "3 万 token", "30 Thousand",
          "30 Thousand Tokens", "0.03 million tokens", "T = 30 thousand tokens."})
        QTest::newRow(text) << "30000"
                            << "tokens" << QString::fromUtf8(text);
}

void TestWhyNoAnswer::moreUnits()
{
    QFETCH(QString, answer);
    QFETCH(QString, unit);
    QFETCH(QString, text);
    QVERIFY(verdict(number(answer, unit), text).right);
}

QTEST_GUILESS_MAIN(TestWhyNoAnswer)
#include "tst_why_no_answer.moc"
