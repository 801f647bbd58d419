// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

namespace rope::kernels {

/// sin[i] = sin(m·x[i]) and cos[i] = cos(m·x[i]) of the exact product, not of the rounded one.
/// All spans have one size. Absolute error below 3e-16 while |m·x[i]| ≤ 2^60.
void sinCosOfProducts(double m, std::span<const double> x, std::span<double> sin, std::span<double> cos);

} // namespace rope::kernels
