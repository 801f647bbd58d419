// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/score_scaling.h"

namespace rope {

void readScoreScaling(const JsonFields& config, const JsonFields& rope, const Family& family, RopeSpec& spec)
{
    spec.mscaleInSoftmax = family.mscaleInSoftmax && spec.method == "yarn" && spec.tunables.contains("mscale_all_dim");
    if (const auto beta = rope.number("llama_4_scaling_beta"); beta && *beta != 0)
        spec.temperature = {
            *beta, rope.integer("llama_4_scaling_length", 1, limits::maxLength).value_or(spec.trainLength), 0, false};
    if (config.flag(std::string(family.logNKey)).value_or(false)) {
        spec.temperature.length = spec.trainLength;
        spec.temperature.logN = true;
    }
}

} // namespace rope
