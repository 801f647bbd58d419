// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <stop_token>

namespace rope {

/// How hard a head must press to point at one distance. The key is the query turned by `distance` tokens, so the logit
/// at distance s is B·g(s - distance) (Barbero et al. 2024, "Round and round we go", the construction of a positional
/// head); B = |q||k|·a²/√d with attention factor a. Softmax over the distances 0 … length - 1 gives `distance` the
/// share 1 / Σ_s exp(B·(g(s - distance) - 1)). Throws InputError: no pairs, length not in 2 … limits::maxDistance,
/// distance not in 0 … length - 1.
double pointingShare(std::span<const double> theta, std::int64_t length, std::int64_t distance, double budget,
                     const std::stop_token& stop = {});

/// The B at which that share is `share`, 0 < share < 1, to 1e-12 relative; infinity when 1e6 is not enough.
/// NaN when `stop` was asked for.
double pointingBudget(std::span<const double> theta, std::int64_t length, std::int64_t distance, double share = 0.5,
                      const std::stop_token& stop = {});

} // namespace rope
