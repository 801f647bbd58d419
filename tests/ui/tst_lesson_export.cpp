// SPDX-License-Identifier: GPL-3.0-or-later
// Handouts as files, from code and from the window.
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "core/lessons/reading/lesson_text.h"
#include "core/model/problem.h"
#include "support/paths.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/paper/lesson_export.h"
#include "ui/window/main_window.h"

using namespace rope;

namespace {

const QString sampleFile = QStringLiteral(ROPE_DATA_DIR "/lessons/07-sample.md");

QStringList filesIn(const QTemporaryDir& dir)
{
    return QDir(dir.path()).entryList(QDir::Files | QDir::Hidden);
}

QByteArray startOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(5) : QByteArray();
}

} // namespace

class TestLessonExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSheets();
    void noSuchDirectory();
    void fromTheWindow();
    void failureIsSaid();
};

void TestLessonExport::bothSheets()
{
    const QTemporaryDir dir;
    const Lesson& lesson = shippedLessons().front();
    const QStringList paths = exportLesson(lesson, dir.path(), QPageSize(QPageSize::A4));
    const QString id = QString::fromStdString(lesson.id);
    QCOMPARE(paths, (QStringList{dir.filePath(id + ".pdf"), dir.filePath(id + "-answers.pdf")}));
    QCOMPARE(filesIn(dir).size(), 2);
    for (const QString& path : paths)
        QCOMPARE(startOf(path), QByteArray("%PDF-"));
}

void TestLessonExport::noSuchDirectory()
{
    QVERIFY_EXCEPTION_THROWN(
        exportLesson(shippedLessons().front(), QStringLiteral("/no/such/place"), QPageSize(QPageSize::A4)), InputError);
}

void TestLessonExport::fromTheWindow()
{
    MainWindow window;
    const QTemporaryDir one, all;
    QVERIFY(window.openPath(sampleFile));
    QVERIFY(window.lessons().session().isOpen());
    window.exportLessonsTo(one.path());
    QCOMPARE(filesIn(one), (QStringList{"sample-answers.pdf", "sample.pdf"}));
    QVERIFY(window.messageText().contains(one.path()));
    window.lessons().session().leave();
    window.exportLessonsTo(all.path());
    QCOMPARE(filesIn(all), (QStringList{"ropescope-lessons-answers.pdf", "ropescope-lessons.pdf"}));
}

void TestLessonExport::failureIsSaid()
{
    MainWindow window;
    QVERIFY(window.openPath(sampleFile));
    window.exportLessonsTo(QStringLiteral("/no/such/place"));
    QVERIFY2(window.messageText().contains(QStringLiteral("/no/such/place")), qPrintable(window.messageText()));
    QVERIFY(!QGuiApplication::overrideCursor());
}

QTEST_MAIN(TestLessonExport)
#include "tst_lesson_export.moc"
