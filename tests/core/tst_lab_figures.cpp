// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>

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
        runs.push_back({id, lab::ropeName(run->setup.rope), run});
    }
    auto data = std::make_shared<lab::LabData>(lab::labDataFor(scene, std::move(runs)));
    lab::measure(*data, sequences);
    return data;
}

const lab::LabStory& story(const std::string& id)
{
    return *std::ranges::find(lab::labStories(), id, &lab::LabStory::id);
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
            QCOMPARE(data->measured.size(), s.runs.size() + s.pins.size());
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
        const Scene scene = lab::storyScene(story("positions"), {});
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
        Scene scene = lab::storyScene(story("seeds"), {});
        const auto data = dataOf(scene, 32);
        for (const char* id : {"lab_accuracy", "lab_distance", "lab_learning", "lab_extension"}) {
            scene.figureOptions.clear();
            const Figure figure = makeFigure(*findFigure(id), scene, {}, {}, data);
            QCOMPARE(figure.series.size(), std::size_t(4)); // two recipes: strip and mean each
            for (std::size_t i : {0U, 2U}) {
                const Series &band = figure.series[i], &mean = figure.series[i + 1];
                QVERIFY(band.kind == SeriesKind::Band && band.with == mean.id && band.x == mean.x);
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

    /// The bars are what heads and evaluation say: the logit is the sum of its parts, and a pair that stops costs what
    /// it costs there.
    void pairsOfARun()
    {
        Scene scene = lab::storyScene(story("positions"), {});
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
        const Scene scene = lab::storyScene(story("positions"), {});
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
        Scene scene = lab::storyScene(story("positions"), {});
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

    /// The run that is looked at comes first, once; the ninth is let go.
    void theRunLookedAtComesFirst()
    {
        Scene scene;
        scene.labRuns = {"a", "b", "c", "d", "e", "f", "g", "h"};
        const lab::LabSetup setup;
        const auto looking = [&](const char* id) {
            return lab::lookingAt(id, setup.rope, setup.length, scene).labRuns;
        };
        QCOMPARE(looking("c"), (std::vector<std::string>{"c", "a", "b", "d", "e", "f", "g", "h"}));
        QCOMPARE(looking("i"), (std::vector<std::string>{"i", "a", "b", "c", "d", "e", "f", "g"}));
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

    /// ReRoPE and its kin change distances, which the Lab cannot: refused, not shown as if nothing were changed.
    void whatTheLabCannotDoIsNotShown()
    {
        Scene scene = lab::storyScene(story("positions"), {});
        scene.active.method = "rerope";
        QVERIFY(allProblemsOf(scene).empty());
        const auto data = dataOf(scene, 8);
        QCOMPARE(data->measured.front().id, std::string("trained"));
        lab::LabSetup setup;
        setup.rope.method = "rerope";
        QCOMPARE(lab::problemsOf(setup).front().field, std::string("method"));
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
