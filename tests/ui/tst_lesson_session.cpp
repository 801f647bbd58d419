// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QtTest>

#include "core/scene/scene_edits.h"
#include "lesson_support.h"
#include "ui/base/framed_text.h"
#include "ui/base/language.h"
#include "ui/lessons/course/lesson_progress.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/lessons/step_play.h"
#include "ui/own_places.h"
#include "ui/scene/scene_store.h"

using namespace rope;
using namespace rope::test;

/// The way through a lesson, without any widget.
class TestLessonSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_session.reset(); }
    void aStepShowsItsSceneAsOneUndoStep();
    void leavingGivesTheSceneBack();
    void openingAnotherLessonKeepsTheFirstScene();
    void pairOfAHighlightIsSelected();
    void rightAndWrongAnswers();
    void anAnswerIsJudgedElsewhere();
    void noNumberIsNotJudged();
    void sceneQuestionsAreJudgedAsTheSceneChanges();
    void onceRightStaysRight();
    void restartBringsTheSceneAgain();
    void hintsComeOneAtATime();
    void progressIsRemembered();
    void progressIsToldOnce();
    void stepsOutsideAreClamped();
    void predictionIsJudged();
    void playWalksAndStopsForTheStudent();
    void playIsPausedAndGoesOn();
    void undoEndsWhereTheStepBegan();
    void whatWasTakenBackStaysInItsStep();
    void onlyWhatCountsCanBeChanged_data();
    void onlyWhatCountsCanBeChanged();
    void aLockEndsWithItsTask();
    void anotherOneHasOtherNumbers();
    void whatWasTriedIsNoted();
    void wordsOfALessonStayAsTheyAre_data();
    void wordsOfALessonStayAsTheyAre();

private:
    Scene edited(double lambda) const;
    GivenAnswer typed(const char* text) const;
    /// Until it is judged.
    void give(const GivenAnswer& answer);

    std::unique_ptr<SceneStore> m_store;
    std::unique_ptr<LessonProgress> m_progress;
    std::unique_ptr<LessonSession> m_session;
    Scene m_own;
};

void TestLessonSession::initTestCase()
{
    test::useOwnPlaces("tst_lesson_session");
}

void TestLessonSession::init()
{
    QSettings().clear();
    m_session.reset();
    m_store = std::make_unique<SceneStore>();
    m_progress = std::make_unique<LessonProgress>();
    m_session = std::make_unique<LessonSession>(*m_store, *m_progress);
    m_own = Scene();
    m_own.active.base = 12345;
    m_own.name = "mine";
    m_store->restore(m_own);
}

Scene TestLessonSession::edited(double lambda) const
{
    Scene next = m_store->scene();
    next.active.lambda = lambda;
    return next;
}

GivenAnswer TestLessonSession::typed(const char* text) const
{
    GivenAnswer answer;
    answer.typed = text;
    return answer;
}

void TestLessonSession::give(const GivenAnswer& answer)
{
    m_session->give(answer);
    QTRY_VERIFY(!m_session->state().checking);
}

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

void TestLessonSession::rightAndWrongAnswers()
{
    m_session->open(allKinds(), step::Number);
    QSignalSpy changed(m_session.get(), &LessonSession::stateChanged);
    give(typed("100"));
    QVERIFY(m_session->state().verdict && !m_session->state().verdict->right);
    QVERIFY(m_session->state().verdict->reason.english().find("one divided by it") != std::string::npos);
    QVERIFY(!m_session->isDone(step::Number));
    give(typed("1/100"));
    QVERIFY(m_session->state().isRight());
    QVERIFY(m_session->isDone(step::Number));
    QCOMPARE(changed.count(), 4); // given and judged, twice
}

