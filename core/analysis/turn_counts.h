// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "core/rope/frequencies.h"

namespace rope {

/// length·θ/2π for each pair: how often it turns within `length` tokens (A1). Same size as theta.
std::vector<double> turnsWithin(std::span<const double> theta, double length);

/// How many turning pairs (θ > 0) have a period longer than `length` tokens; pairs that stand still are not counted.
int neverFullTurn(std::span<const double> theta, double length);

struct PeriodRange {
    double shortest = 0; ///< tokens
    double longest = 0;
};
/// Over the pairs that turn; nothing when none does.
std::optional<PeriodRange> periodRange(std::span<const double> theta);

/// Pairs (1-based) that meet angles at L' which training never showed. Training went through the angles 0 … L·θ of
/// the unscaled θ; a pair with a full turn there has seen every angle. Any other pair is unseen when L'·θ' > L·θ,
/// by more than one part in 10^9 (position interpolation ends exactly at L·θ).
std::vector<int> unseenPairs(const Frequencies& f, double trainLength, double targetLength);

/// Critical dimension 2·ceil((r/2)·log_b(L/2π)), within 0 … r: the elements whose pairs finish a turn within L (A2;
/// Liu et al. 2023, arXiv 2310.05209, theorem 1). base > 1, length in tokens.
int criticalDimension(int rotaryDim, double base, double length);

} // namespace rope
