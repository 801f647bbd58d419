// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

namespace rope::kernels {

/// out[i] = weight · Σ_{j=1..K} |Σ_{k≤j} exp(i·m[i]·x[k])| of the exact products; m and out have one size. |m·x| ≤
/// 2^60.
void partialSumsAt(std::span<const double> x, double weight, std::span<const double> m, std::span<double> out);

} // namespace rope::kernels
