// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QtTest>

#include "lesson_support.h"
#include "ui/base/framed_text.h"
#include "ui/base/language.h"
#include "ui/lessons/course/lesson_progress.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/own_places.h"
#include "ui/scene/scene_store.h"
#include "ui/walked_lesson.h"

using namespace rope;
using namespace rope::test;

/// What becomes of an answer, without any widget.
class TestLessonJudging : public QObject, WalkedLesson
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_lesson_judging"); }
    void init() { begin(); }

    void rightAndWrongAnswers();
    void anAnswerIsJudgedElsewhere();
    void noNumberIsNotJudged();
    void sceneQuestionsAreJudgedAsTheSceneChanges();
    void onceRightStaysRight();
    void hintsComeOneAtATime();
    void predictionIsJudged();
    void anotherOneHasOtherNumbers();
    void whatWasTriedIsNoted();
    void wordsOfALessonStayAsTheyAre_data();
    void wordsOfALessonStayAsTheyAre();
};

void TestLessonJudging::rightAndWrongAnswers()
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
void TestLessonJudging::anAnswerIsJudgedElsewhere()
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

void TestLessonJudging::noNumberIsNotJudged()
{
    m_session->open(allKinds(), step::Number);
    give(typed("abc"));
    QVERIFY(!m_session->state().verdict);
    QVERIFY2(m_session->state().problem.contains(QStringLiteral("abc")), qPrintable(m_session->state().problem));
    give(typed("0.01"));
    QVERIFY(m_session->state().problem.isEmpty());
}

void TestLessonJudging::sceneQuestionsAreJudgedAsTheSceneChanges()
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

void TestLessonJudging::onceRightStaysRight()
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

void TestLessonJudging::hintsComeOneAtATime()
{
    m_session->open(allKinds(), step::One);
    for (int wanted : {1, 2, 2}) {
        m_session->showHint();
        QCOMPARE(m_session->state().hints, wanted);
    }
    m_session->restart();
    QCOMPARE(m_session->state().hints, 0);
}

void TestLessonJudging::predictionIsJudged()
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

void TestLessonJudging::anotherOneHasOtherNumbers()
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

void TestLessonJudging::whatWasTriedIsNoted()
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

void TestLessonJudging::wordsOfALessonStayAsTheyAre_data()
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
void TestLessonJudging::wordsOfALessonStayAsTheyAre()
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

QTEST_MAIN(TestLessonJudging)
#include "tst_lesson_judging.moc"
