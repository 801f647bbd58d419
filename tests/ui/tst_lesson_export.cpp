// SPDX-License-Identifier: GPL-3.0-or-later
// Lessons as files, from code and from the window.
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include "core/lessons/reading/lesson_text.h"
#include "core/model/problem.h"
#include "support/paths.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/teaching/exercises.h"
#include "ui/teaching/lesson_forms.h"
#include "ui/window/lesson_export_dialog.h"
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

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString listOf(const QTemporaryDir& dir, const QByteArray& csv)
{
    QFile file(dir.filePath(QStringLiteral("list.csv")));
    return file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() ? file.fileName() : QString();
}

} // namespace

class TestLessonExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSheets();
    void copiesHaveTheirOwnPictures();
    void noSuchDirectory();
    void fromTheWindow_data();
    void fromTheWindow();
    void whatAFormCannotHoldIsSaid();
    void failureIsSaid();
    void exercisesForAClass_data();
    void exercisesForAClass();
    void exercisesThatCannotBe();

private:
    static LessonExportDialog* dialogOf(MainWindow& window);
};

LessonExportDialog* TestLessonExport::dialogOf(MainWindow& window)
{
    for (QAction* action : window.findChildren<QAction*>())
        if (action->text().remove(u'&') == QStringLiteral("Export lessons…"))
            action->trigger();
    return window.findChild<LessonExportDialog*>();
}

void TestLessonExport::bothSheets()
{
    const QTemporaryDir dir;
    const Lesson& lesson = shippedLessons().front();
    const QStringList paths = writeLessons({lesson}, *findLessonForm("pdf"), {dir.path()}).paths;
    const QString id = QString::fromStdString(lesson.id);
    QCOMPARE(paths, (QStringList{dir.filePath(id + ".pdf"), dir.filePath(id + "-answers.pdf")}));
    QCOMPARE(filesIn(dir).size(), 2);
    for (const QString& path : paths)
        QCOMPARE(startOf(path), QByteArray("%PDF-"));
}

void TestLessonExport::copiesHaveTheirOwnPictures()
{
    const QTemporaryDir dir;
    const Lesson& lesson = *findLesson("long-contexts");
    writeLessons({lesson, lesson}, *findLessonForm("md"), {dir.path(), QPageSize(QPageSize::A4), true});
    const QStringList pictures = QDir(dir.filePath(QStringLiteral("pictures"))).entryList(QDir::Files);
    const auto copies = pictures.filter(QStringLiteral("long-contexts-2-"));
    QVERIFY2(!copies.isEmpty() && 2 * copies.size() == pictures.size(), qPrintable(pictures.join(u' ')));
    QFile text(dir.filePath(QStringLiteral("ropescope-lessons.md")));
    QVERIFY(text.open(QIODevice::ReadOnly));
    const QByteArray written = text.readAll();
    for (const QString& each : pictures)
        QCOMPARE(written.count("(pictures/" + each.toUtf8() + ")"), 1);
}

void TestLessonExport::noSuchDirectory()
{
    QVERIFY_EXCEPTION_THROWN(
        writeLessons({shippedLessons().front()}, *findLessonForm("pdf"), {QStringLiteral("/no/such/place")}),
        InputError);
}

void TestLessonExport::fromTheWindow_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QStringList>("one");
    QTest::addColumn<QStringList>("all");
    const QString common = QStringLiteral("ropescope-lessons");
    QTest::newRow("pdf") << "pdf" << QStringList{"sample-answers.pdf", "sample.pdf"}
                         << QStringList{common + "-answers.pdf", common + ".pdf"};
    QTest::newRow("slides") << "slides" << QStringList{"sample-slides.pdf"}
                            << QStringList{common + "-notes.pdf", common + "-slides.pdf"};
    for (const LessonFormat& format : lessonFormats()) {
        const QString ending = u'.' + QString::fromStdString(format.ending);
        QTest::newRow(format.id.c_str()) << QString::fromStdString(format.id) << QStringList{"sample" + ending}
                                         << QStringList{common + ending};
    }
}

/// Every form, of the lesson that is open and of all; what is listed is what is written.
void TestLessonExport::fromTheWindow()
{
    QFETCH(QString, form);
    QFETCH(QStringList, one);
    QFETCH(QStringList, all);
    MainWindow window;
    QVERIFY(window.openPath(sampleFile));
    QVERIFY(window.lessons().session().isOpen());
    LessonExportDialog* dialog = dialogOf(window);
    QVERIFY(dialog);
    dialog->setForm(form.toStdString());
    for (const QStringList& wanted : {one, all}) {
        const QTemporaryDir dir;
        dialog->setFolder(dir.path());
        QStringList listed = dialog->files();
        listed.sort();
        dialog->write();
        QCOMPARE(filesIn(dir), wanted);
        QCOMPARE(listed, QStringList(wanted).replaceInStrings(QRegularExpression("^"), dir.path() + '/'));
        QVERIFY(window.messageText().contains(dir.path()));
        for (const QString& path : listed)
            QVERIFY(QFileInfo(path).size() > 100);
        dialog->findChild<QComboBox*>(QStringLiteral("lessons"))->setCurrentIndex(1);
    }
}

void TestLessonExport::whatAFormCannotHoldIsSaid()
{
    MainWindow window;
    const QTemporaryDir dir;
    LessonExportDialog* dialog = dialogOf(window);
    QVERIFY(dialog);
    dialog->setFolder(dir.path());
    dialog->setForm("gift");
    dialog->write();
    const QStringList lacks = dialog->lacks();
    const auto count = [&](const char* what) { return lacks.filter(QLatin1String(what)).size(); };
    QVERIFY(count("asks for a scene to be made") > 5);
    QVERIFY(count("asks for a curve to be drawn") > 0);
    QVERIFY(count("GIFT holds no picture") > 5);
    dialog->setForm("pdf"); // another choice, and nothing is said of the one before
    QVERIFY(dialog->lacks().isEmpty() && dialog->said().isEmpty());
}

