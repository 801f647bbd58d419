// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTreeWidget>
#include <QtTest>

#include <algorithm>

#include "lesson_window.h"
#include "ui/answering.h"
#include "ui/base/plain_text.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/editor/lesson_editor.h"
#include "ui/lessons/editor/lesson_preview.h"
#include "ui/lessons/editor/lesson_templates.h"
#include "ui/lessons/editor/lesson_text_edit.h"
#include "ui/lessons/editor/lesson_tint.h"
#include "ui/lessons/lesson_list.h"
#include "ui/lessons/step_page.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/question_bar.h"
#include "ui/widgets/shades.h"
#include "ui/window/lesson_writing.h"

using namespace rope;
using namespace rope::test;

namespace {

const QString sound = QStringLiteral("---\nropescope_lesson: 1\ntitle: Mine\nchapter: B\ncovers:\nsummary: C\n---\n\n"
                                     "# One\n\nThere are {K} pairs.\n\n# Two\n\nB\n");

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
}

double luminance(const QColor& colour)
{
    const auto part = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

/// A lesson is written in the window.
class TestLessonWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_lesson_writing"); }
    void init();
    void cleanup();
    void aNewLessonIsSound();
    void mistakesAreSaidAsTyped();
    void theCheckIsThatOfTheCommandLine();
    void theStepOfTheCursorIsShown();
    void answersInThePreviewAreForgotten();
    void everyTemplateIsSound_data();
    void everyTemplateIsSound();
    void aSecondQuestionHasItsOwnStep();
    void theSceneGoesInAndIsReplaced();
    void undoTakesBackAnInsertion();
    void bytesStayAsTheyWere_data();
    void bytesStayAsTheyWere();
    void whatIsNoTextIsRefused();
    void savingPutsItIntoTheList();
    void aShippedLessonIsCopied();
    void closingAsks_data();
    void closingAsks();
    void endedByForceAsksNothing();
    void aChangeOutsideIsTaken();
    void aChangeOutsideIsAskedAbout();
    void savingOverAnotherVersionAsks();
    void whatACrashLeftIsThereAgain();
    void itGoesIntoAnotherLanguage();
    void theWindowShowsIt();
    void tintsStandOut_data();
    void tintsStandOut();
    void keysAndValuesAreTinted();

private:
    LessonEditor& editor() { return *m_window->writing().editor(); }
    LessonEditor& write(const QString& text, const QString& file = {});
    QString file(const QString& name, const QByteArray& content) const;
    void trigger(const QString& text);
    bool rests()
    {
        return QTest::qWaitFor([this] { return !editor().liveCheck().isBusy(); });
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MainWindow> m_window;
};

void TestLessonWriting::init()
{
    QDir(draftFolder()).removeRecursively();
    m_dir = std::make_unique<QTemporaryDir>();
    m_window = lessonWindow();
    QVERIFY(m_window);
}

void TestLessonWriting::cleanup()
{
    m_window->writing().end(false);
    m_window.reset();
}

LessonEditor& TestLessonWriting::write(const QString& text, const QString& file)
{
    if (!m_window->writing().editor())
        m_window->writing().newLesson();
    LessonDraft draft;
    if (file.isEmpty()) {
        draft.text = text;
        draft.name = QStringLiteral("lesson.md");
    } else {
        draft = draftOfFile(file);
    }
    editor().begin(draft, false);
    if (!QTest::qWaitForWindowActive(&editor())) // shortcuts are those of the active window
        qFatal("the editor is not active");
    return editor();
}

QString TestLessonWriting::file(const QString& name, const QByteArray& content) const
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no file");
    return file.fileName();
}

/// A command of the editor's menus.
void TestLessonWriting::trigger(const QString& text)
{
    for (QMenu* menu : editor().menuBar()->findChildren<QMenu*>())
        for (QAction* action : menu->actions())
            if (action->text().remove(u'&') == text)
                return action->trigger();
    QFAIL(qPrintable(text));
}

