// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/rope/frequencies.h"
#include "core/scaling/method_parts.h"
#include "support/near.h"
#include "support/scaled.h"

using namespace rope;
using namespace rope::test;

namespace {

/// Pairs with θ'/θ at 1, between, and at 1/factor.
std::array<std::ptrdiff_t, 3> counts(const Frequencies& f, double factor)
{
    std::array<std::ptrdiff_t, 3> out{};
    for (std::size_t i = 0; i < f.size(); ++i) {
        const double ratio = f.theta[i] / f.unscaled[i];
        ++out[test::isNear(ratio, 1, 1e-12) ? 0 : test::isNear(ratio, 1 / factor, 1e-12) ? 2 : 1];
    }
    return out;
}

} // namespace

/// Methods that treat pairs by their turns: NTK-by-parts, YaRN, Llama 3, against values computed apart with 40 digits.
class TestByParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void yarnOfTelechat3()
    {
        const Frequencies f = made(specOf("yarn-telechat3", 2048, 8));
        QNEAR(f.attentionFactor, 1.1455609, 1e-7);
        QVERIFY(f.theta == made(specOf("yarn", 2048, 8)).theta);
        QCOMPARE(made(specOf("yarn-telechat3", 2048, 0.5)).attentionFactor, 1.0);
    }

    void pairsWithOneAndTenTurns()
    {
        MethodInput in;
        in.rotaryDim = 96; // Phi-3 mini
        in.base = 1e4;
        in.trainLength = 2048;
        QCOMPARE(scaling::pairWithTurns(in, 1), 31);
        QCOMPARE(scaling::pairWithTurns(in, 10), 19);
        in.rotaryDim = 128; // Llama 3 8B
        in.base = 5e5;
        in.trainLength = 8192;
        QCOMPARE(scaling::pairWithTurns(in, 1), 35);
        QCOMPARE(scaling::pairWithTurns(in, 10), 24);
    }

    void yarnAttentionFactor_data()
    {
        QTest::addColumn<double>("factor");
        QTest::addColumn<double>("expected");
        QTest::newRow("0.5") << 0.5 << 1.0;
        QTest::newRow("1") << 1.0 << 1.0;
        QTest::newRow("2") << 2.0 << 1.0693147180559945;
        QTest::newRow("4") << 4.0 << 1.138629436111989;
        QTest::newRow("16") << 16.0 << 1.2772588722239782;
        QTest::newRow("32") << 32.0 << 1.3465735902799727;
        QTest::newRow("64") << 64.0 << 1.4158883083359672;
    }
    void yarnAttentionFactor()
    {
        QFETCH(double, factor);
        QFETCH(double, expected);
        QNEAR(made(specOf("yarn", 2048, factor)).attentionFactor, expected, 1e-15);
    }

    void yarnTakesItsSettings()
    {
        RopeSpec spec = specOf("yarn");
        spec.tunables["attention_factor"] = 0.1;
        QCOMPARE(made(spec).attentionFactor, 0.1);
        spec.tunables.erase("attention_factor");
        spec.tunables["mscale"] = 0.707;
        QNEAR(made(spec).attentionFactor, 1 + 0.1 * std::log(10.0), 1e-15); // alone it counts for nothing
        spec.tunables["mscale_all_dim"] = 1.0;
        QNEAR(made(spec).attentionFactor, (1 + 0.0707 * std::log(10.0)) / (1 + 0.1 * std::log(10.0)), 1e-15);
        const std::vector<double> whole = made(spec).theta;
        spec.tunables["truncate"] = 0.0;
        QVERIFY(made(spec).theta != whole);
        spec.tunables = {{"factor", 10.0}, {"beta_fast", 0.0}, {"beta_slow", 0.0}};
        QVERIFY(made(spec).theta == made(specOf("yarn")).theta); // 0 means the default there
    }

    void yarnWithBothEndsEqual()
    {
        RopeSpec spec = specOf("yarn");
        spec.tunables["beta_fast"] = spec.tunables["beta_slow"] = 5.0;
        spec.tunables["truncate"] = 0.0;
        // c(5) = 64·ln(2048/10π)/ln 1e4 = 29.027: i up to 29 is kept, the rest divided, and none lies between.
        QCOMPARE(counts(made(spec), 10), (std::array<std::ptrdiff_t, 3>{30, 0, 34}));
    }

    void yarnRampBeyondTheLastPair_data()
    {
        QTest::addColumn<double>("base");
        QTest::addColumn<double>("betaFast");
        QTest::addColumn<double>("divided"); // (i - low)/(high - low) of the last of four pairs, i = 3
        // c(n) = 8·ln(2048/2πn)/(2 ln b): low 2.016 → 2, high 5.026 → 6, less than r - 1 = 7.
        QTest::newRow("within r") << 100.0 << 32.0 << 1.0 / 4;
        // low 1.578 → 1, high 7.727 → 8, cut to r - 1 = 7 (and not to the last pair, r/2 - 1 = 3).
        QTest::newRow("beyond r") << 20.0 << 100.0 << 2.0 / 6;
    }
    void yarnRampBeyondTheLastPair()
    {
        QFETCH(double, base);
        QFETCH(double, betaFast);
        QFETCH(double, divided);
        RopeSpec spec = specOf("yarn");
        spec.headDim = spec.rotaryDim = 8;
        spec.base = base;
        spec.tunables["beta_fast"] = betaFast;
        const double ratio = divided / 10 + (1 - divided);
        QNEAR(made(spec).theta[3], std::pow(base, -0.75) * ratio, 1e-14);
    }

    void llama3Zones_data()
    {
        QTest::addColumn<int>("dim");
        QTest::addColumn<double>("factor");
        QTest::addColumn<double>("high");
        QTest::addColumn<QList<int>>("zones");
        QTest::newRow("Llama 3.1 8B") << 128 << 8.0 << 4.0 << QList<int>{29, 6, 29};
        QTest::newRow("Llama 3.2 1B") << 64 << 32.0 << 4.0 << QList<int>{15, 3, 14};
        QTest::newRow("Llama 4 Scout") << 128 << 16.0 << 1.0 << QList<int>{35, 0, 29};
    }
    void llama3Zones()
    {
        QFETCH(int, dim);
        QFETCH(double, factor);
        QFETCH(double, high);
        QFETCH(QList<int>, zones);
        RopeSpec spec = specOf("llama3", 8192, factor);
        spec.base = 500000;
        spec.headDim = spec.rotaryDim = dim;
        spec.tunables["high_freq_factor"] = high;
        const auto [kept, blended, divided] = counts(made(spec, 131072), factor);
        QCOMPARE((QList<int>{int(kept), int(blended), int(divided)}), zones);
    }

    /// A period exactly at the shared boundary of equal factors: 0/0 in the formula, kept here.
    void llama3EqualFactorsOnTheBoundary()
    {
        RopeSpec spec = specOf("llama3", 4, 8);
        spec.thetaMode = ThetaMode::Custom;
        spec.headDim = spec.rotaryDim = 2;
        spec.customTheta = {2 * std::numbers::pi / 4};
        spec.tunables["high_freq_factor"] = 1.0;
        QCOMPARE(made(spec).theta[0], spec.customTheta[0]);
    }
};

QTEST_GUILESS_MAIN(TestByParts)
#include "tst_by_parts.moc"
