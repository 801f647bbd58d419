// SPDX-License-Identifier: GPL-3.0-or-later
// theta' as in yarn.cpp;  attention factor: attention_factor, else 0.07 ln f + 1 for f > 1 and 1 otherwise
// Valid for f > 0 and geometric theta.
// Departures from vLLM "telechat3-yarn": none; its attn_factor, a multiplier of 1 in every config, is not offered.
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"
#include "core/scaling/yarn_parts.h"

namespace rope::scaling {

namespace {

double automaticAttention(const MethodInput& in)
{
    const double factor = in.factor();
    return factor <= 1 ? 1.0 : 0.07 * std::log(factor) + 1.0;
}

MethodResult apply(const MethodInput& in)
{
    return {yarnTheta(in), *in.number("attention_factor")};
}

} // namespace

Method yarnTelechat3()
{
    Method m;
    m.id = "yarn-telechat3";
    m.title = "YaRN as TeleChat3 has it";
    m.summary = "YaRN with a weaker attention factor: 0.07 in place of 0.1.";
    m.source = "TeleChat3; vLLM \"telechat3-yarn\"";
    m.tunables = yarnRampTunables();
    m.tunables.push_back(attentionTunable("0.07 ln f + 1", automaticAttention));
    m.needsGeometric = true;
    m.apply = apply;
    m.check = yarnProblems;
    return m;
}

} // namespace rope::scaling
