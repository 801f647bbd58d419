// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/lessons/reading/lesson_reading.h"

namespace rope::lessons {

/// Whether all of a lesson that was read without problems makes sense: every text and expression is worked out in its
/// scene, figures, highlights and answers fit. Throws nothing.
void checkSense(const ReadForm& form, ProblemList& problems, const LessonWatch& watch);

} // namespace rope::lessons
