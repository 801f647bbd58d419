// SPDX-License-Identifier: GPL-3.0-or-later
// What is remembered of a lesson, by what its steps ask; and the page at its end.
#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include <algorithm>

#include "core/lessons/step_key.h"
#include "lesson_window.h"
#include "ui/lessons/course/lesson_progress.h"
#include "ui/lessons/course/lesson_results.h"
#include "ui/lessons/lesson_end.h"
#include "ui/lessons/lesson_step_view.h"
#include "ui/scene/scene_store.h"

using namespace rope;
using namespace rope::test;

namespace {

LessonEntry entryOf(const Lesson& lesson)
{
    return {std::make_shared<const Lesson>(lesson), true};
}

} // namespace

class TestLessonProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_lesson_progress"); }
    void init() { QSettings().clear(); }
    void anotherNameKeepsIt();
    void anotherStepKeepsIt();
    void anotherQuestionForgetsThatOne();
    void eachFieldOfAQuestionCounts();
    void alikeStepsAreApart();
    void shippedStepsAreApart();
    void trialsForgetNothingElse();
    void translationsShareIt();
    void oldSettingsAreTakenOver();
    void theFirstAnswerIsKept();
    void timeIsCounted();
    void resetForgetsOneLesson();
    void strayResultsAreListed();
    void theLastPage();
    void theLastPageOfTheCourse();
};

void TestLessonProgress::anotherNameKeepsIt()
{
    LessonProgress progress;
    progress.noteAnswer(allKinds(), step::Number, false, QStringLiteral("7"));
    progress.noteAnswer(allKinds(), step::Number, true, QStringLiteral("0.01"));
    progress.markDone(allKinds(), step::Number);
    progress.markDone(allKinds(), step::Text);
    Lesson renamed = *allKinds().lesson;
    renamed.id = "another-name";
    renamed.title = "Another title";
    const StepResult result = progress.result(entryOf(renamed), step::Number);
    QVERIFY(result.done);
    QCOMPARE(result.tries, 2);
    QCOMPARE(progress.done(entryOf(renamed)), (std::set<int>{step::Text, step::Number}));
    QCOMPARE(progress.step(entryOf(renamed)), int(step::One)); // the first that is not done
}

void TestLessonProgress::anotherStepKeepsIt()
{
    LessonProgress progress;
    progress.markDone(allKinds(), step::Number);
    Lesson edited = *allKinds().lesson;
    edited.steps.erase(edited.steps.begin() + step::One);
    edited.steps[0].text += "More.";
    edited.steps[step::Number - 1].title = "Another title";
    QCOMPARE(progress.done(entryOf(edited)), std::set<int>{step::Number - 1});
}

void TestLessonProgress::anotherQuestionForgetsThatOne()
{
    LessonProgress progress;
    progress.markDone(allKinds(), step::Number);
    progress.markDone(allKinds(), step::Click);
    Lesson edited = *allKinds().lesson;
    edited.steps[step::Number].question->answer += " + 0";
    QCOMPARE(progress.done(entryOf(edited)), std::set<int>{step::Click});
    QCOMPARE(progress.done(allKinds()).size(), std::size_t(2)); // whoever goes back to it has it still
}

void TestLessonProgress::eachFieldOfAQuestionCounts()
{
    std::set<std::string> keys;
    int changes = 0;
    const auto with = [&](auto change) {
        Lesson lesson;
        lesson.steps.emplace_back();
        lesson.steps[0].question.emplace();
        change(*lesson.steps[0].question);
        keys.insert(stepKeys(lesson)[0]);
        ++changes;
    };
    with([](Question&) {});
    with([](Question& q) { q.kind = AskKind::Number; });
    for (std::string Question::*field :
         {&Question::prompt, &Question::model, &Question::holds, &Question::answer, &Question::unit, &Question::figure,
          &Question::curve, &Question::explain, &Question::example, &Question::solution})
        with([field](Question& q) { q.*field = "x"; });
    for (std::vector<std::string> Question::*field :
         {&Question::extras, &Question::points, &Question::hints, &Question::only})
        with([field](Question& q) { q.*field = {"x"}; });
    with([](Question& q) { q.options = {{"x", "", ""}}; });
    with([](Question& q) { q.options = {{"", "x", ""}}; });
    with([](Question& q) { q.matches = {{"x", "", "", ""}}; });
    with([](Question& q) { q.tolerance.amount = 0.5; });
    with([](Question& q) { q.tolerance.relative = false; });
    with([](Question& q) { q.watches = {{"x", ""}}; });
    with([](Question& q) { q.mistakes = {{"x", ""}}; });
    with([](Question& q) { q.varies = {{"d", {1, 2}}}; });
    with([](Question& q) { q.alongX = false; });
    with([](Question& q) { q.along.hi = 2; });
    with([](Question& q) { q.along.log = true; });
    with([](Question& q) { q.up.hi = 2; });
    QCOMPARE(int(keys.size()), changes);
}

