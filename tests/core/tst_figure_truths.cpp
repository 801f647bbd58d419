// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <regex>

#include "core/analysis/turn_counts.h"
#include "core/analysis/zones.h"
#include "core/figures/cards.h"
#include "core/figures/figure_list.h"
#include "core/figures/kit/cell_average.h"
#include "core/scaling/methods.h"

using namespace rope;

namespace {

Figure made(FigureId id, const Scene& scene)
{
    return makeFigure(figureKind(id), settled(scene), {300, {}});
}

Scene with(const std::string& method)
{
    Scene scene;
    scene.active.method = method;
    scene.pairs = {1, 20, 40};
    return settled(scene);
}

/// Every choice of every option of every figure, for every method and spread that can be looked at by default.
void forEachFigure(const std::function<void(const FigureKind&, const Figure&)>& look)
{
    std::vector<Scene> scenes;
    for (const Method& method : methods())
        if (allProblemsOf(with(method.id)).empty())
            scenes.push_back(with(method.id));
    scenes.emplace_back().active.thetaMode = ThetaMode::Identical;
    scenes.emplace_back().active.thetaMode = ThetaMode::Linear;
    scenes.emplace_back().distance = 4000; // n before the first token
    for (const Scene& scene : scenes) {
        look(cardsKind(), makeFigure(cardsKind(), scene));
        for (const FigureKind& kind : figureKinds()) {
            look(kind, makeFigure(kind, scene, {64, {}}));
            for (const FigureOption& option : kind.options)
                for (std::size_t i = 1; i < option.choices.size(); ++i) {
                    Scene chosen = scene;
                    chosen.figureOptions[kind.id + "." + option.id] = option.choices[i].id;
                    look(kind, makeFigure(kind, chosen, {64, {}}));
                }
        }
    }
}

std::vector<std::string> textsOf(const FigureKind& kind, const Figure& f)
{
    std::vector<std::string> out{
        kind.title.english(), kind.explanation.english(), kind.source, f.title.english(), f.explanation.english(),
        f.x.label.english(),  f.y.label.english(),        f.x.unit,    f.y.unit};
    for (const FigureOption& o : kind.options) {
        out.insert(out.end(), {o.label.english(), o.help.english()});
        for (const FigureChoice& c : o.choices)
            out.push_back(c.label.english());
    }
    if (f.y2)
        out.push_back(f.y2->label.english());
    if (f.map)
        out.push_back(f.map->label.english());
    for (const Series& s : f.series) {
        out.push_back(s.name.english());
        for (const Message& note : s.notes)
            out.push_back(note.english());
    }
    for (const RefLine& l : f.lines)
        out.push_back(l.label.english());
    for (const Zone& z : f.zones)
        out.push_back(z.label.english());
    for (const Marker& m : f.markers)
        out.push_back(m.label.english());
    for (const Headline& h : f.headlines)
        out.insert(out.end(), {h.label.english(), h.value.english(), h.note.english()});
    return out;
}

const Headline& headline(const Figure& figure, const std::string& id)
{
    return *std::ranges::find(figure.headlines, id, &Headline::id);
}

} // namespace

