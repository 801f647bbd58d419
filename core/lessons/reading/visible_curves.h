// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/lessons/reading/lesson_text.h"
#include "core/rope/checked_scene.h"

namespace rope::lessons {

/// Curves of the figures of a step that would pass as what is to be drawn there: "Kernel g(s) of figure decay".
std::vector<std::string> visibleCurves(const Lesson& lesson, std::size_t step, const CheckedScene& scene,
                                       const LessonWatch& watch);

} // namespace rope::lessons
