// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <cmath>

#include "core/analysis/pointing.h"
#include "core/model/problem.h"
#include "core/model/two_pi.h"
#include "core/rope/frequencies.h"

using namespace rope;

/// How much a head has to press to point at one distance.
class TestPointing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void budgets_data();
    void budgets();
    void slowPairsNeedMuch();
    void identicalThetaNeverPoints();
    void theShareIsTheOneAskedFor();
    void interpolationCostsTheSquare();
    void badRequests();
};

namespace {

Frequencies of(double base, int headDim = 128, const std::string& method = "none", double factor = 1)
{
    RopeSpec spec;
    spec.headDim = spec.rotaryDim = headDim;
    spec.base = base;
    spec.method = method;
    if (method != "none")
        spec.tunables["factor"] = factor;
    return frequenciesOf(spec, {static_cast<std::int64_t>(double(spec.trainLength) * factor), std::nullopt});
}

} // namespace

/// formulas2.md, R1: N = 4096, r = 100, half of the attention; six digits are given.
void TestPointing::budgets_data()
{
    QTest::addColumn<std::vector<double>>("theta");
    QTest::addColumn<double>("expected");
    QTest::newRow("b = 10,000") << of(1e4).theta << 27.9718;
    QTest::newRow("b = 500,000") << of(5e5).theta << 37.9409;
    QTest::newRow("d = 64") << of(1e4, 64).theta << 25.0019;
    QTest::newRow("interpolation, 4") << of(1e4, 128, "linear", 4).theta << 404.607;
    QTest::newRow("NTK, 4") << of(1e4, 128, "ntk", 4).theta << 31.6758;
}

void TestPointing::budgets()
{
    QFETCH(std::vector<double>, theta);
    QFETCH(double, expected);
    const double found = pointingBudget(theta, 4096, 100);
    QVERIFY2(std::abs(found / expected - 1) < 3e-6, qPrintable(QString::number(found, 'g', 10)));
}

/// θ so slow that distances hardly differ: 1 + 2e^(-βd₁) + 2e^(-βd₂) + 2e^(-βd₃) + e^(-βd₄) = 2, d_j = 1 - cos 0.01j,
/// solved to 50 digits.
void TestPointing::slowPairsNeedMuch()
{
    const double found = pointingBudget(std::vector{0.01}, 8, 3);
    QVERIFY2(std::abs(found / 15708.377796195413 - 1) < 1e-10, qPrintable(QString::number(found, 'g', 17)));
}

void TestPointing::identicalThetaNeverPoints()
{
    const std::vector<double> theta(64, 1.0);
    QVERIFY(std::isinf(pointingBudget(theta, 4096, 100)));
    QVERIFY(std::abs(pointingShare(theta, 4096, 100, 2000) - 0.02648) < 5e-6);
}

void TestPointing::theShareIsTheOneAskedFor()
{
    const Frequencies f = of(1e4);
    for (const double share : {0.1, 0.5, 0.99}) {
        const double budget = pointingBudget(f.theta, 1000, 7, share);
        QVERIFY(std::abs(pointingShare(f.theta, 1000, 7, budget) - share) < 1e-9);
    }
    // Nothing pressed: all distances alike.
    QVERIFY(std::abs(pointingShare(f.theta, 1000, 7, 0) - 0.001) < 1e-15);
}

/// formulas2.md, R1, at the middle of 4096·f: interpolation about f², YaRN not at all.
void TestPointing::interpolationCostsTheSquare()
{
    const double plain = pointingBudget(of(1e4).theta, 4096, 2048);
    QVERIFY(std::abs(plain - 27.972) < 5e-4);
    for (const auto& [factor, pi, yarn] :
         {std::tuple{2, 102.938, 27.989}, {4, 404.607, 27.999}, {8, 1611.49, 28.006}}) {
        const double byPi = pointingBudget(of(1e4, 128, "linear", factor).theta, 4096 * factor, 2048 * factor);
        QVERIFY2(std::abs(byPi / pi - 1) < 5e-6, qPrintable(QString::number(byPi, 'g', 10)));
        const double byYarn = pointingBudget(of(1e4, 128, "yarn", factor).theta, 4096 * factor, 2048 * factor);
        QVERIFY2(std::abs(byYarn - yarn) < 5e-4, qPrintable(QString::number(byYarn, 'g', 10)));
    }
}

void TestPointing::badRequests()
{
    const Frequencies f = of(1e4);
    QVERIFY_EXCEPTION_THROWN(pointingBudget({}, 10, 1), InputError);
    QVERIFY_EXCEPTION_THROWN(pointingBudget(f.theta, 1, 0), InputError);
    QVERIFY_EXCEPTION_THROWN(pointingBudget(f.theta, 10, 10), InputError);
    QVERIFY_EXCEPTION_THROWN(pointingBudget(f.theta, 10, -1), InputError);
    QVERIFY_EXCEPTION_THROWN(pointingBudget(f.theta, 10, 1, 1), InputError);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(std::isnan(pointingBudget(f.theta, 4096, 1, 0.5, stop.get_token())));
}

QTEST_GUILESS_MAIN(TestPointing)
#include "tst_pointing.moc"
