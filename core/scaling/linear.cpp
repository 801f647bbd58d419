// SPDX-License-Identifier: GPL-3.0-or-later
// theta'_k = theta_k / f
// Valid for f > 0 and any theta mode. Position interpolation: the same as dividing every position by f.
// Departures from Hugging Face "linear": none; there `factor` must be given, here it may follow L'/L.
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"

namespace rope::scaling {

namespace {

MethodResult apply(const MethodInput& in)
{
    MethodResult out{{in.theta.begin(), in.theta.end()}, 1.0};
    const double factor = in.factor();
    for (double& theta : out.theta)
        theta /= factor;
    return out;
}

} // namespace

Method linear()
{
    Method m;
    m.id = "linear";
    m.title = "Position interpolation";
    m.summary = "Divides every frequency by the factor: positions are squeezed into the trained range.";
    m.common = true;
    m.source = "Chen et al. 2023, arXiv 2306.15595; Hugging Face \"linear\"";
    m.tunables = {factorTunable()};
    m.apply = apply;
    return m;
}

} // namespace rope::scaling