void TestLessonWriting::aNewLessonIsSound()
{
    Scene scene;
    scene.active.base = 5e5;
    scene.position = 77;
    m_window->showScene(scene);
    m_window->writing().newLesson();
    QVERIFY(QTest::qWaitForWindowExposed(&editor()));
    QVERIFY(rests());
    QVERIFY2(editor().problems().topLevelItemCount() == 0, qPrintable(editor().status()));
    QVERIFY(editor().preview().hasLesson());
    QCOMPARE(editor().preview().lesson().sceneOf(0), m_window->store().scene());
    QCOMPARE(editor().preview().lesson().figuresOf(0), m_window->workspace().figures());
    QVERIFY(!editor().isChanged());
}

void TestLessonWriting::mistakesAreSaidAsTyped()
{
    write(sound);
    QVERIFY(rests());
    QCOMPARE(editor().problems().topLevelItemCount(), 0);
    editor().text().goToLine(11);
    QTest::keyClick(&editor().text(), Qt::Key_End);
    QTest::keyClicks(&editor().text(), QStringLiteral(" {nonsense}"));
    QVERIFY(rests());
    QCOMPARE(editor().problems().topLevelItemCount(), 1);
    const QTreeWidgetItem* problem = editor().problems().topLevelItem(0);
    QCOMPARE(problem->text(0), QStringLiteral("11"));
    QVERIFY2(problem->text(1).contains(QStringLiteral("nonsense")), qPrintable(problem->text(1)));
    QCOMPARE(editor().text().marked(), std::set<int>{11});
    // The last good state stays.
    QVERIFY(editor().preview().isStale());
    QCOMPARE(editor().preview().lesson().steps.front().text, "There are {K} pairs.\n");
    // A click on the problem goes there, and so does F8.
    editor().text().goToLine(1);
    QTreeWidget& list = editor().problems();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualItemRect(list.topLevelItem(0)).center());
    QCOMPARE(editor().text().line(), 11);
    editor().text().goToLine(1);
    trigger(QStringLiteral("Next problem"));
    QCOMPARE(editor().text().line(), 11);
    // Taken back, it is sound again.
    editor().text().undo();
    QVERIFY(rests());
    QCOMPARE(editor().problems().topLevelItemCount(), 0);
    QVERIFY(!editor().preview().isStale());
}

void TestLessonWriting::theCheckIsThatOfTheCommandLine()
{
    const QString bad = QStringLiteral("---\nropescope_lesson: 1\ntitle: A\nchapter: B\nsummary: C\n---\n# One\n"
                                       "```show\nfigure: angles\nplay: up\n```\n```ask number\nprompt: A\n"
                                       "nonsense: 1\n```\n");
    write(bad);
    QVERIFY(rests());
    const std::vector<LessonProblem> expected = readLesson(bad.toStdString(), "lesson.md").problems;
    QVERIFY(expected.size() >= 3);
    QCOMPARE(std::size_t(editor().problems().topLevelItemCount()), expected.size());
    for (int i = 0; i < editor().problems().topLevelItemCount(); ++i) {
        const QTreeWidgetItem* item = editor().problems().topLevelItem(i);
        QCOMPARE(item->text(0).toInt(), expected[std::size_t(i)].line);
        QCOMPARE(item->text(1), QString::fromStdString(expected[std::size_t(i)].text));
    }
}

void TestLessonWriting::theStepOfTheCursorIsShown()
{
    write(sound);
    QVERIFY(rests());
    QCOMPARE(editor().preview().step(), 0);
    editor().text().goToLine(13);
    QCOMPARE(editor().preview().step(), 1);
    QCOMPARE(editor().preview().page()->findChild<PlainLabel*>(QStringLiteral("stepTitle"))->text(),
             QStringLiteral("Two"));
    editor().text().goToLine(12);
    QCOMPARE(editor().preview().step(), 0);
    // What is typed is seen in the step that it belongs to.
    editor().text().goToLine(15);
    QTest::keyClicks(&editor().text(), QStringLiteral("A better "));
    QVERIFY(rests());
    QCOMPARE(editor().preview().step(), 1);
    QCOMPARE(editor().preview().lesson().steps[1].text, "A better B\n");
}

