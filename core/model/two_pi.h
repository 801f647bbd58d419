// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <numbers>

namespace rope {

/// One full turn, in radians.
inline constexpr double twoPi = 2 * std::numbers::pi;

} // namespace rope
