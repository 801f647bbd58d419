// SPDX-License-Identifier: GPL-3.0-or-later
// theta'_i = theta_i / lambda_i,  lambda_i = f for i >= c and f^(i/c) below,  i = k - 1
// c = ceil((r/2) log_b(L/2 pi)) unless given: the first pair that makes no full turn within L.
// Valid for f > 0, 0 <= c and geometric theta. c beyond the last pair: no pair gets the whole factor.
// Departures from LongRoPE2: only the first guess; the paper then searches c down to the pair that makes ten turns, f
// up to twice L'/L, and the factors above c.
#include <algorithm>

#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"

namespace rope::scaling {

namespace {

MethodResult apply(const MethodInput& in)
{
    const double factor = in.factor();
    const double critical = *in.number("critical_dimension");
    MethodResult out{{in.theta.begin(), in.theta.end()}, 1.0};
    for (std::size_t i = 0; i < out.theta.size(); ++i)
        out.theta[i] /= double(i) >= critical ? factor : std::pow(factor, double(i) / critical);
    return out;
}

} // namespace

Method criticalDimensionNtk()
{
    Tunable critical;
    critical.id = "critical_dimension";
    critical.label = "Critical dimension c";
    critical.unit = "pairs";
    critical.help = "Pairs after the first c are divided by the whole factor. LongRoPE2 searches it from the pair with "
                    "ten turns within L to the one with a single turn.";
    critical.kind = TunableKind::Integer;
    critical.max = 1e9; // far beyond the last pair where the base is near 1
    critical.sliderMax = 64;
    critical.automatic = "⌈(r/2)·log_b(L/2π)⌉";
    critical.automaticValue = [](const MethodInput& in) { return std::clamp(pairWithTurns(in, 1), 0.0, 1e9); };

    Method m;
    m.id = "critical-dimension-ntk";
    m.title = "Critical-dimension factors";
    m.summary = "Divides the pairs that make no full turn in training by the factor, and faster ones by ever less.";
    m.source = "Shang et al. 2025 (LongRoPE2), arXiv 2502.20082, the search's first guess";
    m.tunables = {factorTunable(), critical};
    m.needsGeometric = true;
    m.apply = apply;
    return m;
}

} // namespace rope::scaling
