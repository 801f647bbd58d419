// SPDX-License-Identifier: GPL-3.0-or-later
// Every question of the shipped lessons that varies, with the numbers of several seeds: solved by formulas that stand
// here and know nothing of the program.
#include <QtTest>

#include <cmath>
#include <functional>
#include <map>
#include <numbers>
#include <set>

#include "core/lessons/check.h"
#include "core/lessons/prose/prose.h"
#include "core/lessons/quantities/quantities.h"
#include "core/lessons/reading/lesson_text.h"
#include "core/lessons/variation.h"
#include "core/model/number_text.h"
#include "core/rope/frequencies.h"

using namespace rope;

namespace {

constexpr std::uint64_t seeds = 5;
constexpr double pi = std::numbers::pi;

/// What a student reads off the prompt.
struct Given {
    double d, b, lambda, L, target, n, factor, m, s;
    int k;
    double theta(int pair) const { return std::pow(b * lambda, -2.0 * (pair - 1) / d); }
};

Given givenIn(const Scene& scene)
{
    const auto factor = scene.active.tunables.find("factor");
    return {double(scene.active.headDim),
            scene.active.base,
            scene.active.lambda,
            double(scene.active.trainLength),
            double(scene.context.targetLength),
            double(scene.context.currentLength()),
            factor == scene.active.tunables.end() ? 1 : std::get<double>(factor->second),
            double(scene.position),
            double(scene.distance),
            scene.selectedPair};
}

using Solve = std::function<double(const Given&)>;

const std::map<std::string, Solve>& solutions()
{
    static const std::map<std::string, Solve> all{
        {"why-positions / A pair is one complex number", [](const Given& g) { return g.s * g.theta(2); }},
        {"frequency-formula / Work one out", [](const Given& g) { return 1 / std::sqrt(g.b); }},
        {"straight-line / The slope of the line", [](const Given& g) { return 2 / g.d * std::log(g.b); }},
        {"rotation / The rotation", [](const Given& g) { return 25 / std::sqrt(std::sqrt(g.b)); }},
        {"period / How long a turn takes", [](const Given& g) { return 2 * pi * std::sqrt(g.b); }},
        {"sinusoidal / Read one number", [](const Given& g) { return std::sin(100 / std::sqrt(g.b)); }},
        {"relative-position / The angle between", [](const Given& g) { return 100 / std::sqrt(g.b); }},
        {"moving-every-position / Move the query alone", [](const Given& g) { return g.s + 1; }},
        {"many-scales / A fair share for every scale", [](const Given& g) { return g.d / 2 / std::log10(g.b); }},
        {"scaled-base / Work one out", [](const Given& g) { return std::pow(g.lambda * g.b, -2 / g.d); }},
        {"position-interpolation / Squeeze", [](const Given& g) { return 4096 / (g.target / g.L); }},
        {"ntk-aware / Match the last period", [](const Given& g) { return std::pow(4, g.d / (g.d - 2)); }},
        {"long-contexts / A rule for the base",
         [](const Given& g) {
             return std::pow(g.b, (std::log(16384) - std::log(2 * pi)) / (std::log(g.L) - std::log(2 * pi)));
         }},
        {"same-maths-two-layouts / A pair has two places", [](const Given& g) { return g.d / 2 + 5; }},
        {"fifteen-lines-of-python / Fifteen lines", [](const Given& g) { return g.theta(g.k); }},
        {"fifteen-lines-of-python / Bug three: turned twice", [](const Given& g) { return 2 * g.s - g.m; }},
        {"dynamic-ntk / A base that grows with the text",
         [](const Given& g) { return std::pow(g.factor * g.n / g.L - (g.factor - 1), g.d / (g.d - 2)); }},
    };
    return all;
}

/// The lesson of practice, by the expression that its answers are.
const std::map<std::string, Solve>& practice()
{
    static const std::map<std::string, Solve> all{
        {"theta[k]", [](const Given& g) { return g.theta(g.k); }},
        {"period[k]", [](const Given& g) { return 2 * pi / g.theta(g.k); }},
        {"angle(k, m)", [](const Given& g) { return g.m * g.theta(g.k); }},
        {"base_from_theta(theta[k], k)", [](const Given& g) { return g.b; }},
        {"lambda_for_target", [](const Given& g) { return std::pow(g.target / g.L, g.d / (g.d - 2)); }},
        {"pi_position(m)", [](const Given& g) { return g.m * g.L / g.target; }},
        {"never_full_turn",
         [](const Given& g) {
             int count = 0;
             for (int k = 1; k <= g.d / 2; ++k)
                 count += 2 * pi / g.theta(k) > g.L ? 1 : 0;
             return double(count);
         }},
    };
    return all;
}

const Solve* solutionOf(const Lesson& lesson, const LessonStep& step)
{
    const auto& all = lesson.id == "practice" ? practice() : solutions();
    const auto it = all.find(lesson.id == "practice" ? step.question->answer : lesson.id + " / " + step.title);
    return it == all.end() ? nullptr : &it->second;
}

} // namespace

class TestVariedAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void solvedAsAStudentWould_data();
    void solvedAsAStudentWould();
    void studentsGetOtherQuestions();
};

void TestVariedAnswers::solvedAsAStudentWould_data()
{
    QTest::addColumn<int>("lesson");
    QTest::addColumn<int>("step");
    std::set<std::string> ids;
    for (std::size_t l = 0; l < shippedLessons().size(); ++l)
        for (std::size_t i = 0; i < shippedLessons()[l].steps.size(); ++i)
            if (const auto& q = shippedLessons()[l].steps[i].question; q && !q->varies.empty()) {
                ids.insert(shippedLessons()[l].id);
                QTest::newRow((shippedLessons()[l].id + " / " + shippedLessons()[l].steps[i].title).c_str())
                    << int(l) << int(i);
            }
    QVERIFY2(ids.size() >= 15, "lessons that vary a question");
}

void TestVariedAnswers::solvedAsAStudentWould()
{
    QFETCH(int, lesson);
    QFETCH(int, step);
    const Lesson& its = shippedLessons()[std::size_t(lesson)];
    const Question& q = *its.steps[std::size_t(step)].question;
    const Solve* solve = solutionOf(its, its.steps[std::size_t(step)]);
    QVERIFY2(solve, "no formula here solves this question");
    std::set<std::string> prompts;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const Scene scene = settled(*variedStep(its, std::size_t(step), seed).scene);
        const Quantities quantities(scene);
        const auto judged = [&](double value) {
            GivenAnswer given;
            given.typed = exactText(value);
            return check(q, scene, given).right;
        };
        const double right = (*solve)(givenIn(scene));
        const std::string prompt = plainProse(q.prompt, quantities);
        QVERIFY2(judged(right), (prompt + " " + exactText(right)).c_str());
        QVERIFY2(!judged(1.3 * right + 2), prompt.c_str());
        QVERIFY2(right == 0 || !judged(-right), prompt.c_str());
        for (const Mistake& mistake : q.mistakes)
            QVERIFY2(!judged(quantities.value(mistake.when)), (prompt + " " + mistake.when).c_str());
        prompts.insert(prompt);
    }
    QVERIFY2(prompts.size() >= 2, "every draw asks the same");
}

/// `--exercises 12 --seed 7` for a class: the same questions, for nearly all of them other words to read and answers.
void TestVariedAnswers::studentsGetOtherQuestions()
{
    for (const char* language : {"en", "zh_CN"}) {
        const std::vector<Lesson>& all = shippedLessons(language);
        const Lesson anna = exercisesFrom(all, 12, 7, "Anna"), ben = exercisesFrom(all, 12, 7, "Ben");
        int other = 0;
        std::set<std::string> titles;
        for (std::size_t i = 0; i < 12; ++i) {
            QCOMPARE(anna.steps[i].title, ben.steps[i].title);
            titles.insert(anna.steps[i].title);
            const Quantities a(anna.sceneOf(i)), b(ben.sceneOf(i));
            other +=
                plainProse(anna.steps[i].question->prompt, a) != plainProse(ben.steps[i].question->prompt, b) ? 1 : 0;
        }
        QCOMPARE(titles.size(), std::size_t(12));
        QVERIFY2(other >= 8, qPrintable(QString::number(other)));
    }
}

QTEST_GUILESS_MAIN(TestVariedAnswers)
#include "tst_varied_answers.moc"
