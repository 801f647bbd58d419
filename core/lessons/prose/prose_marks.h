// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/lessons/prose/prose.h"

namespace rope::lessons {

/// The runs of one paragraph or item. Throws InputError ("text", …) as proseOf does.
std::vector<ProseRun> runsOf(const std::string& source, const Quantities& quantities);

/// A number of a text: "217,640", "−0.2", "1.63·10" with "−6" above.
std::vector<ProseRun> numberRuns(double value, int digits);

} // namespace rope::lessons
