// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include "core/figures/kit/figure_kind.h"
#include "core/scene/scene_edits.h"

using namespace rope;

namespace {

/// Of a method that has one.
void setFactor(Scene& scene, double factor)
{
    if (scene.active.method != "none")
        scene.active.tunables["factor"] = factor;
}

/// What a slider does when it is dragged, once a little and once far.
struct Drag {
    const char* name;
    std::function<void(Scene&, bool far)> to;
};

const std::vector<Drag>& drags()
{
    static const std::vector<Drag> all{
        {"head dimension down", [](Scene& s, bool far) { setHeadDim(s, far ? 16 : 120); }},
        {"head dimension up", [](Scene& s, bool far) { setHeadDim(s, far ? 512 : 136); }},
        {"rotary part", [](Scene& s, bool far) { setRotaryDim(s, far ? 16 : 96); }},
        {"base up", [](Scene& s, bool far) { s.active.base *= far ? 1000 : 1.5; }},
        {"base down", [](Scene& s, bool far) { s.active.base /= far ? 1000 : 1.5; }},
        {"lambda", [](Scene& s, bool far) { s.active.lambda *= far ? 100 : 1.5; }},
        {"factor", [](Scene& s, bool far) { setFactor(s, far ? 64 : 5); }},
        {"c", [](Scene& s, bool far) { s.active.identicalTheta *= far ? 20 : 1.5; }},
        {"training length", [](Scene& s, bool far) { s.active.trainLength *= far ? 16 : 2; }},
        {"target length up", [](Scene& s, bool far) { setTargetLength(s, s.context.targetLength * (far ? 16 : 2)); }},
        {"target length down", [](Scene& s, bool far) { setTargetLength(s, far ? 512 : 4096); }},
        {"position", [](Scene& s, bool far) { s.position = far ? 100000 : 1100; }},
        {"distance", [](Scene& s, bool far) { s.distance = far ? 900 : 300; }},
        {"selected pair", [](Scene& s, bool far) { s.selectedPair = far ? 2 : 41; }},
        {"selected pair onto a drawn one", [](Scene& s, bool far) { s.selectedPair = far ? 64 : 1; }},
        {"longest distance", [](Scene& s, bool far) { s.maxDistance = far ? 1 << 20 : 4096; }},
    };
    return all;
}

std::vector<std::pair<const char*, Scene>> starts()
{
    std::vector<std::pair<const char*, Scene>> out;
    Scene plain;
    plain.active.headDim = plain.active.rotaryDim = 128;
    plain.context.targetLength = 16384;
    out.emplace_back("plain", plain);
    Scene scaled = plain;
    setMethod(scaled, "yarn");
    pinActive(scaled);
    out.emplace_back("YaRN and a pin", settled(scaled));
    Scene many = plain;
    pinMethods(many);
    setMethod(many, "yarn");
    out.emplace_back("many pins", settled(many));
    Scene chosen = plain;
    setPairs(chosen, {1, 12, 33, 40, 64});
    out.emplace_back("chosen pairs", settled(chosen));
    Scene identical = plain;
    setThetaMode(identical, ThetaMode::Identical);
    out.emplace_back("identical", settled(identical));
    return out;
}

std::string saidOf(const Axis& axis)
{
    std::string out = std::to_string(axis.lo) + " … " + std::to_string(axis.hi);
    for (const Tick& tick : axis.ticks)
        out += ", " + tick.label + " at " + std::to_string(tick.at);
    return out;
}

bool coversAxis(const Figure& figure)
{
    const double cell = (figure.map->xHi - figure.map->xLo) / figure.map->columns;
    return figure.map->xHi >= figure.x.hi - 1.5 * cell;
}

/// Empty, or what of the look has changed. `pairCount`: of the scene of `after`. `sameLength`: of L', beyond which
/// there may be nothing to show.
std::string changeOf(const Figure& before, const Figure& after, int pairCount, bool sameLength)
{
    if (saidOf(before.x) != saidOf(after.x))
        return "x was " + saidOf(before.x) + " and is " + saidOf(after.x);
    if (saidOf(before.y) != saidOf(after.y))
        return "y was " + saidOf(before.y) + " and is " + saidOf(after.y);
    if (before.map && after.map &&
        (before.map->zLo != after.map->zLo || before.map->zHi != after.map->zHi || before.map->ramp != after.map->ramp))
        return "the colour scale";
    const bool along = before.x.meaning == Meaning::Position || before.x.meaning == Meaning::Distance ||
                       before.x.meaning == Meaning::Key;
    if (sameLength && before.map && after.map && along && coversAxis(before) && !coversAxis(after))
        return "the map ends at " + std::to_string(after.map->xHi);
    // Pairs that are no longer there cannot stay: others take their places, as far as there are others.
    for (int pair : before.pairs)
        if (pair <= pairCount && std::ranges::find(after.pairs, pair) == after.pairs.end())
            return "pair " + std::to_string(pair);
    for (int pair : after.pairs)
        if (std::ranges::find(before.pairs, pair) == before.pairs.end() &&
            std::ranges::all_of(before.pairs, [&](int was) { return was <= pairCount; }))
            return "a new pair " + std::to_string(pair);
    for (const Series& s : after.series)
        for (const Series& was : before.series)
            if (s.id == was.id && s.colour != was.colour)
                return "the colour of " + s.id;
    return {};
}

/// Every option away from its default in turn, and all at their defaults.
std::vector<std::pair<std::string, Scene>> withOptions(const FigureKind& kind, const Scene& scene)
{
    std::vector<std::pair<std::string, Scene>> out{{"as it is", scene}};
    for (const FigureOption& option : kind.options)
        for (std::size_t i = 1; i < option.choices.size(); ++i) {
            Scene other = scene;
            other.figureOptions[kind.id + "." + option.id] = option.choices[i].id;
            out.emplace_back(option.id + "=" + option.choices[i].id, other);
        }
    return out;
}

constexpr int columns = 320;

} // namespace

