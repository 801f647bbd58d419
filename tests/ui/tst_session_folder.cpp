// SPDX-License-Identifier: GPL-3.0-or-later
// Work kept on the disk: sessions, journals of windows, and what is found of them later.
#include <QSignalSpy>
#include <QtTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/model/problem.h"
#include "support/full_disk.h"
#include "ui/document/journal.h"
#include "ui/document/session_folder.h"

using namespace rope;

namespace {

Session sessionAt(std::int64_t position)
{
    Session s;
    s.document.screens.front().scene.position = position;
    return s;
}

QByteArray textAt(std::int64_t position)
{
    return sessionText(sessionAt(position));
}

std::int64_t positionOf(const Session& s)
{
    return s.document.shown().scene.position;
}

} // namespace

class TestSessionFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void roundTrip();
    void nothingThere();
    void lastComesBack();
    void workOfAnotherWindowIsKept();
    void onlyTwentyEarlier();
    void unreadableIsKept_data();
    void unreadableIsKept();
    void journalIsWrittenOnlyForChanges();
    void journalOfALongGesture();
    void journalOfADeadProcessIsAnOrphan();
    void journalOfALivingProcessIsNot();
    void endLeavesNothing();
    void failureIsSaidOnceAndWorkGoesOn();
    void failureAndThenNothingToLose();
    void folderThatCannotBeMade();
    void aLinkIsNoLock();

private:
    QString path() const { return m_dir->filePath(QStringLiteral("sessions")); }
    QStringList files() const { return QDir(path()).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestSessionFolder::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestSessionFolder::roundTrip()
{
    Session s = sessionAt(7);
    s.file = QStringLiteral("/home/ü/lecture \"1\".ropescope");
    s.fileSum = sumOf("x");
    s.changed = false;
    const Session back = sessionFromText(sessionText(s));
    QVERIFY(back.document == s.document);
    QCOMPARE(back.file, s.file);
    QCOMPARE(back.fileSum, s.fileSum);
    QCOMPARE(back.changed, false);
    QCOMPARE(sessionText(back), sessionText(s));
}

void TestSessionFolder::nothingThere()
{
    SessionFolder folder(path());
    QString problem;
    QStringList problems;
    QVERIFY(!folder.last(problem));
    QVERIFY(folder.orphans(problems).empty());
    QVERIFY(folder.earlier().empty());
    QVERIFY(problem.isEmpty() && problems.isEmpty());
    QVERIFY(!QFileInfo::exists(path())); // looking makes nothing
}

void TestSessionFolder::lastComesBack()
{
    QString problem;
    SessionFolder first(path());
    first.setLast(textAt(1));
    first.setLast(textAt(2));
    SessionFolder next(path());
    QCOMPARE(positionOf(*next.last(problem)), 2);
    next.setLast(textAt(3));
    QVERIFY(next.earlier().empty()); // each was the same window's own
}

/// Two windows begin with the same session and end one after the other.
void TestSessionFolder::workOfAnotherWindowIsKept()
{
    QString problem;
    SessionFolder(path()).setLast(textAt(1));
    SessionFolder a(path()), b(path());
    QVERIFY(a.last(problem) && b.last(problem));
    a.setLast(textAt(10));
    b.setLast(textAt(20));
    QCOMPARE(positionOf(*SessionFolder(path()).last(problem)), 20);
    const auto earlier = b.earlier();
    QCOMPARE(earlier.size(), std::size_t(1));
    QFile kept(earlier.front().path);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(positionOf(sessionFromText(kept.readAll())), 10);
}

void TestSessionFolder::onlyTwentyEarlier()
{
    SessionFolder folder(path());
    for (int i = 0; i < 25; ++i)
        folder.keep(textAt(i));
    QCOMPARE(folder.earlier().size(), std::size_t(20));
    QCOMPARE(QDir(path() + QStringLiteral("/earlier")).entryList(QDir::Files).size(), 20);
}

void TestSessionFolder::unreadableIsKept_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("newer session") << QByteArray(R"({"ropescope_session": 2, "new": 1})") << QStringLiteral("newer");
    QByteArray newer = textAt(1);
    newer.replace("\"ropescope_document\": 1", "\"ropescope_document\": 2");
    QTest::newRow("newer document in it") << newer << QStringLiteral("kept as");
    QTest::newRow("cut off") << textAt(1).left(100) << QStringLiteral("cannot be read");
    QTest::newRow("not ours") << QByteArray("hello") << QStringLiteral("cannot be read");
}

