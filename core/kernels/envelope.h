// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>

namespace rope::kernels {

/// lo[c] and hi[c] = smallest and largest of values[edges[c]] … values[edges[c+1] - 1], for drawing a curve that has
/// more points than the picture has columns. edges.size() = lo.size() + 1 = hi.size() + 1, ascending, at most
/// values.size(). A column with no value gives NaN in both. No value may be NaN.
void envelope(std::span<const double> values, std::span<const std::size_t> edges, std::span<double> lo,
              std::span<double> hi);
void envelope(std::span<const float> values, std::span<const std::size_t> edges, std::span<double> lo,
              std::span<double> hi);

/// Index of the first value below `limit`; values.size() when there is none.
std::size_t firstBelow(std::span<const double> values, double limit);
std::size_t firstBelow(std::span<const float> values, float limit);

} // namespace rope::kernels
