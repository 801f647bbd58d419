// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>

namespace rope::kernels {

/// Columns of a block: what coverage is gathered in before it becomes pixels.
inline constexpr std::size_t coverageColumns = 16;

/// Paints one colour over a block of premultiplied 8-bit ARGB pixels. part and step are [rows x 16]: the coverage of
/// each pixel is its part plus the sum of the steps in its column down to its row, cut to 0 … 1; both are left zero.
/// pixels: the first of each row's 16, `stride` pixels apart. `opaque` is the colour at alpha 255, `alpha` (0 … 255)
/// what full coverage gives.
void blendCoverage(float* part, float* step, std::size_t rows, std::uint32_t* pixels, std::ptrdiff_t stride,
                   std::uint32_t opaque, int alpha);

} // namespace rope::kernels
