// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <stop_token>

namespace rope::kernels {

/// out[i] = weight · Σ_k cos(m[i]·x[k]) of the exact products; m and out have one size. |m·x| ≤ 2^60.
void cosineSumsAt(std::span<const double> x, double weight, std::span<const double> m, std::span<double> out);

/// out[i] = weight · Σ_k cos((first + i·step)·x[k]); first and step whole numbers, |first + i·step| ≤ 2^50.
///
/// Blocks of 2H neighbours share an anchor a in their middle, halfway between two of them, so that by angle addition
///   Σ cos((a ± b)x) = Σ cos(ax)cos(bx) ∓ Σ sin(ax)sin(bx):
/// two matrix products, [anchors x K]·[K x H] each, give both halves of every block. Anchors and offsets are
/// computed directly, so errors do not grow along the range: below |weight|·K·(K + 4)·2^-53, in practice a tenth.
/// Stops between chunks of blocks when `stop` is requested; out is then unfinished.
void cosineSums(std::span<const double> x, double weight, double first, double step, std::span<double> out,
                const std::stop_token& stop);
/// The same with products in float, from tables computed in double.
void cosineSums(std::span<const double> x, double weight, double first, double step, std::span<float> out,
                const std::stop_token& stop);

} // namespace rope::kernels