class TestHeldStill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingMovesWhileHeld_data();
    void nothingMovesWhileHeld();
    void axesSettleWhenReleased();
    void aHeldPairKeepsItsColour();
    void pairsThatGoAreReplaced();
    void curvesReachOverAHeldAxis();
    void theSecondReadingFollows();
    void anotherFigureIsNotHeld();
};

void TestHeldStill::nothingMovesWhileHeld_data()
{
    QTest::addColumn<QString>("figure");
    for (const FigureKind& kind : figureKinds())
        if (!kind.usesLab)
            QTest::newRow(kind.id.c_str()) << QString::fromStdString(kind.id);
}

void TestHeldStill::nothingMovesWhileHeld()
{
    QFETCH(QString, figure);
    const FigureKind& kind = *findFigure(figure.toStdString());
    for (const auto& [start, scene] : starts())
        for (const auto& [option, opened] : withOptions(kind, scene)) {
            const auto held = std::make_shared<Figure>(makeFigure(kind, opened, {columns, {}, {}}));
            for (const Drag& drag : drags())
                for (const bool far : {false, true}) {
                    Scene dragged = opened;
                    drag.to(dragged, far);
                    const Figure now = makeFigure(kind, settled(dragged), {columns, {}, held});
                    const std::string change = changeOf(*held, now, dragged.active.pairCount(),
                                                        dragged.context.targetLength == opened.context.targetLength);
                    QVERIFY2(change.empty(), qPrintable(QString::fromStdString(std::string(start) + ", " + option +
                                                                               ", " + drag.name + ": " + change)));
                }
        }
}

void TestHeldStill::axesSettleWhenReleased()
{
    Scene scene = starts().front().second;
    const auto held = std::make_shared<Figure>(makeFigure(*findFigure("periods"), scene, {columns, {}, {}}));
    scene.active.base *= 1000;
    const Figure while_ = makeFigure(*findFigure("periods"), scene, {columns, {}, held});
    const Figure after = makeFigure(*findFigure("periods"), scene, {columns, {}, {}});
    QCOMPARE(while_.y.hi, held->y.hi);
    QVERIFY(after.y.hi > 100 * held->y.hi);
    QVERIFY(while_.series.front().y == after.series.front().y); // the marks are the new ones
}

