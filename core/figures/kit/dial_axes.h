// SPDX-License-Identifier: GPL-3.0-or-later
// Axes and captions of the circles that pairs turn on. Not a figure itself.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/figures/kit/dials.h"

namespace rope::figures {

/// Whole turns of the dial's pair from position 0 to m: "1 turn", "12 turns".
std::string turnsText(const Dial& dial, std::int64_t m);
/// Equal axes around `dials`, −1, 0 and 1 about each middle, and under a circle of one pair which it is and how often
/// it has turned at m.
void addDialAxes(Figure& figure, const std::vector<Dial>& dials, Circles circles, std::int64_t m);

} // namespace rope::figures
