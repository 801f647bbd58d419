// SPDX-License-Identifier: GPL-3.0-or-later
// What the scene says, and what is counted over all pairs.
#include <algorithm>
#include <limits>

#include "core/lessons/quantities/quantity_list.h"

namespace rope::lessons {

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

using Arguments = std::span<const double>;

double thetaSpread(const Moment& m, Arguments)
{
    const auto [least, most] = std::ranges::minmax(m.analysis().frequencies.theta);
    return most - least;
}

double collision(const Moment& m, Arguments)
{
    return m.analysis().collision ? double(m.analysis().collision->distance) : never;
}

double criticalDimension(const Moment& m, Arguments)
{
    if (!m.analysis().criticalDimension)
        throw InputError("expression", "critical_dimension", "only for geometric θ");
    return *m.analysis().criticalDimension;
}

} // namespace

// clang-format off
std::vector<QuantityEntry> settingQuantities()
{
    return {
        {"d", {}, "elements", "Head dimension", [](const Moment& m, Arguments) { return double(m.spec().headDim); }},
        {"r", {}, "elements", "Rotary dimension: elements that turn", [](const Moment& m, Arguments) { return double(m.spec().rotaryDim); }},
        {"K", {}, "pairs", "Pairs that turn, r/2", [](const Moment& m, Arguments) { return double(m.spec().pairCount()); }},
        {"base", {}, "", "Base b, without λ", [](const Moment& m, Arguments) { return m.spec().base; }},
        {"lambda", {}, "", "Base scale λ", [](const Moment& m, Arguments) { return m.spec().lambda; }},
        {"L", {}, "tokens", "Training length", [](const Moment& m, Arguments) { return m.trained(); }},
        {"L_target", {}, "tokens", "Target length L′", [](const Moment& m, Arguments) { return m.target(); }},
        {"n_len", {}, "tokens", "Current length N", [](const Moment& m, Arguments) { return double(m.scene().context.currentLength()); }},
        {"f", {}, "", "Extension L′/L", [](const Moment& m, Arguments) { return m.factor(); }},
        {"factor", {}, "", "Factor that the scaling method works with", [](const Moment& m, Arguments) { return m.analysis().frequencies.factor; }},
        {"m", {}, "tokens", "Position", [](const Moment& m, Arguments) { return double(m.scene().position); }},
        {"s", {}, "tokens", "Distance", [](const Moment& m, Arguments) { return double(m.scene().distance); }},
        {"k", {}, "", "Selected pair", [](const Moment& m, Arguments) { return double(m.scene().selectedPair); }},
        {"pins", {}, "", "Pinned RoPEs", [](const Moment& m, Arguments) { return double(m.scene().pins.size()); }},
        {"attention_factor", {}, "", "What multiplies cos and sin", [](const Moment& m, Arguments) { return m.analysis().frequencies.attentionFactor; }},
        {"period_min", {}, "tokens", "Shortest period T′ of a pair that turns", [](const Moment& m, Arguments) { return m.analysis().periods ? m.analysis().periods->shortest : never; }},
        {"period_max", {}, "tokens", "Longest period T′ of a pair that turns", [](const Moment& m, Arguments) { return m.analysis().periods ? m.analysis().periods->longest : never; }},
        {"theta_spread", {}, "rad per token", "Largest θ′ minus smallest", thetaSpread},
        {"never_full_turn", {}, "pairs", "Pairs with T′ > L", [](const Moment& m, Arguments) { return double(m.analysis().neverFullTurn); }},
        {"never_full_turn_unscaled", {}, "pairs", "Pairs with T > L before λ and method: what training saw", [](const Moment& m, Arguments) { return double(m.analysis().neverFullTurnUnscaled); }},
        {"unseen", {}, "pairs", "Pairs that meet unseen angles at L′", [](const Moment& m, Arguments) { return double(m.analysis().unseen.size()); }},
        {"kept", {}, "pairs", "Pairs whose θ is kept", [](const Moment& m, Arguments) { return double(m.analysis().zones.kept); }},
        {"blended", {}, "pairs", "Pairs between kept and divided", [](const Moment& m, Arguments) { return double(m.analysis().zones.blended); }},
        {"divided", {}, "pairs", "Pairs whose θ is divided by the factor", [](const Moment& m, Arguments) { return double(m.analysis().zones.divided); }},
        {"still", {}, "pairs", "Pairs with θ′ = 0", [](const Moment& m, Arguments) { return double(m.analysis().still); }},
        {"critical_dimension", {}, "elements", "Elements whose pairs finish a turn within L", criticalDimension},
        {"collision", {}, "tokens", "Distance at which all pairs look as at 0, when all turn alike; else infinite", collision},
    };
}
// clang-format on

} // namespace rope::lessons
