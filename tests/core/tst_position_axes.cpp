// SPDX-License-Identifier: GPL-3.0-or-later
// Several position axes: M-RoPE and axial 2-D, against values computed apart from the program.
#include <algorithm>

#include "core/analysis/analysis.h"
#include "core/configs/model_config.h"
#include "core/figures/kit/figure_kind.h"
#include "core/rope/frequencies.h"
#include "core/rope/position_axes.h"
#include "core/rope/rotation.h"
#include "core/scene/scene_text.h"
#include "support/near.h"

using namespace rope;

namespace {

std::vector<double> thetaOf(double base)
{
    RopeSpec spec;
    spec.base = base;
    return frequenciesOf(spec, {}).theta;
}

const AxisSections qwen2Vl{{16, 24, 24}, false};
const AxisSections qwen3Vl{{24, 20, 20}, true};

double spreadAt(const PlanarPairs& pairs, double radius, int steps)
{
    double least = 1, greatest = -1;
    for (int i = 0; i < steps; ++i) {
        const double angle = 2 * std::numbers::pi * i / steps;
        const double g = planarSimilarity(pairs, radius * std::cos(angle), radius * std::sin(angle));
        least = std::min(least, g);
        greatest = std::max(greatest, g);
    }
    return greatest - least;
}

} // namespace

