// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

namespace rope {

/// Sensible numbers for sliders, rising, all within [lo, hi] (which need not be stops themselves).
namespace stops {

/// 1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8 in every decade.
std::vector<double> decades(double lo, double hi);
/// Powers of two with `parts` equal ratios between them; the powers are exact.
std::vector<double> octaves(double lo, double hi, int parts);
/// Powers of two and their 5/4, 3/2, 7/4: whole token counts.
std::vector<double> lengths(double lo, double hi);
/// Even head sizes, fine where they are small.
std::vector<double> headDims();
/// `count` equal steps.
std::vector<double> even(double lo, double hi, int count);

} // namespace stops

} // namespace rope
