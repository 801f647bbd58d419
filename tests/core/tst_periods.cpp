// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/figures/kit/figure_kind.h"
#include "core/rope/frequencies.h"
#include "core/scene/scene_edits.h"
#include "support/figure_series.h"

using namespace rope;
using rope::test::find;

namespace {

Figure made(const Scene& scene)
{
    return makeFigure(*findFigure("periods"), settled(scene));
}

} // namespace

class TestPeriods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void llama2HasEighteenSlowPairs()
    {
        const Figure figure = made(Scene{});
        QCOMPARE(figure.title.english(), std::string("Slow pairs: 18 of 64 never finish a turn within 4,096 tokens"));
        QCOMPARE(find(figure, "theta")->x.size(), std::size_t(46));
        QCOMPARE(find(figure, "theta:slow")->x.size(), std::size_t(18));
        QCOMPARE(find(figure, "theta:slow")->x.front(), 47.0);
        QVERIFY(!find(figure, "unscaled"));
        QCOMPARE(find(figure, "theta:slow")->notes.front().english(),
                 std::string("θ = 0.00133 rad/token, 0.87 turns in L"));
    }

    void marksAreTheModelsPeriods()
    {
        Scene scene;
        scene.active.lambda = 4;
        const Frequencies f = frequenciesOf(scene.active, scene.context);
        const Figure figure = made(scene);
        for (const Series* s : {find(figure, "theta"), find(figure, "theta:slow")})
            for (std::size_t i = 0; i < s->x.size(); ++i)
                QCOMPARE(s->y[i], periodOf(f.theta[std::size_t(s->x[i]) - 1]));
        const Series* before = find(figure, "unscaled");
        QCOMPARE(before->x.size(), std::size_t(64));
        for (std::size_t i = 0; i < 64; ++i)
            QCOMPARE(before->y[i], periodOf(f.unscaled[i]));
        QCOMPARE(before->mark, Mark::Circle);
    }

    void bothAxesReadTheSameMark()
    {
        Scene scene;
        for (const char* quantity : {"period", "frequency"}) {
            scene.figureOptions["periods.quantity"] = quantity;
            const Figure figure = made(scene);
            QVERIFY(figure.y2 && figure.y2->reversed);
            const double twoPi = 2 * std::numbers::pi;
            QVERIFY(std::abs(figure.y.lo * figure.y2->hi / twoPi - 1) < 1e-12);
            QVERIFY(std::abs(figure.y.hi * figure.y2->lo / twoPi - 1) < 1e-12);
            const auto train = std::ranges::find(figure.lines, "train", &RefLine::id);
            QCOMPARE(train->at, quantity == std::string("period") ? 4096.0 : twoPi / 4096.0);
        }
        QCOMPARE(made(scene).y.unit, std::string("radians per token"));
    }

    void titles_data()
    {
        QTest::addColumn<int>("dim");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<qlonglong>("length");
        QTest::addColumn<QString>("title");
        QTest::newRow("none slow") << 8 << "geometric" << qlonglong(100000)
                                   << "No slow pairs: all 4 finish a turn within 100,000 tokens";
        QTest::newRow("all slow") << 8 << "geometric" << qlonglong(4)
                                  << "Slow pairs: none of the 4 finishes a turn within 4 tokens";
        QTest::newRow("one slow") << 8 << "geometric" << qlonglong(1000)
                                  << "Slow pairs: 1 of 4 never finishes a turn within 1,000 tokens";
        QTest::newRow("one pair") << 2 << "geometric" << qlonglong(4096)
                                  << "The only pair turns once every 6.283 tokens";
        QTest::newRow("one slow pair") << 2 << "geometric" << qlonglong(1)
                                       << "Slow: the only pair never finishes a turn within 1 token";
        QTest::newRow("identical") << 8 << "identical" << qlonglong(4096)
                                   << "Identical θ: all 4 pairs turn once every 6.283 tokens";
        QTest::newRow("still") << 8 << "still" << qlonglong(4096) << "None of the 4 pairs turns";
    }

    void titles()
    {
        QFETCH(int, dim);
        QFETCH(QString, mode);
        QFETCH(qlonglong, length);
        QFETCH(QString, title);
        Scene scene;
        scene.active.headDim = scene.active.rotaryDim = dim;
        scene.active.trainLength = length;
        if (mode == "identical")
            scene.active.thetaMode = ThetaMode::Identical;
        if (mode == "still") {
            scene.active.thetaMode = ThetaMode::Custom;
            scene.active.customTheta.assign(4, 0.0);
        }
        QCOMPARE(QString::fromStdString(made(scene).title.english()), title);
    }

    void stillPairsAreLeftOutAndSaid()
    {
        Scene scene;
        scene.active.headDim = scene.active.rotaryDim = 8;
        scene.active.thetaMode = ThetaMode::Custom;
        scene.active.customTheta = {1, 0.1, 0, 0};
        const Figure figure = made(scene);
        QCOMPARE(find(figure, "theta")->x, (std::vector<double>{1, 2}));
        QVERIFY(figure.explanation.english().find("2 pairs with θ = 0") != std::string::npos);
    }

    /// What stands still finishes no turn either, so it is not left out of a count of those that never do.
    void titlesCountStillPairsToo()
    {
        Scene scene;
        setMethod(scene, "proportional");
        scene.active.tunables["partial_rotary_factor"] = 0.5;
        QCOMPARE(made(scene).title.english(),
                 std::string(
                     "After scaling, 32 of 64 stand still, 0 never finish a turn within 4,096 tokens; in training 18"));
        scene = {};
        scene.active.headDim = scene.active.rotaryDim = 8;
        scene.active.thetaMode = ThetaMode::Custom;
        scene.active.customTheta = {1, 0.1, 0.001, 0};
        QCOMPARE(made(scene).title.english(),
                 std::string("Still: 1 of 4 pairs; never a full turn within 4,096 tokens: 1 more"));
    }

    void pinsKeepTheirColour()
    {
        Scene scene;
        PinnedSpec pin;
        pin.name = "small";
        pin.colour = 5;
        pin.spec.headDim = pin.spec.rotaryDim = 256;
        scene.pins = {pin};
        const Figure figure = made(scene);
        const Series* s = find(figure, "pin:0");
        QVERIFY(s);
        QCOMPARE(s->colour, (Colour{Role::Pin, 5}));
        QCOMPARE(s->x.size(), std::size_t(128));
        QCOMPARE(figure.x.hi, 128.5);
    }
};

QTEST_GUILESS_MAIN(TestPeriods)
#include "tst_periods.moc"