void TestLessonWriting::answersInThePreviewAreForgotten()
{
    write(sound + QStringLiteral("\n") + askTemplates()[2].text + u'\n'); // true or false
    QVERIFY(rests());
    editor().text().goToLine(15);
    QVERIFY(editor().preview().page()->question());
    const QStringList before = QSettings().allKeys();
    editor().close();
    m_window->writing().end(false);
    for (const QString& key : QSettings().allKeys())
        QVERIFY2(!key.contains(QStringLiteral("trial")), qPrintable(key));
}

void TestLessonWriting::everyTemplateIsSound_data()
{
    QTest::addColumn<int>("index");
    const std::vector<AskTemplate> all = askTemplates();
    QCOMPARE(all.size(), std::size(askKinds));
    for (int i = 0; i < int(all.size()); ++i)
        QTest::newRow(toId(all[std::size_t(i)].kind)) << i;
}

void TestLessonWriting::everyTemplateIsSound()
{
    QFETCH(int, index);
    const AskTemplate each = askTemplates()[std::size_t(index)];
    write(sound);
    editor().text().goToLine(11);
    trigger(QStringLiteral("Figures as they are"));
    trigger(each.name);
    QVERIFY(rests());
    const QTreeWidgetItem* problem = editor().problems().topLevelItem(0);
    QVERIFY2(!problem || problem->text(1).startsWith(QStringLiteral("warning")),
             problem ? qPrintable(problem->text(1)) : "");
    const auto& question = editor().preview().lesson().steps[0].question;
    QVERIFY(question);
    QCOMPARE(question->kind, each.kind);
    QVERIFY(!each.name.isEmpty());
}

void TestLessonWriting::aSecondQuestionHasItsOwnStep()
{
    write(sound);
    editor().text().goToLine(11);
    const QString first = askTemplates()[0].name, second = askTemplates()[3].name;
    trigger(first);
    trigger(second);
    QVERIFY(rests());
    QVERIFY2(editor().problems().topLevelItemCount() == 0, qPrintable(editor().text().text()));
    const Lesson& lesson = editor().preview().lesson();
    QCOMPARE(lesson.steps.size(), std::size_t(3));
    QCOMPARE(lesson.steps[0].question->kind, AskKind::One);
    QCOMPARE(lesson.steps[1].question->kind, AskKind::Number);
    QVERIFY(!lesson.steps[2].question);
    QCOMPARE(lesson.steps[2].title, "Two");
}

void TestLessonWriting::theSceneGoesInAndIsReplaced()
{
    write(sound);
    Scene scene;
    scene.active.headDim = 64;
    scene.active.rotaryDim = 64;
    m_window->showScene(scene);
    const Scene first = m_window->store().scene();
    editor().text().goToLine(15);
    trigger(QStringLiteral("Scene as it is"));
    QVERIFY(rests());
    QCOMPARE(editor().preview().lesson().steps[1].scene, first);
    QVERIFY(!editor().preview().lesson().steps[0].scene);
    scene.position = 1234;
    m_window->showScene(scene);
    editor().text().goToLine(13);
    trigger(QStringLiteral("Scene as it is"));
    QVERIFY(rests());
    QVERIFY2(editor().problems().topLevelItemCount() == 0, qPrintable(editor().text().text()));
    QCOMPARE(editor().preview().lesson().steps[1].scene, m_window->store().scene());
    QCOMPARE(editor().preview().lesson().steps[1].text, "B\n");
}

