// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSettings>
#include <QTreeWidget>
#include <QtTest>

#include "ui/answering.h"
#include "ui/base/plain_text.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/editor/lesson_editor.h"
#include "ui/lessons/editor/lesson_preview.h"
#include "ui/lessons/editor/lesson_templates.h"
#include "ui/lessons/editor/lesson_text_edit.h"
#include "ui/lessons/lesson_list.h"
#include "ui/lessons/step_page.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/question_bar.h"
#include "ui/window/lesson_writing.h"
#include "ui/written_lesson.h"

using namespace rope;
using namespace rope::test;

/// A lesson is written in the window: checked and shown as it is typed, with steps, questions and the scene put in.
class TestLessonWriting : public QObject, private WrittenLesson
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_lesson_writing"); }
    void init() { open(); }
    void cleanup() { close(); }
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
    void theWindowShowsIt();
};

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

QTEST_MAIN(TestLessonWriting)
#include "tst_lesson_writing.moc"
