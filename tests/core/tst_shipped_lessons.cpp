// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <set>

#include "core/figures/kit/figure_kind.h"
#include "core/lessons/check.h"
#include "core/lessons/drawing.h"
#include "core/lessons/prose/prose.h"
#include "core/lessons/quantities/quantities.h"
#include "core/lessons/reading/lesson_text.h"
#include "core/model/embedded.h"
#include "core/model/number_text.h"
#include "core/rope/checked_scene.h"
#include "core/scene/scene_text.h"

using namespace rope;

namespace {

/// An answer that nobody would call right.
GivenAnswer clearlyWrong(const Question& q, const Scene& scene)
{
    GivenAnswer out = rightAnswerGiven(q, scene);
    const auto away = [&q, &scene] {
        const double right = Quantities(scene).value(q.answer);
        return -3 * right - 10 * (q.tolerance.relative ? 1 : q.tolerance.amount);
    };
    switch (q.kind) {
    case AskKind::One: out.chosen = {out.chosen.front() == 0 ? 1 : 0}; break;
    case AskKind::Several: // the other way round
        for (int i = 0; i < int(q.options.size()); ++i)
            if (std::erase(out.chosen, i) == 0)
                out.chosen.push_back(i);
        break;
    case AskKind::TrueFalse: out.chosen = {1 - out.chosen.front()}; break;
    case AskKind::Number: out.typed = exactText(away()); break;
    case AskKind::Click: out.clicked = away(); break;
    case AskKind::Scene: break; // as the step found it
    case AskKind::Words: out.chosen.pop_back(); break;
    case AskKind::Draw: std::ranges::reverse(out.drawn); break;
    case AskKind::Order:
    case AskKind::Match: std::swap(out.chosen.front(), out.chosen.back()); break;
    }
    return out;
}

} // namespace

/// What ships with the program: every lesson reads without problems, and its questions tell right from wrong.
class TestShippedLessons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readWithoutProblems_data() { lessons(); }
    void readWithoutProblems();
    void rightIsRightAndWrongIsWrong_data() { lessons(); }
    void rightIsRightAndWrongIsWrong();
    void tasksSayWhatMayBeChanged_data() { lessons(); }
    void tasksSayWhatMayBeChanged();
    void wrongWaysAreRefused_data();
    void wrongWaysAreRefused();
    void drawingsThatAreNoneAreRefused_data() { lessons(); }
    void drawingsThatAreNoneAreRefused();
    void reasonsAreProse_data() { lessons(); }
    void reasonsAreProse();
    void looksAreInThePicture_data() { lessons(); }
    void looksAreInThePicture();
    void idsAreTheirOwn();
    void chaptersAreOneStretch();
    void theCourseIsCovered();

private:
    static void lessons();
};

void TestShippedLessons::lessons()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < embeddedLessons().size(); ++i)
        QTest::newRow(std::string(embeddedLessons()[i].name).c_str()) << int(i);
}

void TestShippedLessons::readWithoutProblems()
{
    QFETCH(int, index);
    const EmbeddedFile& file = embeddedLessons()[std::size_t(index)];
    const ReadLesson read = readLesson(file.text, std::string(file.name) + ".md");
    for (const LessonProblem& p : read.problems)
        qWarning("line %d: %s", p.line, p.text.c_str());
    QVERIFY(read.problems.empty());
    QVERIFY(read.lesson == shippedLessons()[std::size_t(index)]);
    QVERIFY2(read.lesson.steps.size() >= 3 && read.lesson.steps.size() <= 8, "3 to 8 steps");
}

void TestShippedLessons::rightIsRightAndWrongIsWrong()
{
    QFETCH(int, index);
    const Lesson& lesson = shippedLessons()[std::size_t(index)];
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        if (!lesson.steps[i].question)
            continue;
        const Question& q = *lesson.steps[i].question;
        const Scene scene = lesson.sceneOf(i);
        const std::string where = "step " + std::to_string(i + 1);
        QVERIFY2(q.kind != AskKind::Scene || !q.solution.empty(),
                 (where + " has no solution").c_str()); // reading tries it
        if (q.kind != AskKind::Scene)
            QVERIFY2(check(q, scene, rightAnswerGiven(q, scene)).right, where.c_str());
        QVERIFY2(!check(q, scene, clearlyWrong(q, scene)).right, where.c_str());
        QVERIFY2(!rightAnswer(q, scene).empty(), where.c_str());
    }
}

/// Without it any scene that happens to fulfil the condition is right.
void TestShippedLessons::tasksSayWhatMayBeChanged()
{
    QFETCH(int, index);
    for (const LessonStep& step : shippedLessons()[std::size_t(index)].steps)
        if (step.question && step.question->kind == AskKind::Scene)
            QVERIFY2(!step.question->only.empty(), step.title.c_str());
}

