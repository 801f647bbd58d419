// SPDX-License-Identifier: GPL-3.0-or-later
// Which pairs can be drawn as lines that are folded into one turn, and how far. Not a figure itself.
#pragma once
#include <vector>

#include "core/figures/kit/figure_kind.h"

namespace rope::figures {

/// A few pairs that can be drawn over the default range, spread from fast to slow. `theta`: radians per token.
std::vector<int> readablePairs(const Scene& scene, const std::vector<double>& theta);

/// Where there are many pins other pairs would hide what is compared: the selected pair alone is drawn, of each RoPE,
/// unless pairs are asked for.
bool comparesOnePair(const Scene& scene);

/// Where a picture of the selected pair, of those beside it and of the pins ends by default, tokens: at L', or where
/// the eye no longer follows.
double readableEnd(const FigureRequest& request, const std::vector<int>& beside);

} // namespace rope::figures
