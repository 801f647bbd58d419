// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/lessons/reading/lesson_text.h"

namespace rope {

/// Questions whose answer can be read off at their step before they are answered: its digits stand in the title of a
/// figure, in a card above the figures or beneath a formula, and `hide` does not cover them there. One problem each, at
/// the heading of the step. Looked for are numbers (but 0, 1 and 2, which stand everywhere): the answer that is typed
/// or clicked, what a task is solved with, and what stands in the right one of several options alone. Of a drawing:
/// curves that would pass as it. Makes the figures of all steps that ask; throws Stopped once that is requested.
std::vector<LessonProblem> visibleAnswers(const Lesson& lesson, const LessonWatch& watch = {});

/// The numbers that stand in a text as the program writes them: "217,640", "1.63·10^(−6)", "−0.2".
std::vector<double> numbersIn(const std::string& text);

} // namespace rope
