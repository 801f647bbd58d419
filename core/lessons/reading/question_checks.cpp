// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/reading/question_checks.h"

#include <algorithm>
#include <cmath>

#include "core/configs/strict_json.h"
#include "core/figures/kit/figure_kind.h"
#include "core/lessons/prose/prose.h"
#include "core/lessons/prose/prose_blocks.h"
#include "core/lessons/slips.h"
#include "core/lessons/task_controls.h"
#include "core/model/letters.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/model/text.h"
#include "core/rope/checked_scene.h"
#include "core/scene/scene_text.h"

namespace rope::lessons {

namespace {

/// "expression" and "text" say nothing to somebody who looks at the line.
std::string textOf(const Problem& p)
{
    return p.field == "expression" || p.field == "text" ? p.value + "; allowed: " + p.allowed : p.text();
}

void checkOptions(const Question& q, const QuestionLines& at, const Trial& trial)
{
    std::size_t right = 0, known = 0;
    for (std::size_t i = 0; i < q.options.size(); ++i) {
        trial.prose(at.options[i], q.options[i].text);
        trial.prose(at.options[i], q.options[i].reason);
        if (const auto holds = trial.value(at.options[i], q.options[i].holds)) {
            ++known;
            right += *holds != 0 ? 1 : 0;
        }
    }
    if (known < q.options.size())
        return;
    if (q.kind == AskKind::One && right != 1)
        trial.problem(at.block, std::to_string(right) + " options hold; exactly one has to");
    if (q.kind == AskKind::Several && right == 0)
        trial.problem(at.block, "no option holds; at least one has to");
    if (q.kind == AskKind::Several && right == known)
        trial.problem(at.block, "all options hold; at least one must not");
}

/// Says where texts stand that somebody has to tell apart and that look the same once their numbers are filled in.
class Distinct
{
public:
    Distinct(const Trial& trial, std::string what) : m_trial(trial), m_what(std::move(what)) {}

