// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to one pair.
#include <algorithm>
#include <cmath>

#include "core/lessons/quantities/quantity_list.h"
#include "core/model/two_pi.h"

namespace rope::lessons {

namespace {

using Arguments = std::span<const double>;
using enum Argument::Kind;

const Argument pair{Pair, "k"};
const Argument position{Real, "m"};

double wrapped(const Moment& m, Arguments a)
{
    const double folded = std::remainder(a[1] * m.theta(a[0]), twoPi);
    return folded < 0 ? folded + twoPi : folded;
}

double unseenPair(const Moment& m, Arguments a)
{
    return std::ranges::count(m.analysis().unseen, static_cast<int>(a[0])) > 0 ? 1 : 0;
}

} // namespace

// clang-format off
std::vector<QuantityEntry> pairQuantities()
{
    return {
        {"theta", {pair}, "rad per token", "θ′_k, what the model turns with", [](const Moment& m, Arguments a) { return m.theta(a[0]); }},
        {"theta0", {pair}, "rad per token", "θ_k before λ and method", [](const Moment& m, Arguments a) { return m.theta0(a[0]); }},
        {"ratio", {pair}, "", "θ′_k/θ_k", [](const Moment& m, Arguments a) { return m.theta(a[0]) / m.theta0(a[0]); }},
        {"period", {pair}, "tokens", "T′_k = 2π/θ′_k", [](const Moment& m, Arguments a) { return periodOf(m.theta(a[0])); }},
        {"period0", {pair}, "tokens", "T_k = 2π/θ_k", [](const Moment& m, Arguments a) { return periodOf(m.theta0(a[0])); }},
        {"turns", {pair}, "turns", "L/T′_k", [](const Moment& m, Arguments a) { return m.trained() * m.theta(a[0]) / twoPi; }},
        {"turns0", {pair}, "turns", "L/T_k: what training saw", [](const Moment& m, Arguments a) { return m.trained() * m.theta0(a[0]) / twoPi; }},
        {"turns_at_target", {pair}, "turns", "L′/T′_k", [](const Moment& m, Arguments a) { return m.target() * m.theta(a[0]) / twoPi; }},
        {"angle", {pair, position}, "rad", "m·θ′_k, not folded", [](const Moment& m, Arguments a) { return a[1] * m.theta(a[0]); }},
        {"angle0", {pair, position}, "rad", "m·θ_k, not folded", [](const Moment& m, Arguments a) { return a[1] * m.theta0(a[0]); }},
        {"wrapped", {pair, position}, "rad", "m·θ′_k folded into 0 to 2π", wrapped},
        {"unseen_pair", {pair}, "", "1 when the pair meets unseen angles at L′, else 0", unseenPair},
    };
}
// clang-format on

} // namespace rope::lessons
