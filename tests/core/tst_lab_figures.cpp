// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>

#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/figure_text.h"
#include "core/lab/heads.h"
#include "core/lab/lab_stories.h"
#include "core/lab/shipped_runs.h"
#include "support/lab_scenes.h"

using namespace rope;
using namespace rope::test;

namespace {

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
                QVERIFY2(without.series.empty() && without.title.english() == "Measuring", kind.id.c_str());
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

    /// While runs are read it is not said that there are none.
    void runsOnTheirWayAreSaid()
    {
        for (const FigureKind& kind : figureKinds()) {
            if (!kind.usesLab)
                continue;
            Scene scene;
            QVERIFY(makeFigure(kind, scene).title.english().starts_with("No run yet"));
            scene.labRuns = {"repeat-geometric"};
            QCOMPARE(makeFigure(kind, scene).title.english(), std::string("Measuring"));
        }
    }
};

QTEST_GUILESS_MAIN(TestLabFigures)
#include "tst_lab_figures.moc"