void TestLessonWriting::undoTakesBackAnInsertion()
{
    write(sound);
    editor().text().goToLine(11);
    trigger(QStringLiteral("Scene as it is"));
    QVERIFY(editor().text().text() != sound);
    QTest::keyClick(&editor().text(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor().text().text(), sound);
    QVERIFY(!editor().isChanged());
}

void TestLessonWriting::bytesStayAsTheyWere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray plain = sound.toUtf8();
    QTest::newRow("plain") << plain;
    QTest::newRow("no last line break") << plain.chopped(1);
    QTest::newRow("Windows") << QByteArray(plain).replace("\n", "\r\n");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf") + plain;
    QTest::newRow("hard space") << QByteArray(plain).replace("There are", "There\u00a0are 10\u202f000");
    QTest::newRow("beyond the first plane") << QByteArray(plain).replace("pairs", "𝒙 𝑦");
    QTest::newRow("tab") << QByteArray(plain).replace("There", "\tThere");
}

void TestLessonWriting::bytesStayAsTheyWere()
{
    QFETCH(QByteArray, bytes);
    const QString path = file(QStringLiteral("mine.md"), bytes);
    write({}, path);
    QTest::keyClicks(&editor().text(), QStringLiteral("x"));
    QTest::keyClick(&editor().text(), Qt::Key_Backspace);
    QVERIFY(editor().save());
    QCOMPARE(contentOf(path), bytes);
}

void TestLessonWriting::whatIsNoTextIsRefused()
{
    const QString path = file(QStringLiteral("mine.md"), "---\n\xff\xfe\n");
    try {
        draftOfFile(path);
        QFAIL("taken");
    } catch (const std::exception& e) {
        QVERIFY2(QString::fromUtf8(e.what()).contains(QStringLiteral("UTF-8")), e.what());
    }
}

void TestLessonWriting::savingPutsItIntoTheList()
{
    const QString path = file(QStringLiteral("05-mine.md"), sound.toUtf8());
    write({}, path);
    editor().text().goToLine(3);
    QTest::keyClick(&editor().text(), Qt::Key_End);
    QTest::keyClicks(&editor().text(), QStringLiteral(" own"));
    QVERIFY(editor().isWindowModified());
    QTest::keyClick(&editor().text(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!editor().isWindowModified());
    QVERIFY(contentOf(path).contains("title: Mine own\n"));
    const LessonEntry* entry = m_window->lessons().library().opened("mine");
    QVERIFY(entry);
    QCOMPARE(entry->lesson->title, "Mine own");
    // From the list it is edited in its own file.
    m_window->lessons().open(*entry);
    m_window->writing().end(false);
    m_window->writing().editLesson();
    QCOMPARE(editor().draft().file, QFileInfo(path).absoluteFilePath());
    // And the open one follows what is saved.
    editor().text().goToLine(9);
    QTest::keyClick(&editor().text(), Qt::Key_End);
    QTest::keyClicks(&editor().text(), QStringLiteral(" more"));
    QVERIFY(editor().save());
    QCOMPARE(m_window->lessons().session().current().title, "One more");
}

void TestLessonWriting::aShippedLessonIsCopied()
{
    const LessonEntry* entry = m_window->lessons().library().shipped("period");
    QVERIFY(entry);
    m_window->lessons().open(*entry);
    m_window->writing().editLesson();
    QCOMPARE(editor().draft().file, QString());
    QCOMPARE(editor().draft().name, QStringLiteral("period.md"));
    QCOMPARE(editor().text().text().toStdString(), shippedLessonText("period"));
    QVERIFY(m_window->messageText().contains(QStringLiteral("copy")));
}

void TestLessonWriting::closingAsks_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("writes");
    QTest::newRow("save") << QStringLiteral("Save") << true << true;
    QTest::newRow("discard") << QStringLiteral("Discard") << true << false;
    QTest::newRow("cancel") << QStringLiteral("Cancel") << false << false;
}