void TestLessonProgress::alikeStepsAreApart()
{
    Lesson lesson = *allKinds().lesson;
    lesson.steps.push_back(lesson.steps[step::Number]);
    LessonProgress progress;
    progress.markDone(entryOf(lesson), step::Number);
    QCOMPARE(progress.done(entryOf(lesson)), std::set<int>{step::Number});
}

void TestLessonProgress::shippedStepsAreApart()
{
    std::set<std::string> keys;
    std::size_t count = 0;
    for (const Lesson& lesson : shippedLessons())
        for (const std::string& key : stepKeys(lesson)) {
            keys.insert(key);
            ++count;
        }
    QVERIFY(count > 100);
    QCOMPARE(keys.size(), count);
}

void TestLessonProgress::trialsForgetNothingElse()
{
    LessonProgress progress;
    progress.markDone(allKinds(), step::Number);
    LessonEntry trial = allKinds();
    trial.trial = true;
    QVERIFY(progress.done(trial).empty());
    progress.markDone(trial, step::Number);
    progress.forget(trial);
    QCOMPARE(progress.done(allKinds()), std::set<int>{step::Number});
}

void TestLessonProgress::translationsShareIt()
{
    const LessonEntry english{std::shared_ptr<const Lesson>(std::shared_ptr<const Lesson>(), findLesson("period")),
                              false};
    const LessonEntry chinese{
        std::shared_ptr<const Lesson>(std::shared_ptr<const Lesson>(), findLesson("period", "zh_CN")), false};
    QVERIFY(chinese.lesson->title != english.lesson->title);
    QCOMPARE(chinese.stepKeys(), english.stepKeys());
    LessonProgress progress;
    progress.markDone(english, 1);
    QCOMPARE(progress.done(chinese), std::set<int>{1});
}

void TestLessonProgress::oldSettingsAreTakenOver()
{
    const QString group = QStringLiteral("lessons/") + allKinds().key();
    QSettings().setValue(group + "/done", QStringList{"0", "4"});
    QSettings().setValue(group + "/step", 4);
    QSettings().setValue(group + "/results/4", QStringList{"3", "0", "1", "0", "2026-11-27T06:00:00Z"});
    QSettings().setValue(group + "/results/2", QStringList{"2", "0", "0", "1", ""});
    LessonProgress progress;
    const auto verify = [&](const LessonEntry& entry) {
        QCOMPARE(progress.done(entry), (std::set<int>{0, 4}));
        QCOMPARE(progress.result(entry, 4).tries, 3);
        QCOMPARE(progress.result(entry, 4).when, QStringLiteral("2026-11-27T06:00:00Z"));
        QVERIFY(progress.result(entry, 2).shown && !progress.result(entry, 2).done);
    };
    verify(allKinds());
    progress.takeOver(allKinds());
    verify(allKinds());
    QVERIFY(!QSettings().contains(group + "/done"));
    QCOMPARE(progress.step(allKinds()), 4);
    Lesson renamed = *allKinds().lesson;
    renamed.id = "other";
    verify(entryOf(renamed));
}

void TestLessonProgress::theFirstAnswerIsKept()
{
    SceneStore store;
    LessonProgress progress;
    LessonSession session(store, progress);
    const auto give = [&](int step, const GivenAnswer& answer) {
        session.open(allKinds(), step);
        session.give(answer);
        return QTest::qWaitFor([&] { return !session.state().checking; });
    };
    GivenAnswer answer;
    answer.typed = "seven";
    QVERIFY(give(step::Number, answer)); // no number: no try
    answer.typed = "7";
    QVERIFY(give(step::Number, answer));
    answer.typed = "0.01";
    QVERIFY(give(step::Number, answer));
    QCOMPARE(progress.result(allKinds(), step::Number).first, QStringLiteral("7"));
    answer = {};
    answer.chosen = {0, 2};
    QVERIFY(give(step::Several, answer));
    QCOMPARE(progress.result(allKinds(), step::Several).first, QStringLiteral("A C"));
    answer.chosen = {1};
    QVERIFY(give(step::TrueFalse, answer));
    QCOMPARE(progress.result(allKinds(), step::TrueFalse).first, QStringLiteral("false"));
    const QByteArray csv = lessonResultsCsv({allKinds()});
    QVERIFY2(csv.contains("number,yes,2,no,0,no,20"), csv.constData());
    QVERIFY(csv.startsWith(
        "lesson,title,step,step_title,kind,done,tries,right_at_once,hints,answer_shown,when,first_answer,seconds\r\n"));
    QVERIFY2(csv.contains("draw,no,0"), csv.constData());
}

