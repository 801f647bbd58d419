// SPDX-License-Identifier: GPL-3.0-or-later
// theta'_k = theta_k exp(-a k^beta),  a = ln f / K^beta,  K = r/2,  k = 1..K
// Valid for f > 0, beta >= 0 and any theta mode. beta = 1 is NTK-fixed, beta = 0 is position interpolation.
// Departures from vLLM "ntk" with mixed_b: none; a beta below 0 is refused.
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"

namespace rope::scaling {

Method ntkMixed()
{
    Tunable beta;
    beta.id = "mixed_b";
    beta.label = "β";
    beta.help = "How the slowing is spread: 0 slows all pairs alike, 1 is NTK-fixed, more leaves the fast pairs alone.";
    beta.max = 100;
    beta.sliderMax = 2;
    beta.fallback = 0.625;

    Method m;
    m.id = "ntk-mixed";
    m.title = "NTK-mixed";
    m.summary = "Slows every pair, the middle ones more than NTK-fixed does, until the slowest is interpolated.";
    m.source = "Su 2023, kexue.fm 9706; vLLM \"ntk\" with mixed_b";
    m.tunables = {factorTunable(), beta};
    m.apply = [](const MethodInput& in) {
        return MethodResult{mixedRadix(in.theta, in.factor(), *in.number("mixed_b")), 1.0};
    };
    return m;
}

} // namespace rope::scaling