void TestLessonWriting::closingAsks()
{
    QFETCH(QString, button);
    QFETCH(bool, closes);
    QFETCH(bool, writes);
    const QString path = file(QStringLiteral("mine.md"), sound.toUtf8());
    write({}, path);
    QTest::keyClicks(&editor().text(), QStringLiteral("// x"));
    answer(button);
    // The window of the program asks for its editor too.
    m_window->close();
    QCOMPARE(m_window->isVisible(), !closes);
    QCOMPARE(contentOf(path) != sound.toUtf8(), writes);
    QCOMPARE(SessionFolder(draftFolder()).left().size(), std::size_t(0));
}

/// As at a logout, which may be called off: then what was written is still there, and closing asks again.
void TestLessonWriting::endedByForceAsksNothing()
{
    write(sound);
    QTest::keyClicks(&editor().text(), QStringLiteral("// mine"));
    LessonEditor& before = editor();
    m_window->endByForce();
    QCOMPARE(&editor(), &before);
    QVERIFY(before.isVisible());
    QCOMPARE(SessionFolder(draftFolder()).left().size(), std::size_t(0)); // its window still has it
    QTest::keyClicks(&before.text(), QStringLiteral(" and more"));
    answer(QStringLiteral("Cancel"));
    QVERIFY(!before.close());
    m_window->endByForce();
    QVERIFY(before.close()); // nobody is there to answer
    QVERIFY(m_window->close());
    const QString text = before.text().text();
    m_window.reset();
    const auto left = SessionFolder(draftFolder()).left();
    QCOMPARE(left.size(), std::size_t(1));
    QCOMPARE(draftFromText(left.front().text).text, text);
    m_window = lessonWindow();
    QVERIFY(m_window);
}

void TestLessonWriting::aChangeOutsideIsTaken()
{
    const QString path = file(QStringLiteral("mine.md"), sound.toUtf8());
    write({}, path);
    editor().text().goToLine(13);
    file(QStringLiteral("mine.md"), sound.toUtf8().replace("# Two", "# Three"));
    QTRY_VERIFY(editor().text().text().contains(QStringLiteral("# Three")));
    QCOMPARE(editor().text().line(), 13);
    QVERIFY(!editor().isChanged());
}

void TestLessonWriting::aChangeOutsideIsAskedAbout()
{
    const QString path = file(QStringLiteral("mine.md"), sound.toUtf8());
    write({}, path);
    QTest::keyClicks(&editor().text(), QStringLiteral("// mine"));
    file(QStringLiteral("mine.md"), sound.toUtf8().replace("# Two", "# Three"));
    QTRY_VERIFY(!editor().question().question().isEmpty());
    QVERIFY(editor().text().text().contains(QStringLiteral("// mine")));
    for (QPushButton* button : editor().question().findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Reload"))
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(editor().text().text().contains(QStringLiteral("# Three")));
    QVERIFY(!editor().text().text().contains(QStringLiteral("// mine")));
}

void TestLessonWriting::savingOverAnotherVersionAsks()
{
    const QString path = file(QStringLiteral("mine.md"), sound.toUtf8());
    write({}, path);
    QTest::keyClicks(&editor().text(), QStringLiteral("// mine"));
    const QByteArray other = sound.toUtf8().replace("# Two", "# Three");
    file(QStringLiteral("mine.md"), other);
    answer(QStringLiteral("Cancel"));
    QVERIFY(!editor().save());
    QCOMPARE(contentOf(path), other);
    answer(QStringLiteral("Replace it"));
    QVERIFY(editor().save());
    QVERIFY(contentOf(path).startsWith("// mine"));
}

void TestLessonWriting::whatACrashLeftIsThereAgain()
{
    write(sound);
    editor().text().goToLine(11);
    QTest::keyClicks(&editor().text(), QStringLiteral("Typed. "));
    const int before = editor().journal().writes();
    QTRY_VERIFY_WITH_TIMEOUT(editor().journal().writes() > before, 1000); // at most a second is lost
    editor().journal().flush();
    const QByteArray journal = contentOf(editor().journal().path());
    QCOMPARE(draftFromText(journal).text, editor().text().text());
    // As after kill -9: the journal is there and nobody holds it.
    editor().letGo();
    m_window->writing().end(false);
    QVERIFY(QDir().mkpath(draftFolder()));
    QFile left(draftFolder() + QStringLiteral("/1.journal"));
    QVERIFY(left.open(QIODevice::WriteOnly) && left.write(journal) == journal.size());
    left.close();
    m_window->writing().restore();
    QVERIFY(m_window->writing().editor());
    QVERIFY(editor().text().text().contains(QStringLiteral("Typed. There are")));
    QCOMPARE(editor().text().line(), 11);
    QVERIFY(editor().isChanged());
    QVERIFY(!QFile::exists(left.fileName()));
    QVERIFY(QFile::exists(editor().journal().path()));
}

void TestLessonWriting::itGoesIntoAnotherLanguage()
{
    write(sound);
    QTest::keyClicks(&editor().text(), QStringLiteral("// x"));
    const auto kept = m_window->writing().handOver();
    QVERIFY(kept && kept->changed);
    QVERIFY(!m_window->writing().editor());
    m_window->writing().takeOver(*kept);
    QVERIFY(editor().text().text().startsWith(QStringLiteral("// x---")));
    QVERIFY(editor().isChanged());
}

void TestLessonWriting::theWindowShowsIt()
{
    write(sound);
    QVERIFY(rests());
    editor().text().goToLine(14);
    trigger(QStringLiteral("Show in the window"));
    QVERIFY(m_window->lessons().session().isOpen());
    QCOMPARE(m_window->lessons().session().lesson().title, "Mine");
    QCOMPARE(m_window->lessons().session().step(), 1);
}

void TestLessonWriting::tintsStandOut_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("highContrast");
    QTest::newRow("light") << false << false;
    QTest::newRow("dark") << true << false;
    QTest::newRow("white") << false << true;
    QTest::newRow("black") << true << true;
}