void TestLessonProgress::timeIsCounted()
{
    SceneStore store;
    LessonProgress progress;
    LessonSession session(store, progress);
    qint64 now = 5000;
    session.setClock([&now] { return now; });
    const auto seconds = [&](int at) { return progress.result(allKinds(), at).seconds; };
    session.open(allKinds(), step::Number);
    now += 2500;
    session.next();
    QCOMPARE(seconds(step::Number), 2.5);
    session.back();
    now += 3600 * 1000; // lunch
    session.next();
    QCOMPARE(seconds(step::Number), 2.5 + 15 * 60);
    progress.noteAnswer(allKinds(), step::Number, true);
    session.back();
    now += 1000;
    session.next();
    QCOMPARE(seconds(step::Number), 2.5 + 15 * 60); // it is answered
}

void TestLessonProgress::resetForgetsOneLesson()
{
    const LessonEntry other = entryOf(*findLesson("period"));
    LessonProgress progress;
    progress.markDone(allKinds(), 1);
    progress.markDone(other, 1);
    progress.forget(allKinds());
    QVERIFY(progress.done(allKinds()).empty());
    QCOMPARE(progress.done(other), std::set<int>{1});
}

void TestLessonProgress::strayResultsAreListed()
{
    LessonProgress progress;
    progress.markDone(allKinds(), step::Number);
    const auto strays = LessonProgress::strays({});
    QCOMPARE(strays.size(), std::size_t(1));
    QCOMPARE(strays[0].lesson, QStringLiteral("all-kinds"));
    QCOMPARE(strays[0].step, int(step::Number));
    QVERIFY(LessonProgress::strays({allKinds()}).empty());
}

void TestLessonProgress::theLastPage()
{
    const auto window = lessonWindow();
    QVERIFY(window);
    QTest::keyClick(window.get(), Qt::Key_L, Qt::ControlModifier);
    LessonPanel& panel = window->lessons();
    LessonSession& session = panel.session();
    const LessonEntry* period = panel.library().shipped("period");
    panel.open(*period, 0);
    LessonProgress& progress = panel.progress();
    int asked = 0, first = -1;
    for (int i = 0; i < session.stepCount(); ++i)
        if (period->lesson->steps[std::size_t(i)].question && ++asked == 1)
            first = i;
    progress.noteAnswer(session.entry(), first, true);
    progress.markDone(session.entry(), first);
    session.goTo(session.stepCount() - 1);
    auto* next = panel.stepView().findChild<QPushButton*>(QStringLiteral("next"));
    next->click();
    auto* end = panel.stepView().findChild<LessonEnd*>();
    QVERIFY(end && end->isVisible());
    QVERIFY(session.isOpen());
    QCOMPARE(end->findChild<QLabel*>(QStringLiteral("endCounts"))->text(),
             QStringLiteral("Questions: %1. Right at first: 1. Right after tries: 0. Shown: 0. Not answered yet: %2.")
                 .arg(asked)
                 .arg(asked - 1));
    // One click to a question, and back with PageDown.
    end->findChild<QPushButton*>(QStringLiteral("question.%1").arg(first + 1))->click();
    QTRY_COMPARE(session.step(), first);
    QVERIFY(panel.stepView().page());
    session.goTo(session.stepCount() - 1);
    QTest::keyClick(&panel.stepView(), Qt::Key_PageDown);
    end = panel.stepView().findChild<LessonEnd*>();
    QVERIFY(end);
    QTest::keyClick(&panel.stepView(), Qt::Key_PageUp);
    QVERIFY(panel.stepView().page());
    QCOMPARE(session.step(), session.stepCount() - 1);
    next->click();
    const auto& entries = panel.library().entries();
    const auto at = std::ranges::find_if(entries, [](const LessonEntry& e) { return e.lesson->id == "period"; });
    const std::string following = std::next(at)->lesson->id;
    panel.stepView().findChild<LessonEnd*>()->onward()->click();
    QTRY_COMPARE(session.lesson().id, following);
}

void TestLessonProgress::theLastPageOfTheCourse()
{
    const auto window = lessonWindow();
    QVERIFY(window);
    QTest::keyClick(window.get(), Qt::Key_L, Qt::ControlModifier);
    LessonPanel& panel = window->lessons();
    panel.open(*panel.library().opened("all-kinds"), step::Count - 1);
    panel.stepView().findChild<QPushButton*>(QStringLiteral("next"))->click();
    auto* end = panel.stepView().findChild<LessonEnd*>();
    QVERIFY(end);
    QCOMPARE(end->onward()->text(), QStringLiteral("All lessons"));
    end->onward()->click();
    QTRY_VERIFY(!panel.session().isOpen());
}

QTEST_MAIN(TestLessonProgress)
#include "tst_lesson_progress.moc"