void TestHeldStill::aHeldPairKeepsItsColour()
{
    const FigureKind& kind = *findFigure("angles");
    Scene scene = starts().front().second;
    const auto held = std::make_shared<Figure>(makeFigure(kind, scene, {columns, {}, {}}));
    QVERIFY(held->pairs.size() >= 3);
    const auto colourOf = [](const Figure& f, int pair) {
        const auto s = std::ranges::find(f.series, "pair:" + std::to_string(pair), &Series::id);
        return s == f.series.end() ? -1 : s->colour.index;
    };
    // Onto the first of the drawn ones: the others must not move up.
    scene.selectedPair = held->pairs.front();
    const Figure now = makeFigure(kind, scene, {columns, {}, held});
    for (std::size_t i = 1; i < held->pairs.size(); ++i)
        QCOMPARE(colourOf(now, held->pairs[i]), colourOf(*held, held->pairs[i]));
}

/// d dragged below all of the chosen pairs: there is still something to see, in the same colours.
void TestHeldStill::pairsThatGoAreReplaced()
{
    const FigureKind& kind = *findFigure("angles");
    Scene scene = starts().front().second;
    const auto held = std::make_shared<Figure>(makeFigure(kind, scene, {columns, {}, {}}));
    QVERIFY(held->pairs.size() >= 3);
    setHeadDim(scene, 18);
    const Figure now = makeFigure(kind, settled(scene), {columns, {}, held});
    QVERIFY(now.pairs.size() >= 2); // beside the selected one: of nine pairs two turn slowly enough for the eye
    for (int pair : now.pairs)
        QVERIFY(pair <= 9);
    std::set<int> colours;
    for (const Series& s : now.series)
        if (s.id.starts_with("pair:") && s.colour.role == Role::Pair)
            QVERIFY(colours.insert(s.colour.index).second);
}

void TestHeldStill::curvesReachOverAHeldAxis()
{
    for (const char* id : {"decay", "angles", "random"}) {
        const FigureKind& kind = *findFigure(id);
        Scene scene = starts().front().second;
        const auto held = std::make_shared<Figure>(makeFigure(kind, scene, {columns, {}, {}}));
        scene.maxDistance = 64;
        setTargetLength(scene, 512);
        scene.active.base = 20;
        const Figure now = makeFigure(kind, settled(scene), {columns, {}, held});
        QVERIFY2(std::ranges::any_of(
                     now.series,
                     [&](const Series& s) { return s.x.back() > held->x.lo + 0.95 * (held->x.hi - held->x.lo); }),
                 id);
    }
}

void TestHeldStill::theSecondReadingFollows()
{
    Scene scene = starts().front().second;
    const FigureKind& kind = *findFigure("periods");
    const auto held = std::make_shared<Figure>(makeFigure(kind, scene, {columns, {}, {}}));
    scene.active.base *= 1000;
    const Figure now = makeFigure(kind, scene, {columns, {}, held});
    QVERIFY(now.y2 && held->y2);
    // T = 2π/θ does not depend on the base: the same range, to rounding.
    QVERIFY(std::abs(now.y2->lo / held->y2->lo - 1) < 1e-9);
    QVERIFY(std::abs(now.y2->hi / held->y2->hi - 1) < 1e-9);
}

void TestHeldStill::anotherFigureIsNotHeld()
{
    const Scene scene = starts().front().second;
    const auto held = std::make_shared<Figure>(makeFigure(*findFigure("periods"), scene, {columns, {}, {}}));
    QVERIFY(makeFigure(*findFigure("decay"), scene, {columns, {}, held}) ==
            makeFigure(*findFigure("decay"), scene, {columns, {}, {}}));
}

QTEST_APPLESS_MAIN(TestHeldStill)
#include "tst_held_still.moc"
