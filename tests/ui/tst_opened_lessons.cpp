// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QSaveFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "lesson_window.h"
#include "ui/lessons/course/opened_lessons.h"
#include "ui/window/opener.h"

using namespace rope;
using namespace rope::test;

namespace {

std::string lessonText(const char* title)
{
    return std::string("---\nropescope_lesson: 1\ntitle: ") + title +
           "\nchapter: B\nsummary: C\n---\n# One\nA\n# Two\nB\n# Three\nC\n";
}

} // namespace

/// Lessons of the user's files: there again at the next start, and read anew when a file changes.
class TestOpenedLessons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_opened_lessons"); }
    void init();
    void theyAreThereAgain();
    void whatIsGoneIsForgotten();
    void aChangedFileIsReadAnew();
    void aReplacedFileIsReadAnew();
    void aBrokenFileLeavesItsLesson();
    void aFolderIsFollowed();
    void theOpenLessonKeepsItsStep();
    void theNextWindowReturnsToIt();
    void linksTakeNoPlaceOfTheUsers();

private:
    QString write(const QString& name, const std::string& text) const;
    QString titleOf(const LessonLibrary& library, const char* id) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestOpenedLessons::init()
{
    QSettings().clear();
    m_dir = std::make_unique<QTemporaryDir>();
}

QString TestOpenedLessons::write(const QString& name, const std::string& text) const
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0)
        qFatal("no file");
    return file.fileName();
}

QString TestOpenedLessons::titleOf(const LessonLibrary& library, const char* id) const
{
    const LessonEntry* entry = library.opened(id);
    return entry ? QString::fromStdString(entry->lesson->title) : QString();
}

void TestOpenedLessons::theyAreThereAgain()
{
    const QString path = write(QStringLiteral("01-mine.md"), lessonText("Mine"));
    {
        LessonLibrary library;
        OpenedLessons(library).remember(path);
    }
    LessonLibrary library;
    OpenedLessons opened(library);
    QCOMPARE(titleOf(library, "mine"), QString());
    opened.restore();
    QCOMPARE(titleOf(library, "mine"), QStringLiteral("Mine"));
}

void TestOpenedLessons::whatIsGoneIsForgotten()
{
    const QString path = write(QStringLiteral("mine.md"), lessonText("Mine"));
    LessonLibrary library;
    OpenedLessons(library).remember(path);
    QFile::remove(path);
    OpenedLessons opened(library);
    opened.restore();
    QVERIFY(opened.paths().isEmpty());
    QCOMPARE(library.opened("mine"), nullptr);
}

void TestOpenedLessons::aChangedFileIsReadAnew()
{
    const QString path = write(QStringLiteral("mine.md"), lessonText("Mine"));
    LessonLibrary library;
    OpenedLessons opened(library);
    opened.remember(path);
    opened.restore();
    QSignalSpy reloaded(&opened, &OpenedLessons::reloaded);
    write(QStringLiteral("mine.md"), lessonText("Mine, edited"));
    QTRY_COMPARE(reloaded.count(), 1);
    QCOMPARE(reloaded[0][0].toStringList(), QStringList{"mine"});
    QCOMPARE(titleOf(library, "mine"), QStringLiteral("Mine, edited"));
}

/// As most editors save: a new file, renamed over the old one. Twice, since the first ends the watch of the file.
void TestOpenedLessons::aReplacedFileIsReadAnew()
{
    const QString path = write(QStringLiteral("mine.md"), lessonText("Mine"));
    LessonLibrary library;
    OpenedLessons opened(library);
    opened.remember(path);
    for (const char* title : {"Second", "Third"}) {
        QSaveFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(lessonText(title)));
        QVERIFY(file.commit());
        QTRY_COMPARE(titleOf(library, "mine"), QString::fromUtf8(title));
    }
}

