// SPDX-License-Identifier: GPL-3.0-or-later
// theta'_k = (b f^(r/(r-2)))^(-2(k-1)/r)
// Valid for f > 0 and geometric theta. The first pair keeps its period, the last period becomes f times longer.
// r = 2 has one pair with theta = 1 at every base: nothing changes.
// Departures: none from bloc97's note; Hugging Face has no name for it, a config says it as another rope_theta.
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"
#include "core/scaling/odd_part.h"

namespace rope::scaling {

namespace {

double newBase(const MethodInput& in)
{
    return ntkBase(in.base, in.factor(), elementsOf(in));
}

} // namespace

Method ntk()
{
    Method m;
    m.id = "ntk";
    m.group = MethodGroup::Base;
    m.title = "NTK-aware";
    m.summary = "Raises the base so that the slowest pair is interpolated and the fastest is left alone.";
    m.common = true;
    m.source = "bloc97 2023; Peng et al. 2023, YaRN, section 3.1";
    m.tunables = {factorTunable()};
    m.needsGeometric = true;
    m.newBase = newBase;
    m.apply = [](const MethodInput& in) { return MethodResult{geometricTheta(elementsOf(in), newBase(in)), 1.0}; };
    return m;
}

} // namespace rope::scaling
