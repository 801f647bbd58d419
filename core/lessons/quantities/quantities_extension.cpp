// SPDX-License-Identifier: GPL-3.0-or-later
// Reaching longer contexts: λ, factors, position interpolation, bases.

#include "core/analysis/solve_formulas.h"
#include "core/lessons/quantities/quantity_list.h"
#include "core/model/two_pi.h"

namespace rope::lessons {

namespace {

using Arguments = std::span<const double>;
using enum Argument::Kind;

double lambdaForTarget(const Moment& m, Arguments)
{
    if (m.spec().rotaryDim < 4)
        throw InputError("expression", "lambda_for_target with one pair", "a rotary dimension from 4");
    return lambdaOfFactor(m.factor(), m.spec().rotaryDim);
}

double baseForTarget(const Moment& m, Arguments)
{
    if (m.trained() <= twoPi || m.target() <= twoPi)
        throw InputError("expression", "base_for_target", "lengths L and L′ above 2π tokens");
    return baseForLength(m.spec().base, m.trained(), m.target());
}

double baseFromTheta(const Moment& m, Arguments a)
{
    if (a[1] == 1)
        throw InputError("expression", "base_from_theta with k = 1",
                         "k from 2: θ_1 = 1 for every base, so it carries no information");
    if (!(a[0] > 0))
        throw InputError("expression", "base_from_theta with a θ that is not above 0", "θ above 0");
    return baseOfFrequency(a[0], static_cast<int>(a[1]), m.spec().rotaryDim);
}

} // namespace

// clang-format off
std::vector<QuantityEntry> extensionQuantities()
{
    return {
        {"lambda_for_target", {}, "", "(L′/L)^(r/(r-2)): λ that NTK-aware scaling takes for L′", lambdaForTarget},
        {"base_for_target", {}, "", "b^(ln(L′/2π)/ln(L/2π)): base whose critical dimension at L′ is that of b at L", baseForTarget},
        {"base_from_theta", {{Real, "theta"}, {Pair, "k"}}, "", "θ^(-r/(2(k-1))): the base in which pair k has this θ", baseFromTheta},
        {"pi_position", {{Real, "m"}}, "tokens", "m/f: the position that m acts as under position interpolation", [](const Moment& m, Arguments a) { return a[0] / m.factor(); }},
        {"scaling_residual", {}, "rad", "Largest |(m/f)·θ_k − m·θ′_k| over pairs and positions to L′: 0 where turning as θ′ is position interpolation", [](const Moment& m, Arguments) { return m.scalingResidual(); }},
    };
}
// clang-format on

} // namespace rope::lessons
