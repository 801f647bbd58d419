// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/figures/kit/figure_kind.h"
#include "core/rope/frequencies.h"
#include "support/figure_series.h"

using namespace rope;
using rope::test::find;

namespace {

constexpr double pi = std::numbers::pi;

Figure made(const Scene& scene, FigureView view = {})
{
    return makeFigure(*findFigure("angles"), scene, view);
}

Scene eight()
{
    Scene scene;
    scene.active.headDim = scene.active.rotaryDim = 8; // θ = 1, 0.1, 0.01, 0.001
    scene.context.targetLength = 4096;
    scene.selectedPair = 3;
    return scene;
}

} // namespace

class TestAngles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawnPointsAreTheFoldedAngle_data()
    {
        QTest::addColumn<QString>("wrap");
        for (const char* w : {"wrapped", "positive", "unwrapped", "log"})
            QTest::newRow(w) << w;
    }

    void drawnPointsAreTheFoldedAngle()
    {
        QFETCH(QString, wrap);
        Scene scene = eight();
        scene.figureOptions["angles.wrap"] = wrap.toStdString();
        const Figure figure = made(scene);
        const Series* s = find(figure, "pair:3");
        QVERIFY(s && s->kind == SeriesKind::Line && s->emphasised);
        QVERIFY(s->x.size() > 500);
        const bool folded = wrap == "wrapped" || wrap == "positive";
        const double low = wrap == "wrapped" ? -pi : 0;
        for (std::size_t i = 0; i < s->x.size(); ++i) {
            if (std::isnan(s->y[i]))
                continue;
            const double angle = s->x[i] * 0.01;
            if (!folded) {
                QVERIFY(std::abs(s->y[i] - angle) < 1e-12 * std::max(1.0, angle));
                continue;
            }
            QVERIFY(s->y[i] >= low - 1e-12 && s->y[i] <= low + 2 * pi + 1e-12);
            QVERIFY(std::abs(std::remainder(s->y[i] - angle, 2 * pi)) < 1e-10);
        }
        QVERIFY(s->x.front() > 0 || s->y.front() == 0); // nothing turned is 0 and not 2π
    }

    void lineBreaksOncePerTurn()
    {
        const Figure figure = made(eight());
        const Series* s = find(figure, "pair:3");
        const auto gaps = std::ranges::count_if(s->y, [](double y) { return std::isnan(y); });
        // Turns end at π, 3π, …: floor((4096·0.01 + π)/2π) of them.
        QCOMPARE(gaps, std::ptrdiff_t(std::floor((40.96 + pi) / (2 * pi))));
        // Between two points without a gap the angle only grows.
        for (std::size_t i = 1; i < s->y.size(); ++i)
            QVERIFY(!(s->y[i] < s->y[i - 1]));
    }

    void fastPairIsABandUntilZoomed()
    {
        Scene scene = eight();
        scene.pairs = {1, 2, 3, 4};
        const Series* s = nullptr;
        const Figure wide = made(scene);
        s = find(wide, "fast");
        QVERIFY(s && !find(wide, "pair:1"));
        QCOMPARE(s->kind, SeriesKind::Band);
        QCOMPARE(s->y, (std::vector<double>{-pi, -pi}));
        QCOMPARE(s->y2, (std::vector<double>{pi, pi}));
        QVERIFY(!s->notes.empty());
        QCOMPARE(s->name.english(), std::string("Pair 1: too fast to draw here"));
        const Figure near = made(scene, {1200, std::array{100.0, 164.0}});
        s = find(near, "pair:1");
        QCOMPARE(s->kind, SeriesKind::Line);
        QCOMPARE(s->x.front(), 100.0);
        QCOMPARE(s->x.back(), 164.0);
        QCOMPARE(near.x.lo, wide.x.lo);
        QCOMPARE(near.x.hi, wide.x.hi);
    }

    void neverNothingButABand()
    {
        Scene scene;
        scene.active.thetaMode = ThetaMode::Identical;
        scene.selectedPair = 1;
        const Figure figure = made(scene);
        QVERIFY(!find(figure, "fast"));
        QCOMPARE(find(figure, "pair:1")->kind, SeriesKind::Line);
        QCOMPARE(figure.x.hi, std::ceil(24 * 2 * pi));
    }

    void titleNamesTheAngleAtM()
    {
        Scene scene = eight();
        scene.position = 1000; // 10 rad = one turn and 3.717, on an axis from −π to π −2.566
        QCOMPARE(made(scene).title.english(),
                 std::string("At position 1,000, pair 3 has turned 1 time and stands at −2.57 rad"));
        scene.position = 100;
        QCOMPARE(made(scene).title.english(),
                 std::string("At position 100, pair 3 has turned 1 rad, less than one turn"));
        scene.position = 374; // beyond half a turn the axis shows another number than 3.74
        QCOMPARE(made(scene).title.english(),
                 std::string("At position 374, pair 3 has turned 3.74 rad and stands at −2.54 rad"));
    }

    void curvesDoNotDependOnM()
    {
        Scene a = eight(), b = eight();
        b.position = 77;
        const Figure left = made(a), right = made(b);
        QCOMPARE(left.series.size(), right.series.size());
        for (std::size_t i = 0; i < left.series.size(); ++i)
            QCOMPARE(left.series[i].x, right.series[i].x);
        QVERIFY(left.title != right.title);
    }

    void pinShowsTheSelectedPair()
    {
        Scene scene = eight();
        PinnedSpec pin;
        pin.spec = scene.active;
        pin.spec.lambda = 4;
        pin.colour = 2;
        scene.pins = {pin};
        const Figure figure = made(scene);
        const Series* s = find(figure, "pin:0");
        QVERIFY(s);
        QCOMPARE(s->colour, (Colour{Role::Pin, 2}));
        const double theta = frequenciesOf(pin.spec, scene.context).theta[2];
        QVERIFY(std::abs(std::remainder(s->y[40] - s->x[40] * theta, 2 * pi)) < 1e-10);
    }

    void manyPinsAreNoThicket_data()
    {
        QTest::addColumn<int>("pair");
        for (const int pair : {1, 5, 12, 24, 40, 52, 64})
            QTest::addRow("pair %d", pair) << pair;
    }

    /// With many pins one pair is compared: nothing else is drawn, every RoPE of which it is another angle is, and all
    /// lines together turn no more often than the eye follows. The axis says which pair it is.
    void manyPinsAreNoThicket()
    {
        QFETCH(int, pair);
        Scene scene;
        scene.selectedPair = pair;
        for (const char* method : {"none", "linear", "ntk-fixed", "ntk-by-parts", "yarn", "llama3", "dynamic"}) {
            PinnedSpec pin;
            pin.spec = scene.active;
            pin.spec.method = method;
            pin.spec.base = 20000;
            scene.pins.push_back(pin);
        }
        const CheckedScene checked(scene);
        const auto index = static_cast<std::size_t>(pair - 1);
        std::size_t differ = 0;
        for (std::size_t i = 0; i < scene.pins.size(); ++i)
            differ += checked.pin(i).theta[index] != checked.active().theta[index];
        for (const char* wrap : {"wrapped", "positive"}) {
            scene.figureOptions["angles.wrap"] = wrap;
            const Figure figure = made(scene, {320, {}, {}});
            QCOMPARE(figure.series.size(), 1 + differ);
            QVERIFY(figure.y.label.english().find("pair " + std::to_string(pair)) != std::string::npos);
            double turns = 0;
            for (const Series& s : figure.series) // folded about 0 a line breaks half a turn early
                turns += double(std::ranges::count_if(s.y, [](double y) { return std::isnan(y); })) - 0.5;
            QVERIFY2(turns <= 12, std::to_string(turns).c_str());
        }
        scene.figureOptions["angles.wrap"] = "unwrapped"; // straight lines cross nothing
        QVERIFY(made(scene).series.size() > 1 + differ);
    }

    /// A pin that turns much faster than the active RoPE is drawn, and not a band left out.
    void aFastPinIsSeen()
    {
        for (int pair = 20; pair <= 64; pair += 4) {
            Scene scene;
            scene.selectedPair = pair;
            PinnedSpec pin;
            pin.spec = scene.active;
            scene.pins = {pin};
            scene.active.method = "linear";
            scene.active.tunables["factor"] = 64.0;
            const Figure figure = made(scene, {320, {}, {}});
            if (find(figure, "pair:" + std::to_string(pair)))
                QVERIFY2(find(figure, "pin:0"), std::to_string(pair).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestAngles)
#include "tst_angles.moc"
