// SPDX-License-Identifier: GPL-3.0-or-later
// theta'_k = theta_k / f^(2k/r), which is (b f)^(-2(k-1)/r) / f^(2/r) for geometric theta
// Valid for f > 0 and any theta mode. Every pair slows, the first one too; the last period becomes f times longer.
// Departures from vLLM "ntk" without mixed_b: none.
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"

namespace rope::scaling {

Method ntkFixed()
{
    Method m;
    m.id = "ntk-fixed";
    m.title = "NTK-fixed";
    m.summary = "Slows every pair, each a constant ratio more than the one before, until the slowest is interpolated.";
    m.source = "Su 2023, kexue.fm 9706; vLLM \"ntk\"";
    m.tunables = {factorTunable()};
    m.apply = [](const MethodInput& in) { return MethodResult{mixedRadix(in.theta, in.factor(), 1), 1.0}; };
    return m;
}

} // namespace rope::scaling
