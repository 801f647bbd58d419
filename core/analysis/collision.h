// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>

namespace rope {

/// Two positions that a RoPE with one θ for all pairs cannot tell apart.
struct Collision {
    std::int64_t distance = 0; ///< tokens
    double angle = 0;          ///< what is left of distance·θ modulo 2π, radians, in [-π, π]
};

/// The smallest distance s ≥ 1 at which s·θ is within `tolerance` radians of a whole number of turns (F12), up to
/// `limit`; nothing when there is none. θ > 0, radians per token. θ = 1 and 1e-4 give 710, 6e-5 radians off.
std::optional<Collision> firstCollision(double theta, double tolerance = 1e-4, std::int64_t limit = 1LL << 40);

/// The common θ of all pairs; nothing when they differ, are none or stand still.
std::optional<double> commonTheta(std::span<const double> theta);

} // namespace rope
