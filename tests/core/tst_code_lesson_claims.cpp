// SPDX-License-Identifier: GPL-3.0-or-later
// What lessons say of code, formats and heads that no figure shows: worked out apart from the program.
#include <QTest>

#include <array>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "core/lessons/check.h"
#include "core/lessons/prose/prose.h"
#include "core/lessons/quantities/quantities.h"
#include "core/lessons/reading/lesson_text.h"
#include "core/scene/scene_edits.h"

using namespace rope;

namespace {

constexpr std::size_t d = 8, half = d / 2;
using Rows = std::vector<std::array<double, d>>;

double theta(std::size_t k)
{
    return std::pow(1e4, -2.0 * double(k) / d);
}

/// How one of the four programs of the lesson reads pairs, chooses angles and writes.
struct Code {
    std::function<std::size_t(std::size_t)> first, second; ///< elements of pair k that are read
    std::function<double(const std::vector<double>&, std::size_t, std::size_t)> phi; ///< of row t and pair k
    bool keysTwice = false;
};

Rows rotated(const Code& code, const Rows& x, const std::vector<double>& m)
{
    Rows out(x.size());
    for (std::size_t t = 0; t < x.size(); ++t)
        for (std::size_t k = 0; k < half; ++k) {
            const double a = x[t][code.first(k)], b = x[t][code.second(k)], phi = code.phi(m, t, k);
            out[t][k] = a * std::cos(phi) - b * std::sin(phi);
            out[t][half + k] = a * std::sin(phi) + b * std::cos(phi);
        }
    return out;
}

Rows someRows(double seed)
{
    Rows out(4);
    for (std::size_t t = 0; t < 4; ++t)
        for (std::size_t i = 0; i < d; ++i)
            out[t][i] = std::sin(seed + 3.7 * double(t) + 1.3 * double(i * i));
    return out;
}

/// Scores of four queries with four keys at 0 to 3, moved by `shift`.
std::vector<double> scores(const Code& code, double shift)
{
    const std::vector<double> m{shift, shift + 1, shift + 2, shift + 3};
    const Rows q = rotated(code, someRows(1), m);
    Rows k = rotated(code, someRows(2), m);
    if (code.keysTwice)
        k = rotated(code, k, m);
    std::vector<double> out;
    for (const auto& query : q)
        for (const auto& key : k) {
            double sum = 0;
            for (std::size_t i = 0; i < d; ++i)
                sum += query[i] * key[i];
            out.push_back(sum);
        }
    return out;
}

bool isShiftInvariant(const Code& code)
{
    const auto here = scores(code, 0), there = scores(code, 100);
    for (std::size_t i = 0; i < here.size(); ++i)
        if (std::abs(here[i] - there[i]) > 1e-9)
            return false;
    return true;
}

bool keepsVectorsAtZero(const Code& code)
{
    return rotated(code, someRows(1), {0, 0, 0, 0}) == someRows(1);
}

bool keepsLengths(const Code& code)
{
    const Rows x = someRows(1), y = rotated(code, x, {0, 1, 2, 3});
    for (std::size_t t = 0; t < x.size(); ++t) {
        double before = 0, after = 0;
        for (std::size_t i = 0; i < d; ++i) {
            before += x[t][i] * x[t][i];
            after += y[t][i] * y[t][i];
        }
        if (std::abs(before - after) > 1e-9)
            return false;
    }
    return true;
}

Code rightCode()
{
    return {[](std::size_t k) { return k; }, [](std::size_t k) { return half + k; },
            [](const std::vector<double>& m, std::size_t t, std::size_t k) { return m[t] * theta(k); }};
}

} // namespace

class TestCodeLessonClaims : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// "It finds the wrong broadcast too. Mixed layouts pass it. Bug one is found by the second test", and all three
    /// keep lengths.
    void testsFindTheBugsTheySay()
    {
        const Code right = rightCode();
        Code halves = right, broadcast = right, twice = right;
        halves.first = [](std::size_t k) { return 2 * k; };
        halves.second = [](std::size_t k) { return 2 * k + 1; };
        broadcast.phi = [](const std::vector<double>& m, std::size_t t, std::size_t k) { return theta(t) * m[k]; };
        twice.keysTwice = true;
        QVERIFY(isShiftInvariant(right) && keepsVectorsAtZero(right) && keepsLengths(right));
        QVERIFY(isShiftInvariant(halves) && !keepsVectorsAtZero(halves) && keepsLengths(halves));
        QVERIFY(!isShiftInvariant(broadcast) && keepsVectorsAtZero(broadcast) && keepsLengths(broadcast));
        QVERIFY(!isShiftInvariant(twice) && keepsVectorsAtZero(twice) && keepsLengths(twice));
        const LessonStep& step = findLesson("fifteen-lines-of-python")->steps.back();
        QCOMPARE(step.title, std::string("Tests that find them")); // no one of them finds all
        QVERIFY(step.question->explain.find("It finds the wrong broadcast too. Mixed layouts pass it") !=
                std::string::npos);
    }

    /// At a million the angle of fp32 is off by more than rounding a cosine to bf16 adds, and the lesson says so.
    void anglesOfFp32AreOffToo()
    {
        const auto off = [](float m) {
            const double exact = std::pow(1e4, -2.0 / 128);
            const float product = m * static_cast<float>(exact);
            return std::abs(double(product) - double(m) * exact);
        };
        QVERIFY(off(16000) < 0.002 && off(1e6F) > 0.002);
        const Lesson& lesson = *findLesson("precision-breaks-position");
        const std::size_t last = lesson.steps.size() - 1;
        const std::string said =
            plainProse(lesson.steps[last].question->explain, Quantities(settled(lesson.sceneOf(last))));
        QVERIFY2(said.find("for pair 2 0.0005 rad at 16,000, 0.05 at a million") != std::string::npos, said.c_str());
        QCOMPARE(QString::number(off(16000), 'g', 1), QStringLiteral("0.0005"));
        QCOMPARE(QString::number(off(1e6F), 'g', 1), QStringLiteral("0.05"));
    }

    /// "Without that the budget is 28, here as well": half of the attention at 8,192 of 16,384 distances, unscaled.
    void theBudgetIsTheSameOutThere()
    {
        std::vector<double> below; // 1 - g at each distance from the one that is pointed at
        for (int s = 0; s < 16384; ++s) {
            double sum = 0;
            for (int k = 0; k < 64; ++k)
                sum += std::cos((s - 8192) * std::pow(1e4, -k / 64.0)) / 64;
            if (s != 8192)
                below.push_back(1 - sum);
        }
        const auto othersWeigh = [&below](double budget) {
            double sum = 0;
            for (double gap : below)
                sum += std::exp(-budget * gap);
            return sum;
        };
        QVERIFY(othersWeigh(27.9) > 1 && othersWeigh(28.1) < 1);
        const Lesson& lesson = *findLesson("pointing-at-a-distance");
        QVERIFY(lesson.steps[2].question->prompt.find("Without that the budget is 28, here as well") !=
                std::string::npos);
        QCOMPARE(lesson.sceneOf(2).active.base, 1e4); // the step before has another
        QVERIFY(lesson.steps[2].text.find("The base is 10,000 again.") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestCodeLessonClaims)
#include "tst_code_lesson_claims.moc"
