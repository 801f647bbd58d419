// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/analysis/collision.h"
#include "core/analysis/turn_counts.h"
#include "core/analysis/zones.h"
#include "core/model/json_text.h"
#include "core/rope/checked_scene.h"
#include "core/rope/logits.h"

namespace rope {

/// The numbers worth saying about a RoPE in a context. Every list has one entry per pair.
struct Analysis {
    Frequencies frequencies;
    LogitScale logits;                    ///< of the last query within L'
    std::vector<double> turns;            ///< of θ' within L
    std::vector<double> turnsAtTarget;    ///< of θ' within L' as it is seen, with L' as current length
    std::vector<double> turnsInTraining;  ///< of the unscaled θ within L
    int neverFullTurn = 0;                ///< turning pairs with T' > L
    int neverFullTurnUnscaled = 0;        ///< the same before λ and method: what training saw
    int still = 0;                        ///< pairs with θ' = 0
    std::optional<PeriodRange> periods;   ///< of θ'; absent when nothing turns
    std::optional<int> criticalDimension; ///< of b and L before λ and method; geometric θ only
    Zones zones;
    std::optional<double> largestSeen;  ///< of the distances within L', when the method maps them, tokens
    std::vector<int> unseen;            ///< pairs that meet unseen angles at L' when the current length is L', 1-based
    std::optional<Collision> collision; ///< when all pairs turn alike
};

/// Over how many tokens the pairs turn within L': L', or with a position map one more than the farthest distance seen
/// in whole tokens, as L tokens hold the distances below L.
double turnedWithinTarget(const RopeSpec& spec, const Context& context);

/// Everything that costs next to nothing. Throws InputError as frequenciesOf does.
Analysis analysisOf(const RopeSpec& spec, const Context& context);
/// Of the active RoPE.
Analysis analysisOf(const CheckedScene& scene);

/// How far `compute analysis` and the cards look for the first negative value of the kernel, in tokens.
inline constexpr std::int64_t firstNegativeLimit = 1LL << 20;

/// The first distance at which a key equal to the query scores below zero; 0 when there is none below the limit. With a
/// position map, as the last query of L' sees its keys.
std::int64_t firstNegativeOf(const Scene& scene, const Analysis& a, std::stop_token stop = {});

/// The query that it holds for with a position map, tokens from 0: what a query sees depends on where it stands. Absent
/// without a map.
std::optional<std::int64_t> firstNegativeQuery(const Scene& scene);

/// The analysis of the scene's active RoPE with the keys of `compute analysis`; first_negative is null when the kernel
/// stays at or above 0 for every distance below first_negative_limit. Periods of pairs that do not turn are null.
Json analysisJson(const Scene& scene, std::stop_token stop = {});

} // namespace rope
