// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <cmath>

#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/figure_text.h"
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
