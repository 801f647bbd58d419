// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a curve that is to be drawn can be drawn, and whether what is no curve would pass.
#include <algorithm>
#include <cmath>

#include "core/lessons/drawing.h"
#include "core/lessons/reading/question_checks.h"
#include "core/model/number_text.h"
#include "core/model/text.h"

namespace rope::lessons {

namespace {

/// A curve has 97 values, and each of these takes long.
constexpr const char* slow[] = {"base_smallest", "base_every", "lab_", "point_budget", "random_"};

/// Empty, and a problem, where a value is missing: of several the first is said.
std::vector<double> curveAt(int line, const std::string& expression, const Question& q, const Trial& trial)
{
    for (const char* name : slow)
        if (expression.find(name) != std::string::npos) {
            trial.problem(line, std::string(name) + " takes too long to be worked out along an axis");
            return {};
        }
    std::vector<double> out;
    for (const double x : drawPlaces(q)) {
        const auto y = trial.valueAt(line, expression, x);
        if (!y)
            return {};
        if (!std::isfinite(*y)) {
            trial.problem(line, "the curve is infinite at " + q.along.name + " = " + exactText(x));
            return {};
        }
        out.push_back(*y);
    }
    return out;
}

/// A level line lies closest to a curve at the median of it.
void checkFlat(const Question& q, const QuestionLines& at, const std::vector<double>& right, const Trial& trial)
{
    std::vector<double> sorted = right;
    std::ranges::sort(sorted);
    const double level = sorted[sorted.size() / 2];
    const double mean = gapBetween(std::vector(right.size(), level), right, q).mean;
    if (mean <= allowedGap(q))
        trial.problem(at.curve, "a level line at " + shownNumber(level) + " passes: on average it is " +
                                    shownNumber(mean, 2) + " of the height off, and " + shownNumber(allowedGap(q), 2) +
                                    " is allowed");
}

} // namespace

void checkDrawingKeys(const Question& q, const QuestionLines& at, const Trial& trial)
{
    const std::vector<double> right = curveAt(at.curve, q.curve, q, trial), x = drawPlaces(q);
    for (std::size_t i = 0; i < right.size(); ++i)
        if (right[i] < q.up.lo || right[i] > q.up.hi) {
            trial.problem(at.up, "the curve comes to " + shownNumber(right[i]) + " at " + q.along.name + " = " +
                                     exactText(x[i]) + ", outside of the plot");
            break;
        }
    if (!right.empty())
        checkFlat(q, at, right, trial);
    for (std::size_t i = 0; i < q.mistakes.size(); ++i) {
        trial.prose(at.mistakes[i], q.mistakes[i].reason);
        const std::vector<double> wrong = curveAt(at.mistakes[i], q.mistakes[i].when, q, trial);
        if (!wrong.empty() && !right.empty() && gapBetween(wrong, right, q).mean <= allowedGap(q))
            trial.problem(at.mistakes[i], "the mistake passes as the right curve");
    }
}

} // namespace rope::lessons