void TestSessionFolder::unreadableIsKept()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, word);
    QVERIFY(QDir().mkpath(path()));
    for (const char* name : {"last.session", "0123.journal"}) {
        QFile file(path() + QLatin1Char('/') + QLatin1String(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    SessionFolder folder(path());
    QString problem;
    QStringList problems;
    QVERIFY(!folder.last(problem));
    QVERIFY(folder.orphans(problems).empty());
    QCOMPARE(problems.size(), 1);
    folder.setLast(textAt(5));
    for (const QString& said : {problem, problems.front()}) {
        QVERIFY2(said.contains(word), qPrintable(said));
        QFile kept(said.mid(said.indexOf(path())));
        QVERIFY2(kept.open(QIODevice::ReadOnly), qPrintable(said));
        QCOMPARE(kept.readAll(), text);
    }
    QVERIFY(folder.orphans(problems).empty());
    QCOMPARE(problems.size(), 1); // said once
}

void TestSessionFolder::journalIsWrittenOnlyForChanges()
{
    SessionFolder folder(path());
    QByteArray now = textAt(1);
    Journal journal(folder, [&] { return now; });
    journal.touch();
    journal.flush();
    QCOMPARE(journal.writes(), 0);
    QVERIFY(!QFileInfo::exists(path()));
    now = textAt(2);
    journal.touch();
    QTRY_COMPARE(journal.writes(), 1);
    journal.touch();
    journal.flush();
    QCOMPARE(journal.writes(), 1);
    QFile file(journal.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), now);
}

/// Changes that never pause are written all the same, and not one by one.
void TestSessionFolder::journalOfALongGesture()
{
    SessionFolder folder(path());
    std::int64_t position = 0;
    Journal journal(folder, [&] { return textAt(position); });
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < 1300) {
        ++position;
        journal.touch();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    QVERIFY2(journal.writes() >= 1 && journal.writes() <= 3, qPrintable(QString::number(journal.writes())));
}

void TestSessionFolder::journalOfADeadProcessIsAnOrphan()
{
    const pid_t child = fork();
    if (child == 0) { // dies while it holds its journal
        SessionFolder folder(path());
        LockedFile lock;
        QFile file(folder.newJournal(lock));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(textAt(42)) > 0 && file.flush();
        _exit(lock && written ? 0 : 1);
    }
    int status = -1;
    QCOMPARE(waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    SessionFolder folder(path());
    QStringList problems;
    auto orphans = folder.orphans(problems);
    QCOMPARE(orphans.size(), std::size_t(1));
    QCOMPARE(positionOf(orphans.front().session), 42);
    // Whoever offers it holds it: a second window does not offer it too.
    QVERIFY(SessionFolder(path()).orphans(problems).empty());
    folder.forget(orphans.front());
    QVERIFY(files().isEmpty());
}

void TestSessionFolder::journalOfALivingProcessIsNot()
{
    SessionFolder folder(path());
    QByteArray now = textAt(1);
    Journal journal(folder, [&] { return now; });
    now = textAt(2);
    journal.flush();
    QStringList problems;
    QVERIFY(SessionFolder(path()).orphans(problems).empty());
}

void TestSessionFolder::endLeavesNothing()
{
    SessionFolder folder(path());
    QByteArray now = textAt(1);
    Journal journal(folder, [&] { return now; });
    now = textAt(2);
    journal.flush();
    QCOMPARE(files().size(), 2);
    journal.end();
    QVERIFY(files().isEmpty());
    now = textAt(3); // a logout that was called off
    journal.flush();
    QCOMPARE(files().size(), 2);
    journal.end();
}

void TestSessionFolder::failureIsSaidOnceAndWorkGoesOn()
{
    SessionFolder folder(path());
    std::int64_t position = 0;
    Journal journal(folder, [&] { return textAt(position); });
    QSignalSpy failed(&journal, &Journal::failed);
    position = 1;
    journal.flush();
    {
        const rope::test::FilesLimited full(64);
        for (position = 2; position < 5; ++position)
            journal.flush();
    }
    QCOMPARE(failed.count(), 1);
    QFile file(journal.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), textAt(1)); // whole, as it was before the disk was full
    file.close();
    journal.flush();
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), textAt(5));
}

/// The last change could not be written, and was undone: what was written before it is of no use to anybody.
void TestSessionFolder::failureAndThenNothingToLose()
{
    SessionFolder folder(path());
    QByteArray now;
    Journal journal(folder, [&] { return now; });
    now = textAt(1);
    journal.flush();
    QVERIFY(QFile::exists(journal.path()));
    now = textAt(2);
    {
        const rope::test::FilesLimited full(64);
        journal.flush();
    }
    now.clear();
    journal.flush();
    QVERIFY(!QFile::exists(journal.path()));
}

/// Whoever may write to the folder could else have any file of the user's opened and made.
void TestSessionFolder::aLinkIsNoLock()
{
    const QString target = m_dir->filePath(QStringLiteral("target")), link = m_dir->filePath(QStringLiteral("a.lock"));
    QVERIFY(QFile::link(target, link));
    QVERIFY(!LockedFile::take(link));
    QVERIFY(!QFile::exists(target));
    QVERIFY(LockedFile::take(target));
}

/// A file stands where the folder should be.
void TestSessionFolder::folderThatCannotBeMade()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    SessionFolder folder(path());
    QVERIFY_EXCEPTION_THROWN(folder.setLast(textAt(1)), InputError);
    std::int64_t position = 0;
    Journal journal(folder, [&] { return textAt(position); });
    QSignalSpy failed(&journal, &Journal::failed);
    position = 1;
    journal.flush();
    QCOMPARE(failed.count(), 1);
    // Of the folder, and by its own reason: that a file in it cannot be found is none.
    const QString said = failed.front().front().toString();
    QVERIFY2(said.contains(path() + QStringLiteral(" could")) && said.contains(QStringLiteral("Not a directory")),
             qPrintable(said));
}

QTEST_GUILESS_MAIN(TestSessionFolder)
#include "tst_session_folder.moc"
