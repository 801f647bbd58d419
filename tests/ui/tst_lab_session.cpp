// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSemaphore>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include "core/lab/trainer.h"
#include "ui/base/latest_work.h"
#include "ui/lab/lab_session.h"
#include "ui/lab_places.h"
#include "ui/scene/scene_store.h"

using namespace rope;
using namespace rope::test;

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

bool isFileOf(const QTemporaryDir& folder, const std::string& id)
{
    return QFile::exists(folder.filePath(QString::fromStdString(id) + QStringLiteral(".safetensors")));
}

} // namespace

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

    /// Runs outlive the program, with their names; one that trained goes on where it was and asks nothing.
    void runsAreKept()
    {
        Folder folder;
        lab::LabRun done;
        int at = 0;
        {
            SceneStore store;
            LabSession session(store, folder.path());
            session.train(smallSetup(20));
            QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining(), 60000);
            session.rename(own(session, 1), QStringLiteral("the  first"));
            done = *session.run(own(session, 1))->run;
            session.trainer().setPace(20);
            session.train(smallSetup(100000));
            QTRY_VERIFY_WITH_TIMEOUT(runOf(session)->step > 2, 20000);
            at = runOf(session)->step;
        }
        SceneStore store;
        LabSession session(store, folder.path());
        QCOMPARE(lab::runNumber(session.runIds().back()), 2);
        QCOMPARE(*session.run(own(session, 1))->run, done);
        QCOMPARE(session.run(own(session, 1))->name, Message("{0}", {"the first"}));
        QVERIFY(!session.isTraining());
        session.trainer().setPace(20);
        session.goOn();
        QVERIFY(session.isTraining());
        {
            // A second window beside this one leaves it alone, has its own, and forgets no name.
            SceneStore beside;
            LabSession window(beside, folder.path());
            window.goOn();
            QVERIFY(!window.isTraining());
            session.rename(own(session, 2), QStringLiteral("long"));
            window.rename(own(window, 1), QStringLiteral("mine"));
        }
        QVERIFY2(session.run(own(session, 2))->run->step >= at, qPrintable(QString::number(at)));
        QTRY_VERIFY_WITH_TIMEOUT(session.run(own(session, 2))->run->step > at + 2, 20000);
        session.pause();
        QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining(), 20000);
        // Paused on purpose: it waits.
        SceneStore other;
        LabSession third(other, folder.path());
        third.goOn();
        QVERIFY(!third.isTraining());
        QCOMPARE(third.run(own(third, 1))->name, Message("{0}", {"mine"}));
        QCOMPARE(third.run(own(third, 2))->name, Message("{0}", {"long"}));
    }

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

    /// What cannot be read is said and left alone; a deleted run is in the trash and stays away.
    void damagedAndDeletedRuns()
    {
        Folder folder;
        QFile damaged(folder.filePath(QStringLiteral("run-7.safetensors")));
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("no run") == 6);
        damaged.close();
        std::string id;
        {
            SceneStore store;
            LabSession session(store, folder.path());
            QSignalSpy said(&session, &LabSession::message);
            session.goOn();
            QCOMPARE(said.size(), 1);
            QVERIFY(said.front().front().toString().contains(QStringLiteral("run-7")));
            session.train(smallSetup(5));
            QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining(), 60000);
            id = store.scene().labRuns.front();
            QTRY_VERIFY(isFileOf(folder, id));
            session.remove(id);
            QVERIFY(!session.run(id));
            QVERIFY(store.scene().labRuns.empty());
        }
        QVERIFY(!isFileOf(folder, id));
        QCOMPARE(damaged.size(), 6);
        // A shelf without a disk trains all the same.
        SceneStore store;
        LabSession session(store, QStringLiteral("/proc/no-such-folder"));
        QSignalSpy said(&session, &LabSession::message);
        session.train(smallSetup(5));
        QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining() && runOf(session)->isDone(), 60000);
        QTRY_VERIFY(!said.isEmpty());
    }

    /// A number is never used again: not after the last run went to the trash, not by a run of another window, not
    /// after closing. A new run is on the disk whatever was deleted before it.
    void numbersAreNeverUsedAgain()
    {
        Folder folder;
        const auto trainOne = [](LabSession& session) {
            session.train(smallSetup(3));
            QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining(), 60000);
        };
        {
            SceneStore store;
            LabSession session(store, folder.path());
            trainOne(session);
            session.remove(own(session, 1));
            trainOne(session);
            QCOMPARE(lab::runNumber(store.scene().labRuns.front()), 2);
        }
        std::string kept;
        {
            SceneStore store;
            LabSession session(store, folder.path());
            kept = own(session, 2);
            const auto run = session.run(kept);
            QVERIFY(run && run->run->isDone());
            session.remove(kept);
        }
        SceneStore store;
        LabSession session(store, folder.path());
        trainOne(session);
        QCOMPARE(lab::runNumber(store.scene().labRuns.front()), 3);
        // What a scene of another machine calls run 9 is not this machine's run 9; the same beginning is the same run.
        QVERIFY(!session.run("run-3-0123456789"));
        const std::string id = own(session, 3);
        QCOMPARE(session.run("run-9" + id.substr(id.rfind('-')))->id, id);
    }

    /// A run that ended just before its window closed is on the disk, whether or not a thread came to writing it.
    void whatNoThreadCameToIsWritten()
    {
        Folder folder;
        std::string id;
        {
            WorkPool& threads = workPool(Lane::Lab);
            SceneStore store;
            LabSession session(store, folder.path());
            session.train(smallSetup(3));
            QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining(), 60000);
            threads.waitForDone();
            id = own(session, 1);
            QSemaphore busy;
            for (int i = 0; i < threads.threads(); ++i)
                threads.start([&busy] { busy.acquire(); });
            session.remove(id);
            store.history()->undo();
            threads.clear();
            busy.release(threads.threads());
            threads.waitForDone();
            QVERIFY(!isFileOf(folder, id)); // that is: it was handed over, and lost on the way
        }
        QVERIFY(isFileOf(folder, id));
    }

    /// Deleting and renaming are steps of the history; what is brought back is on the disk again, with its name.
    void deletingAndRenamingAreUndone()
    {
        Folder folder;
        std::string id;
        {
            SceneStore store;
            LabSession session(store, folder.path());
            session.train(smallSetup(3));
            QTRY_VERIFY_WITH_TIMEOUT(!session.isTraining(), 60000);
            id = own(session, 1);
            const Message plain = session.run(id)->name;
            session.rename(id, QStringLiteral("mine"));
            QCOMPARE(session.run(id)->name, Message("{0}", {"mine"}));
            store.history()->undo();
            QCOMPARE(session.run(id)->name, plain);
            store.history()->redo();
            session.remove(id);
            QVERIFY(!session.run(id) && store.scene().labRuns.empty() && !isFileOf(folder, id));
            store.history()->undo();
            QVERIFY(session.run(id) && session.run(id)->run->isDone());
            QCOMPARE(store.scene().labRuns, std::vector<std::string>{id});
            store.history()->redo();
            QVERIFY(!session.run(id));
            store.history()->undo();
            QTRY_VERIFY(isFileOf(folder, id));
        }
        SceneStore store;
        LabSession session(store, folder.path());
        QCOMPARE(session.run(id)->name, Message("{0}", {"mine"}));
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

    /// Two windows over one folder: neither takes the other's number.
    void twoWindowsNumberTheirRuns()
    {
        Folder folder;
        SceneStore here, there;
        LabSession first(here, folder.path()), second(there, folder.path());
        first.train(smallSetup(3));
        QTRY_VERIFY(isFileOf(folder, own(first, 1)));
        second.train(smallSetup(3));
        QCOMPARE(lab::runNumber(there.scene().labRuns.front()), 2);
        QTRY_VERIFY_WITH_TIMEOUT(!first.isTraining() && !second.isTraining(), 60000);
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
