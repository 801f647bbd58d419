// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLabel>
#include <QLayout>
#include <QScrollArea>
#include <QtTest>

#include "lesson_window.h"
#include "ui/lessons/lesson_list.h"
#include "ui/lessons/lesson_step_view.h"
#include "ui/lessons/notes_panel.h"
#include "ui/paper/lesson_handout.h"
#include "ui/paper/lesson_slides.h"
#include "ui/prose/lesson_prose.h"

#include <QTreeWidget>

using namespace rope;
using namespace rope::test;

namespace {

const char* const timed = "---\nropescope_lesson: 1\ntitle: Timed\nchapter: B\nsummary: C.\n---\n"
                          "# One\nA\n```scene\n{\"ropescope_scene\": 1, \"rope\": {\"head_dim\": 64}}\n```\n"
                          "```lecturer\nminutes: 4\nnotes: Ask first: {K} pairs.\nnotes: Then *wait*.\n```\n"
                          "# Two\nB\n```lecturer\nminutes: 2.5\n```\n# Three\nC\n";

} // namespace

/// What a lesson says to the lecturer alone.
class TestLecturerNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_lecturer_notes"); }
    void init();
    void theyComeInTheLectureRoom();
    void theyAreNotOfTheRoomsSize();
    void timeIsCountedByStep();
    void theListSaysTheMinutes();
    void studentsAreGivenNone();
    void speakersAreGivenThem();

private:
    void press(Qt::Key key)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), key);
    }
    NotesPanel* panel() { return m_window->lessons().stepView().notes(); }
    const Lesson& lesson() { return *m_window->lessons().library().opened("timed")->lesson; }

    std::unique_ptr<MainWindow> m_window;
};

void TestLecturerNotes::init()
{
    m_window.reset();
    m_window = lessonWindow();
    QVERIFY(m_window);
    ReadLesson read = readLesson(timed, "timed.md");
    QVERIFY2(read.problems.empty(), read.problems.empty() ? "" : read.problems.front().text.c_str());
    QCOMPARE(read.lesson.minutes(), 6.5);
    m_window->lessons().library().add({read.lesson});
    m_window->lessons().open(*m_window->lessons().library().opened("timed"), 0);
}

void TestLecturerNotes::theyComeInTheLectureRoom()
{
    press(Qt::Key_N); // not the lecture room
    QVERIFY(!panel());
    press(Qt::Key_F5);
    QVERIFY(panel());
    QVERIFY(!panel()->isVisible()); // nobody has asked for them
    press(Qt::Key_N);
    QVERIFY(panel()->isVisible());
    const QList<ProseView*> notes = panel()->findChildren<ProseView*>();
    QCOMPARE(notes.size(), 2);
    QCOMPARE(notes[0]->toPlainText(), QStringLiteral("Ask first: 32 pairs."));
    QCOMPARE(notes[1]->toPlainText(), QStringLiteral("Then wait."));
    // As high as two lines of notes are, not more: the step has the rest.
    auto* scroll = panel()->findChild<QScrollArea*>();
    QTRY_COMPARE(scroll->height(), scroll->widget()->layout()->sizeHint().height());
    QVERIFY(scroll->height() >= notes[0]->height() + notes[1]->height() && notes[1]->height() > 10);
    QVERIFY(panel()->line().startsWith(QStringLiteral("Step 1 of 3 · 4 min planned, 0:0")));
    QVERIFY(panel()->line().endsWith(QStringLiteral("the lesson 6.5 min")));
    press(Qt::Key_PageDown);
    QVERIFY(panel()->isVisible());
    QVERIFY(panel()->findChildren<ProseView*>().isEmpty());
    QVERIFY(panel()->line().startsWith(QStringLiteral("Step 2 of 3 · 2.5 min planned, ")));
    press(Qt::Key_PageDown);
    QVERIFY(panel()->line().startsWith(QStringLiteral("Step 3 of 3 · 0:0")));
    press(Qt::Key_N);
    QVERIFY(!panel()->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!panel());
}

void TestLecturerNotes::theyAreNotOfTheRoomsSize()
{
    press(Qt::Key_F5);
    press(Qt::Key_N);
    const double usual = QApplication::font().pointSizeF();
    auto* line = panel()->findChild<QWidget*>(QStringLiteral("presenterLine"));
    QCOMPARE(line->font().pointSizeF(), usual);
    press(Qt::Key_PageDown);
    press(Qt::Key_PageUp);
    QCOMPARE(line->font().pointSizeF(), usual);
    QVERIFY(m_window->lessons().stepView().findChild<QWidget*>(QStringLiteral("stepCount"))->font().pointSizeF() >
            usual);
}

void TestLecturerNotes::timeIsCountedByStep()
{
    press(Qt::Key_F5);
    press(Qt::Key_N);
    qint64 now = 1000;
    panel()->setClock([&now] { return now; });
    QVERIFY(panel()->line().contains(QStringLiteral("4 min planned, 0:00 gone")));
    now += 130'000;
    QTRY_VERIFY(panel()->line().contains(QStringLiteral("4 min planned, 2:10 gone")));
    press(Qt::Key_PageDown);
    QVERIFY(panel()->line().contains(QStringLiteral("planned, 0:00 gone")));
    now += 61'000;
    press(Qt::Key_PageUp); // what was spent before is still known
    QVERIFY(panel()->line().contains(QStringLiteral("4 min planned, 2:10 gone")));
    press(Qt::Key_PageDown);
    QVERIFY(panel()->line().contains(QStringLiteral("2.5 min planned, 1:01 gone")));
}

void TestLecturerNotes::theListSaysTheMinutes()
{
    m_window->lessons().goUp();
    m_window->lessons().list().select(QStringLiteral("opened/timed"));
    auto* summary = m_window->lessons().list().findChild<QLabel*>(QStringLiteral("summary"));
    QCOMPARE(summary->text(), QStringLiteral("C. About 7 minutes in a class."));
    m_window->lessons().list().select(QStringLiteral("opened/all-kinds"));
    QVERIFY(!summary->text().contains(QStringLiteral("minutes")));
}

void TestLecturerNotes::studentsAreGivenNone()
{
    Lesson bare = lesson();
    for (LessonStep& step : bare.steps) {
        step.notes.clear();
        step.minutes = 0;
    }
    const QPageSize paper(QPageSize::A4);
    for (const SheetKind kind : {SheetKind::Questions, SheetKind::Answers})
        QCOMPARE(handoutOf(lesson(), kind, paper).text, handoutOf(bare, kind, paper).text);
    // Nor does the wall show them.
    QCOMPARE(slidesOf({lesson()}, QStringLiteral("T")).pdf, slidesOf({bare}, QStringLiteral("T")).pdf);
    QVERIFY(!hasNotes({bare}));
}

void TestLecturerNotes::speakersAreGivenThem()
{
    QVERIFY(hasNotes({lesson()}));
    const Slides pages = notesPagesOf({lesson()}, QStringLiteral("T"), QPageSize(QPageSize::A4));
    QCOMPARE(pages.pages, 3);
    QVERIFY(pages.pdf.startsWith("%PDF"));
}

QTEST_MAIN(TestLecturerNotes)
#include "tst_lecturer_notes.moc"
