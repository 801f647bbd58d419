// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>

#include "core/figures/kit/figure_kind.h"
#include "core/rope/frequencies.h"
#include "support/figure_series.h"

using namespace rope;
using rope::test::find;

namespace {

Figure made(const char* id, const Scene& scene)
{
    return makeFigure(*findFigure(id), settled(scene));
}

double headline(const Figure& figure, const std::string& id)
{
    const auto it = std::ranges::find(figure.headlines, id, &Headline::id);
    return it == figure.headlines.end() ? -1 : it->number.value_or(-1);
}

Scene llama32()
{
    Scene scene;
    scene.active.headDim = scene.active.rotaryDim = 64;
    scene.active.base = 500000;
    scene.active.trainLength = 8192;
    scene.active.method = "llama3";
    scene.active.tunables["factor"] = 32.0;
    scene.context.targetLength = 131072;
    return scene;
}

Scene with(const char* method)
{
    Scene scene; // L 4096, L' 16384
    scene.active.method = method;
    return scene;
}

} // namespace

/// The figures that compare methods, against values of core and of the checked list.
class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratioNamesTheZones()
    {
        const Figure figure = made("ratio", llama32());
        QCOMPARE(headline(figure, "kept"), 15.0);
        QCOMPARE(headline(figure, "blended"), 3.0);
        QCOMPARE(headline(figure, "divided"), 14.0);
        QCOMPARE(figure.zones.size(), std::size_t(3));
        QCOMPARE(figure.zones[0].hi, 15.5);
        QCOMPARE(figure.zones[1].role, ZoneRole::Blended);
        QCOMPARE(figure.zones[2].hi, 32.5);
        QVERIFY(figure.title.english().ends_with("15 pairs kept, 3 changed in part, 14 divided by 32"));
        const Series* s = find(figure, "theta");
        const Frequencies f = frequenciesOf(llama32().active, llama32().context);
        for (std::size_t i = 0; i < 32; ++i)
            QCOMPARE(s->y[i], f.theta[i] / f.unscaled[i]);
        const auto line = std::ranges::find(figure.lines, "one_over_factor", &RefLine::id);
        QCOMPARE(line->at, 1.0 / 32);
    }

    void ratioOfNtkIsTheCheckedOne()
    {
        Scene scene = with("ntk");
        scene.active.trainLength = 2048;
        scene.context.targetLength = 8192;
        const Figure figure = made("ratio", scene);
        const Series* s = find(figure, "theta");
        const std::pair<std::size_t, double> checked[] = {{0, 1}, {16, .7032}, {32, .4945}, {48, .3478}, {63, .25}};
        for (const auto& [i, ratio] : checked)
            QVERIFY(std::abs(s->y[i] - ratio) < 5e-5);
    }

    void ratioWithoutScaling()
    {
        QCOMPARE(made("ratio", Scene{}).title.english(), std::string("No scaling: every pair turns as before"));
    }

    void unseenPairs()
    {
        const Figure plain = made("unseen", Scene{});
        QCOMPARE(headline(plain, "unseen_at_target"), 18.0);
        QCOMPARE(plain.zones.size(), std::size_t(1));
        QCOMPARE(plain.zones[0].lo, 46.5);
        const Series* trained = find(plain, "trained");
        const Series* reached = find(plain, "reached");
        QCOMPARE(trained->y[0], 1.0);
        const double last = 4096 / periodOf(frequenciesOf(Scene{}.active, {}).theta[63]);
        QVERIFY(std::abs(trained->y[63] - last) < 1e-12);
        QVERIFY(std::abs(reached->y[63] - 4 * last) < 1e-12);
        const Figure linear = made("unseen", with("linear"));
        QCOMPARE(headline(linear, "unseen_at_target"), 0.0);
        QVERIFY(linear.zones.empty());
    }

    void turnsOfInterpolationLieOnTheLine()
    {
        const Figure linear = made("turns", with("linear"));
        const Series* s = find(linear, "theta");
        for (std::size_t i = 0; i < s->x.size(); ++i)
            QVERIFY(std::abs(s->y[i] / s->x[i] - 1) < 1e-12);
        QCOMPARE(linear.title.english(), std::string("Within L′ = 16,384, no pair turns farther than in training"));
        const Figure plain = made("turns", Scene{});
        QCOMPARE(plain.title.english(),
                 std::string("Within L′ = 16,384, 64 of 64 pairs turn farther than in training"));
    }

    void attentionFactorGrows()
    {
        const Figure figure = made("attention_factor", with("yarn"));
        const Series* s = find(figure, "theta");
        for (std::size_t i = 0; i < s->x.size(); ++i)
            QVERIFY(std::abs(s->y[i] - (0.1 * std::log(s->x[i]) + 1)) < 1e-12);
        QCOMPARE(figure.title.english(),
                 std::string("At factor 4, cos and sin are multiplied by 1.139 and scores by 1.296"));
        QCOMPARE(figure.markers.front().x, 4.0);
        const Figure linear = made("attention_factor", with("linear"));
        QVERIFY(std::ranges::all_of(find(linear, "theta")->y, [](double a) { return a == 1; }));
    }

    void aLargeFactorIsInView()
    {
        Scene scene = with("yarn");
        scene.active.tunables["factor"] = 4096.0;
        const Figure figure = made("attention_factor", scene);
        QCOMPARE(figure.x.hi, 8192.0);
        QCOMPARE(figure.x.ticks.back().label, std::string("4,096"));
        QVERIFY(std::abs(find(figure, "theta")->x.back() / 8192 - 1) < 1e-12);
        QCOMPARE(made("attention_factor", Scene{}).x.hi, 64.0);
    }

    void resolutionIsTheta()
    {
        const Figure figure = made("resolution", with("linear"));
        const Frequencies f = frequenciesOf(with("linear").active, Scene{}.context);
        QCOMPARE(find(figure, "theta")->y, f.theta);
        QCOMPARE(find(figure, "unscaled")->y, f.unscaled);
        QCOMPARE(headline(figure, "finest_step"), 0.25);
        QVERIFY(figure.y2.has_value());
        QVERIFY(std::abs(figure.y2->hi / figure.y.hi - 57.29577951308232) < 1e-9);
    }

    void pinsHaveOneColourEverywhere()
    {
        Scene scene = with("yarn");
        scene.pins = {{with("linear").active, "PI", 3}};
        for (const char* id : {"periods", "decay", "ratio", "unseen", "turns", "attention_factor", "resolution"}) {
            const Figure figure = made(id, scene);
            const Series* s = find(figure, "pin:0");
            QVERIFY2(s, id);
            QCOMPARE(s->colour, (Colour{Role::Pin, 3}));
            QVERIFY2(s->name.english().starts_with("PI"), id);
        }
    }
};

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