void TestLessonWriting::tintsStandOut()
{
    QFETCH(bool, dark);
    QFETCH(bool, highContrast);
    const QPalette palette = paletteOf(shadesOf(dark, highContrast));
    for (int part = 0; part < LessonTint::PartCount; ++part)
        for (const auto paper : {QPalette::Base, QPalette::AlternateBase}) {
            const double ratio = contrast(LessonTint::colourOf(LessonTint::Part(part), palette), palette.color(paper));
            QVERIFY2(ratio >= 7, qPrintable(QStringLiteral("part %1: %2").arg(part).arg(ratio)));
        }
}

void TestLessonWriting::keysAndValuesAreTinted()
{
    write(sound + QStringLiteral("\n```ask truefalse\nprompt: Is $θ_k$ {K}?\nholds: 1\n```\n// note\n"));
    QTextDocument* document = editor().text().document();
    const auto colourAt = [&](int line, int column) {
        for (const auto& range : document->findBlockByNumber(line - 1).layout()->formats())
            if (column >= range.start && column < range.start + range.length)
                return range.format.foreground().color();
        return QColor();
    };
    const QPalette palette = editor().text().palette();
    const auto tint = [&](LessonTint::Part part) { return LessonTint::colourOf(part, palette); };
    QCOMPARE(colourAt(3, 0), tint(LessonTint::Key));
    QCOMPARE(colourAt(3, 8), QColor());
    QCOMPARE(colourAt(9, 3), tint(LessonTint::Heading));
    QCOMPARE(colourAt(11, 11), tint(LessonTint::Value));
    QCOMPARE(colourAt(17, 1), tint(LessonTint::Fence));
    QCOMPARE(colourAt(18, 2), tint(LessonTint::Key));
    QCOMPARE(colourAt(18, 12), tint(LessonTint::Maths));
    QCOMPARE(colourAt(18, 18), tint(LessonTint::Value));
    QCOMPARE(colourAt(21, 4), tint(LessonTint::Remark));
}

QTEST_MAIN(TestLessonWriting)
#include "tst_lesson_writing.moc"
