// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

#include "core/lab/trainer.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/lab/lab_panel.h"
#include "ui/lab/lab_session.h"
#include "ui/plot/plot_view.h"
#include "ui/scene/scene_store.h"
#include "ui/window/main_window.h"

using namespace rope;

namespace {

lab::LabSetup smallSetup(int steps)
{
    lab::LabSetup setup;
    setup.steps = steps;
    setup.batch = 4;
    setup.length = 32;
    setup.periods = {4, 12};
    setup.rope.trainLength = 32;
    return setup;
}

/// Of the run that is looked at.
std::shared_ptr<const lab::LabRun> runOf(LabSession& session)
{
    const auto named = session.firstRun();
    return named ? named->run : nullptr;
}

} // namespace

class TestLabSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    /// Paused somewhere and gone on with: the weights are those of running through.
    void pauseAndGoOnGivesTheSameBits()
    {
        constexpr int steps = 40;
        SceneStore store;
        LabSession session(store);
        session.trainer().setPace(20);
        session.train(smallSetup(steps));
        QVERIFY(session.isTraining());
        QTRY_VERIFY_WITH_TIMEOUT(runOf(session)->step > 0, 20000);
        session.pause();
        QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining(), 20000);
        const int at = runOf(session)->step;
        QVERIFY2(at > 0 && at < steps, qPrintable(QString::number(at)));
        QVERIFY(session.canResume());
        session.trainer().setPace(0);
        session.resume();
        QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining() && runOf(session)->isDone(), 60000);
        QVERIFY(!session.canResume());
        lab::Trainer through(lab::newRun(smallSetup(steps)));
        lab::train(through, steps, lab::oneAfterTheOther, {});
        QCOMPARE(*runOf(session), through.run());
    }

    /// Training moves the figure's data; undo takes the run from the scene in one step.
    void trainingIsSeen()
    {
        SceneStore store;
        LabSession session(store);
        session.setWatched(true);
        session.train(smallSetup(200));
        QTRY_VERIFY_WITH_TIMEOUT(
            store.lab() && !store.lab()->runs.empty() && store.lab()->runs.front().run->step == 200, 60000);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isMeasuring(), 60000);
        QVERIFY(store.lab()->isMeasured());
        QCOMPARE(store.lab()->measured.front().sequences, 128);
        QCOMPARE(store.scene().labRuns, std::vector<std::string>{"run-1"});
        store.history()->undo();
        QVERIFY(store.scene().labRuns.empty());
        store.history()->redo();
        QCOMPARE(store.scene().labRuns, std::vector<std::string>{"run-1"});
    }

    /// Nobody looks: nothing is measured. A bad setup is refused with its problems and nothing begins.
    void nothingForNobody()
    {
        SceneStore store;
        LabSession session(store);
        session.lookAt("repeat-geometric");
        QCOMPARE(store.scene().labRuns.size(), std::size_t(1));
        QVERIFY(!session.isMeasuring() && !store.lab());
        lab::LabSetup bad = smallSetup(10);
        bad.shape.heads = 7;
        QVERIFY_EXCEPTION_THROWN(session.train(bad), InputError);
        QVERIFY(!session.isTraining());
        QCOMPARE(store.scene().labRuns.size(), std::size_t(1));
        QVERIFY(!session.run("no such run"));
    }

    /// A steady drag of the base shows accuracy on the way: coarse results arrive while edits go on.
    void draggingIsSeenOnTheWay()
    {
        SceneStore store;
        LabSession session(store);
        session.setWatched(true);
        session.lookAt("repeat-geometric");
        QTRY_VERIFY_WITH_TIMEOUT(store.lab() && !session.isMeasuring(), 60000);
        QSignalSpy news(&store, &SceneStore::labChanged);
        for (int i = 1; news.isEmpty() && i <= 2000; ++i) {
            Scene next = store.scene();
            next.active.base = 10000 + 10 * i;
            store.edit(next, "base");
            news.wait(5); // until there is something to see, or the hand moves on
        }
        QVERIFY(!news.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!session.isMeasuring(), 60000);
        QCOMPARE(store.lab()->measured.front().id, std::string("now"));
        QCOMPARE(store.lab()->measured.front().request.rope, store.scene().active);
        QCOMPARE(store.lab()->measured.at(1).id, std::string("trained"));
    }

    /// Closing while it trains does not wait for the run.
    void goingNeverWaits()
    {
        SceneStore store;
        auto session = std::make_unique<LabSession>(store);
        session->train(smallSetup(100000));
        QVERIFY(session->isTraining());
        QElapsedTimer timer;
        timer.start();
        session.reset();
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }

    /// Two clicks in the window: the Lab, a story; the figures fill.
    void aStoryInTwoClicks()
    {
        MainWindow window;
        window.resize(1400, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto* tools = window.findChild<QAction*>("lab");
        QVERIFY(tools);
        tools->trigger();
        auto* story = window.labPanel().findChild<QPushButton*>("story-longer");
        QVERIFY(story && story->isVisible());
        QTest::mouseClick(story, Qt::LeftButton);
        const auto shown = window.workspace().figures();
        QVERIFY(std::ranges::find(shown, std::string("lab_accuracy")) != shown.end());
        QTRY_VERIFY_WITH_TIMEOUT(!window.labSession().isMeasuring() && window.store().lab(), 60000);
        for (const FigureCell* cell : window.workspace().cells())
            QTRY_VERIFY_WITH_TIMEOUT(cell->isPainted() && !cell->plot()->figure().series.empty(), 60000);
        QCOMPARE(window.workspace().cells().at(1)->plot()->figure().series.size(), std::size_t(5));
    }
};

QTEST_MAIN(TestLabSession)
#include "tst_lab_session.moc"