void TestOpenedLessons::aBrokenFileLeavesItsLesson()
{
    const QString path = write(QStringLiteral("mine.md"), lessonText("Mine"));
    LessonLibrary library;
    OpenedLessons opened(library);
    opened.remember(path);
    write(QStringLiteral("mine.md"), lessonText("Good"));
    QTRY_COMPARE(titleOf(library, "mine"), QStringLiteral("Good"));
    QSignalSpy broken(&opened, &OpenedLessons::broken);
    write(QStringLiteral("mine.md"), lessonText("Bad") + "{nonsense}\n");
    QTRY_COMPARE(broken.count(), 1);
    QCOMPARE(broken[0][0].value<FileProblem>().problem.line, 12);
    QCOMPARE(titleOf(library, "mine"), QStringLiteral("Good"));
}

void TestOpenedLessons::aFolderIsFollowed()
{
    write(QStringLiteral("01-a.md"), lessonText("A"));
    LessonLibrary library;
    OpenedLessons opened(library);
    opened.remember(m_dir->path());
    write(QStringLiteral("02-b.md"), lessonText("B")); // new
    QTRY_COMPARE(titleOf(library, "b"), QStringLiteral("B"));
    write(QStringLiteral("01-a.md"), lessonText("A, edited"));
    QTRY_COMPARE(titleOf(library, "a"), QStringLiteral("A, edited"));
}

void TestOpenedLessons::theOpenLessonKeepsItsStep()
{
    const QString path = write(QStringLiteral("mine.md"), lessonText("Mine"));
    {
        const auto window = lessonWindow();
        QVERIFY(window);
        QVERIFY(window->openPath(path));
        LessonSession& session = window->lessons().session();
        session.goTo(1);
        write(QStringLiteral("mine.md"), lessonText("Mine, edited"));
        QTRY_COMPARE(QString::fromStdString(session.lesson().title), QStringLiteral("Mine, edited"));
        QCOMPARE(session.step(), 1);
    }
    MainWindow again;
    QVERIFY(again.lessons().library().opened("mine"));
}

/// As a lesson that ships: the next window begins where the last one ended, by whatever it was ended.
void TestOpenedLessons::theNextWindowReturnsToIt()
{
    const QString path = write(QStringLiteral("mine.md"), lessonText("Mine"));
    {
        const auto window = lessonWindow();
        QVERIFY(window && window->openPath(path));
        window->lessons().session().goTo(1);
    }
    {
        MainWindow asked; // for a file of its own
        asked.restoreSettings(false);
        QVERIFY(!asked.lessons().session().isOpen());
    }
    MainWindow again;
    again.restoreSettings();
    const LessonSession& session = again.lessons().session();
    QVERIFY(session.isOpen());
    QCOMPARE(session.lesson().id, std::string("mine"));
    QCOMPARE(session.step(), 1);
    again.lessons().session().leave();
    MainWindow then;
    then.restoreSettings();
    QVERIFY(!then.lessons().session().isOpen());
}

/// Of each origin the latest are remembered: whoever follows forty links keeps the lessons of their own.
void TestOpenedLessons::linksTakeNoPlaceOfTheUsers()
{
    const QString path = write(QStringLiteral("mine.md"), lessonText("Mine"));
    LessonLibrary library;
    OpenedLessons opened(library);
    opened.remember(path);
    for (int i = 0; i < 40; ++i)
        opened.remember(OpenedLessons::linkedFolder() + QStringLiteral("/link%1.md").arg(i));
    QCOMPARE(opened.paths().front(), path);
    QCOMPARE(opened.paths().size(), 1 + 20);
    QVERIFY(opened.paths().at(1).endsWith(QStringLiteral("link20.md")));
    for (int i = 0; i < 20; ++i)
        opened.remember(m_dir->filePath(QStringLiteral("own%1.md").arg(i)));
    QVERIFY(!opened.paths().contains(path));
    QCOMPARE(opened.paths().size(), 20 + 20);
}

QTEST_MAIN(TestOpenedLessons)
#include "tst_opened_lessons.moc"
