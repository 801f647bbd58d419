// SPDX-License-Identifier: GPL-3.0-or-later
// mlx-lm (mlx_lm/models/rope_utils.py): YaRN with mscale on by default, without attention_factor and truncate; longrope
// always with the long list and sqrt(1 + ln f/ln L), f from the lengths; dynamic, llama3 and proportional as the
// library.
#include <array>
#include <cmath>
#include <string_view>

#include "core/model/number_text.h"
#include "core/writers/hf_keys.h"
#include "core/writers/writer_list.h"

namespace rope::writing {

namespace {

// Models whose mlx-lm code takes rope_parameters; the others take rope_theta and rope_scaling.
constexpr std::array<std::string_view, 9> newSpelling{"exaone_moe", "gemma4_text", "glm_moe_dsa", "laguna",      "lfm2",
                                                      "lfm2_moe",   "mellum",      "ministral3",  "qwen3_5_text"};

/// An explicit attention factor a as mscale: 0.1·mscale·ln f + 1 = a.
void addYarnAttention(const WriteTask& task, Json& rope)
{
    if (settingOf(task.spec, "truncate") == 0.0)
        throw InputError("truncate", "0", "1: mlx-lm always rounds the ramp outwards to whole pairs");
    if (!rope.contains("attention_factor"))
        return;
    const Frequencies f = task.frequencies();
    const double log = 0.1 * std::log(f.factor);
    if (!(f.factor > 1))
        throw InputError("attention_factor", exactText(f.attentionFactor), "1: mlx-lm multiplies by 1 up to factor 1");
    rope.erase("attention_factor");
    rope["mscale"] = (f.attentionFactor - 1) / log;
    rope["mscale_all_dim"] = 0.0;
}

void checkLongRope(const WriteTask& task)
{
    const double lengths = double(task.context.targetLength) / double(task.spec.trainLength);
    const double theirs = lengths <= 1 ? 1 : std::sqrt(1 + std::log(lengths) / std::log(double(task.spec.trainLength)));
    if (task.length <= task.spec.trainLength)
        throw InputError("seq_len", std::to_string(task.length),
                         "above L (" + std::to_string(task.spec.trainLength) + "): mlx-lm always takes the long list");
    const double ours = task.frequencies().attentionFactor;
    if (std::abs(theirs - ours) > 1e-12)
        throw InputError("attention_factor", exactText(ours),
                         exactText(theirs) + ", which mlx-lm makes of L′ and L whatever the config says");
}

Json keysOf(const WriteTask& task, const Json& rope)
{
    const RopeSpec& spec = task.spec;
    Json json{{"max_position_embeddings", positionsFor(spec, task.context)}};
    const std::string type = task.modelType();
    if (std::ranges::find(newSpelling, type) != newSpelling.end()) {
        json["rope_parameters"] = withOtherLayers(task, rope, "mlx-lm");
        return json;
    }
    Json scaling = rope;
    json["rope_theta"] = scaling["rope_theta"];
    if (scaling.contains("partial_rotary_factor") && spec.method != "proportional") {
        json["partial_rotary_factor"] = scaling["partial_rotary_factor"];
        scaling.erase("partial_rotary_factor");
    }
    scaling.erase("rope_theta");
    const bool plain = scaling["rope_type"] == "default" && scaling.size() == 1;
    json["rope_scaling"] = plain ? Json(nullptr) : scaling;
    return json;
}

Written write(const WriteTask& task)
{
    Written out;
    const RopeSpec& spec = task.spec;
    Json rope = hfRopeParameters(spec, task.context, "mlx-lm");
    if (spec.method == "yarn")
        addYarnAttention(task, rope);
    if (spec.method == "longrope")
        checkLongRope(task);
    if (spec.method == "llama3" && *settingOf(spec, "high_freq_factor") <= *settingOf(spec, "low_freq_factor"))
        throw InputError("high_freq_factor", exactText(*settingOf(spec, "high_freq_factor")),
                         "above low_freq_factor: mlx-lm divides by their difference");
    if (spec.rotaryDim != spec.headDim)
        rope["partial_rotary_factor"] = partialFactorOf(spec);
    addAxes(task, rope, out);
    out.text = shortJsonText(nestedAs(task.facts(), keysOf(task, rope)));
    out.note("To merge into the config.json beside the converted weights; mlx-lm has no option for it.");
    if (spec.method == "longrope")
        out.note("mlx-lm takes the long list for every text and drops the short one.");
    if (spec.method == "yarn")
        out.note("mlx-lm drops attention_factor and truncate; what they change is in mscale, or refused.");
    if (!task.origin.model)
        out.note(
            "Models from 2025 on (LFM2, Ministral 3, Qwen3.5, Gemma 4) take rope_parameters instead, with the same "
            "keys and rope_theta in it.");
    return out;
}

} // namespace

WriteTarget mlx()
{
    return {"mlx", "MLX", "JSON to merge into the config.json of a model converted for mlx-lm.",
            "mlx-lm 0.32.0 (commit d78bf58e, August 2026)", write};
}

} // namespace rope::writing
