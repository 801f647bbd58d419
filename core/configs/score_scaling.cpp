// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/score_scaling.h"

namespace rope {

namespace {

/// The classes look at the dict's original length, whatever its type; types that scale have taken it for L.
std::int64_t stepsOf(const JsonFields& rope, const RopeSpec& spec)
{
    if (const auto own = rope.integer("llama_4_scaling_length", 1, limits::maxLength))
        return *own;
    const bool isScaled = spec.method == "yarn" || spec.method == "llama3" || spec.method == "longrope";
    const auto length = rope.integer("original_max_position_embeddings", 1, limits::maxLength);
    return isScaled ? spec.trainLength : length.value_or(spec.trainLength);
}

} // namespace

void readScoreScaling(const JsonFields& config, const JsonFields& rope, const Family& family, RopeSpec& spec)
{
    spec.mscaleInSoftmax = family.mscaleInSoftmax && spec.method == "yarn" && spec.tunables.contains("mscale_all_dim");
    if (const auto beta = rope.number("llama_4_scaling_beta"); beta && *beta != 0)
        spec.temperature = {*beta, stepsOf(rope, spec), 0, false};
    if (config.flag(std::string(family.logNKey)).value_or(false)) {
        spec.temperature.length = spec.trainLength;
        spec.temperature.logN = true;
    }
}

} // namespace rope
