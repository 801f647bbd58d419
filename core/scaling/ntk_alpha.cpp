// SPDX-License-Identifier: GPL-3.0-or-later
// theta'_k = (b alpha^(r/(r-2)))^(-2(k-1)/r), whatever the length
// Valid for alpha > 0 and geometric theta. The formula of NTK-aware, but alpha is a number that was chosen, not how
// many times longer the context is: HunYuan was trained with 1000, ExLlama's rope_alpha is set by hand. Departures from
// vLLM "dynamic" with an alpha: none. Hugging Face leaves alpha beyond the training length and continues from the plain
// base there, which is method "dynamic".
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"
#include "core/scaling/odd_part.h"

namespace rope::scaling {

namespace {

double newBase(const MethodInput& in)
{
    return ntkBase(in.base, *in.number("alpha"), elementsOf(in));
}

} // namespace

Method ntkAlpha()
{
    Tunable alpha = factorTunable();
    alpha.id = "alpha";
    alpha.label = "α";
    alpha.help = "How many times longer the last period becomes; HunYuan has 1000.";
    alpha.sliderMax = 4096;

    Method m;
    m.id = "ntk-alpha";
    m.group = MethodGroup::Base;
    m.title = "NTK with a given α";
    m.summary = "Raises the base by a fixed α, whatever the lengths are.";
    m.source = "HunYuan, rope_scaling alpha; vLLM \"dynamic\" with alpha; ExLlama rope_alpha";
    m.tunables = {alpha};
    m.needsGeometric = true;
    m.extendsContext = false; // without an alpha it is NTK-aware
    m.newBase = newBase;
    m.apply = [](const MethodInput& in) { return MethodResult{geometricTheta(elementsOf(in), newBase(in)), 1.0}; };
    return m;
}

} // namespace rope::scaling
