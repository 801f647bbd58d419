// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

#include "ui/lab/lab_session.h"
#include "ui/lab_places.h"
#include "ui/scene/scene_store.h"
#include "ui/small_lab.h"

using namespace rope;
using namespace rope::test;

/// Several recipes wait for each other, over the end of the program too.
class TestLabQueue : public QObject
{
    Q_OBJECT

    LabHome m_home;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_home.isValid()); }

    /// Three seeds of one recipe are trained one after the other, are one step of the history, and those that wait when
    /// the program ends are trained at the next start.
    void seedsWaitForEachOther()
    {
        Folder folder;
        std::vector<std::string> ids;
        {
            SceneStore store;
            LabSession session(store, folder.path());
            session.trainer().setPace(20);
            session.train(smallSetup(30), 3);
            ids = {own(session, 1), own(session, 2), own(session, 3)};
            QCOMPARE(store.scene().labRuns, ids);
            store.history()->undo();
            QVERIFY(store.scene().labRuns.empty());
            store.history()->redo();
            QTRY_VERIFY_WITH_TIMEOUT(session.run(own(session, 1))->run->step > 0, 20000);
            QCOMPARE(session.run(own(session, 2))->run->step, 0);
        }
        SceneStore store;
        LabSession session(store, folder.path());
        session.goOn();
        QVERIFY(session.isTraining());
        QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining() && session.run(own(session, 3))->run->isDone(), 60000);
        std::uint64_t seed = 0;
        for (const std::string& id : ids) {
            const lab::LabRun& run = *session.run(id)->run;
            QVERIFY(run.isDone());
            QCOMPARE(run.setup.seed, ++seed);
        }
        // Nothing waits any more, and one that is deleted while it waits is not trained.
        session.trainer().setPace(10);
        session.train(smallSetup(20), 3);
        session.remove(own(session, 5));
        session.pause(); // the one that trains; none begins in its place
        QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining(), 20000);
        QVERIFY(session.canResume() && session.run(own(session, 6))->run->step == 0);
        session.trainer().setPace(0);
        session.resume();
        QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining(), 60000);
        QVERIFY(session.run(own(session, 4))->run->isDone() && session.run(own(session, 6))->run->isDone());
    }

    /// A story is trained anew, its recipes one after the other, alone in the figures, at its length and with its pins;
    /// paused, closed and opened it goes on with all that wait.
    void aStoryIsTrainedAgain()
    {
        Folder folder;
        const lab::LabStory& story = lab::labStories().at(1);
        Scene scene;
        {
            SceneStore store;
            LabSession session(store, folder.path());
            session.showStory(story);
            session.trainer().setPace(2);
            session.trainStory(story);
            QVERIFY(session.isTraining());
            QCOMPARE(store.scene().labRuns.size(), std::size_t(4));
            for (std::size_t i = 0; i < 4; ++i) {
                QCOMPARE(session.run(store.scene().labRuns[i])->run->setup, session.run(story.runs[i])->run->setup);
                QCOMPARE(lab::runNumber(store.scene().labRuns[i]), int(i) + 1);
            }
            store.history()->undo(); // one step
            QCOMPARE(store.scene().labRuns, story.runs);
            store.history()->redo();
            QTRY_VERIFY_WITH_TIMEOUT(runOf(session)->step > 0, 20000);
            session.pause();
            QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining(), 20000);
            session.trainStory(lab::labStories().back());
            QCOMPARE(store.scene().context.targetLength, std::int64_t(128));
            QCOMPARE(store.scene().pins.size(), lab::labStories().back().pins.size());
            session.pause();
            QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining(), 20000);
            store.history()->undo();
            scene = store.scene();
        }
        SceneStore store;
        store.adopt(scene);
        LabSession session(store, folder.path());
        session.goOn();
        QVERIFY(!session.isTraining());
        const std::string first = session.resumable(), second = scene.labRuns[1];
        QCOMPARE(first, scene.labRuns[0]);
        session.trainer().setPace(2);
        session.resume();
        session.remove(first); // the next begins
        QTRY_VERIFY_WITH_TIMEOUT(session.run(second)->run->step > 0, 20000);
        QVERIFY(session.isTraining());
        session.pause();
        QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining(), 20000);
    }

    /// Paused, closed, opened: the run that is looked at goes on, and with it the seeds that waited. With two
    /// unfinished ones it is the one looked at too.
    void goesOnWithWhatIsLookedAt()
    {
        Folder folder;
        const auto paused = [](LabSession& session) {
            session.trainer().setPace(20);
            QTRY_VERIFY_WITH_TIMEOUT(runOf(session)->step > 0, 20000);
            session.pause();
            QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining(), 20000);
        };
        Scene scene;
        {
            SceneStore store;
            LabSession session(store, folder.path());
            session.trainer().setPace(20);
            session.train(smallSetup(30), 2);
            paused(session);
            session.train(smallSetup(40));
            paused(session);
            session.lookAt(own(session, 1));
            QCOMPARE(session.resumable(), own(session, 1));
            session.lookAt("repeat-none"); // not one's own: the one paused last
            QCOMPARE(session.resumable(), own(session, 3));
            session.lookAt(own(session, 1));
            scene = store.scene();
        }
        SceneStore store;
        store.adopt(scene);
        LabSession session(store, folder.path());
        session.goOn();
        QVERIFY(!session.isTraining());
        QCOMPARE(session.resumable(), own(session, 1));
        session.resume();
        QVERIFY(session.isTraining() && session.resumable().empty());
        QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining() && session.run(own(session, 2))->run->isDone(), 60000);
        QVERIFY(session.run(own(session, 1))->run->isDone());
        QVERIFY(!session.run(own(session, 3))->run->isDone());
    }
};

QTEST_MAIN(TestLabQueue)
#include "tst_lab_queue.moc"
