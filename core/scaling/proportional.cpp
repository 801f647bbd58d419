// SPDX-License-Identifier: GPL-3.0-or-later
// theta'_k = theta_k / f for k <= int(p r/2), 0 for the slower pairs
// p-RoPE. The exponent still runs over the full r = rotary_dim (here the whole head), unlike classic partial rotary.
// Valid for 0 <= p <= 1, f > 0 and any theta mode. f is 1 unless given; it does not follow the lengths.
// Departures from Hugging Face "proportional": none. Its default p = 1 turns every pair; Gemma 4 ships p = 0.25.
#include <algorithm>

#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"

namespace rope::scaling {

namespace {

MethodResult apply(const MethodInput& in)
{
    const auto turning = static_cast<std::size_t>(std::floor(*in.number("partial_rotary_factor") * in.rotaryDim / 2));
    const double factor = in.factor();
    MethodResult out{std::vector<double>(in.theta.size(), 0.0), 1.0};
    for (std::size_t i = 0; i < std::min(turning, out.theta.size()); ++i)
        out.theta[i] = in.theta[i] / factor;
    return out;
}

} // namespace

Method proportional()
{
    Tunable part;
    part.id = "partial_rotary_factor";
    part.label = "Turning part p";
    part.help = "Share of the pairs that turn, the fastest ones; the others do not turn at all. Gemma 4 uses 0.25.";
    part.max = 1;
    part.fallback = 1;
    part.start = 0.5;
    Tunable factor = factorTunable();
    factor.automatic = {};
    factor.automaticValue = nullptr;
    factor.fallback = 1;

    Method m;
    m.id = "proportional";
    m.group = MethodGroup::Clip;
    m.title = "Proportional (p-RoPE)";
    m.summary = "Lets only the fastest pairs turn; the slow ones stand still and carry content alone.";
    m.extendsContext = false;
    m.source = "Barbero et al. 2024, arXiv 2410.06205; Hugging Face \"proportional\"";
    m.tunables = {part, factor};
    m.interpolates = false;
    m.factorReaches = false;
    m.apply = apply;
    return m;
}

} // namespace rope::scaling
