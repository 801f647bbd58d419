// SPDX-License-Identifier: GPL-3.0-or-later
// Values of keys in the block ask that are more than text or an expression.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/lessons/lesson.h"
#include "core/lessons/reading/lesson_lines.h"

namespace rope::lessons {

/// "d = 64, 128; k = 2 to 40"; what cannot be read goes to `problems`.
std::vector<Vary> variesFrom(const KeyLine& key, ProblemList& problems);

/// "1 %" or "0.5".
std::optional<Tolerance> toleranceFrom(const KeyLine& key, ProblemList& problems);

/// "s = 0 to 200 | Distance s (tokens)".
std::optional<DrawAxis> drawAxisFrom(const KeyLine& key, ProblemList& problems);

} // namespace rope::lessons
