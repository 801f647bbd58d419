// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <numeric>

#include "core/analysis/analysis.h"
#include "core/model/two_pi.h"
#include "support/near.h"

using namespace rope;

namespace {

RopeSpec specOf(const std::string& method, std::int64_t trainLength, double factor, double base = 1e4, int dim = 128)
{
    RopeSpec spec;
    spec.headDim = spec.rotaryDim = dim;
    spec.base = base;
    spec.trainLength = trainLength;
    spec.method = method;
    if (method != "none")
        spec.tunables["factor"] = factor;
    return spec;
}

} // namespace

class TestAnalysis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What training saw is θ before the method, over L.
    void turnsInTrainingAreUnscaled()
    {
        RopeSpec spec;
        spec.method = "linear";
        spec.tunables["factor"] = 4.0;
        const Analysis a = analysisOf(spec, Context{4 * spec.trainLength, std::nullopt});
        // θ_1 = 1: L/2π turns; interpolation would make it a quarter of that.
        QVERIFY(std::abs(a.turnsInTraining.front() / (double(spec.trainLength) / twoPi) - 1) < 1e-12);
    }

    void llama2()
    {
        const Analysis a = analysisOf(RopeSpec{}, Context{8192, std::nullopt});
        QCOMPARE(a.neverFullTurn, 18);
        QCOMPARE(a.criticalDimension.value(), 92);
        QCOMPARE(a.unseen.size(), std::size_t(18));
        QCOMPARE(a.unseen.front(), 47);
        QNEAR(a.turns[0], 4096 / (2 * std::numbers::pi), 1e-15);
        QNEAR(a.turnsAtTarget[0], 2 * a.turns[0], 1e-15);
        QNEAR(a.periods->longest, 54410.143130776749744, 1e-14);
        QNEAR(a.periods->shortest, 2 * std::numbers::pi, 1e-15);
        QVERIFY(!a.collision);
    }

    void criticalDimensionCountsTheFullTurns()
    {
        for (int dim : {2, 64, 128, 256})
            for (double base : {10.0, 1e4, 5e5})
                for (double length : {3.0, 7.0, 100.0, 4096.0, 1e6}) {
                    const std::vector<double> theta = frequenciesOf(specOf("none", 1, 1, base, dim), {}).theta;
                    QCOMPARE(criticalDimension(dim, base, length), dim - 2 * neverFullTurn(theta, length));
                }
    }

    /// It is of the pairs that turn, by the base before λ: ⌈16·ln(4096/2π)/ln 1e4⌉ = ⌈11.257⌉ pairs of 32 elements.
    void criticalDimensionOfAPartialRope()
    {
        RopeSpec spec;
        spec.rotaryDim = 32;
        spec.lambda = 4;
        QCOMPARE(analysisOf(spec, {}).criticalDimension.value(), 24);
    }

    /// A period of just the length is a full turn.
    void aTurnThatEndsAtTheLengthIsFull()
    {
        const std::array theta{twoPi / 8};
        QCOMPARE(neverFullTurn(theta, 8), 0);
        QCOMPARE(neverFullTurn(theta, 7), 1);
    }

    void unseen_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<double>("factor");
        QTest::addColumn<int>("target");
        QTest::addColumn<int>("expected");
        QTest::newRow("none at L") << "none" << 4. << 4096 << 0;
        QTest::newRow("none beyond L") << "none" << 4. << 4097 << 18;
        QTest::newRow("interpolation up to L'") << "linear" << 4. << 16384 << 0;
        QTest::newRow("interpolation beyond L'") << "linear" << 4. << 16385 << 18;
        // θ/5 is rounded: five times it is a little more than θ for one of the slow pairs, and yet no new angle.
        QTest::newRow("interpolation by 5 up to L'") << "linear" << 5. << 20480 << 0;
        QTest::newRow("interpolation by 7 up to L'") << "linear" << 7. << 28672 << 0;
        // NTK-aware only brings the last pair home: the others among the slow ones still see new angles.
        QTest::newRow("ntk") << "ntk" << 4. << 16384 << 17;
        QTest::newRow("by parts") << "ntk-by-parts" << 4. << 16384 << 0;
    }

    void unseen()
    {
        QFETCH(QString, method);
        QFETCH(double, factor);
        QFETCH(int, target);
        QFETCH(int, expected);
        const Analysis a = analysisOf(specOf(method.toStdString(), 4096, factor), {target, std::nullopt});
        QCOMPARE(int(a.unseen.size()), expected);
    }

    void zones_data()
    {
        QTest::addColumn<RopeSpec>("spec");
        QTest::addColumn<QList<int>>("counts"); // kept, blended, divided, stopped
        QTest::newRow("none") << specOf("none", 4096, 1) << QList<int>{64, 0, 0, 0};
        QTest::newRow("linear") << specOf("linear", 4096, 4) << QList<int>{0, 0, 64, 0};
        QTest::newRow("ntk") << specOf("ntk", 4096, 4) << QList<int>{1, 62, 1, 0};
        QTest::newRow("yarn") << specOf("yarn", 2048, 10) << QList<int>{17, 24, 23, 0};
        QTest::newRow("Llama 3.1 8B") << specOf("llama3", 8192, 8, 5e5) << QList<int>{29, 6, 29, 0};
        QTest::newRow("Llama 3.2 1B") << specOf("llama3", 8192, 32, 5e5, 64) << QList<int>{15, 3, 14, 0};
        RopeSpec part = specOf("proportional", 4096, 1, 1e6, 512);
        part.tunables["partial_rotary_factor"] = 0.25;
        QTest::newRow("Gemma 4") << part << QList<int>{64, 0, 0, 192};
    }

    void zones()
    {
        QFETCH(RopeSpec, spec);
        QFETCH(QList<int>, counts);
        const Zones z = analysisOf(spec, {}).zones;
        QCOMPARE((QList<int>{z.kept, z.blended, z.divided, z.stopped}), counts);
        int next = 1;
        for (const PairZone& run : z.runs) {
            QCOMPARE(run.first, next);
            QVERIFY(run.last >= run.first);
            next = run.last + 1;
        }
        QCOMPARE(next, spec.pairCount() + 1);
    }

    /// θ_K·f^(-1) is rounded on its way through the base, and counts as divided all the same; no other pair is.
    void ntkDividesTheLastPair()
    {
        for (int dim : {8, 32, 64, 128})
            for (double factor : {2., 3., 4., 5., 8., 10.}) {
                const Zones z = analysisOf(specOf("ntk", 4096, factor, 1e4, dim), {}).zones;
                QCOMPARE((QList<int>{z.kept, z.blended, z.divided, z.stopped}), (QList<int>{1, dim / 2 - 2, 1, 0}));
            }
    }

    void firstCollisions_data()
    {
        QTest::addColumn<double>("theta");
        QTest::addColumn<double>("tolerance");
        QTest::addColumn<qint64>("distance");
        QTest::newRow("1") << 1.0 << 1e-4 << qint64(710);
        QTest::newRow("1, coarse") << 1.0 << 0.02 << qint64(44);
        QTest::newRow("1, coarser") << 1.0 << 0.3 << qint64(6);
        QTest::newRow("1, fine") << 1.0 << 5e-5 << qint64(103993);
        QTest::newRow("2") << 2.0 << 1e-4 << qint64(355);
        QTest::newRow("a whole turn") << 2 * std::numbers::pi << 1e-4 << qint64(1);
        QTest::newRow("a seventh") << 2 * std::numbers::pi / 7 << 1e-4 << qint64(7);
        QTest::newRow("slower than the tolerance") << 1e-5 << 1e-4 << qint64(1);
    }

    void firstCollisions()
    {
        QFETCH(double, theta);
        QFETCH(double, tolerance);
        QFETCH(qint64, distance);
        const auto found = firstCollision(theta, tolerance);
        QVERIFY(found);
        QCOMPARE(found->distance, distance);
        QVERIFY(std::abs(found->angle) <= tolerance);
    }

    /// The continued fraction skips nothing: against trying every distance.
    void collisionAgainstSearch()
    {
        for (double theta : {0.1, 0.37, 0.5, 1.0, 1.2345, 2.7, 3.1, 5.0, 100.0})
            for (double tolerance : {0.3, 0.03, 3e-3}) {
                std::int64_t s = 1;
                while (std::abs(std::remainder(double(s) * theta, 2 * std::numbers::pi)) > tolerance)
                    ++s;
                QCOMPARE(firstCollision(theta, tolerance)->distance, s);
            }
        QVERIFY(!firstCollision(1, 1e-12, 1000));
        QCOMPARE(firstCollision(1, 0.3, 6)->distance, std::int64_t(6)); // a distance at the limit still counts
        QVERIFY(!firstCollision(1, 0.3, 5));
    }

    void identicalThetaCollides()
    {
        RopeSpec spec;
        spec.thetaMode = ThetaMode::Identical;
        const Analysis a = analysisOf(spec, {});
        QCOMPARE(a.collision->distance, std::int64_t(710));
        QNEAR(std::abs(a.collision->angle), 6e-5, 0.01);
        QVERIFY(!a.criticalDimension);
    }

    void json()
    {
        const Json j = analysisJson(Scene{});
        QCOMPARE(j["turns"].size(), std::size_t(64));
        QCOMPARE(j["never_full_turn"].get<int>(), 18);
        QCOMPARE(j["first_negative"].get<int>(), 1707);
        QCOMPARE(j["critical_dimension"].get<int>(), 92);
        QCOMPARE(j["unseen_at_target"].get<int>(), 18);
        QCOMPARE(j["kept"].get<int>() + j["blended"].get<int>() + j["divided"].get<int>(), 64);
        Scene still;
        still.active.method = "proportional";
        still.active.tunables["partial_rotary_factor"] = 0.0;
        const Json none = analysisJson(still);
        QVERIFY(none["longest_period"].is_null() && none["first_negative"].is_null());
        QCOMPARE(none["still_pairs"].get<int>(), 64);
    }
};

QTEST_GUILESS_MAIN(TestAnalysis)
#include "tst_analysis.moc"
