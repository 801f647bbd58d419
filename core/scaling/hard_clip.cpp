// SPDX-License-Identifier: GPL-3.0-or-later
// theta'_k = 0 for the last n pairs, theta_k for the others;  n = the number of pairs with T > L unless given
// Valid for 0 <= n <= r/2 and any theta mode.
// Departures: HoPE and FoPE stop the same pairs (FoPE's floor is 2 pi/L) and change more than that.
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"

namespace rope::scaling {

Method hardClip()
{
    Method m;
    m.id = "hard-clip";
    m.group = MethodGroup::Clip;
    m.title = "Hard clip";
    m.summary = "Stops the slow pairs that never finish a turn in training; the others are left alone.";
    m.source = "Chen et al. 2024 (HoPE), arXiv 2410.21216; Hua et al. 2024 (FoPE), arXiv 2412.17739";
    m.tunables = {clipTunable()};
    m.interpolates = false;
    m.factorOneIsIdentity = false;
    m.apply = [](const MethodInput& in) {
        MethodResult out{{in.theta.begin(), in.theta.end()}, 1.0};
        std::fill(out.theta.end() - clippedPairs(in), out.theta.end(), 0.0);
        return out;
    };
    m.check = clipProblems;
    return m;
}

} // namespace rope::scaling
