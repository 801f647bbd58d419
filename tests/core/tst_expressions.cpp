// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>

#include "core/lessons/quantities/quantities.h"
#include "core/model/problem.h"
#include "core/scene/scene_edits.h"
#include "support/near.h"

using namespace rope;

namespace {

Scene sceneWith(int d, std::int64_t trained = 4096)
{
    Scene s;
    setHeadDim(s, d);
    s.active.trainLength = trained;
    return s;
}

std::string fieldOf(const Quantities& q, const std::string& expression)
{
    try {
        q.value(expression);
    } catch (const InputError& e) {
        return e.problems().front().field + ": " + e.problems().front().text();
    }
    return {};
}

} // namespace

/// How what a lesson asks for is read: arithmetic, errors, and the slips of a person who works it out.
class TestExpressions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arithmetic_data();
    void arithmetic();
    void errors_data();
    void errors();
    void slips();
    void onlyWhatIsNamedIsWorkedOut();
    void scansAreBounded();
};

void TestExpressions::arithmetic_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<double>("expected");
    QTest::newRow("power to the right") << "2^3^2" << 512.0;
    QTest::newRow("sign and power") << "-2^2" << -4.0;
    QTest::newRow("exponent of ten") << "1.5e-2 + 1E3" << 1000.015;
    QTest::newRow("logic") << "1 < 2 && !(3 <= 2) || 0" << 1.0;
    QTest::newRow("not") << "!0" << 1.0;
    QTest::newRow("choice") << "K > 10 ? 1 : theta[1000]" << 1.0;
    QTest::newRow("functions")
        << "max(ln(exp(2)), log10(10)) + floor(1.5) + ceil(1.5) + round(1.6) + abs(-1) + min(3, sqrt(4))" << 10.0;
    QTest::newRow("pi") << "cos(pi) + sin(pi/2)" << 0.0;
    QTest::newRow("brackets and parentheses") << "theta[1] - theta(1)" << 0.0;
    QTest::newRow("index worked out") << "theta[K - 63]" << 1.0;
}

void TestExpressions::arithmetic()
{
    QFETCH(QString, expression);
    QFETCH(double, expected);
    QNEAR(Quantities(sceneWith(128)).value(expression.toStdString()), expected, 1e-14, 1e-15);
}

void TestExpressions::errors_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << ""
                           << "nothing to work out";
    QTest::newRow("unknown name") << "theta_zero"
                                  << "\"theta_zero\"";
    QTest::newRow("ends early") << "1 +"
                                << "ends too early";
    QTest::newRow("no index") << "theta"
                              << "1 argument";
    QTest::newRow("index of none") << "K[2]"
                                   << "without brackets";
    QTest::newRow("too many arguments") << "theta(1, 2)"
                                        << "too many arguments for theta";
    QTest::newRow("pair 0") << "theta[0]"
                            << "from 1 to 64";
    QTest::newRow("pair 65") << "theta[65]"
                             << "from 1 to 64";
    QTest::newRow("half a pair") << "theta[1.5]"
                                 << "from 1 to 64";
    QTest::newRow("no pins") << "pin_theta(1, 1)"
                             << "pins";
    QTest::newRow("not a number") << "ln(-1)"
                                  << "not a number";
    QTest::newRow("assignment") << "K = 3"
                                << "== to compare";
    QTest::newRow("two numbers") << "1, 2"
                                 << "several numbers";
    QTest::newRow("text") << "\"abc\""
                          << "\"abc\"";
    QTest::newRow("other signs") << "1 # 2"
                                 << "# 2";
    QTest::newRow("brackets that cross") << "theta[1)"
                                         << "closes nothing";
    QTest::newRow("open bracket") << "(1"
                                  << "not closed";
    QTest::newRow("pair 1 says nothing of the base") << "base_from_theta(1, 1)"
                                                     << "carries no information";
    QTest::newRow("very deep") << QString(100, QLatin1Char('(')) + "1" + QString(100, QLatin1Char(')'))
                               << "40 brackets";
    QTest::newRow("very long") << QString(10000, QLatin1Char('1')) << "500 bytes";
    QTest::newRow("position") << "1 + + * 2"
                              << "at character";
}

void TestExpressions::errors()
{
    QFETCH(QString, expression);
    QFETCH(QString, says);
    const Quantities q(sceneWith(128));
    const QString text = QString::fromStdString(fieldOf(q, expression.toStdString()));
    QVERIFY2(text.startsWith(QStringLiteral("expression: ")), qPrintable(text));
    QVERIFY2(text.contains(says), qPrintable(text));
    QCOMPARE(q.value("1 + 1"), 2.0); // and the next one works
}

void TestExpressions::slips()
{
    Scene scene = sceneWith(512);
    scene.active.lambda = 4;
    const Quantities q(scene);
    QNEAR(q.value("theta[129]", Slip::IndexTooHigh), std::pow(40000, -2.0 * 129 / 512), 1e-12);
    QNEAR(q.value("theta[129]", Slip::IndexTooLow), std::pow(40000, -2.0 * 127 / 512), 1e-12);
    QNEAR(q.value("theta[129]", Slip::WithoutLambda), 0.01, 1e-12);
    QNEAR(q.value("theta[129]"), std::pow(40000, -0.5), 1e-12);
    // 2k where the formula has 2(k-1) leads past the last pair: 1/b.
    QNEAR(q.value("theta[K]", Slip::IndexTooHigh), 1.0 / 40000, 1e-9);
    QNEAR(q.value("log10(1000) + ln(1)", Slip::NaturalLog), std::log(1000), 1e-12);
    QNEAR(q.value("ln(100)", Slip::NaturalLog), 2, 1e-12);
    QNEAR(q.value("cos(60)", Slip::Degrees), 0.5, 1e-12);
    QNEAR(q.value("ln(100)"), std::log(100), 1e-12);
}

void TestExpressions::onlyWhatIsNamedIsWorkedOut()
{
    // One pair has no λ for a target: it must not be in the way of anything else.
    const Quantities q(sceneWith(2));
    QCOMPARE(q.value("K > 1 ? lambda_for_target : 7"), 7.0);
    QVERIFY(!fieldOf(q, "lambda_for_target").empty());
}

void TestExpressions::scansAreBounded()
{
    QVERIFY(fieldOf(Quantities(sceneWith(128, 32768)), "base_smallest").find("16,384") != std::string::npos);
    QVERIFY(fieldOf(Quantities(sceneWith(1024, 16384)), "base_every").find("to 256 for r = 1024") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestExpressions)
#include "tst_expressions.moc"