void TestShippedLessons::wrongWaysAreRefused_data()
{
    QTest::addColumn<std::string>("lesson");
    QTest::addColumn<int>("step");
    QTest::addColumn<std::string>("way"); // a merge patch of the step's scene
    const auto row = [](const char* name, const char* lesson, int step, const char* way) {
        QTest::newRow(name) << std::string(lesson) << step << std::string(way);
    };
    row("NTK-aware for λ", "ntk-aware", 3, R"({"rope": {"method": "ntk", "tunables": {"factor": 4}}})");
    row("YaRN for λ", "ntk-aware", 3, R"({"rope": {"method": "yarn", "tunables": {"factor": 4}}})");
    row("Llama 3.1 for λ", "ntk-aware", 3,
        R"({"rope": {"method": "llama3", "tunables": {"factor": 4, "low_freq_factor": 1, "high_freq_factor": 4}}})");
    row("other lengths", "ntk-aware", 3,
        R"({"rope": {"train_length": 1000, "lambda": 4.08899}, "target_length": 4000})");
    row("YaRN for λ, no angle new", "ntk-aware", 6,
        R"({"rope": {"method": "yarn", "lambda": 1, "tunables": {"factor": 4}}})");
    row("YaRN for λ, as little as possible", "long-contexts", 3,
        R"({"rope": {"method": "yarn", "tunables": {"factor": 4}}})");
    row("lengths of their own", "position-interpolation", 6,
        R"({"rope": {"train_length": 60000, "tunables": {"factor": 4}}, "target_length": 240000})");
    row("no rotation", "scaling-condition", 4, R"({"rope": {"theta_mode": "none"}})");
    row("one θ for all", "what-d-does", 4, R"({"rope": {"theta_mode": "identical", "identical_theta": 0.314}})");
    row("interpolation for the base", "how-small-can-the-base-be", 2,
        R"({"rope": {"method": "linear", "tunables": {"factor": 4}}})");
    row("no rotation for the base", "how-small-can-the-base-be", 2, R"({"rope": {"theta_mode": "none"}})");
    row("one slow θ for the base", "how-small-can-the-base-be", 2,
        R"({"rope": {"theta_mode": "identical", "identical_theta": 1e-5}})");
    row("written elsewhere", "same-maths-two-layouts", 2, R"({"rope": {"pairing": "interleaved-to-half"}})");
    row("a needless factor", "a-real-config", 5, R"({"rope": {"tunables": {"factor": 1000}}})");
    row("another factor", "four-ways-to-four-times", 5,
        R"({"rope": {"tunables": {"factor": 100, "high_freq_factor": 2}}})");
}

/// What somebody may try who has not understood: it fulfils the numbers, and is not what the task asks for.
void TestShippedLessons::wrongWaysAreRefused()
{
    QFETCH(std::string, lesson);
    QFETCH(int, step);
    QFETCH(std::string, way);
    const Lesson* of = findLesson(lesson);
    QVERIFY(of);
    const Question& q = *of->steps.at(std::size_t(step) - 1).question;
    const Scene asked = of->sceneOf(std::size_t(step) - 1);
    Json scene = sceneJson(asked);
    scene.merge_patch(Json::parse(way));
    GivenAnswer given;
    given.scene = settled(sceneFromJson(scene));
    QVERIFY(given.scene != asked);
    QVERIFY(allProblemsOf(given.scene).empty());
    const Verdict verdict = check(q, asked, given);
    QVERIFY(!verdict.right);
    QVERIFY2(!verdict.reason.empty(), "it is said why");
}

/// A level line at any height, the right curve upside down or from right to left, a straight line down the plot,
/// nothing.
void TestShippedLessons::drawingsThatAreNoneAreRefused()
{
    QFETCH(int, index);
    const Lesson& lesson = shippedLessons()[std::size_t(index)];
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        if (!lesson.steps[i].question || lesson.steps[i].question->kind != AskKind::Draw)
            continue;
        const Question& q = *lesson.steps[i].question;
        const Scene scene = lesson.sceneOf(i);
        const std::vector<double> right = rightCurve(q, Quantities(scene));
        const auto isRight = [&](std::vector<double> drawn) {
            GivenAnswer given;
            given.drawn = std::move(drawn);
            return check(q, scene, given).right;
        };
        QVERIFY(isRight(right));
        for (int level = 0; level <= 40; ++level)
            QVERIFY(!isRight(std::vector(right.size(), q.up.lo + level / 40.0 * (q.up.hi - q.up.lo))));
        std::vector<double> turned = right;
        for (double& y : turned)
            y = q.up.lo + q.up.hi - y;
        QVERIFY(!isRight(turned));
        QVERIFY(!isRight({right.rbegin(), right.rend()}));
        QVERIFY(!isRight({}));
        QVERIFY(!isRight(std::vector(right.size(), std::numeric_limits<double>::quiet_NaN())));
        for (const Mistake& mistake : q.mistakes) {
            GivenAnswer given;
            for (const double x : drawPlaces(q))
                given.drawn.push_back(Quantities(scene).valueAt(mistake.when, x));
            const Verdict verdict = check(q, scene, given);
            QVERIFY2(!verdict.right && verdict.reason.words.back().size() > 10, mistake.when.c_str());
        }
    }
}

