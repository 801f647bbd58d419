// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "core/model/rope_spec.h"

namespace rope {

/// g(s) = (1/K) Σ_k cos(s·θ_k) at each distance (F7); distances in tokens, any order, |s| ≤ 2^40.
/// Error below 1e-11 against exact arithmetic on the given θ for s < 2^24. `out` has the size of `distances`.
void kernelAt(std::span<const double> theta, std::span<const std::int64_t> distances, std::span<double> out);

/// The same at distances that need not be whole, as some position maps make them.
void kernelAt(std::span<const double> theta, std::span<const double> distances, std::span<double> out);

/// g(start + i·step) for i = 0 … out.size()-1: the fast road, angle addition as a matrix product.
/// Work can be split by the caller. Returns early, out unfinished, once `stop` is requested.
void kernelRange(std::span<const double> theta, std::int64_t start, std::int64_t step, std::span<double> out,
                 std::stop_token stop = {});
/// The same in float for pictures: error below 2e-6.
void kernelRange(std::span<const double> theta, std::int64_t start, std::int64_t step, std::span<float> out,
                 std::stop_token stop = {});

/// A(s) = (1/K) Σ_{j=1..K} |Σ_{k≤j} exp(i·s·θ_k)| at each distance (F8; RoFormer, section 3.4.3).
void boundAt(std::span<const double> theta, std::span<const std::int64_t> distances, std::span<double> out,
             std::stop_token stop = {});

/// q·k after rotation: Σ over pairs, plus the plain product of the elements that do not turn.
/// q, k: head_dim elements, unrotated, paired as `pairing` says; m, n: positions. The attention factor
/// enters squared for the turned part, as models apply it to cos and sin of both.
double score(std::span<const double> q, std::span<const double> k, std::span<const double> theta, Pairing pairing,
             std::int64_t m, std::int64_t n, double attentionFactor = 1);

/// The parts of score(): one entry per pair (F6), radians and norms of the unrotated pair vectors.
std::vector<double> scorePerPair(std::span<const double> q, std::span<const double> k, std::span<const double> theta,
                                 Pairing pairing, std::int64_t distance, double attentionFactor = 1);

/// Smallest s in [1, limit) with g(s) < 0; 0 when there is none. Scans in blocks, exact to one token.
std::int64_t firstNegative(std::span<const double> theta, std::int64_t limit, std::stop_token stop = {});

} // namespace rope
