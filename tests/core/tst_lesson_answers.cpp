// SPDX-License-Identifier: GPL-3.0-or-later
// Every question of the shipped lessons, answered the way a student would. The answers in lesson_answers.json were
// worked out apart from the program; each says from where it has them.
#include <QtTest>

#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "core/lessons/check.h"
#include "core/lessons/drawing.h"
#include "core/lessons/quantities/quantities.h"
#include "core/lessons/reading/lesson_text.h"
#include "core/rope/frequencies.h"
#include "core/scene/scene_text.h"
#include "support/paths.h"

using namespace rope;
using Answers = nlohmann::json;

namespace {

const Answers& answers()
{
    static const Answers all = [] {
        std::ifstream file(ROPE_DATA_DIR "/lesson_answers.json");
        std::stringstream text;
        text << file.rdbuf();
        return Answers::parse(text.str());
    }();
    return all;
}

/// The option with this text, or the only one that begins with it; -1 otherwise.
int optionNamed(const Question& question, const std::string& text)
{
    int found = -1, count = 0;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (question.options[i].text == text)
            return static_cast<int>(i);
        if (question.options[i].text.starts_with(text)) {
            found = static_cast<int>(i);
            ++count;
        }
    }
    return count == 1 ? found : -1;
}

/// The index of the one text that begins so; -1 for none or several.
int beginning(const std::vector<std::string>& texts, const std::string& with)
{
    int found = -1, count = 0;
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (texts[i].starts_with(with)) {
            found = static_cast<int>(i);
            ++count;
        }
    return count == 1 ? found : -1;
}

/// "left" → "right", each by how it begins.
std::vector<int> matched(const Question& question, const Answers& entry)
{
    std::vector<std::string> lefts, rights;
    for (const AskMatch& match : question.matches) {
        lefts.push_back(match.left);
        rights.push_back(match.right);
    }
    rights.insert(rights.end(), question.extras.begin(), question.extras.end());
    std::vector<int> out(lefts.size(), -1);
    for (const auto& [left, right] : entry.items())
        out.at(std::size_t(beginning(lefts, left))) = beginning(rights, right.get<std::string>());
    return out;
}

/// A hand that goes straight from point to point on the axis as it is laid out; NaN beyond the first and the last.
std::vector<double> drawnThrough(const Question& question, const Answers& points)
{
    std::vector<double> out;
    for (const double place : drawPlaces(question)) {
        double y = std::numeric_limits<double>::quiet_NaN();
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            const double from = points[i][0], to = points[i + 1][0];
            if (place < from || place > to)
                continue;
            const double begin = partAlong(question.along, from), end = partAlong(question.along, to);
            const double part = (partAlong(question.along, place) - begin) / (end - begin);
            y = points[i][1].get<double>() + part * (points[i + 1][1].get<double>() - points[i][1].get<double>());
        }
        out.push_back(y);
    }
    return out;
}

/// What the entry says a student did. Fails the test for an entry that does not fit the question.
GivenAnswer givenOf(const Question& question, const Scene& asked, const Answers& entry)
{
    GivenAnswer given;
    given.scene = asked;
    if (entry.contains("type"))
        given.typed = entry.at("type").get<std::string>();
    if (entry.contains("click"))
        given.clicked = entry.at("click").get<double>();
    if (entry.contains("choose"))
        for (const std::string text : entry.at("choose"))
            given.chosen.push_back(question.kind == AskKind::TrueFalse ? (text == "true" ? 0 : 1)
                                                                       : optionNamed(question, text));
    if (entry.contains("draw"))
        given.drawn = drawnThrough(question, entry.at("draw"));
    if (entry.contains("order"))
        for (const std::string text : entry.at("order"))
            given.chosen.push_back(optionNamed(question, text));
    if (entry.contains("match"))
        given.chosen = matched(question, entry.at("match"));
    if (entry.contains("tick"))
        for (const std::string text : entry.at("tick"))
            given.chosen.push_back(beginning(question.points, text));
    if (entry.contains("set")) {
        auto scene = sceneJson(asked);
        scene.merge_patch(Json::parse(entry.at("set").dump()));
        given.scene = sceneFromJson(scene);
    }
    return given;
}

/// The member of an entry that a question of this kind needs.
const char* memberFor(AskKind kind)
{
    switch (kind) {
    case AskKind::Number: return "type";
    case AskKind::Click: return "click";
    case AskKind::Scene: return "set";
    case AskKind::Draw: return "draw";
    case AskKind::Words: return "tick";
    case AskKind::Order: return "order";
    case AskKind::Match: return "match";
    default: return "choose";
    }
}

struct Asked {
    const Lesson* lesson = nullptr;
    std::size_t step = 0;
    const LessonStep& at() const { return lesson->steps[step]; }
    Scene scene() const { return lesson->sceneOf(step); }
    std::string where() const { return lesson->id + " / " + at().title; }
};

std::vector<Asked> allAsked()
{
    std::vector<Asked> out;
    for (const Lesson& lesson : shippedLessons())
        for (std::size_t i = 0; i < lesson.steps.size(); ++i)
            if (lesson.steps[i].question)
                out.push_back({&lesson, i});
    return out;
}

