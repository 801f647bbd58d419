// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <stop_token>

#include "core/scaling/method.h"

namespace rope {

/// g(s_eff(m, m - s)): similarity as a position map lets a query at m see it, at each distance 0 ≤ s ≤ m, tokens.
void kernelSeen(std::span<const double> theta, const DistanceMap& map, std::int64_t m,
                std::span<const std::int64_t> distances, std::span<double> out);

/// Smallest s in [1, m] with g(s_eff(m, m - s)) < 0; 0 when there is none, or once `stop` is requested.
std::int64_t firstNegativeSeen(std::span<const double> theta, const DistanceMap& map, std::int64_t m,
                               std::stop_token stop = {});

/// The farthest that any key looks to any query below `length` tokens: the first key to the last query.
double largestSeen(const DistanceMap& map, std::int64_t length);

} // namespace rope