/// Some numbers are scans of seconds: the window must not wait, and what is left behind says nothing any more.
void TestLessonSession::anAnswerIsJudgedElsewhere()
{
    m_session->open(allKinds(), step::Number);
    m_session->give(typed("1/100"));
    QVERIFY(m_session->state().checking && !m_session->state().verdict);
    m_session->fillIn({{}, "5", {}, false});
    give(typed("5"));
    QVERIFY(m_session->state().verdict && !m_session->state().verdict->right);
    QVERIFY(!m_session->isDone(step::Number));
    // Who goes on at once has answered all the same, and the next step hears nothing of it.
    m_session->give(typed("1/100"));
    m_session->back();
    QVERIFY(!m_session->state().checking);
    QTRY_VERIFY(m_session->isDone(step::Number));
    QVERIFY(!m_session->state().verdict);
}

void TestLessonSession::noNumberIsNotJudged()
{
    m_session->open(allKinds(), step::Number);
    give(typed("abc"));
    QVERIFY(!m_session->state().verdict);
    QVERIFY2(m_session->state().problem.contains(QStringLiteral("abc")), qPrintable(m_session->state().problem));
    give(typed("0.01"));
    QVERIFY(m_session->state().problem.isEmpty());
}

void TestLessonSession::sceneQuestionsAreJudgedAsTheSceneChanges()
{
    m_session->open(allKinds(), step::Scene);
    QTRY_COMPARE(m_session->state().judgement.watches.size(), std::size_t(2));
    QVERIFY(!m_session->state().verdict);
    QVERIFY(!m_session->state().touched);
    m_store->edit(edited(1.75), QStringLiteral("lambda"));
    QTRY_COMPARE(m_session->state().judgement.watches.at(0).value_or(0), 1.75);
    QVERIFY(m_session->state().touched);
    QVERIFY(m_session->state().judgement.verdict.reason.english().find("Nearly") != std::string::npos);
    QVERIFY(!m_session->isDone(step::Scene));
    m_store->edit(edited(2), QStringLiteral("lambda"));
    QTRY_VERIFY(m_session->state().judgement.verdict.right);
    QVERIFY2(!m_session->state().isRight(), "a value that passes by is no answer");
    m_store->edit(edited(1.5), QStringLiteral("lambda"));
    QTRY_COMPARE(m_session->state().judgement.watches.at(0).value_or(0), 1.5);
    QVERIFY(!m_session->isDone(step::Scene));
    m_store->edit(edited(2), QStringLiteral("lambda"));
    QTRY_VERIFY(m_session->state().isRight());
    QVERIFY(m_session->isDone(step::Scene));
}

