// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/scaling/method.h"

namespace rope {

/// "resonance", off: a switch that every method has.
Tunable resonanceTunable();

/// θ with each period rounded to whole tokens, T̃ = max(1, round(T)), so that angles of training come back exactly
/// (Wang et al. 2024, Resonance RoPE, arXiv 2403.00071, section 4). What does not turn stays so. Radians per token.
std::vector<double> resonant(std::vector<double> theta);

} // namespace rope
