// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/lessons/lesson.h"
#include "core/lessons/quantities/quantities.h"

namespace rope {

class Sheet;

/// What there is to choose from or to arrange; nothing for a question that is typed, clicked or done.
void writeChoices(Sheet& sheet, const Question& question, const Quantities& quantities);

/// What gives an answer away is left out on paper as it is covered on the screen.
bool hidesOnPaper(const LessonStep& step, const char* target);

} // namespace rope
