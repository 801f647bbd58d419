// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

#include "core/figures/kit/figure_kind.h"
#include "core/lab/lab_stories.h"
#include "support/lab_scenes.h"

using namespace rope;
using namespace rope::test;

namespace {

/// Letters of UTF-8, of which "θ" and "′" have more than a byte.
std::ptrdiff_t lettersOf(const std::string& text)
{
    return std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; });
}

} // namespace

/// Runs beside each other in figures of the Lab: seeds of one recipe are one strip; names and colours tell the rest
/// apart.
class TestLabSeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Runs that differ in their seed alone are a strip with its mean inside; asked for, each stands for itself.
    void seedsAreAStrip()
    {
        Scene scene = lab::storyScene(story("positions"), {});
        const auto data = dataOf(scene, 32);
        for (const char* id : {"lab_accuracy", "lab_distance", "lab_learning", "lab_extension"}) {
            scene.figureOptions.clear();
            const Figure figure = makeFigure(*findFigure(id), scene, {}, {}, data);
            QCOMPARE(figure.series.size(), std::size_t(4)); // two recipes: strip and mean each
            for (std::size_t i : {0U, 2U}) {
                const Series &band = figure.series[i], &mean = figure.series[i + 1];
                QVERIFY(band.kind == SeriesKind::Band && band.with == mean.id && band.x == mean.x);
                QCOMPARE(mean.notes.size(), mean.y.size()); // none is of one seed alone
                double widest = 0;
                for (std::size_t p = 0; p < mean.y.size(); ++p) {
                    QVERIFY(band.y[p] <= mean.y[p] + 1e-12 && mean.y[p] <= band.y2[p] + 1e-12);
                    widest = std::max(widest, band.y2[p] - band.y[p]);
                }
                // Three seeds are three runs; whole sequences average most of it away.
                QVERIFY(widest > (id == std::string("lab_extension") ? 1e-4 : 0.01));
            }
            scene.figureOptions[std::string(id) + ".seeds"] = "apart";
            QCOMPARE(makeFigure(*findFigure(id), scene, {}, {}, data).series.size(), std::size_t(6));
        }
    }

    /// One run asked the same twice is one seed: a strip needs two. What is drawn alone keeps its name.
    void oneRunIsOneSeed()
    {
        Scene scene = lab::storyScene(story("longer"), {});
        scene.labRuns = {"repeat-geometric"};
        scene.active = scene.pins.front().spec; // "Interpolation"
        scene.pins.push_back(scene.pins.front());
        const auto data = dataOf(scene, 8);
        for (const char* id : {"lab_accuracy", "lab_distance", "lab_extension"}) {
            const Figure figure = makeFigure(*findFigure(id), scene, {}, {}, data);
            QCOMPARE(figure.series.size(), data->measured.size());
            for (std::size_t i = 0; i < figure.series.size(); ++i) {
                QVERIFY(figure.series[i].name.english().find("seeds") == std::string::npos);
                QCOMPARE(figure.series[i].name, data->measured[i].name);
            }
            QCOMPARE(figure.series.front().name.english(), std::string("geometric, Position interpolation"));
        }
        // Three seeds of which one is named twice are three, and one alone; the strip says the RoPE it was asked with.
        scene = lab::storyScene(story("positions"), {});
        scene.labRuns = {"repeat-geometric", "repeat-geometric-seed2", "repeat-geometric", "repeat-geometric-seed3"};
        const Figure figure = makeFigure(*findFigure("lab_accuracy"), scene, {}, {}, dataOf(scene, 8));
        QCOMPARE(figure.series.size(), std::size_t(3));
        QCOMPARE(figure.series[1].name.english(), std::string("geometric, 3 seeds"));
    }

    /// What is asked of the run that is looked at is asked of its other seeds: a slider or a pin shows no lucky one.
    void everySeedIsAskedTheSame()
    {
        Scene scene = lab::storyScene(story("longer"), {});
        scene.active.base = 8000;
        scene.labRuns.emplace_back("repeat-none");
        const auto data = dataOf(scene, 8);
        QCOMPARE(data->measured.size(), std::size_t(3 * 6 + 1)); // now, as trained, four pins; another recipe once
        const Figure figure = makeFigure(*findFigure("lab_extension"), scene, {}, {}, data);
        QCOMPARE(figure.series.size(), std::size_t(6 * 2 + 1));
        for (const char* id : {"now", "trained", "pin:0", "pin:3"}) {
            const auto mean = std::ranges::find(figure.series, std::string(id), &Series::id);
            QVERIFY2(mean != figure.series.end(), id);
            double sum = 0;
            std::set<std::uint64_t> seeds;
            const lab::Measured& first = *std::ranges::find(data->measured, std::string(id), &lab::Measured::id);
            for (const lab::Measured& m : data->measured)
                if (m.request == first.request && m.run->setup.rope == first.run->setup.rope) {
                    sum += lab::accuracyOf(m.sums.all) / 3;
                    seeds.insert(m.run->setup.seed);
                }
            QCOMPARE(seeds, (std::set<std::uint64_t>{1, 2, 3}));
            QVERIFY(std::abs(mean->y.front() - sum) < 1e-12);
        }
        const auto named = [&](const char* id) {
            return std::ranges::find(figure.series, std::string(id), &Series::id)->name.english();
        };
        QCOMPARE(named("now"), std::string("geometric, b = 8,000, 3 seeds"));
        QCOMPARE(named("pin:2"), std::string("By parts (1, 4)")); // as the legend of pins says
    }

    /// No number of a single run without a word that it is one; and a RoPE that is dragged on a trained model leaves
    /// both numbers in sight, in a line of a small cell.
    void titlesOfOneModel()
    {
        constexpr std::ptrdiff_t line = 84; // letters
        Scene scene = lab::storyScene(story("longer"), {});
        scene.pins.clear();
        scene.labRuns = {"repeat-geometric"};
        scene.context.targetLength = 64;
        auto data = dataOf(scene, 8);
        const auto titleOf = [&](const char* id) {
            return makeFigure(*findFigure(id), scene, {}, {}, data).title.english();
        };
        for (const char* id : {"lab_learning", "lab_accuracy", "lab_distance", "lab_extension"})
            QVERIFY2(titleOf(id).find("one seed") != std::string::npos, titleOf(id).c_str());
        scene.active.base = 8000;
        for (const char* runs : {"one", "three"}) {
            data = dataOf(scene, 8);
            for (const char* id : {"lab_accuracy", "lab_distance", "lab_extension"}) {
                const std::string title = titleOf(id);
                QVERIFY2(title.find(": as now") != std::string::npos && title.find(", as trained") != std::string::npos,
                         title.c_str());
                QVERIFY2(lettersOf(title) <= line || runs == std::string("three"), title.c_str());
            }
            scene.labRuns = {"repeat-geometric", "repeat-geometric-seed2", "repeat-geometric-seed3"};
        }
    }

    /// A colour belongs to the run: not to its place, to what is looked at or pinned, nor to a run that came later.
    void coloursBelongToRuns()
    {
        const std::vector<std::string> ids{"repeat-none", "run-1-aa", "repeat-geometric", "run-2-bb", "repeat-linear"};
        const auto colours = lab::runColours(ids);
        QCOMPARE(colours[2], (Colour{Role::Active, 0}));
        std::vector<std::string> other{"run-3-cc",         "run-1-aa", "repeat-none", "repeat-linear",
                                       "repeat-geometric", "run-2-bb", "run-4-dd",    "repeat-identical-1"};
        const auto more = lab::runColours(other);
        for (std::size_t i = 0; i < ids.size(); ++i)
            QCOMPARE(more[std::size_t(std::ranges::find(other, ids[i]) - other.begin())], colours[i]);
        for (std::size_t i = 0; i < more.size(); ++i)
            QVERIFY(std::ranges::count(more, more[i]) == 1);
        // Seeds of one recipe are one strip, and have its colour in the list too.
        const auto seeds =
            lab::runColours({"repeat-none-seed2", "repeat-geometric", "repeat-none", "repeat-none-seed3"});
        QVERIFY(seeds[0] == seeds[2] && seeds[3] == seeds[2] && seeds[1] != seeds[2]);
        // The same in every figure, and with any pins and any RoPE.
        Scene scene = twoRuns();
        scene.labRuns = {"repeat-none", "repeat-geometric"};
        const auto before = lab::runColours(scene.labRuns);
        for (const bool changed : {false, true}) {
            if (changed) {
                scene.pins = story("longer").pins;
                scene.active.base = 500;
            }
            const auto data = dataOf(scene, 8);
            for (const char* id : {"lab_learning", "lab_accuracy", "lab_extension"})
                for (const Series& s : makeFigure(*findFigure(id), scene, {}, {}, data).series)
                    if (!s.id.starts_with("pin:"))
                        QCOMPARE(s.colour, before[s.id == "run:1" ? 1 : 0]);
        }
    }

    /// Names tell runs apart; titles compare what is drawn and hold no dash.
    void namesTellApart()
    {
        Scene scene = twoRuns();
        scene.labRuns = {"repeat-geometric", "repeat-geometric-seed2", "recall-geometric", "text-geometric"};
        scene.context.targetLength = 512;
        const auto data = dataOf(scene, 1);
        std::vector<std::string> names;
        for (const lab::Measured& m : data->measured)
            names.push_back(m.name.english());
        QCOMPARE(names,
                 (std::vector<std::string>{"geometric", "geometric, seed 2", "recall: geometric", "text: geometric"}));
        for (const FigureKind& kind : figureKinds())
            if (kind.usesLab) {
                const std::string title = makeFigure(kind, scene, {}, {}, data).title.english();
                QVERIFY2(title.find("–") == std::string::npos, title.c_str());
            }
        const auto titleOf = [](const char* id, const std::string& story_) {
            const Scene shown = lab::storyScene(story(story_), {});
            return makeFigure(*findFigure(id), shown, {}, {}, dataOf(shown, 32)).title.english();
        };
        for (const char* id : {"lab_learning", "lab_accuracy", "lab_distance", "lab_extension"}) {
            const std::string two = titleOf(id, "positions"), four = titleOf(id, "identical");
            QVERIFY2(two.find("geometric, 3 seeds (") != std::string::npos &&
                         two.find("no rotation, 3 seeds (") != std::string::npos,
                     two.c_str());
            QVERIFY2(four.find(": from geometric, 3 seeds (") != std::string::npos &&
                         four.find("down to identical θ = 1, 3 seeds (") != std::string::npos,
                     four.c_str());
        }
    }

    /// Of runs that still climb a title must not say less than their curves show at their end.
    void theTitleSaysWhereTheCurveEnds()
    {
        Scene scene = twoRuns();
        scene.labRuns = {"repeat-interpolated", "repeat-interpolated-seed2", "repeat-interpolated-seed3"};
        const Figure figure = makeFigure(*findFigure("lab_learning"), scene, {}, {}, dataOf(scene, 4));
        const Series& band = figure.series.front();
        const auto end = [](double share) { return std::to_string(std::lround(100 * share)) + " %"; };
        const std::string range = "(" + end(band.y.back()) + " to " + end(band.y2.back()) + ")";
        QVERIFY2(figure.title.english().find(range) != std::string::npos,
                 (figure.title.english() + " instead of " + range).c_str());
    }

    /// A claim of one seed says so, of all that are compared or of the one that has no others beside it.
    void claimsOfOneSeedSaySo()
    {
        const auto titleOf = [](const char* id, std::vector<std::string> runs, std::int64_t length) {
            Scene scene = twoRuns();
            scene.labRuns = std::move(runs);
            scene.context.targetLength = length;
            return makeFigure(*findFigure(id), scene, {}, {}, dataOf(scene, 4)).title.english();
        };
        const std::vector<std::string> ones{"repeat-linear-seed2", "repeat-none-seed2"};
        const std::vector<std::string> mixed{"repeat-geometric", "repeat-geometric-seed2", "repeat-none"};
        for (const char* id : {"lab_learning", "lab_accuracy", "lab_distance"}) {
            QVERIFY2(titleOf(id, ones, 64).find(", one seed: ") != std::string::npos, titleOf(id, ones, 64).c_str());
            const std::string title = titleOf(id, mixed, 64);
            QVERIFY2(title.find("geometric, 2 seeds (") != std::string::npos &&
                         title.find("no rotation, one seed (") != std::string::npos,
                     title.c_str());
        }
        QVERIFY(titleOf("lab_extension", ones, 64).starts_with("Right at 64 tokens, one seed: "));
        const std::string farthest = titleOf("lab_extension", ones, 256);
        QVERIFY2(farthest.find(", one seed reaches furthest: ") != std::string::npos, farthest.c_str());
    }
};

QTEST_GUILESS_MAIN(TestLabSeeds)
#include "tst_lab_seeds.moc"
