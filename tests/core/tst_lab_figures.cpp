// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/figure_text.h"
#include "core/lab/heads.h"
#include "core/lab/lab_stories.h"
#include "core/lab/shipped_runs.h"
#include "core/scene/scene_text.h"

using namespace rope;

namespace {

std::shared_ptr<lab::LabData> dataOf(const Scene& scene, int sequences)
{
    std::vector<lab::NamedRun> runs;
    for (const std::string& id : scene.labRuns) {
        auto run = std::make_shared<const lab::LabRun>(lab::shippedRun(id));
        runs.push_back({id, lab::runName(run->setup), run});
    }
    auto data = std::make_shared<lab::LabData>(lab::labDataFor(scene, std::move(runs)));
    lab::measure(*data, sequences);
    return data;
}

const lab::LabStory& story(const std::string& id)
{
    return *std::ranges::find(lab::labStories(), id, &lab::LabStory::id);
}

/// One run that turns and one that does not.
Scene twoRuns()
{
    Scene scene = lab::storyScene(story("positions"), {});
    scene.labRuns = {"repeat-geometric", "repeat-none"};
    return scene;
}

/// The mean of what a curve says.
double meanOf(const Figure& figure, const std::string& id)
{
    const auto s = std::ranges::find(figure.series, id, &Series::id);
    if (s == figure.series.end())
        return std::nan("");
    double sum = 0;
    for (double y : s->y)
        sum += y;
    return sum / double(s->y.size());
}

} // namespace

