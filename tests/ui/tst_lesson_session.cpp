// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QSignalSpy>
#include <QtTest>

#include "core/scene/scene_edits.h"
#include "lesson_support.h"
#include "ui/lessons/course/lesson_progress.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/lessons/step_play.h"
#include "ui/own_places.h"
#include "ui/scene/scene_store.h"
#include "ui/walked_lesson.h"

using namespace rope;
using namespace rope::test;

/// The way through a lesson, without any widget.
class TestLessonSession : public QObject, WalkedLesson
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_lesson_session"); }
    void init() { begin(); }

    void aStepShowsItsSceneAsOneUndoStep();
    void leavingGivesTheSceneBack();
    void openingAnotherLessonKeepsTheFirstScene();
    void pairOfAHighlightIsSelected();
    void restartBringsTheSceneAgain();
    void progressIsRemembered();
    void progressIsToldOnce();
    void stepsOutsideAreClamped();
    void playWalksAndStopsForTheStudent();
    void playIsPausedAndGoesOn();
    void undoEndsWhereTheStepBegan();
    void whatWasTakenBackStaysInItsStep();
    void onlyWhatCountsCanBeChanged_data();
    void onlyWhatCountsCanBeChanged();
    void aLockEndsWithItsTask();
};

void TestLessonSession::aStepShowsItsSceneAsOneUndoStep()
{
    QSignalSpy shown(m_session.get(), &LessonSession::stepShown);
    m_session->open(allKinds());
    QCOMPARE(shown.count(), 1);
    QCOMPARE(m_session->stepCount(), int(step::Count));
    QCOMPARE(m_store->scene().active.headDim, 512);
    QCOMPARE(m_store->history()->count(), 1);
    // It belongs to the step that is shown, and is taken back with it: by leaving.
    m_session->leave();
    QVERIFY(m_store->scene() == m_own);
    m_store->history()->undo();
    QCOMPARE(m_store->scene().active.headDim, 512);
    m_store->history()->undo();
    QVERIFY(m_store->scene() == m_own);
}

void TestLessonSession::leavingGivesTheSceneBack()
{
    QSignalSpy left(m_session.get(), &LessonSession::left);
    m_session->open(allKinds(), step::Number);
    m_store->edit(edited(3), QStringLiteral("lambda"));
    const Scene inLesson = m_store->scene();
    m_session->leave();
    QCOMPARE(left.count(), 1);
    QVERIFY(!m_session->isOpen());
    QVERIFY(m_store->scene() == m_own);
    // What the student did in the lesson is not lost either.
    m_store->history()->undo();
    QVERIFY(m_store->scene() == inLesson);
    m_session->leave();
    QCOMPARE(left.count(), 1);
}

void TestLessonSession::openingAnotherLessonKeepsTheFirstScene()
{
    m_session->open(allKinds());
    m_session->open(allKinds(), step::One);
    m_session->leave();
    QVERIFY(m_store->scene() == m_own);
}

void TestLessonSession::pairOfAHighlightIsSelected()
{
    m_session->open(allKinds());
    QCOMPARE(m_store->scene().selectedPair, 20);
    // The step speaks of its own scene.
    QCOMPARE(m_session->asked().selectedPair, 5);
    m_session->next();
    QCOMPARE(m_store->scene().selectedPair, 5);
}

void TestLessonSession::restartBringsTheSceneAgain()
{
    m_session->open(allKinds(), step::Scene);
    const Scene shown = m_store->scene();
    for (const auto& go : {&LessonSession::restart, &LessonSession::next, &LessonSession::back}) {
        m_store->edit(edited(3), QStringLiteral("lambda"));
        QVERIFY(!(m_store->scene() == shown));
        (m_session.get()->*go)();
        QVERIFY(m_store->scene() == shown);
    }
}

void TestLessonSession::progressIsRemembered()
{
    m_session->open(allKinds(), step::Number);
    give(typed("0.01"));
    m_session->leave();
    LessonProgress again;
    LessonSession next(*m_store, again);
    next.open(allKinds());
    QCOMPARE(next.step(), int(step::Number));
    QVERIFY(next.isDone(step::Number));
    QVERIFY(!next.isDone(step::One));
    next.startAgain();
    QCOMPARE(next.step(), 0);
    QVERIFY(!next.isDone(step::Number));
}

void TestLessonSession::progressIsToldOnce()
{
    QSignalSpy told(m_progress.get(), &LessonProgress::changed);
    for (int again = 0; again < 2; ++again) {
        m_progress->markDone(allKinds(), 3);
        m_progress->setStep(allKinds(), 4);
    }
    QCOMPARE(told.count(), 2);
    QCOMPARE(m_progress->done(allKinds()), std::set<int>{3});
}

void TestLessonSession::stepsOutsideAreClamped()
{
    m_session->open(allKinds(), 99);
    QCOMPARE(m_session->step(), step::Count - 1);
    m_session->next();
    QCOMPARE(m_session->step(), step::Count - 1);
    m_session->goTo(-3);
    QCOMPARE(m_session->step(), 0);
}

void TestLessonSession::playWalksAndStopsForTheStudent()
{
    StepPlay play(*m_store);
    QSignalSpy stopped(&play, &StepPlay::stopped);
    play.start({100, 400, 0.1});
    QVERIFY(play.isPlaying());
    QVERIFY(stopped.wait());
    QCOMPARE(m_store->scene().position, 400);
    QCOMPARE(m_store->history()->count(), 1);

    play.start({0, 1000, 60});
    Scene next = m_store->scene();
    next.position = 7;
    m_store->edit(next, QStringLiteral("position"));
    QVERIFY(stopped.wait());
    QCOMPARE(m_store->scene().position, 7);
}

