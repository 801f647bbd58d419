// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/reading/lesson_warnings.h"

#include "core/lessons/reading/visible_answers.h"
#include "core/lessons/task_controls.h"
#include "core/model/text.h"

namespace rope {

std::vector<LessonProblem> lessonWarnings(const Lesson& lesson, const LessonWatch& watch)
{
    std::vector<LessonProblem> out;
    for (const LessonStep& step : lesson.steps) {
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
