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

/// Of all lines together; those on each other are one.
double turnsOf(const Figure& figure)
{
    double turns = 0;
    for (auto s = figure.series.begin(); s != figure.series.end(); ++s) {
        const auto liesOnIt = [&](const Series& other) { return other.x == s->x && other.y.back() == s->y.back(); };
        if (std::any_of(figure.series.begin(), s, liesOnIt))
            continue;
        // Folded about 0 a line breaks half a turn early.
        turns += double(std::ranges::count_if(s->y, [](double y) { return std::isnan(y); })) - 0.5;
    }
    return turns;
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
                 std::string("At position 1,000, pair 3 has turned once and stands at −2.57 rad"));
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
            const double turns = turnsOf(figure);
            QVERIFY2(turns <= 12, std::to_string(turns).c_str());
        }
        scene.figureOptions["angles.wrap"] = "unwrapped"; // straight lines cross nothing
        QVERIFY(made(scene).series.size() > 1 + differ);
    }

    /// Pairs that were chosen are not what the pins are compared with: however fast one is, it does not end the axis
    /// before the compared lines have turned as often as the eye follows, or have come to L'.
    void chosenPairsDoNotEndTheAxis_data()
    {
        QTest::addColumn<std::vector<int>>("pairs");
        QTest::addColumn<int>("selected");
        QTest::newRow("a fast one") << std::vector<int>{1, 20, 40} << 40;
        QTest::newRow("only fast ones") << std::vector<int>{1, 2, 3, 4} << 52;
        QTest::newRow("the selected one among them") << std::vector<int>{24} << 24;
        QTest::newRow("slow ones") << std::vector<int>{40, 50, 60} << 24;
    }

    void chosenPairsDoNotEndTheAxis()
    {
        QFETCH(std::vector<int>, pairs);
        QFETCH(int, selected);
        Scene scene;
        scene.selectedPair = selected;
        scene.pairs = pairs;
        const auto index = static_cast<std::size_t>(selected - 1);
        double together = CheckedScene(scene).active().theta[index];
        for (const double base : {20000.0, 40000.0, 80000.0}) {
            PinnedSpec pin;
            pin.spec = scene.active;
            pin.spec.base = base;
            together += frequenciesOf(pin.spec, scene.context).theta[index];
            scene.pins.push_back(pin);
        }
        const double end = std::min(16384.0, std::ceil(12 * 2 * pi / together));
        QCOMPARE(made(scene).x.hi, end);
        // One that turns like another lies on it and is no line more.
        scene.pins.push_back(scene.pins.back());
        scene.pins.push_back({});
        scene.pins.back().spec = scene.active;
        QCOMPARE(made(scene).x.hi, end);
    }

    void equalPinsEndNothing_data()
    {
        QTest::addColumn<std::vector<int>>("pairs");
        QTest::addColumn<double>("end");
        QTest::newRow("the selected pair alone") << std::vector<int>{} << 16384.0;
        QTest::newRow("chosen pairs") << std::vector<int>{1, 20, 40} << 16384.0;
        QTest::newRow("a chosen slow pair") << std::vector<int>{60} << 16384.0;
    }

    /// Pins whose selected pair turns like that of the active RoPE are not drawn, and nothing is left out for them.
    void equalPinsEndNothing()
    {
        QFETCH(std::vector<int>, pairs);
        QFETCH(double, end);
        Scene scene;
        scene.selectedPair = 40;
        scene.pairs = pairs;
        for (int i = 0; i < 3; ++i) {
            scene.pins.push_back({});
            scene.pins.back().spec = scene.active;
        }
        const Figure figure = made(scene);
        QVERIFY(find(figure, "pair:40") && !find(figure, "pin:0"));
        QCOMPARE(figure.x.hi, end);
    }

    /// A pin that turns much faster than the active RoPE is drawn, and not a band left out.
    void aFastPinIsSeen()
    {
        int seen = 0;
        for (int pair = 20; pair <= 64; pair += 4) {
            Scene scene;
            scene.selectedPair = pair;
            PinnedSpec pin;
            pin.spec = scene.active;
            scene.pins = {pin};
            scene.active.method = "linear";
            scene.active.tunables["factor"] = 64.0;
            const Figure figure = made(scene, {320, {}, {}});
            if (!find(figure, "pair:" + std::to_string(pair)))
                continue;
            ++seen;
            QVERIFY2(find(figure, "pin:0"), std::to_string(pair).c_str());
        }
        QVERIFY2(seen >= 6, std::to_string(seen).c_str()); // else this shows nothing
    }
};

QTEST_GUILESS_MAIN(TestAngles)
#include "tst_angles.moc"