void TestLessonSession::playIsPausedAndGoesOn()
{
    StepPlay play(*m_store);
    const Play walk{100, 1000000, 60};
    play.toggle(walk);
    QTRY_VERIFY(m_store->scene().position > 1000);
    play.toggle(walk);
    QVERIFY(!play.isPlaying());
    const auto paused = m_store->scene().position;
    play.toggle(walk);
    QVERIFY(play.isPlaying());
    QVERIFY(m_store->scene().position >= paused);
    // Who has moved on meanwhile sees it from its beginning.
    play.toggle(walk);
    Scene next = m_store->scene();
    next.position = paused + 700000;
    m_store->edit(next, QStringLiteral("position"));
    play.toggle(walk);
    QVERIFY(play.isPlaying());
    QVERIFY(m_store->scene().position < paused + 700000);
    play.stop();
    play.toggle({100, 400, 0.01}); // another walk begins where it begins
    QTRY_VERIFY(!play.isPlaying());
    QCOMPARE(m_store->scene().position, 400);
    QSignalSpy started(&play, &StepPlay::started);
    play.toggle({100, 400, 60}); // one that has ended too
    QCOMPARE(started.size(), 1);
    QVERIFY(m_store->scene().position < 400);
}

void TestLessonSession::undoEndsWhereTheStepBegan()
{
    m_session->open(allKinds(), step::Number);
    m_session->next();
    const Scene start = m_store->scene();
    m_store->edit(edited(3), QStringLiteral("lambda"));
    QVERIFY(m_store->history()->canUndo());
    m_store->history()->undo();
    QVERIFY(m_store->scene() == start);
    QVERIFY(!m_store->history()->canUndo());
    m_store->history()->undo();
    QVERIFY(m_store->scene() == start);
    // An action in a menu knows it too.
    QAction* action = m_store->history()->createUndoAction(this, QStringLiteral("Undo"));
    QVERIFY(!action->isEnabled());
    m_store->edit(edited(3), QStringLiteral("lambda"));
    QVERIFY(action->isEnabled());
    QCOMPARE(action->text(), QStringLiteral("Undo lambda"));
    action->trigger();
    QVERIFY(!action->isEnabled());
    m_session->leave();
    QVERIFY(action->isEnabled());
}

/// Redo would bring the change of one step into the next, where it may solve a task.
void TestLessonSession::whatWasTakenBackStaysInItsStep()
{
    m_session->open(allKinds(), step::Number);
    m_store->edit(edited(2.5), QStringLiteral("lambda"));
    m_store->history()->undo();
    QVERIFY(m_store->history()->canRedo());
    m_session->next(); // the same scene: no step of the history of its own
    QVERIFY(!m_store->history()->canRedo());
    m_store->history()->redo();
    QCOMPARE(m_store->scene().active.lambda, 1.0);
}

void TestLessonSession::onlyWhatCountsCanBeChanged_data()
{
    QTest::addColumn<QString>("only");
    QTest::addColumn<QString>("changed");
    QTest::addColumn<bool>("taken");
    for (const char* only : {"base", "head_dim", "method"})
        for (const char* changed : {"base", "head_dim", "method", "lambda", "pairing", "position", "pair", "pin"}) {
            const bool free =
                QLatin1String(changed) == QLatin1String("pair") || QLatin1String(changed) == QLatin1String("pin");
            QTest::addRow("only %s, %s", only, changed)
                << only << changed << (free || QLatin1String(only) == QLatin1String(changed));
        }
}

void TestLessonSession::onlyWhatCountsCanBeChanged()
{
    QFETCH(QString, only);
    QFETCH(QString, changed);
    QFETCH(bool, taken);
    Lesson lesson = lessonFrom("covered.md");
    lesson.steps[2].question->only = {only.toStdString()};
    m_session->open({std::make_shared<const Lesson>(lesson), true}, 2);
    Scene next = m_store->scene();
    if (changed == "base")
        next.active.base = 500;
    else if (changed == "head_dim")
        setHeadDim(next, 64); // the rotated part follows
    else if (changed == "method")
        startMethod(next, "yarn");
    else if (changed == "lambda")
        next.active.lambda = 2;
    else if (changed == "pairing")
        next.active.pairing = Pairing::Interleaved;
    else if (changed == "position")
        next.position = 7;
    else if (changed == "pair")
        next.selectedPair = 3;
    else
        pinActive(next);
    QSignalSpy rejected(m_store.get(), &SceneStore::rejected);
    QCOMPARE(m_store->edit(next, changed), taken);
    QCOMPARE(rejected.count(), taken ? 0 : 1);
    QCOMPARE(m_store->scene() == settled(next), taken);
}

void TestLessonSession::aLockEndsWithItsTask()
{
    const LessonEntry entry{std::make_shared<const Lesson>(lessonFrom("covered.md")), true};
    Scene other = Scene();
    for (const char* end : {"solved", "shown", "left", "gone on"}) {
        m_session->open(entry, 2);
        other = edited(2);
        QVERIFY(!m_store->edit(other, QStringLiteral("lambda")));
        if (QLatin1String(end) == QLatin1String("solved")) {
            Scene solved = m_store->scene();
            solved.active.base = 20000;
            QVERIFY(m_store->edit(solved, QStringLiteral("base")));
            QTRY_VERIFY(m_session->state().isRight());
        } else if (QLatin1String(end) == QLatin1String("shown")) {
            m_session->reveal();
        } else if (QLatin1String(end) == QLatin1String("left")) {
            m_session->leave();
        } else {
            m_session->back();
        }
        QVERIFY2(m_store->edit(edited(2), QStringLiteral("lambda")), end);
        m_session->leave();
    }
}

QTEST_MAIN(TestLessonSession)
#include "tst_lesson_session.moc"
