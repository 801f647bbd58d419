// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>

#include "core/lab/lab_stories.h"
#include "core/lab/shipped_runs.h"
#include "core/scene/scene_text.h"
#include "support/lab_scenes.h"

using namespace rope;
using namespace rope::test;

/// Which runs a scene of the Lab looks at, and what is asked of them.
class TestLabData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

QTEST_GUILESS_MAIN(TestLabData)
#include "tst_lab_data.moc"
