// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/lessons/lesson.h"

namespace rope {

/// What progress is remembered under, one for each step: 16 hexadecimal digits of its question as it is written, or of
/// title and text of a step that asks nothing. The name of the file, the other steps and the scene do not count. Alike
/// steps of one lesson are counted on: "…-2".
std::vector<std::string> stepKeys(const Lesson& lesson);

} // namespace rope