/// Each mistake that an author listed is recognised as that mistake, and its reason can be shown.
void TestShippedLessons::reasonsAreProse()
{
    QFETCH(int, index);
    const Lesson& lesson = shippedLessons()[std::size_t(index)];
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        if (!lesson.steps[i].question)
            continue;
        const Question& q = *lesson.steps[i].question;
        if (q.kind != AskKind::Number && q.kind != AskKind::Click)
            continue;
        const Scene scene = lesson.sceneOf(i);
        const Quantities quantities(scene);
        for (const Mistake& mistake : q.mistakes) {
            GivenAnswer given;
            given.clicked = quantities.value(mistake.when);
            given.typed = exactText(given.clicked);
            const Verdict verdict = check(q, scene, given);
            const std::string where = "step " + std::to_string(i + 1) + ", mistake " + mistake.when;
            QVERIFY2(!verdict.right, where.c_str());
            QVERIFY2(!verdict.reason.empty() && !proseOf(verdict.reason.english(), quantities).empty(), where.c_str());
        }
    }
}

/// A lesson that speaks of "the dotted curve" outlives the figure that drew one: what it names by its look is
/// there.
void TestShippedLessons::looksAreInThePicture()
{
    QFETCH(int, index);
    const Lesson& lesson = shippedLessons()[static_cast<std::size_t>(index)];
    const auto dashed = [](Dash dash) {
        return [dash](const Figure& f) { return std::ranges::find(f.series, dash, &Series::dash) != f.series.end(); };
    };
    const std::pair<const char*, std::function<bool(const Figure&)>> looks[] = {
        {"dotted", dashed(Dash::Dotted)},
        {"dashed", dashed(Dash::Dashed)},
        {"tint", [](const Figure& f) { return !f.zones.empty() || f.map.has_value(); }},
        {"grey bar", [](const Figure& f) {
             return std::ranges::find(f.series, SeriesKind::Bars, &Series::kind) != f.series.end() || !f.zones.empty();
         }}};
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const LessonStep& step = lesson.steps[i];
        std::string said = step.text;
        if (step.question)
            for (const std::string& hint : step.question->hints)
                said += hint;
        for (const auto& [word, isThere] : looks) {
            if (said.find(word) == std::string::npos)
                continue;
            const Scene scene = lesson.sceneOf(i);
            QVERIFY2(
                std::ranges::any_of(lesson.figuresOf(i),
                                    [&](const std::string& id) { return isThere(makeFigure(*findFigure(id), scene)); }),
                (step.title + ": " + word).c_str());
        }
    }
}

void TestShippedLessons::idsAreTheirOwn()
{
    std::set<std::string> ids;
    for (const Lesson& lesson : shippedLessons()) {
        QVERIFY2(ids.insert(lesson.id).second, lesson.id.c_str());
        QCOMPARE(findLesson(lesson.id), &lesson);
    }
    QVERIFY(!findLesson("no-such-lesson"));
}

/// Contents and lists go by the order of lessons: a chapter that is left and comes again would stand there twice.
void TestShippedLessons::chaptersAreOneStretch()
{
    for (const char* language : {"", "zh_CN"}) {
        std::vector<std::string> chapters;
        for (const Lesson& lesson : shippedLessons(language)) {
            if (!chapters.empty() && chapters.back() == lesson.chapter)
                continue;
            QVERIFY2(std::ranges::count(chapters, lesson.chapter) == 0, (lesson.id + ": " + lesson.chapter).c_str());
            chapters.push_back(lesson.chapter);
        }
        QVERIFY(chapters.size() > 3);
    }
}

void TestShippedLessons::theCourseIsCovered()
{
    std::set<std::string> rows;
    for (const Lesson& lesson : shippedLessons())
        rows.insert(lesson.covers.begin(), lesson.covers.end());
    QVERIFY(shippedLessons().size() >= 16);
    for (const auto& [letter, count] : {std::pair{"T", 11}, std::pair{"E", 14}, std::pair{"B", 8}})
        for (int i = 1; i <= count; ++i)
            QVERIFY2(rows.contains(letter + std::to_string(i)), (letter + std::to_string(i)).c_str());
}

QTEST_GUILESS_MAIN(TestShippedLessons)
#include "tst_shipped_lessons.moc"
