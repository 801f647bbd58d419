// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>

#include "core/figures/kit/figure_kind.h"
#include "core/rope/similarity.h"
#include "core/scaling/methods.h"

using namespace rope;

namespace {

Figure made(std::int64_t length, double base)
{
    Scene scene;
    scene.context.targetLength = length;
    scene.active.base = base;
    return makeFigure(*findFigure("bands"), scene);
}

} // namespace

class TestBands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallestBaseIsTheCheckedOne_data()
    {
        QTest::addColumn<qlonglong>("length");
        QTest::addColumn<double>("base");
        QTest::newRow("1024") << qlonglong(1024) << 4295.0;
        QTest::newRow("4096") << qlonglong(4096) << 26960.0;
        QTest::newRow("16384") << qlonglong(16384) << 231700.0;
    }

    /// The checked values have a grid ratio of 1.0005.
    void smallestBaseIsTheCheckedOne()
    {
        QFETCH(qlonglong, length);
        QFETCH(double, base);
        const Figure figure = made(length, 10000);
        QVERIFY(std::abs(*figure.headlines.front().number / base - 1) < 5e-4);
    }

    void aLengthBeyondReachIsNotCalledTheTarget()
    {
        Scene scene;
        scene.active.headDim = scene.active.rotaryDim = 8;
        scene.selectedPair = 1;
        scene.context.targetLength = 16777216;
        const Figure figure = makeFigure(*findFigure("bands"), scene);
        QCOMPARE(figure.lines.front().label.english(), std::string("1,048,576, the most looked at"));
        QCOMPARE(made(4096, 10000).lines.front().label.english(), std::string("L′ = 4,096"));
    }

    void titleJudgesTheBase()
    {
        QVERIFY(made(4096, 10000).title.english().starts_with("Base 10,000 fails for 4,096 tokens at 1,707"));
        QVERIFY(made(4096, 500000).title.english().starts_with("Base 500,000 passes for 4,096 tokens"));
    }

    /// Where no scan was made the base of the scene is one of those looked at: no larger one is called the first to
    /// pass.
    void theScenesBaseIsLookedAt()
    {
        Scene scene;
        scene.active.headDim = scene.active.rotaryDim = 512;
        scene.active.base = 500000;
        scene.context.targetLength = 65536;
        const Figure figure = makeFigure(*findFigure("bands"), scene);
        QVERIFY(figure.title.english().starts_with("Base 500,000 passes for 65,536 tokens"));
        const Series& curve = figure.series.front();
        QVERIFY(std::ranges::is_sorted(curve.x) && std::ranges::count(curve.x, 500000.0) == 1);
        const auto first = std::ranges::find(figure.markers, "smallest_base", &Marker::id);
        QVERIFY(first != figure.markers.end() && first->x <= 500000);
        QVERIFY(first->label.english().starts_with("first of these to pass: "));
    }

    /// The bases are those of the geometric spread without scaling, which is said where the scene has another.
    void saysOfWhichSpread()
    {
        QCOMPARE(made(4096, 10000).y.label.english(), std::string("First negative distance"));
        Scene scene;
        scene.context.targetLength = 4096;
        scene.active.thetaMode = ThetaMode::Identical;
        QCOMPARE(makeFigure(*findFigure("bands"), scene).y.label.english(),
                 std::string("First negative distance, geometric spread"));
    }

    void curveIsFirstNegative()
    {
        const Figure figure = made(4096, 10000);
        const Series& s = figure.series.front();
        for (std::size_t i = 0; i < s.x.size(); i += 37) {
            const std::int64_t first = firstNegative(geometricTheta(128, s.x[i]), 8 * 4096);
            QCOMPARE(s.y[i], first > 0 ? double(first) : 8 * 4096.0);
        }
    }

    void zonesPass()
    {
        const Figure figure = made(4096, 10000);
        QVERIFY(!figure.zones.empty());
        for (const Zone& zone : figure.zones)
            for (double base : zone.role == ZoneRole::Pass ? std::vector{zone.lo, std::sqrt(zone.lo * zone.hi), zone.hi}
                                                           : std::vector<double>{})
                QCOMPARE(firstNegative(geometricTheta(128, base), 4096), std::int64_t(0));
    }

    void everyLengthOfThePresets_data()
    {
        QTest::addColumn<qlonglong>("length");
        for (qlonglong length : {2048, 4096, 8192, 16384, 32768, 40960, 65536, 131072, 163840, 262144})
            QTest::addRow("%lld", length) << length;
    }

    /// Tint, title, headline and kernel agree, and the number that is shown passes when it is typed.
    void everyLengthOfThePresets()
    {
        QFETCH(qlonglong, length);
        const Figure figure = made(length, 10000);
        const auto passes = [&](double base) { return firstNegative(geometricTheta(128, base), length) == 0; };
        int tints = 0;
        double end = 0;
        for (const Zone& zone : figure.zones) {
            if (zone.role != ZoneRole::Pass)
                continue;
            ++tints;
            QVERIFY(passes(zone.lo) && passes(zone.hi));
            end = zone.hi;
        }
        QVERIFY(tints > 0);
        const auto unknown = std::ranges::find(figure.zones, ZoneRole::Still, &Zone::role);
        QVERIFY(unknown != figure.zones.end() && unknown->lo >= end && std::isinf(unknown->hi));
        const Headline& smallest = figure.headlines.front();
        std::string typed = smallest.value.english();
        std::erase(typed, ',');
        QCOMPARE(std::stod(typed), *smallest.number);
        QVERIFY2(passes(*smallest.number), typed.c_str());
        QVERIFY(figure.title.english().find(smallest.value.english()) != std::string::npos);
        const Series& curve = figure.series.front();
        for (std::size_t i = 0; i < curve.x.size(); ++i)
            for (const Zone& zone : figure.zones)
                if (zone.role == ZoneRole::Pass && zone.lo <= curve.x[i] && curve.x[i] <= zone.hi)
                    QVERIFY(curve.y[i] >= double(length));
    }
};

QTEST_GUILESS_MAIN(TestBands)
#include "tst_bands.moc"
