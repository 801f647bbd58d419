// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

namespace rope::kernels {

/// `groups` groups of `rows` rows, each row `stride` elements; the first 2·pairs elements of a row turn.
/// Every row of group g turns with cos[g·pairs + i] and sin[g·pairs + i].
struct PairRows {
    std::size_t groups = 0;
    std::size_t rows = 0;
    std::size_t stride = 0;
    std::size_t pairs = 0;
};

/// (x, y) → (x·cos - y·sin, y·cos + x·sin), in place. Pair i is elements (i, i + pairs).
void rotateHalves(PairRows shape, float* x, const float* cos, const float* sin);
void rotateHalves(PairRows shape, double* x, const double* cos, const double* sin);
/// Pair i is elements (2i, 2i + 1).
void rotateInterleaved(PairRows shape, float* x, const float* cos, const float* sin);
void rotateInterleaved(PairRows shape, double* x, const double* cos, const double* sin);
/// Read from (2i, 2i + 1), written to (i, i + pairs).
void rotateInterleavedToHalves(PairRows shape, float* x, const float* cos, const float* sin);
void rotateInterleavedToHalves(PairRows shape, double* x, const double* cos, const double* sin);

} // namespace rope::kernels
