// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <sstream>

#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/figure_text.h"
#include "core/rope/frequencies.h"

using namespace rope;

namespace {

Scene base(int dim = 128)
{
    Scene scene;
    scene.active.headDim = scene.active.rotaryDim = dim;
    return scene;
}

PinnedSpec pinned(RopeSpec spec, const char* name, int colour)
{
    return {std::move(spec), name, colour};
}

std::vector<std::pair<const char*, Scene>> edgeScenes()
{
    std::vector<std::pair<const char*, Scene>> out;
    out.emplace_back("plain", base());
    out.emplace_back("d = 2", settled(base(2)));
    out.emplace_back("d = 1024", base(1024));
    const auto with = [&out](const char* name, auto change, int dim = 128) {
        Scene scene = base(dim);
        change(scene);
        out.emplace_back(name, settled(scene));
    };
    with("lambda 1/64", [](Scene& s) { s.active.lambda = 1.0 / 64; });
    with("base 2", [](Scene& s) { s.active.base = 2; });
    with("base 1e15, lambda 1000", [](Scene& s) { s.active.base = 1e15, s.active.lambda = 1000; });
    with("identical", [](Scene& s) { s.active.thetaMode = ThetaMode::Identical; });
    with("identical, tiny",
         [](Scene& s) { s.active.thetaMode = ThetaMode::Identical, s.active.identicalTheta = 1e-9; });
    with("identical, huge", [](Scene& s) { s.active.thetaMode = ThetaMode::Identical, s.active.identicalTheta = 1e6; });
    with("no rotation", [](Scene& s) { s.active.thetaMode = ThetaMode::None; });
    with("linear spread", [](Scene& s) { s.active.thetaMode = ThetaMode::Linear; });
    with("far position", [](Scene& s) { s.position = 16777215, s.context.targetLength = 16777216; });
    with("position beyond L'", [](Scene& s) { s.position = 1LL << 40; });
    with("position 0", [](Scene& s) { s.position = 0; });
    with("key far before", [](Scene& s) { s.position = 5, s.distance = 1LL << 40; });
    with("vectors", [](Scene& s) { s.query.assign(128, 1e6), s.key.assign(128, 1e-6); });
    with("only a key of zeros", [](Scene& s) { s.key.assign(128, 0.0); });
    with("L = 1", [](Scene& s) { s.active.trainLength = 1; });
    with("L = L' = 1", [](Scene& s) { s.active.trainLength = s.context.targetLength = 1, s.maxDistance = 2; });
    with("L' = 16,777,216", [](Scene& s) { s.context.targetLength = 16777216, s.maxDistance = 1 << 20; });
    with("L' below L", [](Scene& s) { s.context.targetLength = 512; });
    with("longest lengths", [](Scene& s) { s.active.trainLength = s.context.targetLength = limits::maxLength; });
    with("partial rotary", [](Scene& s) { s.active.rotaryDim = 32; });
    with("partial, interleaved", [](Scene& s) { s.active.rotaryDim = 2, s.active.pairing = Pairing::Interleaved; });
    with(
        "all still", [](Scene& s) { s.active.thetaMode = ThetaMode::Custom, s.active.customTheta.assign(4, 0.0); }, 8);
    with(
        "smallest θ",
        [](Scene& s) {
            s.active.thetaMode = ThetaMode::Custom, s.active.customTheta = {1, 1e-300, 0, 2};
        },
        8);
    with("pins", [](Scene& s) {
        RopeSpec scaled = s.active;
        scaled.lambda = 8;
        RopeSpec small = base(2).active;
        small.thetaMode = ThetaMode::Identical;
        s.pins = {pinned(scaled, "λ, \"eight\"", 0), pinned(base(1024).active, "", 11), pinned(small, "=1+1", 2)};
        s.selectedPair = 64;
    });
    for (const char* method : {"linear", "yarn", "llama3", "dynamic", "ntk", "ntk-by-parts", "proportional"})
        with(method, [method](Scene& s) { s.active.method = method; });
    return out;
}

const FigureView zoomed{300, std::array{10.0, 100.0}};

/// All of them for a few scenes, `zoomed` for the rest.
std::vector<FigureView> views()
{
    return {{},
            {64, std::nullopt},
            {3840, std::array{0.0, 100.0}},
            {1200, std::array{-1e9, -1e8}},
            {1200, std::array{1000.2, 1000.7}}};
}

void checkAxis(const Axis& axis, const char* which)
{
    const std::string text = std::string(which) + " of " + axis.label.english();
    QVERIFY2(!axis.label.empty(), which);
    QVERIFY2(std::isfinite(axis.lo) && std::isfinite(axis.hi) && axis.lo < axis.hi, text.c_str());
    QVERIFY2(axis.scale == AxisScale::Linear || axis.lo > 0, text.c_str());
}

void checkSeries(const Figure& figure)
{
    std::set<std::string> ids;
    for (const Series& s : figure.series) {
        const char* id = s.id.c_str();
        QVERIFY2(!s.id.empty() && ids.insert(s.id).second, id);
        QVERIFY2(!s.name.empty(), id);
        QVERIFY2(s.x.size() == s.y.size(), id);
        QVERIFY2(!s.x.empty(), id);
        const bool two = s.kind == SeriesKind::Band || s.kind == SeriesKind::Envelope;
        const bool mean = s.kind == SeriesKind::Line && !s.y2.empty(); // beside it the value itself
        QVERIFY2(s.y2.size() == (two || mean ? s.x.size() : 0), id);
        QVERIFY2(s.notes.empty() || s.notes.size() == s.x.size(), id);
        QVERIFY2(std::ranges::all_of(s.x, [](double x) { return std::isfinite(x); }), id);
        QVERIFY2(std::ranges::none_of(s.y, [](double y) { return std::isinf(y); }), id);
        QVERIFY2(std::ranges::any_of(s.y, [](double y) { return std::isfinite(y); }), id);
    }
}

void checkMarks(const Figure& figure)
{
    std::set<std::string> ids;
    for (const RefLine& line : figure.lines)
        QVERIFY2(ids.insert("line " + line.id).second && std::isfinite(line.at) && !line.label.empty(),
                 line.id.c_str());
    // One label is enough for zones that say the same.
    const auto isLabelled = [&figure](ZoneRole role) {
        return std::ranges::any_of(figure.zones, [role](const Zone& z) { return z.role == role && !z.label.empty(); });
    };
    for (const Zone& zone : figure.zones)
        QVERIFY2(ids.insert("zone " + zone.id).second && zone.lo <= zone.hi && isLabelled(zone.role), zone.id.c_str());
    for (const Marker& m : figure.markers)
        QVERIFY2(ids.insert("marker " + m.id).second && std::isfinite(m.x) && std::isfinite(m.y) && !m.label.empty(),
                 m.id.c_str());
    for (const Headline& h : figure.headlines)
        QVERIFY2(ids.insert("headline " + h.id).second && !h.label.empty() && !h.value.empty() && !h.note.empty(),
                 h.id.c_str());
}

void checkMap(const Figure& figure)
{
    const HeatMap& map = *figure.map;
    QVERIFY(map.columns > 0 && map.rows > 0);
    QCOMPARE(map.cells.size(), std::size_t(map.columns) * std::size_t(map.rows));
    QVERIFY(map.xLo < map.xHi && map.yLo < map.yHi && map.zLo < map.zHi && !map.label.empty());
    QVERIFY(std::ranges::any_of(map.cells, [](float z) { return std::isfinite(z); }) ||
            figure.explanation.english().find("stays empty") != std::string::npos);
}

void checkSentences(const Figure& figure)
{
    for (const Message* m : {&figure.title, &figure.explanation}) {
        const std::string text = m->english();
        QVERIFY2(!text.empty() && text.find('{') == std::string::npos && text.find("nan") == std::string::npos &&
                     text.find("∞") == std::string::npos && text.find("not a number") == std::string::npos,
                 text.c_str());
    }
}

void checkText(const Figure& figure)
{
    const Json json = Json::parse(jsonText(figureJson(figure)));
    QCOMPARE(json["series"].size(), figure.series.size());
    std::istringstream csv(figureCsv(figure));
    std::string line;
    std::ptrdiff_t commas = -1;
    while (std::getline(csv, line)) {
        bool quoted = false;
        std::ptrdiff_t here = 0;
        for (char c : line) {
            quoted = c == '"' ? !quoted : quoted;
            here += c == ',' && !quoted ? 1 : 0;
        }
        QVERIFY2(!quoted && (commas < 0 || here == commas), line.substr(0, 200).c_str());
        commas = here;
    }
    QVERIFY(commas > 0 || (figure.series.empty() && !figure.map));
}

} // namespace

class TestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureAtEveryEdge_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("index");
        const auto scenes = edgeScenes();
        for (const FigureKind& kind : figureKinds())
            for (std::size_t i = 0; i < scenes.size(); ++i)
                QTest::addRow("%s, %s", kind.id.c_str(), scenes[i].first) << QString::fromStdString(kind.id) << int(i);
    }

    /// Every choice of every option at the default view, and zoomed views with the default choices.
    void everyFigureAtEveryEdge()
    {
        QFETCH(QString, id);
        QFETCH(int, index);
        const FigureKind& kind = *findFigure(id.toStdString());
        Scene scene = edgeScenes()[std::size_t(index)].second;
        if (!allProblemsOf(scene).empty())
            QFAIL(allProblemsOf(scene).front().text().c_str());
        const Figure whole = makeFigure(kind, scene);
        check(whole);
        for (const FigureView& view : index < 4 ? views() : std::vector(1, zoomed)) {
            const Figure figure = makeFigure(kind, scene, view);
            check(figure);
            // Else zooming would change the default range, and that would reset the zoom.
            QVERIFY2(figure.x == whole.x && figure.y == whole.y && figure.y2 == whole.y2, figure.id.c_str());
        }
        checkText(makeFigure(kind, scene, {40, std::nullopt}));
        for (const FigureOption& option : kind.options)
            for (const FigureChoice& choice : option.choices) {
                if (choice.id == option.choices.front().id)
                    continue; // the default, seen above
                scene.figureOptions = {{kind.id + "." + option.id, choice.id}};
                check(makeFigure(kind, scene));
                checkText(makeFigure(kind, scene, {40, std::nullopt}));
            }
    }

    void stopIsHonoured()
    {
        std::stop_source source;
        source.request_stop();
        for (const FigureKind& kind : figureKinds())
            makeFigure(kind, base(), {}, source.get_token());
    }

    void flagsTellTheTruth_data()
    {
        QTest::addColumn<QString>("id");
        for (const FigureKind& kind : figureKinds())
            QTest::newRow(kind.id.c_str()) << QString::fromStdString(kind.id);
    }

    /// The runner leaves a figure alone when only something moved that its kind says it does not use; and a kind that
    /// says it uses something has a choice that shows it, else it is computed for nothing.
    void flagsTellTheTruth()
    {
        QFETCH(QString, id);
        const FigureKind& kind = *findFigure(id.toStdString());
        struct Use {
            const char* what;
            bool said;
            void (*change)(Scene&);
        };
        const Use uses[] = {
            {"position", kind.usesPosition, [](Scene& s) { s.position = 3; }},
            {"selected pair", kind.usesSelectedPair, [](Scene& s) { s.selectedPair = 3; }},
            {"distance", kind.usesDistance, [](Scene& s) { s.distance = 7; }},
            {"vectors", kind.usesVectors,
             [](Scene& s) {
                 s.query.assign(128, 1.0);
                 s.query[5] = -3;
                 s.key.assign(128, 0.5);
                 s.key[70] = 4;
             }},
        };
        std::vector<Scene> scenes{base()};
        for (const FigureOption& option : kind.options)
            for (const FigureChoice& choice : option.choices) {
                scenes.push_back(base());
                scenes.back().figureOptions[kind.id + "." + option.id] = choice.id;
            }
        scenes.push_back(base());
        scenes.back().active.temperature = {0.1, 2, 0, false}; // grows with the position
        for (const Use& use : uses) {
            bool differs = false;
            for (const Scene& scene : scenes) {
                Scene changed = scene;
                use.change(changed);
                // As text: NaN, a gap in a curve, is not equal to itself.
                const auto text = [&kind](const Scene& s) {
                    return jsonText(figureJson(makeFigure(kind, s, {64, {}})));
                };
                differs = differs || text(scene) != text(changed);
            }
            QVERIFY2(differs == use.said, use.what);
        }
    }

private:
    static void check(const Figure& figure)
    {
        checkAxis(figure.x, "x");
        checkAxis(figure.y, "y");
        if (figure.y2)
            checkAxis(*figure.y2, "y2");
        checkSeries(figure);
        checkMarks(figure);
        if (figure.map)
            checkMap(figure);
        checkSentences(figure);
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