void TestLessonExport::failureIsSaid()
{
    MainWindow window;
    QVERIFY(window.openPath(sampleFile));
    LessonExportDialog* dialog = dialogOf(window);
    QVERIFY(dialog);
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    dialog->setFolder(file.fileName() + QStringLiteral("/below")); // a folder in a file cannot be
    dialog->write();
    QVERIFY2(dialog->said().contains(file.fileName()), qPrintable(dialog->said()));
    QVERIFY(QDir().mkpath(dir.filePath(QStringLiteral("sample.pdf/in")))); // a folder that stands in the way
    dialog->setFolder(dir.path());
    dialog->write();
    QVERIFY2(dialog->said().contains(QStringLiteral("sample.pdf")), qPrintable(dialog->said()));
    QVERIFY(!QGuiApplication::overrideCursor());
}

void TestLessonExport::exercisesForAClass_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QStringList>("wanted");
    const QStringList names{QStringLiteral("exercises-01-anna-bell"), QStringLiteral("exercises-02-ben")};
    const auto row = [&](const char* form, const char* ending, bool answers) {
        QStringList files;
        for (const QString& name : names)
            files << name + QLatin1String(ending);
        if (answers)
            files << QStringLiteral("exercises-answers") + QLatin1String(ending);
        QTest::newRow(form) << form << files;
    };
    row("pdf", ".pdf", true);
    row("md", ".md", true);
    row("moodle", ".xml", false);
}

/// A sheet for each name of a list, with the numbers that the command line gives them.
void TestLessonExport::exercisesForAClass()
{
    QFETCH(QString, form);
    QFETCH(QStringList, wanted);
    MainWindow window;
    LessonExportDialog* dialog = dialogOf(window);
    QVERIFY(dialog);
    const QTemporaryDir dir, lists;
    dialog->setFolder(dir.path());
    dialog->setForm(form.toStdString());
    dialog->findChild<QCheckBox*>(QStringLiteral("exercises"))->setChecked(true);
    dialog->findChild<QSpinBox*>(QStringLiteral("exerciseCount"))->setValue(3);
    dialog->findChild<QSpinBox*>(QStringLiteral("exerciseSeed"))->setValue(7);
    dialog->findChild<QLineEdit*>(QStringLiteral("students"))->setText(listOf(lists, "Name\nAnna Bell\nBen\n"));
    QCOMPARE(dialog->files(), QStringList(wanted).replaceInStrings(QRegularExpression("^"), dir.path() + '/'));
    dialog->write();
    QVERIFY2(dialog->said().contains(dir.path()), qPrintable(dialog->said()));
    QStringList written = filesIn(dir);
    written.sort();
    wanted.sort();
    QCOMPARE(written, wanted);
    const QTemporaryDir other;
    const ExerciseChoice choice{3, 7, {"Anna Bell", "Ben"}};
    writeExercises(shippedLessons(), choice, *findLessonForm(form.toStdString()), {other.path()});
    for (const QString& name : std::as_const(wanted))
        QVERIFY2(contents(dir.filePath(name)) == contents(other.filePath(name)), qPrintable(name));
    QVERIFY(contents(dir.filePath(wanted[0])) != contents(dir.filePath(wanted[1])));
}

void TestLessonExport::exercisesThatCannotBe()
{
    MainWindow window;
    LessonExportDialog* dialog = dialogOf(window);
    QVERIFY(dialog);
    const QTemporaryDir dir, lists;
    dialog->setFolder(dir.path());
    auto* wanted = dialog->findChild<QCheckBox*>(QStringLiteral("exercises"));
    auto* students = dialog->findChild<QLineEdit*>(QStringLiteral("students"));
    auto* go = dialog->findChild<QPushButton*>(QStringLiteral("export"));
    QVERIFY(!students->isEnabled());
    wanted->setChecked(true);
    QVERIFY(students->isEnabled());
    QCOMPARE(dialog->files().size(), 2);             // without a list: one sheet and its answers
    students->setText(listOf(lists, "M\xfcller\n")); // Latin-1
    QVERIFY2(dialog->said().contains(QStringLiteral("UTF-8")), qPrintable(dialog->said()));
    QVERIFY(!go->isEnabled());
    students->setText(lists.filePath(QStringLiteral("none.csv")));
    QVERIFY2(dialog->said().contains(QStringLiteral("none.csv")), qPrintable(dialog->said()));
    dialog->write(); // by Enter
    QVERIFY(filesIn(dir).isEmpty());
    dialog->setForm("slides"); // which have no exercises
    QVERIFY(!wanted->isEnabled() && !students->isEnabled() && go->isEnabled());
    QVERIFY(dialog->files().front().endsWith(QStringLiteral("slides.pdf")));
    // Stopped after the first sheet: not one file.
    const ExerciseChoice choice{2, 1, {"Anna", "Ben"}};
    const auto stopped = writeExercises(shippedLessons(), choice, *findLessonForm("md"), {dir.path()},
                                        [](int made, int of) { return made < 1 || of != 2; });
    QVERIFY(stopped.paths.isEmpty() && filesIn(dir).isEmpty());
}

QTEST_MAIN(TestLessonExport)
#include "tst_lesson_export.moc"
