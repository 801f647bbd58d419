// SPDX-License-Identifier: GPL-3.0-or-later
// theta'_k = (b alpha^(r/(r-2)))^(-2(k-1)/r),  alpha = max(1, 2^ceil(log2(n/L) + 1) - 1): 1, 3, 7, 15, …
// Valid for geometric theta. n is the current length; up to L nothing changes, then alpha jumps at L, 2L, 4L, …
// Departures from Qwen's code (use_dynamic_ntk): none; its logarithm to base 2 is a quotient that may miss a power of
// two by rounding, here it is exact. Qwen 1 multiplies queries beyond L by log n / log L as well: see log-n scaling.
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"
#include "core/scaling/odd_part.h"

namespace rope::scaling {

namespace {

double newBase(const MethodInput& in)
{
    if (in.currentLength <= in.trainLength)
        return in.base;
    return ntkBase(in.base, std::exp2(std::ceil(std::log2(in.currentLength / in.trainLength)) + 1) - 1, elementsOf(in));
}

} // namespace

Method dynamicQwen1()
{
    Method m;
    m.id = "dynamic-qwen1";
    m.group = MethodGroup::Base;
    m.title = "Dynamic NTK of Qwen 1";
    m.summary = "Raises the base in steps, each time the text has doubled; up to the training length nothing changes.";
    m.source = "Qwen 1, use_dynamic_ntk";
    m.needsGeometric = true;
    m.usesCurrentLength = true;
    m.interpolates = false;
    m.newBase = newBase;
    m.apply = [](const MethodInput& in) { return MethodResult{geometricTheta(elementsOf(in), newBase(in)), 1.0}; };
    return m;
}

} // namespace rope::scaling
