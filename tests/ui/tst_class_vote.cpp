// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

#include "lesson_window.h"
#include "ui/lessons/course/class_vote.h"
#include "ui/lessons/lesson_step_view.h"
#include "ui/lessons/questions/question_view.h"
#include "ui/lessons/step_page.h"
#include "ui/lessons/vote_panel.h"
#include "ui/window/presentation.h"

using namespace rope;
using namespace rope::test;

/// A vote of a class: counted, talked over, counted again, and the answer last.
class TestClassVote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_class_vote"); }
    void phasesFollow();
    void countsAreKept();
    void theClockRunsDown();
    void keysInTheLectureRoom();
    void theVoteIsInSight();
    void onlyChoicesAreVotedOn();
};

void TestClassVote::phasesFollow()
{
    ClassVote vote(3);
    QSignalSpy wanted(&vote, &ClassVote::answerWanted);
    using Phase = ClassVote::Phase;
    for (const auto& [phase, open] :
         {std::pair{Phase::First, true}, {Phase::Discussion, false}, {Phase::Second, true}, {Phase::Closed, false}}) {
        QVERIFY(vote.phase() == phase);
        QCOMPARE(vote.isOpen(), open);
        QCOMPARE(wanted.count(), 0);
        vote.advance();
    }
    QVERIFY(vote.phase() == Phase::Shown);
    QCOMPARE(wanted.count(), 1);
    vote.advance();
    QCOMPARE(wanted.count(), 1);
}

void TestClassVote::countsAreKept()
{
    ClassVote vote(3);
    vote.add(0);
    vote.add(0);
    vote.add(2);
    vote.add(3); // no such letter
    vote.undo();
    vote.setCount(1, 12);
    vote.setCount(1, -4);
    vote.setCount(1, 7);
    vote.add(1, -1);
    QCOMPARE(vote.total(0), 8);
    vote.advance();
    vote.add(0); // closed
    vote.undo();
    QCOMPARE(vote.total(0), 8);
    vote.advance();
    vote.add(1);
    QCOMPARE(vote.count(0, 0), 2);
    QCOMPARE(vote.count(0, 1), 6);
    QCOMPARE(vote.count(1, 1), 1);
    QCOMPARE(vote.total(1), 1);
}

void TestClassVote::theClockRunsDown()
{
    ClassVote vote(2);
    QSignalSpy ticks(&vote, &ClassVote::clockChanged);
    vote.startClock(1);
    QVERIFY(vote.isClockRunning());
    QTRY_VERIFY(!vote.isClockRunning());
    QCOMPARE(vote.secondsLeft(), 0);
    QCOMPARE(ticks.count(), 2);
    QVERIFY(vote.isOpen()); // time is up, but the lecturer closes the vote
    vote.startClock(60);
    vote.advance();
    QVERIFY(!vote.isClockRunning());
}

void TestClassVote::keysInTheLectureRoom()
{
    const auto window = lessonWindow();
    QVERIFY(window);
    window->lessons().open(*window->lessons().library().opened("all-kinds"), step::One);
    QTest::keyClick(window.get(), Qt::Key_F5);
    StepPage* page = window->lessons().stepView().page();
    QVERIFY(!page->votePanel());
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window.get(), key);
    };
    press(Qt::Key_Q);
    QVERIFY(page->votePanel() && page->votePanel()->isVisible());
    ClassVote& vote = page->votePanel()->vote();
    QCOMPARE(vote.choices(), 2);
    for (const Qt::Key key : {Qt::Key_A, Qt::Key_B, Qt::Key_B, Qt::Key_B, Qt::Key_Backspace})
        press(key);
    QCOMPARE(vote.count(0, 0), 1);
    QCOMPARE(vote.count(0, 1), 2);
    QVERIFY(!window->lessons().session().state().revealed); // a letter counts and gives nothing away
    press(Qt::Key_T);
    QVERIFY(vote.isClockRunning());
    // Typed for a whole class at once.
    auto* count = page->votePanel()->findChild<QSpinBox*>(QStringLiteral("count.2"));
    count->setFocus();
    count->selectAll();
    QTest::keyClicks(count, QStringLiteral("15"));
    QTest::keyClick(count, Qt::Key_Return);
    QCOMPARE(vote.count(0, 1), 15);
    QVERIFY(vote.isOpen()); // that Enter ended the typing
    window->lessons().stepView().setFocus();
    press(Qt::Key_Return);
    QVERIFY(vote.phase() == ClassVote::Phase::Discussion);
    press(Qt::Key_A); // late: nothing is chosen before the eyes of the class
    QVERIFY(page->question()->filled() == FilledIn());
    const auto* scroll = window->lessons().stepView().findChild<QScrollArea*>(QStringLiteral("stepScroll"));
    const auto needed = [&] { return page->votePanel()->minimumSizeHint().width(); };
    QTRY_VERIFY2(needed() <= scroll->viewport()->width(),
                 qPrintable(QStringLiteral("%1 of %2").arg(needed()).arg(scroll->viewport()->width())));
    press(Qt::Key_Return);
    QVERIFY(vote.phase() == ClassVote::Phase::Second);
    press(Qt::Key_A);
    press(Qt::Key_Return);
    QVERIFY(!window->lessons().session().state().revealed);
    press(Qt::Key_Return);
    QVERIFY(window->lessons().session().state().revealed);
    press(Qt::Key_Q);
    QVERIFY(!page->votePanel());
    press(Qt::Key_Escape);
}

/// A long step does not hide the vote below its edge.
void TestClassVote::theVoteIsInSight()
{
    const auto window = lessonWindow();
    QVERIFY(window);
    window->lessons().open(*window->lessons().library().shipped("is-there-decay"), 1);
    QTest::keyClick(window.get(), Qt::Key_F5);
    LessonStepView& view = window->lessons().stepView();
    const auto* scroll = view.findChild<QScrollArea*>(QStringLiteral("stepScroll"));
    QTest::keyClick(&view, Qt::Key_Q);
    const QWidget* panel = view.page()->votePanel();
    QVERIFY(panel);
    const auto bottom = [&] { return panel->mapTo(scroll->viewport(), QPoint(0, panel->height())).y(); };
    QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0 && scroll->verticalScrollBar()->value() > 0);
    QTRY_VERIFY2(bottom() <= scroll->viewport()->height(), qPrintable(QString::number(bottom())));
    QTest::keyClick(&view, Qt::Key_Escape);
}

void TestClassVote::onlyChoicesAreVotedOn()
{
    const auto window = lessonWindow();
    QVERIFY(window);
    window->lessons().open(*window->lessons().library().opened("all-kinds"), step::TrueFalse);
    QTest::keyClick(window.get(), Qt::Key_F5);
    QTest::keyClick(&window->lessons().stepView(), Qt::Key_Q);
    QVERIFY(window->lessons().stepView().page()->votePanel());
    window->lessons().session().next(); // a number: nothing to vote on, but the vote is still on for what follows
    QVERIFY(!window->lessons().stepView().page()->votePanel());
    window->lessons().session().goTo(step::Several);
    QVERIFY(window->lessons().stepView().page()->votePanel());
    QTest::keyClick(&window->lessons().stepView(), Qt::Key_Escape);
    QVERIFY(!window->lessons().stepView().page()->votePanel());
}

QTEST_MAIN(TestClassVote)
#include "tst_class_vote.moc"