class TestFigureTruths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// θ is the frequency (inv_freq is Hugging Face's name of it), and a prime is one glyph.
    void oneWordOneGlyph()
    {
        const std::regex wrong("nverse frequenc|[LTθ]'");
        forEachFigure([&](const FigureKind& kind, const Figure& figure) {
            for (const std::string& text : textsOf(kind, figure))
                QVERIFY2(!std::regex_search(text, wrong), (kind.id + ": " + text).c_str());
        });
    }

    /// With one pair there is no "1 of 1 pairs".
    void oneIsNoPlural()
    {
        static const std::regex wrong("\\b1 (pairs|positions|tokens|heads|layers)\\b");
        for (const Method& method : methods()) {
            Scene scene;
            scene.active.headDim = scene.active.rotaryDim = 2;
            scene.active.method = method.id;
            scene.selectedPair = 1;
            scene = settled(scene);
            if (!allProblemsOf(scene).empty())
                continue;
            const auto look = [&](const FigureKind& kind) {
                for (const std::string& text : textsOf(kind, makeFigure(kind, scene, {64, {}})))
                    QVERIFY2(!std::regex_search(text, wrong), text.c_str());
            };
            look(cardsKind());
            for (const FigureKind& kind : figureKinds())
                look(kind);
        }
    }

    /// LongRoPE turns by its long list at L′, whatever the current length is.
    void atTargetIsAtTarget()
    {
        Scene scene = with("longrope");
        scene.active.headDim = scene.active.rotaryDim = 96;
        std::vector<double> near(48, 1.0), far(48);
        for (std::size_t i = 0; i < 48; ++i)
            far[i] = 1 + double(i) * 1.5; // the last pairs by more than L′/L
        scene.active.tunables = {{"short_factor", near}, {"long_factor", far}};
        scene.active.trainLength = 4096;
        scene.context = {131072, 4096};
        scene = settled(scene);
        const Frequencies atTarget = frequenciesOf(scene.active, {131072, {}});
        const auto expected = unseenPairs(atTarget, 4096, 131072).size();
        const auto now = unseenPairs(frequenciesOf(scene.active, scene.context), 4096, 131072).size();
        QVERIFY(expected < now); // else this test would not tell them apart
        QCOMPARE(*headline(made(FigureId::unseen, scene), "unseen_at_target").number, double(expected));
        QCOMPARE(*headline(makeFigure(cardsKind(), scene), "unseen").number, double(expected));
        const Series reached = made(FigureId::unseen, scene).series[1];
        for (std::size_t i = 0; i < 48; ++i)
            QVERIFY(std::abs(reached.y[i] - std::min(1.0, 131072 * atTarget.theta[i] / 6.283185307179586)) < 1e-9);
        const Figure turns = made(FigureId::turns, scene);
        const Series& marks = *std::ranges::find(turns.series, "theta", &Series::id);
        QVERIFY(std::abs(marks.y.back() - 131072 * atTarget.theta[0] / 6.283185307179586) < 1e-6);
    }

    void dividedByItsTrueRange()
    {
        for (const Method& method : methods()) {
            const Scene scene = with(method.id);
            if (!allProblemsOf(scene).empty())
                continue;
            const Frequencies f = frequenciesOf(scene.active, scene.context);
            const std::vector<PairFate> fates = fatesOf(f);
            double most = 0;
            for (std::size_t i = 0; i < f.size(); ++i)
                if (fates[i] == PairFate::Divided)
                    most = std::max(most, f.unscaled[i] / f.theta[i]);
            if (most == 0)
                continue;
            const std::string said = headline(made(FigureId::ratio, scene), "divisors").value.english();
            const std::size_t to = said.rfind(' ');
            const double shown = std::stod(to == std::string::npos ? said : said.substr(to + 1));
            QVERIFY2(std::abs(shown / most - 1) < 0.006, (method.id + ": " + said).c_str()); // three digits
        }
    }

    /// Both speak of the same training: nothing is unseen at L' that was seen in it, and interpolation changes neither.
    void cardsAgreeUnderInterpolation()
    {
        const Figure plain = makeFigure(cardsKind(), with("none")), scaled = makeFigure(cardsKind(), with("linear"));
        QCOMPARE(headline(scaled, "never_full_turn").value, headline(plain, "never_full_turn").value);
        QCOMPARE(*headline(scaled, "never_full_turn").number, *headline(plain, "never_full_turn").number);
        QCOMPARE(*headline(scaled, "unseen").number, 0.0);
        QVERIFY(*headline(plain, "unseen").number <= *headline(plain, "never_full_turn").number);
    }

    /// Rows that turn half a turn or more a cell would alias into waves that are not there.
    void heatMapHasNoFalseWaves_data()
    {
        QTest::addColumn<int>("columns");
        for (int columns : {64, 200, 431, 900, 1600})
            QTest::addRow("%d columns", columns) << columns;
    }

    void heatMapHasNoFalseWaves()
    {
        QFETCH(int, columns);
        const Scene scene;
        const std::vector<double> theta = frequenciesOf(scene.active, scene.context).theta;
        const HeatMap map = *makeFigure(figureKind(FigureId::heatmap), scene, {columns, {}}).map;
        const HeatMap fine = *makeFigure(figureKind(FigureId::heatmap), scene, {4 * columns, {}}).map;
        const double perCell = (map.xHi - map.xLo) / map.columns,
                     ratio = perCell / ((fine.xHi - fine.xLo) / fine.columns);
        for (int row = 0; row < map.rows; ++row) {
            const double turns = theta[std::size_t(row)] * perCell / 6.283185307179586;
            for (int c = 0; c < map.columns; ++c) {
                const double shown = map.cells[std::size_t(row * map.columns + c)];
                QVERIFY(turns < 0.5 || perCell < 2 || shown == 0);
                if (ratio != std::floor(ratio) || turns > 0.25 || (c + 1) * ratio > fine.columns)
                    continue;
                double mean = 0;
                for (int k = 0; k < int(ratio); ++k)
                    mean += fine.cells[std::size_t(row * fine.columns + c * int(ratio) + k)] / ratio;
                QVERIFY(std::abs(mean - shown) < 1e-5);
            }
        }
    }

    void attentionScaleIsRobust()
    {
        for (const char* show : {"weights", "scores"}) {
            Scene scene;
            scene.figureOptions = {{"attention.show", show}, {"attention.vectors", "random"}};
            const HeatMap map = *made(FigureId::attention, scene).map;
            const auto finite = std::ranges::count_if(map.cells, [](float v) { return std::isfinite(v); });
            const auto beyond =
                std::ranges::count_if(map.cells, [&](float v) { return std::abs(v) > map.zHi * (1 + 1e-6); });
            QVERIFY(beyond <= finite / 20);
        }
    }

    /// With identical θ the axes follow the period, and what the marker names is in the picture.
    void identicalThetaFitsItsPicture()
    {
        for (double c : {1e-3, 0.0628318530717958, 0.37, 1.0, 2.9}) {
            Scene scene;
            scene.active.thetaMode = ThetaMode::Identical;
            scene.active.identicalTheta = c;
            const Figure figure = made(FigureId::decay, scene);
            const double periods = figure.x.hi * c / 6.283185307179586;
            QVERIFY2(periods <= 31 || figure.x.hi <= 16, std::to_string(periods).c_str());
            QVERIFY2(periods >= 2 || figure.x.hi == double(scene.maxDistance), std::to_string(periods).c_str());
            QVERIFY(figure.title.english().find("never decays") != std::string::npos);
            QVERIFY(std::ranges::find(figure.series, "geometric", &Series::id) != figure.series.end());
        }
    }

    /// The angle in a title is one the axis shows, at a position that the picture has.
    void anglesAreNamedAsDrawn()
    {
        for (const char* wrap : {"wrapped", "positive", "unwrapped"})
            for (std::int64_t m : {10, 1024, 5000, 16000}) {
                Scene scene;
                scene.figureOptions = {{"angles.wrap", wrap}};
                scene.position = m;
                scene.selectedPair = 30;
                const Figure figure = made(FigureId::angles, scene);
                const std::string title = figure.title.english();
                std::smatch found;
                if (!std::regex_search(title, found, std::regex("stands at (-?[0-9.]+) rad")))
                    continue;
                const double angle = std::stod(found[1]);
                QVERIFY2(angle >= figure.y.lo && angle <= figure.y.hi && double(m) <= figure.x.hi, title.c_str());
            }
    }

    void matricesAreSquareAndOneWay()
    {
        for (FigureId id : {FigureId::similarity_matrix, FigureId::attention}) {
            const Figure figure = made(id, Scene{});
            QVERIFY(figure.equalAspect && figure.y.reversed && !figure.x.reversed);
            QVERIFY(figure.y.meaning == Meaning::Position && figure.x.meaning == Meaning::Key);
        }
    }
};

QTEST_GUILESS_MAIN(TestFigureTruths)
#include "tst_figure_truths.moc"
