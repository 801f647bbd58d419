// SPDX-License-Identifier: GPL-3.0-or-later
// theta'_k = b'^(-2(k-1)/r),  b' given outright, else b^(ln(L'/2 pi)/ln(L/2 pi)) for L' > L, else b
// Valid for b' > 1 and geometric theta. A given b' replaces the base with lambda in it, so lambda then has no effect;
// the automatic b' starts from lambda b. The automatic value is the one that keeps the critical dimension (the pairs
// that finish a turn within L finish one within L'), Liu et al. 2023, arXiv 2310.05209.
// Departures: models simply say another rope_theta (Code Llama 1e6, Llama 3 5e5); there is no method to depart from.
#include <algorithm>

#include "core/model/number_text.h"
#include "core/model/two_pi.h"
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"
#include "core/scaling/odd_part.h"

namespace rope::scaling {

namespace {

constexpr double largestBase = 1e18;

double automaticBase(const MethodInput& in)
{
    if (in.targetLength <= in.trainLength)
        return in.base;
    return std::pow(in.base, std::log(in.targetLength / twoPi) / std::log(in.trainLength / twoPi));
}

double newBase(const MethodInput& in)
{
    return *in.number("base");
}

std::vector<Problem> check(const MethodInput& in)
{
    if (in.given("base") || in.targetLength <= in.trainLength)
        return {};
    if (in.trainLength < twoPi)
        return {{"train_length", exactText(in.trainLength),
                 "7 or more, or give base: below one turn there is no automatic base"}};
    if (const double base = newBase(in); base > largestBase)
        return {{"base", "automatic, " + exactText(base), "at most 1e18: give base, or bring L′ closer to L"}};
    return {};
}

} // namespace

Method adjustedBase()
{
    Tunable base;
    base.id = "base";
    base.label = "Adjusted base";
    base.help = "The base used instead of λ·b: λ then has no effect. Code Llama took 1,000,000, Llama 3 500,000.";
    base.min = 1.0001;
    base.max = largestBase;
    base.automatic = "critical dimension: b^(ln(L′/2π) / ln(L/2π))";
    base.automaticValue = automaticBase;
    base.logarithmic = true;
    base.sliderMin = 1e3;
    base.sliderMax = 1e9;

    Method m;
    m.id = "adjusted-base";
    m.group = MethodGroup::Base;
    m.title = "Adjusted base";
    m.summary =
        "Another base outright: every pair but the first turns more slowly, the slow ones most. λ applies to the "
        "base before any method; a base given here replaces both, and λ has no effect.";
    m.common = true;
    m.source = "Xiong et al. 2023, arXiv 2309.16039; Liu et al. 2023, arXiv 2310.05209";
    m.tunables = {base};
    m.needsGeometric = true;
    m.interpolates = false;
    m.newBase = newBase;
    m.apply = [](const MethodInput& in) { return MethodResult{geometricTheta(elementsOf(in), newBase(in)), 1.0}; };
    m.check = check;
    return m;
}

} // namespace rope::scaling