    void operator()(int line, const std::string& source)
    {
        std::string shown;
        try {
            shown = plainProse(source, m_trial.quantities());
        } catch (const InputError&) {
            return; // trial.prose() says it
        }
        if (std::ranges::count(m_seen, shown) > 0)
            m_trial.problem(line, "two " + m_what + " are the same: " + inQuotes(shown));
        m_seen.push_back(std::move(shown));
    }

private:
    const Trial& m_trial;
    std::string m_what;
    std::vector<std::string> m_seen;
};

/// Two items of one value have no order.
void checkOrder(const Question& q, const QuestionLines& at, const Trial& trial)
{
    std::vector<double> values;
    Distinct distinct(trial, "items");
    for (std::size_t i = 0; i < q.options.size(); ++i) {
        trial.prose(at.options[i], q.options[i].text);
        trial.prose(at.options[i], q.options[i].reason);
        const auto value = trial.value(at.options[i], q.options[i].holds);
        if (value && std::ranges::count(values, *value) > 0)
            trial.problem(at.options[i], "the item comes to " + shownNumber(*value, 6) +
                                             " like another one before it: their order is not known");
        if (value)
            values.push_back(*value);
        distinct(at.options[i], q.options[i].text);
    }
}

void checkMatch(const Question& q, const QuestionLines& at, const Trial& trial)
{
    Distinct distinct(trial, "right sides");
    const auto right = [&](int line, const std::string& text) {
        trial.prose(line, text);
        distinct(line, text);
    };
    for (std::size_t i = 0; i < q.matches.size(); ++i) {
        const AskMatch& match = q.matches[i];
        trial.prose(at.matches[i], match.left);
        trial.prose(at.matches[i], match.reason);
        right(at.matches[i], match.right);
        if (const auto holds = trial.value(at.matches[i], match.holds); holds && *holds == 0)
            trial.problem(at.matches[i], "the two do not belong together in this scene: the expression does not hold");
    }
    for (std::size_t i = 0; i < q.extras.size(); ++i)
        right(at.extras[i], q.extras[i]);
}

void checkWords(const Question& q, const QuestionLines& at, const Trial& trial)
{
    trial.prose(at.model, q.model);
    for (std::size_t i = 0; i < q.points.size(); ++i)
        trial.prose(at.points[i], q.points[i]);
}

void checkNumber(const Question& q, const QuestionLines& at, const Trial& trial)
{
    const auto right = trial.value(at.answer, q.answer);
    if (right && !std::isfinite(*right))
        trial.problem(at.answer, "the answer is infinite in this scene");
    for (std::size_t i = 0; i < q.mistakes.size(); ++i) {
        const auto wrong = trial.value(at.mistakes[i], q.mistakes[i].when);
        trial.prose(at.mistakes[i], q.mistakes[i].reason);
        if (right && wrong && isWithin(*wrong, *right, q.tolerance))
            trial.problem(at.mistakes[i], "the mistake gives " + shownNumber(*wrong, 6) + ", which is right");
    }
}

void checkClick(const Question& q, const QuestionLines& at, const std::vector<std::string>& shown, const Trial& trial)
{
    if (!findFigure(q.figure))
        trial.problem(at.figure, "figure is " + inQuotes(q.figure) + "; allowed: an id of 'ropescope list figures'");
    else if (!shown.empty() && std::ranges::count(shown, q.figure) == 0)
        trial.problem(at.figure, "figure " + q.figure + " is not among those the step shows");
    checkNumber(q, at, trial);
}

/// A task that its own solution does not solve, nobody can solve.
void checkSolution(const Question& q, int line, const Trial& trial)
{
    try {
        Json scene = sceneJson(trial.quantities().scene());
        scene.merge_patch(parseStrictJson(q.solution, "solution", {limits::maxLessonText, 16, 1U << 14U}));
        const Scene solved = settled(sceneFromJson(scene));
        if (const auto problems = allProblemsOf(solved); !problems.empty())
            return trial.problem(line, "the solution is no scene: " + problems.front().text());
        if (!Quantities(solved).holds(q.holds))
            trial.problem(line, "the solution does not fulfil what the task asks for");
        if (const auto outside = leftOutside(q.only, trial.quantities().scene(), solved);
            !q.only.empty() && !outside.empty())
            trial.problem(line, "the solution changes " + joined(outside) + ", which \"only\" does not name");
    } catch (const InputError& e) {
        trial.problem(line, textOf(e.problems().front()));
    }
}

void checkScene(const Question& q, const QuestionLines& at, const Trial& trial)
{
    if (!namesQuantity(q.holds))
        trial.problem(at.holds, "the condition names nothing of the scene, so that no change of it can be right; "
                                "allowed: names of 'ropescope list quantities'");
    if (const auto holds = trial.value(at.holds, q.holds); holds && *holds != 0)
        trial.problem(at.holds, "the scene of the step already fulfils this");
    for (std::size_t i = 0; i < q.watches.size(); ++i) {
        trial.value(at.watches[i], q.watches[i].value);
        trial.prose(at.watches[i], q.watches[i].label);
    }
    for (std::size_t i = 0; i < q.mistakes.size(); ++i) {
        trial.value(at.mistakes[i], q.mistakes[i].when);
        trial.prose(at.mistakes[i], q.mistakes[i].reason);
    }
    trial.prose(at.example, q.example);
    for (const std::string& name : q.only)
        if (std::ranges::count(taskControls(), name) == 0)
            trial.problem(at.only, "only has " + inQuotes(name) + "; allowed: " + joined(taskControls()));
    if (!q.solution.empty())
        checkSolution(q, at.solution, trial);
}

} // namespace

bool namesQuantity(const std::string& expression)
{
    const auto inWord = [](char c) { return isLetter(c) || c == '_' || (c >= '0' && c <= '9'); };
    for (auto at = expression.begin(); at != expression.end();) {
        const auto end = std::find_if_not(at, expression.end(), inWord);
        if (end != at && std::ranges::count(quantityKinds(), std::string(at, end), &QuantityKind::name) > 0)
            return true;
        at = end == at ? at + 1 : end;
    }
    return false;
}

std::optional<double> Trial::value(int line, const std::string& expression) const
{
    try {
        return m_quantities.value(expression);
    } catch (const InputError& e) {
        problem(line, textOf(e.problems().front()));
        return std::nullopt;
    }
}

std::optional<double> Trial::valueAt(int line, const std::string& expression, double x) const
{
    try {
        return m_quantities.valueAt(expression, x);
    } catch (const InputError& e) {
        problem(line, textOf(e.problems().front()));
        return std::nullopt;
    }
}

void Trial::prose(int line, const std::string& source) const
{
    for (const SourceBlock& block : proseBlocks(source)) {
        if (block.kind == SourceBlock::Kind::Code)
            continue;
        try {
            const std::string mark = block.kind == SourceBlock::Kind::Formula ? "$$" : "";
            proseOf(std::string(mark).append(block.text).append(mark), m_quantities);
        } catch (const InputError& e) {
            problem(line + block.line, textOf(e.problems().front()));
        }
    }
}

void checkQuestion(const Question& q, const QuestionLines& at, const std::vector<std::string>& shown,
                   const Trial& trial)
{
    trial.prose(at.prompt, q.prompt);
    trial.prose(at.explain, q.explain);
    for (std::size_t i = 0; i < q.hints.size(); ++i)
        trial.prose(at.hints[i], q.hints[i]);
    switch (q.kind) {
    case AskKind::One:
    case AskKind::Several: return checkOptions(q, at, trial);
    case AskKind::TrueFalse: trial.value(at.holds, q.holds); return;
    case AskKind::Number: return checkNumber(q, at, trial);
    case AskKind::Scene: return checkScene(q, at, trial);
    case AskKind::Click: return checkClick(q, at, shown, trial);
    case AskKind::Draw: return checkDrawingKeys(q, at, trial);
    case AskKind::Words: return checkWords(q, at, trial);
    case AskKind::Order: return checkOrder(q, at, trial);
    case AskKind::Match: return checkMatch(q, at, trial);
    }
}

} // namespace rope::lessons