void addRows()
{
    QTest::addColumn<Asked>("asked");
    for (const Asked& asked : allAsked())
        QTest::newRow(asked.where().c_str()) << asked;
}

/// The answers to one question; null when there are none.
const Answers* answersTo(const Asked& asked)
{
    const auto lesson = answers().find(asked.lesson->id);
    if (lesson == answers().end())
        return nullptr;
    const auto step = lesson->find(asked.at().title);
    return step == lesson->end() ? nullptr : &*step;
}

std::string described(const Answers& entry, const Verdict& verdict)
{
    return entry.dump() + " → " + (verdict.right ? "right" : "wrong: " + verdict.reason.english());
}

} // namespace

Q_DECLARE_METATYPE(Asked)

class TestLessonAnswers : public QObject
{
    Q_OBJECT

private slots:
    void everyQuestionHasAnEntry_data() { addRows(); }
    void everyQuestionHasAnEntry();
    void everyEntryHasAQuestion();
    void rightAnswersAreRight_data() { addRows(); }
    void rightAnswersAreRight();
    void wrongAnswersAreWrong_data() { addRows(); }
    void wrongAnswersAreWrong();
    void everyRowOfTheCourseIsCovered();
    void stepsAreFew_data();
    void stepsAreFew();
};

void TestLessonAnswers::everyQuestionHasAnEntry()
{
    QFETCH(Asked, asked);
    const Answers* entry = answersTo(asked);
    QVERIFY2(entry, "tests/data/lesson_answers.json has no answer to this question");
    QVERIFY2(!entry->value("source", "").empty(), "says not where its answer is from");
    for (const char* list : {"right", "wrong"}) {
        QVERIFY2(entry->contains(list) && !entry->at(list).empty(), list);
        for (const Answers& answer : entry->at(list)) {
            QVERIFY2(answer.contains(memberFor(asked.at().question->kind)), answer.dump().c_str());
            if (asked.at().question->kind == AskKind::Scene)
                QVERIFY2(allProblemsOf(givenOf(*asked.at().question, asked.scene(), answer).scene).empty(),
                         answer.dump().c_str());
            for (int chosen : givenOf(*asked.at().question, asked.scene(), answer).chosen)
                QVERIFY2(chosen >= 0, (answer.dump() + ": no such option, or several").c_str());
        }
    }
}

void TestLessonAnswers::everyEntryHasAQuestion()
{
    std::set<std::string> known;
    for (const Asked& asked : allAsked())
        QVERIFY2(known.insert(asked.where()).second, ("two questions called " + asked.where()).c_str());
    for (const auto& [lesson, steps] : answers().items())
        for (const auto& [step, entry] : steps.items())
            QVERIFY2(known.contains(lesson + " / " + step), (lesson + " / " + step).c_str());
}

void TestLessonAnswers::rightAnswersAreRight()
{
    QFETCH(Asked, asked);
    const Answers* entry = answersTo(asked);
    QVERIFY(entry);
    for (const Answers& answer : entry->at("right")) {
        const Verdict verdict =
            check(*asked.at().question, asked.scene(), givenOf(*asked.at().question, asked.scene(), answer));
        QVERIFY2(verdict.right, described(answer, verdict).c_str());
    }
}

void TestLessonAnswers::wrongAnswersAreWrong()
{
    QFETCH(Asked, asked);
    const Answers* entry = answersTo(asked);
    QVERIFY(entry);
    for (const Answers& answer : entry->at("wrong")) {
        const Verdict verdict =
            check(*asked.at().question, asked.scene(), givenOf(*asked.at().question, asked.scene(), answer));
        QVERIFY2(!verdict.right, described(answer, verdict).c_str());
        const std::string reason = answer.value("reason", "");
        QVERIFY2(verdict.reason.english().find(reason) != std::string::npos, described(answer, verdict).c_str());
    }
}

/// T1 to T11, E1 to E14 and the eight lessons beyond.
void TestLessonAnswers::everyRowOfTheCourseIsCovered()
{
    std::set<std::string> covered;
    for (const Lesson& lesson : shippedLessons())
        covered.insert(lesson.covers.begin(), lesson.covers.end());
    for (const auto& [letter, last] : std::map<std::string, int>{{"T", 11}, {"E", 14}, {"B", 8}})
        for (int i = 1; i <= last; ++i)
            QVERIFY2(covered.contains(letter + std::to_string(i)), (letter + std::to_string(i)).c_str());
}

void TestLessonAnswers::stepsAreFew_data()
{
    QTest::addColumn<int>("steps");
    for (const Lesson& lesson : shippedLessons())
        QTest::newRow(lesson.id.c_str()) << static_cast<int>(lesson.steps.size());
}

void TestLessonAnswers::stepsAreFew()
{
    QFETCH(int, steps);
    QVERIFY(steps >= 3);
    QVERIFY(steps <= 8);
}

QTEST_GUILESS_MAIN(TestLessonAnswers)
#include "tst_lesson_answers.moc"
