// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/reading/lesson_warnings.h"

#include <cmath>

#include "core/lessons/drawing.h"
#include "core/lessons/prose/prose.h"
#include "core/lessons/quantities/quantities.h"
#include "core/lessons/reading/question_checks.h"
#include "core/lessons/reading/visible_answers.h"
#include "core/lessons/slips.h"
#include "core/lessons/task_controls.h"
#include "core/model/number_text.h"
#include "core/model/text.h"

namespace rope {

namespace {

/// What decides in a choice.
std::vector<std::string> conditionsOf(const Question& q)
{
    std::vector<std::string> out;
    if (q.kind == AskKind::TrueFalse)
        out.push_back(q.holds);
    if (q.kind == AskKind::One || q.kind == AskKind::Several)
        for (const AskOption& option : q.options)
            out.push_back(option.holds);
    for (const AskMatch& match : q.matches)
        out.push_back(match.holds);
    return out;
}

/// A comparison of mere numbers was meant to be of something else, or stands for what nobody can work out: then it says
/// so.
void warnOfConstants(const LessonStep& step, std::vector<LessonProblem>& out)
{
    for (const std::string& condition : conditionsOf(*step.question))
        if (condition != "true" && condition != "false" && !lessons::namesQuantity(condition))
            out.push_back({step.line, inQuotes(condition) + " names no quantity, so that nothing is worked out and no "
                                                            "scene can change it; of what no number decides say "
                                                            "\"true\" or \"false\""});
}

/// The window points at a pair by selecting it, so that what the step says would be of another one on paper.
void warnOfPair(const LessonStep& step, const Scene& scene, std::vector<LessonProblem>& out)
{
    const std::string selected = std::to_string(scene.selectedPair);
    for (const std::string& target : step.highlights)
        if (target.starts_with("pair ") && target != "pair " + selected)
            out.push_back({step.line, inQuotes(target) + " is pointed at, while the scene selects pair " + selected +
                                          ", which numbers and handouts speak of; \"selected_pair\" makes them one"});
}

/// Why nobody who makes that mistake is told so; empty: they are. Of numbers: one as another one before it, hardly
/// apart from the right one, or none.
std::string whyUnsaidNumber(const Question& q, const Mistake& mistake, const Quantities& quantities)
{
    const double right = quantities.value(q.answer), wrong = quantities.value(mistake.when);
    if (!std::isfinite(wrong))
        return "it is infinite in this scene, and nobody answers so";
    const FramedProse said = lessons::reasonFor(q, wrong, right, quantities);
    if (said == FramedProse{"{0}", {filledProse(mistake.reason, quantities)}})
        return {};
    return "it gives " + shownNumber(wrong, 6) + ", " +
           (said.empty() ? "too close to the right " + shownNumber(right, 6) : std::string("as another one does"));
}

/// Of curves: one that passes for another one before it.
std::string whyUnsaidCurve(const Question& q, const Mistake& mistake, const Quantities& quantities)
{
    Question other = q;
    other.curve = mistake.when;
    GivenAnswer given;
    given.drawn = rightCurve(other, quantities);
    const std::string reason = lessons::checkDrawing(q, quantities, given).reason.words.back();
    return reason.ends_with(filledProse(mistake.reason, quantities)) ? "" : "it passes for another one before it";
}

void warnOfUnsaid(const LessonStep& step, const Quantities& quantities, std::vector<LessonProblem>& out)
{
    const Question& q = *step.question;
    for (const Mistake& mistake : q.mistakes) {
        std::string why;
        if (q.kind == AskKind::Number || q.kind == AskKind::Click)
            why = whyUnsaidNumber(q, mistake, quantities);
        else if (q.kind == AskKind::Draw)
            why = whyUnsaidCurve(q, mistake, quantities);
        else if (q.kind == AskKind::Scene && !lessons::namesQuantity(mistake.when))
            why = "it names nothing of the scene, so that no change of it can be this mistake";
        if (!why.empty())
            out.push_back({step.line, "the mistake " + inQuotes(mistake.when) + " is never said: " + why});
    }
}

} // namespace

std::vector<LessonProblem> lessonWarnings(const Lesson& lesson, const LessonWatch& watch)
{
    std::vector<LessonProblem> out;
    Scene scene;
    for (const LessonStep& step : lesson.steps) {
        scene = step.scene.value_or(scene);
        warnOfPair(step, scene, out);
        if (step.question) {
            warnOfConstants(step, out);
            warnOfUnsaid(step, Quantities(scene, watch.stop), out);
        }
        if (!step.question || step.question->kind != AskKind::Scene)
            continue;
        if (step.question->solution.empty())
            out.push_back({step.line, "nobody knows whether the task can be solved; \"solution: \" is a way that is "
                                      "tried here"});
        if (step.question->only.empty())
            out.push_back({step.line, "any scene in which the task's condition holds is right, however it was made; "
                                      "\"only: \" says what may be changed (" +
                                          joined(taskControls()) + ")"});
    }
    for (LessonProblem& seen : visibleAnswers(lesson, watch))
        out.push_back(std::move(seen));
    return out;
}

} // namespace rope
