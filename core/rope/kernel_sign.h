// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rope {

/// From here on g(s) is negative, and no zero that was rounded: with all θ = 2π/100 it is zero at 25, where the sum of
/// its cosines in double is -2e-15.
inline constexpr double surelyNegative = -1e-12;

} // namespace rope
