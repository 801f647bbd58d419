// SPDX-License-Identifier: GPL-3.0-or-later
// What several scaling methods have in common. No method lives here.
#pragma once
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/model/number_text.h"
#include "core/model/two_pi.h"
#include "core/scaling/methods.h"

namespace rope::scaling {

/// "factor", automatic L'/L. The range is wide because configs are computed as they are; 1 to 64 is what people use.
inline Tunable factorTunable()
{
    Tunable t;
    t.id = "factor";
    t.label = "Factor f";
    t.help = "How many times longer than in training the context becomes.";
    t.min = 1e-3;
    t.max = 1e6;
    t.automatic = "L′/L";
    t.automaticValue = [](const MethodInput& in) { return in.lengthRatio(); };
    t.logarithmic = true;
    t.sliderMin = 1;
    t.sliderMax = 64;
    return t;
}

/// "attention_factor", multiplies cos and sin.
inline Tunable attentionTunable(Message automatic, double (*value)(const MethodInput&))
{
    Tunable t;
    t.id = "attention_factor";
    t.label = "Attention factor";
    t.help = "Multiplies cos and sin; taken as it is, so leave it out for the automatic value.";
    t.max = 1000;
    t.automatic = std::move(automatic);
    t.automaticValue = value;
    t.sliderMin = 0.5;
    t.sliderMax = 2;
    return t;
}

/// θ/f for keep = 0, θ for keep = 1, straight between them; exactly θ for f = 1.
inline double blended(double theta, double factor, double keep)
{
    if (keep <= 0)
        return theta / factor;
    return keep >= 1 ? theta : theta * ((1 - keep) / factor + keep);
}

/// Base after the NTK-aware change with stretch s: b·s^(r/(r-2)), so that the last period becomes s times longer.
/// A single pair (r = 2) has θ = 1 whatever the base: there is nothing to stretch, and the base is returned as it is.
inline double ntkBase(double base, double stretch, int rotaryDim)
{
    return rotaryDim == 2 ? base : base * std::pow(stretch, double(rotaryDim) / (rotaryDim - 2));
}

/// θ_k / f^((k/K)^β): a number system whose digits all grow, the k-th from the fast end by f^((k/K)^β) (Su 2023).
inline std::vector<double> mixedRadix(std::span<const double> theta, double factor, double beta)
{
    std::vector<double> out(theta.begin(), theta.end());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] *= std::pow(factor, -std::pow(double(i + 1) / double(out.size()), beta));
    return out;
}

/// The first code index i whose period is at least L/turns: ⌈(r/2) log_b(L/(2π·turns))⌉ (LongRoPE2, section 3).
inline double pairWithTurns(const MethodInput& in, double turns)
{
    return std::ceil(in.rotaryDim / 2.0 * std::log(in.trainLength / (twoPi * turns)) / std::log(in.base));
}

/// "clip_n", automatic: the pairs that make no full turn within L.
inline Tunable clipTunable()
{
    Tunable t;
    t.id = "clip_n";
    t.label = "Clipped pairs n";
    t.unit = "pairs";
    t.help = "How many of the slowest pairs are clipped.";
    t.kind = TunableKind::Integer;
    t.max = limits::maxHeadDim / 2.0;
    t.sliderMax = 64;
    t.automatic = "pairs with T > L";
    t.automaticValue = [](const MethodInput& in) {
        const auto isSlow = [&in](double theta) { return in.trainLength * theta < twoPi; };
        return double(std::ranges::count_if(in.theta, isSlow));
    };
    return t;
}

inline std::ptrdiff_t clippedPairs(const MethodInput& in)
{
    return std::ptrdiff_t(*in.number("clip_n"));
}

inline std::vector<Problem> clipProblems(const MethodInput& in)
{
    const double most = in.rotaryDim / 2.0;
    if (const double n = *in.number("clip_n"); n > most)
        return {{"clip_n", exactText(n), "at most the number of pairs (" + exactText(most) + ")"}};
    return {};
}

/// A method that keeps θ and changes distances; what it is called and how is left to the caller.
inline Method positionMap()
{
    Method m;
    m.group = MethodGroup::Distance;
    m.apply = [](const MethodInput& in) { return MethodResult{{in.theta.begin(), in.theta.end()}, 1.0}; };
    return m;
}

/// A number of tokens: this part of the training length, rounded down, and no less than `least`.
template <int numerator, int denominator, int least = 1>
double partOfTraining(const MethodInput& in)
{
    return std::max(double(least), std::floor(in.trainLength * numerator / denominator));
}

/// A number from 1 up; what it is called is left to the caller.
inline Tunable fromOneUp(std::string id, double sliderMax)
{
    Tunable t;
    t.id = std::move(id);
    t.min = 1;
    t.max = double(limits::maxLength);
    t.logarithmic = true;
    t.sliderMin = 1;
    t.sliderMax = sliderMax;
    return t;
}

/// "window", whole tokens.
inline Tunable windowTunable(Message automatic, double (*value)(const MethodInput&))
{
    Tunable t = fromOneUp("window", 65536);
    t.label = "Window w";
    t.unit = "tokens";
    t.help = "Distances within the window are seen as they are.";
    t.kind = TunableKind::Integer;
    t.automatic = std::move(automatic);
    t.automaticValue = value;
    return t;
}

} // namespace rope::scaling