/// Figures of the Lab over the runs that ship: what the stories tell is what is measured.
class TestLabFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStoryFillsEveryFigure()
    {
        for (const lab::LabStory& s : lab::labStories()) {
            const Scene scene = lab::storyScene(s, {});
            QVERIFY2(allProblemsOf(scene).empty(), s.id.c_str());
            const auto data = dataOf(scene, 8);
            QCOMPARE(data->measured.size(), s.runs.size() * (1 + s.pins.size()));
            for (const FigureKind& kind : figureKinds()) {
                if (!kind.usesLab)
                    continue;
                const Figure with = makeFigure(kind, scene, {}, {}, data);
                QVERIFY2(!with.series.empty() || with.map, kind.id.c_str());
                const Figure without = makeFigure(kind, scene);
                QVERIFY2(without.series.empty() && without.title.english().find("Lab panel") != std::string::npos,
                         kind.id.c_str());
            }
        }
    }

    void whatThePositionsAreFor()
    {
        const Scene scene = twoRuns();
        const Figure figure = makeFigure(*findFigure("lab_accuracy"), scene, {}, {}, dataOf(scene, 32));
        const double with = meanOf(figure, "now"), without = meanOf(figure, "run:1");
        QVERIFY2(with > 0.9 && without < 0.5, qPrintable(QString("%1 %2").arg(with).arg(without)));
    }

    /// Bands of formulas2.md, section X: by parts keeps what is near and reaches far, interpolation ruins what is near.
    void longerThanTrained()
    {
        const Scene scene = lab::storyScene(story("longer"), {});
        const Figure figure = makeFigure(*findFigure("lab_extension"), scene, {}, {}, dataOf(scene, 64));
        const auto bar = [&](const char* id, std::size_t group) {
            return std::ranges::find(figure.series, std::string(id), &Series::id)->y.at(group);
        };
        const double noneNear = bar("now", 1), noneFar = bar("now", 2), interpolatedNear = bar("pin:0", 1),
                     partsNear = bar("pin:2", 1), partsFar = bar("pin:2", 2);
        QVERIFY2(noneNear > 0.9 && partsNear > 0.9 && interpolatedNear < 0.4,
                 qPrintable(QString("%1 %2 %3").arg(noneNear).arg(partsNear).arg(interpolatedNear)));
        QVERIFY2(partsFar > 1.5 * noneFar, qPrintable(QString("%1 %2").arg(partsFar).arg(noneFar)));
    }

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

    /// A story is trained anew from its recipes, each once for every seed that is asked for.
    void storiesAreTrainedAnew()
    {
        const auto setups = lab::setupsOf(story("identical"), 1);
        QCOMPARE(setups.size(), std::size_t(4));
        for (const lab::LabSetup& setup : setups)
            QCOMPARE(setup.seed, std::uint64_t(1));
        for (const char* id : {"repeat-geometric", "repeat-identical-1", "repeat-identical-0.1", "repeat-linear"})
            QVERIFY2(std::ranges::count(setups, lab::shippedRun(id).setup) == 1, id);
        const auto three = lab::setupsOf(story("positions"), 3);
        QCOMPARE(three.size(), std::size_t(6));
        QVERIFY(std::ranges::count(three, lab::shippedRun("repeat-none-seed3").setup) == 1);
        QCOMPARE(lab::setupsOf(story("identical"), 5).size(), limits::maxLabRuns);
    }

    /// With no run of its own a scene shows the first story; what it says of RoPEs stays.
    void anExampleWithoutARun()
    {
        Scene scene;
        scene.active.base = 77;
        QCOMPARE(lab::shownScene(scene).labRuns, story("positions").runs);
        scene.labRuns = {"repeat-none"};
        QCOMPARE(lab::shownScene(scene), scene);
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

    /// What a picture says below it is of the run, not of the RoPE beside: small, made, which seed, how long.
    void captionsAreOfTheRun()
    {
        Scene scene; // d = 128, L = 4,096: not the run's
        scene.labRuns = {"repeat-geometric", "repeat-geometric-seed2"};
        const auto data = dataOf(scene, 1);
        for (const FigureKind& kind : figureKinds()) {
            if (!kind.usesLab)
                continue;
            std::string said;
            for (const Message& part : makeFigure(kind, scene, {}, {}, data).caption)
                said += part.english() + " · ";
            QVERIFY2(said.starts_with("small model, made task · repeat · seeds 1, 2 · L = 64 · L′ = 64 · 1,500 steps · "
                                      "d = 16 · "),
                     said.c_str());
        }
        scene.labRuns = {"text-geometric"};
        const auto caption = makeFigure(*findFigure("lab_accuracy"), scene, {}, {}, dataOf(scene, 1)).caption;
        QCOMPARE(caption.front().english(), std::string("small model, short text"));
        QCOMPARE(caption.at(3).english(), std::string("geometric"));
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

    /// Farther than the old end lies what somebody who drags L′ wants to see: x follows, y and colours stay.
    void theLengthIsFollowedWhileHeld()
    {
        Scene scene = twoRuns();
        scene.context.targetLength = 64;
        for (const char* id : {"lab_accuracy", "lab_distance", "lab_extension"}) {
            const auto before =
                std::make_shared<const Figure>(makeFigure(*findFigure(id), scene, {}, {}, dataOf(scene, 8)));
            Scene dragged = scene;
            dragged.context.targetLength = 256;
            const auto data = dataOf(dragged, 8);
            const Figure free = makeFigure(*findFigure(id), dragged, {}, {}, data);
            const Figure held = makeFigure(*findFigure(id), dragged, {1200, {}, before}, {}, data);
            QVERIFY(free.x.hi > before->x.hi);
            QCOMPARE(held.x.hi, free.x.hi);
            QCOMPARE(held.series.front().x.size(), free.series.front().x.size());
            QCOMPARE(held.y.hi, before->y.hi);
            QVERIFY(held.series.front().colour == before->series.front().colour);
        }
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

    /// Every run has its own border between near and far; at the training length there is one group.
    void groupsAreOfEachRun()
    {
        Scene scene = twoRuns();
        QCOMPARE(makeFigure(*findFigure("lab_extension"), scene, {}, {}, dataOf(scene, 4)).series.front().y.size(),
                 std::size_t(1));
        scene.context.targetLength = 128;
        lab::LabSetup setup = lab::shippedRun("repeat-geometric").setup;
        setup.length = 128;
        setup.periods.longest = 64;
        auto longer = std::make_shared<lab::LabRun>(lab::shippedRun("repeat-geometric"));
        longer->setup = setup;
        const auto old = std::make_shared<const lab::LabRun>(lab::shippedRun("repeat-geometric"));
        for (const bool newFirst : {false, true}) {
            std::vector<lab::NamedRun> runs{{"a", lab::runName(old->setup), old}, {"b", lab::runName(setup), longer}};
            if (newFirst)
                std::ranges::reverse(runs);
            auto data = std::make_shared<lab::LabData>(lab::labDataFor(scene, runs));
            lab::measure(*data, 16);
            const Figure figure = makeFigure(*findFigure("lab_extension"), scene, {}, {}, data);
            const auto& oldBars = figure.series[newFirst ? 1 : 0].y;
            const auto& newBars = figure.series[newFirst ? 0 : 1].y;
            QVERIFY(oldBars.at(1) > 0.9 && oldBars.at(2) < 0.4); // to 24 as trained, farther not
            QVERIFY(std::isnan(newBars.at(2)));
            // What is far for one of them only says nothing of both.
            QVERIFY2(figure.title.english().starts_with("Right at 128 tokens, one seed: "),
                     figure.title.english().c_str());
            QVERIFY(figure.series[0].name != figure.series[1].name);
        }
    }

    /// Runs that wait to be trained are no result.
    void waitingRunsAreNotDrawn()
    {
        const lab::LabSetup setup;
        const Scene scene = lab::lookingAt("run-1", setup.rope, setup.length, {});
        const auto old = std::make_shared<const lab::LabRun>(lab::shippedRun("repeat-geometric"));
        lab::LabSetup second = setup;
        second.seed = 2;
        const auto waits = std::make_shared<const lab::LabRun>(lab::newRun(second));
        auto data = lab::labDataFor(scene, {{"run-1", "run", old}, {"run-2", "next", waits}});
        QCOMPARE(data.measured.size(), std::size_t(1));
    }

    /// Where nothing is asked there is nothing to learn: said before it is trained.
    void nothingToLearnIsRefused_data()
    {
        QTest::addColumn<std::string>("task");
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("shortest");
        QTest::addColumn<bool>("fine");
        QTest::newRow("periods longer than the sequence") << std::string("repeat") << 64 << 70 << false;
        QTest::newRow("period as long as it") << std::string("repeat") << 8 << 8 << false;
        QTest::newRow("one token is asked") << std::string("repeat") << 9 << 8 << true;
        QTest::newRow("no periods in this task") << std::string("recall") << 64 << 70 << true;
    }
    void nothingToLearnIsRefused()
    {
        QFETCH(std::string, task);
        QFETCH(int, length);
        QFETCH(int, shortest);
        QFETCH(bool, fine);
        lab::LabSetup setup;
        setup.task = task;
        setup.length = length;
        setup.periods = {shortest, 80};
        const auto problems = lab::problemsOf(setup);
        QCOMPARE(problems.empty(), fine);
        QVERIFY(fine || problems.front().field == "periods");
    }

    /// The bars are what heads and evaluation say: the logit is the sum of its parts, and a pair that stops costs what
    /// it costs there.
    void pairsOfARun()
    {
        Scene scene = twoRuns();
        const auto data = dataOf(scene, 8);
        const lab::Measured& m = data->measured.front();
        const Figure scores = makeFigure(*findFigure("lab_scores"), scene, {}, {}, data);
        double sum = 0;
        for (double part : scores.series.front().y)
            sum += part;
        QVERIFY(std::abs(sum + *scores.headlines.at(1).number - *scores.headlines.at(0).number) < 1e-9);
        const lab::SequenceView seen = lab::sequenceView(*m.run, m.request, 0);
        QVERIFY(seen.targets[static_cast<std::size_t>(seen.length - 1)] >= 0);
        for (const auto& [choice, which] :
             {std::pair{"alone", lab::Stopping::Alone}, std::pair{"faster", lab::Stopping::AndFaster},
              std::pair{"slower", lab::Stopping::AndSlower}}) {
            scene.figureOptions["lab_stopping.stop"] = choice;
            const Figure figure = makeFigure(*findFigure("lab_stopping"), scene, {}, {}, data);
            QCOMPARE(figure.series.front().y, lab::effectOfStopping(*m.run, m.request, 16, which));
        }
        // All stopped is all stopped, from whichever end.
        const auto faster = lab::effectOfStopping(*m.run, m.request, 16, lab::Stopping::AndFaster);
        const auto slower = lab::effectOfStopping(*m.run, m.request, 16, lab::Stopping::AndSlower);
        QCOMPARE(faster.back(), slower.front());
        QVERIFY(faster.back() < -0.4);
    }

    /// Periods that no sequence holds twice ask nothing: nothing is said about pairs then.
    void nothingAsked()
    {
        lab::LabSetup setup;
        setup.length = 512;
        setup.periods = {300, 400};
        setup.rope.trainLength = 512;
        setup.steps = 1;
        const Scene scene = lab::lookingAt("run-1", setup.rope, setup.length, {});
        const auto run = std::make_shared<const lab::LabRun>(lab::newRun(setup));
        auto data = std::make_shared<lab::LabData>(lab::labDataFor(scene, {{"run-1", "run", run}}));
        lab::measure(*data, 8);
        const Figure figure = makeFigure(*findFigure("lab_stopping"), scene, {}, {}, data);
        QVERIFY2(figure.series.empty() && figure.title.english().starts_with("Nothing is asked"),
                 figure.title.english().c_str());
    }

    /// Portions add up to what all at once gives, and only what is missing is measured.
    void measuringGoesOn()
    {
        const Scene scene = twoRuns();
        const auto once = dataOf(scene, 16);
        const auto twice = dataOf(scene, 8);
        lab::measure(*twice, 16);
        QCOMPARE(twice->measured.front().sums.all.right, once->measured.front().sums.all.right);
        QCOMPARE(twice->measured.front().sequences, 16);
        std::stop_source stop;
        stop.request_stop();
        lab::measure(*twice, 32, stop.get_token());
        QCOMPARE(twice->measured.front().sequences, 16);
    }

    /// At its own length a run is asked what it was trained on; beyond it for distances up to half the length too.
    void periodsGrowBeyondTheTrainedLength()
    {
        Scene scene = twoRuns();
        const lab::LabSetup setup = lab::shippedRun("repeat-geometric").setup;
        QCOMPARE(setup.length, 64);
        QVERIFY(setup.periods.longest < 32);
        for (const auto& [length, longest] :
             {std::pair{32, setup.periods.longest}, {64, setup.periods.longest}, {65, 32}, {256, 128}}) {
            scene.context.targetLength = length;
            const lab::PeriodRange asked = dataOf(scene, 0)->measured.front().request.periods;
            QCOMPARE(asked.shortest, setup.periods.shortest);
            QCOMPARE(asked.longest, longest);
        }
    }

    /// The run that is looked at comes first, once; the last is let go where there are too many.
    void theRunLookedAtComesFirst()
    {
        Scene scene;
        scene.labRuns = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"};
        QCOMPARE(scene.labRuns.size(), limits::maxLabRuns);
        const lab::LabSetup setup;
        const auto looking = [&](const char* id) {
            return lab::lookingAt(id, setup.rope, setup.length, scene).labRuns;
        };
        QCOMPARE(looking("c"), (std::vector<std::string>{"c", "a", "b", "d", "e", "f", "g", "h", "i", "j", "k", "l"}));
        QCOMPARE(looking("x"), (std::vector<std::string>{"x", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"}));
    }

    void anotherHeadDimensionIsSaid()
    {
        Scene scene; // d = 128, the run has 16
        scene.labRuns = {"repeat-geometric"};
        const auto data = dataOf(scene, 8);
        QVERIFY(!data->ropeFits);
        QCOMPARE(data->measured.size(), std::size_t(1));
        QCOMPARE(data->length, 64);
    }

    /// ReRoPE and its kin change distances: a trained run is looked at with them as with any other.
    void methodsOfDistanceAreShown()
    {
        Scene scene = twoRuns();
        scene.context.targetLength = 128;
        scene.active.method = "rerope";
        QVERIFY(allProblemsOf(scene).empty());
        const auto data = dataOf(scene, 8);
        QCOMPARE(data->measured.front().id, std::string("now"));
        QVERIFY(data->measured.at(0).sums.all != data->measured.at(1).sums.all);
        lab::LabSetup setup;
        setup.rope.method = "rerope";
        QCOMPARE(lab::problemsOf(setup).front().field, std::string("method"));
    }

    /// All heads at once; a click on one enlarges it, and another brings all back.
    void aClickEnlargesAHead()
    {
        const FigureKind& kind = *findFigure("lab_attention");
        Scene scene = twoRuns();
        const auto data = dataOf(scene, 1);
        const Figure all = makeFigure(kind, scene, {}, {}, data);
        QCOMPARE(all.x.ticks.size(), std::size_t(4));
        QCOMPARE(all.y.ticks.size(), std::size_t(2));
        const auto click = [&](double x, double y) {
            for (const auto& [option, choice] : kind.chosenAt(scene, x, y))
                scene.figureOptions["lab_attention." + option] = choice;
            return makeFigure(kind, scene, {}, {}, data);
        };
        const Figure one = click(3.2, 1.7);
        QVERIFY2(one.title.english().starts_with("Layer 2, head 3 on"), one.title.english().c_str());
        // What is drawn small is what is drawn large.
        const auto &small = *all.map, &large = *one.map;
        const int whole = small.columns / 4, air = (whole - large.columns) / 2;
        QCOMPARE(whole, large.columns + 2 * air);
        for (int m = 0; m < large.rows; ++m)
            for (int n = 0; n <= m; ++n)
                QCOMPARE(small.cells[std::size_t((whole + air + m) * small.columns + 2 * whole + air + n)],
                         large.cells[std::size_t(m * large.columns + n)]);
        QVERIFY2(one.title.english().ends_with("a click brings all back"), one.title.english().c_str());
        QCOMPARE(click(0, 0), all);
        // Of a long one the strongest of each square.
        scene.context.targetLength = 300;
        const Figure longer = makeFigure(kind, scene, {}, {}, dataOf(scene, 1));
        QVERIFY(longer.map->columns <= 4 * (64 + 8));
        QVERIFY(std::ranges::any_of(longer.map->cells, [](float p) { return p == 1.0F; })); // position 0 has one choice
    }

    /// The strip says every token that is read and every answer; letters where the task is a text.
    void theStripSaysTokens()
    {
        const Scene scene = twoRuns();
        const auto data = dataOf(scene, 1);
        const Figure figure = makeFigure(*findFigure("lab_sequence"), scene, {}, {}, data);
        const lab::SequenceView seen = lab::sequenceView(*data->runs.front().run, data->measured.front().request, 0);
        std::size_t asked = 0;
        for (std::size_t t = 0; t < seen.tokens.size(); ++t) {
            const auto said = [&](const std::string& id) {
                const auto it = std::ranges::find(figure.markers, id + std::to_string(t), &Marker::id);
                return it == figure.markers.end() ? std::string() : it->label.english();
            };
            QCOMPARE(said("reads:"), std::to_string(seen.tokens[t]));
            const bool isAsked = seen.targets[t] >= 0;
            asked += isAsked;
            QCOMPARE(said("says:"), isAsked ? std::to_string(seen.predicted[t]) : std::string());
        }
        std::size_t marks = 0;
        for (const Series& s : figure.series)
            marks += s.x.size();
        QCOMPARE(marks, asked);
        Scene text;
        text.labRuns = {"text-geometric"};
        const Figure letters = makeFigure(*findFigure("lab_sequence"), text, {}, {}, dataOf(text, 1));
        QVERIFY(std::ranges::any_of(letters.markers, [](const Marker& m) { return m.label.english() == "e"; }));
    }

    /// Groups of bars have words below them, and in a table too.
    void wordsInTheTable()
    {
        const Scene scene = lab::storyScene(story("longer"), {});
        const std::string csv = figureCsv(makeFigure(*findFigure("lab_extension"), scene, {}, {}, dataOf(scene, 8)));
        for (const char* line : {"\nall,", "\nas near as in training,", "\nfarther,"})
            QVERIFY2(csv.find(line) != std::string::npos, csv.c_str());
    }

    /// A scene of another machine: said, and no other model in its place.
    void runsOfElsewhereAreSaid()
    {
        Scene scene;
        scene.labRuns = {"run-3-0123456789"};
        const auto data = std::make_shared<const lab::LabData>(lab::labDataFor(scene, {}));
        const Figure figure = makeFigure(*findFigure("lab_accuracy"), scene, {}, {}, data);
        QCOMPARE(figure.title.english(), std::string("The run run-3-0123456789 of this scene is not on this machine"));
    }

    void runsAreKeptInText()
    {
        Scene scene;
        scene.labRuns = {"repeat-geometric", "run-1"};
        QCOMPARE(sceneFromText(sceneText(scene)).labRuns, scene.labRuns);
        QVERIFY(sceneText(Scene{}).find("lab_runs") == std::string::npos);
        scene.labRuns.resize(limits::maxLabRuns + 1, "x");
        QCOMPARE(problemsOf(scene).front().field, std::string("lab_runs"));
        for (const char* bad :
             {R"({"ropescope_scene": 1, "lab_runs": "x"})", R"({"ropescope_scene": 1, "lab_runs": [1]})"})
            QVERIFY_EXCEPTION_THROWN(sceneFromText(bad), InputError);
    }
};

QTEST_GUILESS_MAIN(TestLabFigures)
#include "tst_lab_figures.moc"
