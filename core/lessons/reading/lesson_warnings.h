// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/lessons/reading/lesson_reading.h"

namespace rope {

/// What to think of in a lesson that reads well: answers that can be read off the screen (visibleAnswers), tasks that
/// any scene may solve, as they do not say which controls count, tasks that have no solution to try, choices that
/// mere numbers decide, and mistakes that are never said. Throws Stopped.
std::vector<LessonProblem> lessonWarnings(const Lesson& lesson, const LessonWatch& watch = {});

} // namespace rope
