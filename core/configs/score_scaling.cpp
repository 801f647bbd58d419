// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/score_scaling.h"

#include <algorithm>
#include <array>

namespace rope {

namespace {

/// Models whose attention code multiplies 1/√d by get(f, mscale_all_dim)².
constexpr std::array softmaxFamilies{"deepseek_v2", "deepseek_v3", "deepseek_v32", "kimi_k2"};

} // namespace

void readScoreScaling(const JsonFields& config, const JsonFields& rope, const std::string& modelType, RopeSpec& spec)
{
    spec.mscaleInSoftmax = spec.method == "yarn" && spec.tunables.contains("mscale_all_dim") &&
                           std::ranges::find(softmaxFamilies, modelType) != softmaxFamilies.end();
    if (const auto beta = rope.number("llama_4_scaling_beta"); beta && *beta != 0)
        spec.temperature = {*beta, spec.trainLength, 0, false};
    if (const Json* logN = config.find("use_logn_attn"); logN && *logN == true && modelType == "qwen") {
        spec.temperature.length = config.integer("seq_length", 1, limits::maxLength).value_or(spec.trainLength);
        spec.temperature.logN = true;
    }
}

} // namespace rope
