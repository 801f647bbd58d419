// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSemaphore>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include "ui/base/work_pool.h"
#include "ui/lab/lab_session.h"
#include "ui/lab_places.h"
#include "ui/scene/scene_store.h"
#include "ui/small_lab.h"

using namespace rope;
using namespace rope::test;

namespace {

bool isFileOf(const QTemporaryDir& folder, const std::string& id)
{
    return QFile::exists(folder.filePath(QString::fromStdString(id) + QStringLiteral(".safetensors")));
}

} // namespace

/// Runs on the disk: their names, numbers and ends.
class TestKeptRuns : public QObject
{
    Q_OBJECT

    LabHome m_home;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_home.isValid()); }

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
};

QTEST_MAIN(TestKeptRuns)
#include "tst_kept_runs.moc"
