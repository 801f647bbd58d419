// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "core/lab/trainer.h"
#include "ui/lab/lab_session.h"
#include "ui/lab_places.h"
#include "ui/scene/scene_store.h"
#include "ui/small_lab.h"

using namespace rope;
using namespace rope::test;

/// A run is trained, seen and rested while its session is there.
class TestLabSession : public QObject
{
    Q_OBJECT

    LabHome m_home;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_home.isValid()); }

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
        QCOMPARE(store.scene().labRuns, std::vector<std::string>{own(session, 1)});
        store.history()->undo();
        QVERIFY(store.scene().labRuns.empty());
        store.history()->redo();
        QCOMPARE(store.scene().labRuns, std::vector<std::string>{own(session, 1)});
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

    /// With nothing chosen the figures show an example, and the scene stays what it was.
    void anExampleIsShown()
    {
        SceneStore store;
        const Scene before = store.scene();
        LabSession session(store);
        QVERIFY(before.labRuns.empty());
        session.setWatched(true);
        QTRY_VERIFY_WITH_TIMEOUT(store.lab() && !session.isMeasuring(), 60000);
        QCOMPARE(store.lab()->runs.size(), lab::labStories().front().runs.size());
        QVERIFY(store.lab()->isMeasured());
        QCOMPARE(store.scene(), before);
        QVERIFY(!store.history()->canUndo() && !session.firstRun());
    }

    /// Trained on at another L': with distances up to half of it, and no shorter ones than before.
    void trainingOnReachesFurther()
    {
        SceneStore store;
        LabSession session(store);
        session.train(smallSetup(3));
        QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining(), 60000);
        const auto trainedOnAt = [&](std::int64_t length) {
            session.lookAt(own(session, 1));
            Scene next = store.scene();
            next.context.targetLength = length;
            store.edit(next, QStringLiteral("length"));
            session.trainOn(store.scene().active, 2);
            return runOf(session)->setup;
        };
        const lab::LabSetup longer = trainedOnAt(64);
        QCOMPARE(longer.length, 64);
        QCOMPARE(longer.periods, (lab::PeriodRange{4, 32}));
        QCOMPARE(longer.warmup, 2);
        QCOMPARE(longer.rateEnd, 1.0);
        QCOMPARE(trainedOnAt(20).periods, (lab::PeriodRange{4, 12}));
        QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining(), 60000);
    }

    /// Nobody looks, and that was asked for: it rests, and goes on when somebody does.
    void trainingRestsUnseen()
    {
        SceneStore store;
        LabSession session(store);
        session.setPausesUnseen(true);
        session.setWatched(true);
        session.trainer().setPace(20);
        session.train(smallSetup(100000));
        session.setWatched(false);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining(), 20000);
        session.setWatched(true);
        QVERIFY(session.isTraining());
    }
};

QTEST_MAIN(TestLabSession)
#include "tst_lab_session.moc"