class TestPositionAxes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contiguous()
    {
        const std::vector<int> axes = axisOfPairs(qwen2Vl, 64);
        const std::vector<double> theta = thetaOf(1e6);
        for (int i = 0; i < 64; ++i)
            QCOMPARE(axes[std::size_t(i)], i < 16 ? 0 : i < 40 ? 1 : 2);
        QNEAR(periodOf(theta[0]), 6.283, 1e-4); // four to seven digits are given
        QNEAR(periodOf(theta[15]), 160.1, 5e-4);
        QNEAR(periodOf(theta[16]), 198.69, 5e-5);
        QNEAR(periodOf(theta[39]), 28473, 5e-5);
        QNEAR(periodOf(theta[40]), 35333, 5e-5);
        QNEAR(periodOf(theta[63]), 5063256, 5e-7);
        QNEAR(27 * theta[40], .004801, 2e-4);
        QNEAR(similarityOfMove(theta, axes, std::array{0.0, 0.0, 1.0}), .9999999993, 0, 1e-10);
        QNEAR(similarityOfMove(theta, axes, std::array{0.0, 0.0, 27.0}), .9999994863, 0, 1e-10);
    }

    void interleaved()
    {
        const std::vector<int> axes = axisOfPairs(qwen3Vl, 64);
        const std::vector<double> theta = thetaOf(5e6);
        for (int axis : {0, 1, 2})
            QCOMPARE(int(std::ranges::count(axes, axis)), qwen3Vl.pairs[std::size_t(axis)]);
        QCOMPARE(std::ranges::find(axes, 2) - axes.begin(), std::ptrdiff_t(2));
        QCOMPARE(axes[58], 1);
        QCOMPARE(axes[59], 2);
        QVERIFY(std::all_of(axes.begin() + 60, axes.end(), [](int axis) { return axis == 0; }));
        QNEAR(similarityOfMove(theta, axes, std::array{0.0, 0.0, 1.0}), .996202, 0, 5e-7);
        QNEAR(similarityOfMove(theta, axes, std::array{0.0, 0.0, 27.0}), .900505, 0, 5e-7);
    }

    /// Text has one position on all axes.
    void textIsOneDimensional()
    {
        const std::vector<double> theta = thetaOf(1e6);
        for (const AxisSections& sections : {qwen2Vl, qwen3Vl, AxisSections{}})
            for (const std::int64_t p : {0LL, 1LL, 1023LL, 131071LL, 1048575LL}) {
                const std::array<double, 3> positions{double(p), double(p), double(p)};
                const std::array<std::int64_t, 1> one{p};
                QVERIFY(anglesOnAxes(theta, axisOfPairs(sections, 64), positions) == angles(theta, one));
            }
    }

    void axial()
    {
        const PlanarPairs pairs = axialPairs(64, 100);
        QCOMPARE(pairs.theta.size(), std::size_t(32));
        const double diagonal = 8 * std::sqrt(0.5);
        QNEAR(planarSimilarity(pairs, 8, 0), .700663, 0, 5e-7);
        QNEAR(planarSimilarity(pairs, diagonal, diagonal), .471846, 0, 5e-7);
        QNEAR(spreadAt(pairs, 8, 360), .230642, 0, 5e-7);
        QNEAR(spreadAt(pairs, 3, 3600), .052731, 0, 5e-7);
        QVERIFY(axialPairs(2, 100).theta.empty());
    }

    /// Over 181 angles from 0 to 180 degrees, both included.
    void directionsAtEightPatches()
    {
        const PlanarPairs pairs = goldenPairs(32, 1, .0133);
        double least = 1, greatest = -1, sum = 0;
        for (int degree = 0; degree <= 180; ++degree) {
            const double angle = degree * std::numbers::pi / 180;
            const double g = planarSimilarity(pairs, 8 * std::cos(angle), 8 * std::sin(angle));
            least = std::min(least, g);
            greatest = std::max(greatest, g);
            sum += g;
        }
        QNEAR(greatest - least, .108592, 0, 5e-7);
        QNEAR(sum / 181, .551565, 0, 5e-7);
    }

    /// The figure takes the frequencies of a vision tower, not of text.
    void directionsOfTheFigure()
    {
        Scene scene;
        scene.active.base = 100;
        scene.active.headDim = scene.active.rotaryDim = 64;
        scene.selectedPair = 1;
        scene.figureOptions["patch_grid.arrangement"] = "directions";
        const Figure figure = makeFigure(*findFigure("patch_grid"), scene);
        const PlanarPairs axial = axialPairs(64, 100);
        QNEAR(axial.theta.back(), .0133352, 1e-5);
        QNEAR(*figure.headlines[2].number, .108583, 0, 5e-7); // worked out apart, with that last frequency
    }

    void patchGridFollowsTheModel_data()
    {
        QTest::addColumn<bool>("interleaved");
        QTest::newRow("Qwen2-VL") << false;
        QTest::newRow("Qwen3-VL") << true;
    }

    void patchGridFollowsTheModel()
    {
        QFETCH(bool, interleaved);
        Scene scene;
        scene.active.base = 5e6;
        scene.active.axes = interleaved ? qwen3Vl : qwen2Vl;
        const Figure figure = makeFigure(*findFigure("patch_grid"), scene);
        const PlanarPairs own = imagePairs(thetaOf(5e6), axisOfPairs(scene.active.axes, 64));
        QCOMPARE(*figure.headlines[0].number, planarSimilarity(own, 1, 0));
    }

    /// Of the marks at one place those of the axes are painted last, and the legend names no others.
    void periodsShowTheAxes()
    {
        const Scene scene = sceneFromConfig(readHfConfig(findPreset("qwen2-vl-7b")->config), {}, Scene{});
        const Figure figure = makeFigure(*findFigure("periods"), scene);
        std::size_t pairs = 0;
        bool axesBegan = false;
        for (const Series& s : figure.series) {
            const bool isAxis = s.id.starts_with("axis:");
            axesBegan = axesBegan || isAxis;
            QVERIFY(isAxis == axesBegan);
            QVERIFY(s.emphasised);
            QCOMPARE(s.with.empty(), isAxis);
            pairs += isAxis ? s.x.size() : 0;
        }
        QCOMPARE(pairs, std::size_t(64));
    }

    void directions()
    {
        QNEAR(spreadAt(goldenPairs(32, 1, .0133), 3, 3600), .041349, 0, 5e-7);
        QVERIFY(spreadAt(goldenPairs(32, 1, .0133), 8, 360) < spreadAt(axialPairs(64, 100), 8, 360) / 2);
        QVERIFY(goldenPairs(1, 1, .5).theta == std::vector<double>{1});
    }

    void patchGrid_data()
    {
        QTest::addColumn<QString>("arrangement");
        QTest::addColumn<double>("base");
        QTest::addColumn<int>("dim");
        QTest::addColumn<double>("column");
        QTest::newRow("contiguous") << "contiguous" << 1e6 << 128 << .9999999993;
        QTest::newRow("interleaved") << "interleaved" << 5e6 << 128 << .996202;
        QTest::newRow("axial") << "axial" << 100.0 << 64 << planarSimilarity(axialPairs(64, 100), 1, 0);
    }

    void patchGrid()
    {
        QFETCH(QString, arrangement);
        QFETCH(double, base);
        QFETCH(int, dim);
        QFETCH(double, column);
        Scene scene;
        scene.active.base = base;
        scene.active.headDim = scene.active.rotaryDim = dim;
        scene.selectedPair = 1;
        scene.figureOptions["patch_grid.arrangement"] = arrangement.toStdString();
        const Figure figure = makeFigure(*findFigure("patch_grid"), scene);
        QNEAR(*figure.headlines[0].number, column, 0, 5e-7);
        const HeatMap& map = *figure.map;
        const std::size_t middle = std::size_t(map.rows / 2 * map.columns + map.columns / 2);
        QCOMPARE(map.cells[middle], 1.0F);
        QCOMPARE(map.cells[middle + 1], float(*figure.headlines[0].number));
        QCOMPARE(map.cells[middle + std::size_t(map.columns)], float(*figure.headlines[1].number));
    }

    void patchGridOfOnePair()
    {
        Scene scene;
        scene.active.headDim = scene.active.rotaryDim = 2;
        scene.selectedPair = 1;
        for (const char* arrangement : {"contiguous", "interleaved", "axial", "directions"}) {
            scene.figureOptions["patch_grid.arrangement"] = arrangement;
            QVERIFY(!makeFigure(*findFigure("patch_grid"), scene).title.empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestPositionAxes)
#include "tst_position_axes.moc"
