// SPDX-License-Identifier: GPL-3.0-or-later
// θ' = θ. Also what Hugging Face calls "default" and "mrope" (which only chooses the position axis of a pair).
#include "core/scaling/method_list.h"

namespace rope::scaling {

Method none()
{
    Method m;
    m.id = "none";
    m.title = "None";
    m.summary = "Frequencies as trained.";
    m.extendsContext = false;
    m.source = "Su et al. 2021, RoFormer";
    m.apply = [](const MethodInput& in) { return MethodResult{{in.theta.begin(), in.theta.end()}, 1.0}; };
    return m;
}

} // namespace rope::scaling