void TestLessonSession::onceRightStaysRight()
{
    m_session->open(allKinds(), step::Scene);
    m_store->edit(edited(4), QStringLiteral("lambda"));
    QTRY_VERIFY(m_session->state().isRight());
    m_store->edit(edited(1), QStringLiteral("lambda"));
    QTRY_COMPARE(m_session->state().judgement.watches.at(0).value_or(0), 1.0);
    QVERIFY(m_session->state().isRight());
    m_session->restart();
    QVERIFY(!m_session->state().isRight());
    QTRY_COMPARE(m_session->state().judgement.watches.size(), std::size_t(2));
    QVERIFY(!m_session->state().isRight());
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

void TestLessonSession::hintsComeOneAtATime()
{
    m_session->open(allKinds(), step::One);
    for (int wanted : {1, 2, 2}) {
        m_session->showHint();
        QCOMPARE(m_session->state().hints, wanted);
    }
    m_session->restart();
    QCOMPARE(m_session->state().hints, 0);
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

void TestLessonSession::predictionIsJudged()
{
    m_session->open(allKinds(), step::Click);
    m_session->predict(30);
    GivenAnswer answer;
    answer.clicked = *m_session->state().predicted;
    give(answer);
    QVERIFY(m_session->state().verdict && !m_session->state().verdict->right);
    m_session->predict(127);
    QVERIFY(!m_session->state().verdict);
    answer.clicked = 127;
    give(answer);
    QVERIFY(m_session->state().isRight());
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

void TestLessonSession::anotherOneHasOtherNumbers()
{
    const LessonEntry entry{std::make_shared<const Lesson>(*findLesson("practice")), false};
    m_session->open(entry, 0);
    const Scene first = m_session->asked();
    QSignalSpy shown(m_session.get(), &LessonSession::stepShown);
    for (int round = 1; round <= 5; ++round) {
        const Scene before = m_session->asked();
        m_session->another();
        QCOMPARE(shown.count(), round);
        QVERIFY(!(m_session->asked() == before));
        QVERIFY(m_store->scene() == m_session->asked());
        QVERIFY(!m_store->history()->canUndo());
        GivenAnswer answer;
        answer.typed = rightAnswerGiven(*m_session->question(), m_session->asked()).typed;
        give(answer);
        QVERIFY(m_session->state().isRight());
    }
    m_session->restart();
    QVERIFY(m_session->asked() == first);
    // A question that does not say what varies stays as it is.
    m_session->open(allKinds(), step::Number);
    const Scene fixed = m_session->asked();
    m_session->another();
    QVERIFY(m_session->asked() == fixed);
}

void TestLessonSession::whatWasTriedIsNoted()
{
    const LessonEntry key = allKinds();
    m_session->open(allKinds(), step::Number);
    give(typed("7"));
    m_session->showHint();
    give(typed("0.01"));
    give(typed("0.01")); // nothing is noted after it was right
    const StepResult result = m_progress->result(key, step::Number);
    QCOMPARE(result.tries, 2);
    QCOMPARE(result.hints, 1);
    QVERIFY(!result.rightAtOnce && !result.shown && !result.when.isEmpty());
    m_session->open(allKinds(), step::TrueFalse);
    GivenAnswer answer;
    answer.chosen = {1};
    give(answer);
    QVERIFY(m_progress->result(key, step::TrueFalse).rightAtOnce);
    m_session->open(allKinds(), step::Click);
    m_session->reveal();
    QVERIFY(m_progress->result(key, step::Click).shown);
    m_progress->forget(key);
    QCOMPARE(m_progress->result(key, step::Number).tries, 0);
}

void TestLessonSession::wordsOfALessonStayAsTheyAre_data()
{
    QTest::addColumn<AskKind>("kind");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("answer");
    const QString words = QStringLiteral("the base, light: models, True/x.json");
    QTest::newRow("option") << AskKind::One << words << words;
    QTest::newRow("point") << AskKind::Words << QStringLiteral("你的答案中还没有：\n\n- ") + words
                           << words + QStringLiteral("\n\n- ") + words;
    QTest::newRow("mistake") << AskKind::Number << words << QStringLiteral("64 models, the base");
}

/// In whatever language the window is, and whatever words of the window's the lesson happens to use.
void TestLessonSession::wordsOfALessonStayAsTheyAre()
{
    QFETCH(AskKind, kind);
    const std::string words = "the base, light: models, True/x.json";
    Question q;
    q.kind = kind;
    q.prompt = "?";
    q.options = {{words, "1", {}}, {"other", "0", words}};
    q.model = words;
    q.points = {words};
    q.answer = "64";
    q.unit = "models, the base";
    q.mistakes = {{"32", words}};
    Lesson lesson;
    lesson.id = "made";
    lesson.steps.resize(1);
    lesson.steps[0].question = q;
    useLanguage(QStringLiteral("zh_CN"));
    const auto back = qScopeGuard([] { useLanguage(QStringLiteral("en")); });
    m_session->open({std::make_shared<const Lesson>(lesson), true}, 0);
    QTRY_VERIFY(!m_session->state().answer.empty());
    QTEST(QString::fromStdString(m_session->state().answer), "answer");
    GivenAnswer wrong = typed("32");
    if (kind == AskKind::One)
        wrong.chosen = {1};
    give(wrong);
    QVERIFY(m_session->state().verdict && !m_session->state().verdict->right);
    QTEST(framed(m_session->state().verdict->reason), "reason");
}

QTEST_MAIN(TestLessonSession)
#include "tst_lesson_session.moc"
