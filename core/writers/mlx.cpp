// SPDX-License-Identifier: GPL-3.0-or-later
// mlx-lm (mlx_lm/models/rope_utils.py): YaRN with mscale on by default, without attention_factor and truncate; longrope
// always with the long list and sqrt(1 + ln f/ln L), f from the lengths; dynamic, llama3 and proportional as the
// library.
#include <cmath>

#include "core/configs/families.h"
#include "core/configs/word_list.h"
#include "core/model/number_text.h"
#include "core/writers/hf_keys.h"
#include "core/writers/mlx_models.h"
#include "core/writers/served_code.h"
#include "core/writers/writer_list.h"

namespace rope::writing {

namespace {

/// An explicit attention factor a as mscale: 0.1·mscale·ln f + 1 = a.
void addYarnAttention(const WriteTask& task, Json& rope)
{
    if (settingOf(task.spec, "truncate") == 0.0 && !task.asShipped())
        throw InputError("truncate", "0", "1: mlx-lm always rounds the ramp outwards to whole pairs");
    if (isLatentAttention(task))
        return putLatentAttention(task, rope);
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
    const Family* family = findFamily(task.modelType());
    const bool isRead = family && family->readsMscales; // as long_mscale
    if (!isRead && std::abs(theirs - ours) > 1e-12)
        throw InputError("attention_factor", exactText(ours),
                         exactText(theirs) + ", which mlx-lm makes of L′ and L whatever the config says");
}

void requireScaling(const WriteTask& task, const std::string& type)
{
    const MlxScaling takes = mlxScaling(task.modelType());
    if (*takes.types != 0 && !listsWord(takes.types, type))
        throw InputError("method", task.spec.method,
                         std::string(takes.allowed) + ": mlx-lm's file for this model reads no other scaling");
}

/// initialize_rope looks at the older key `type` first, and some files know no other.
void addOlderType(Json& keys)
{
    if (keys["rope_scaling"].is_object())
        keys["rope_scaling"]["type"] = keys["rope_scaling"]["rope_type"];
}

Json keysOf(const WriteTask& task, const Json& rope)
{
    Json json{{"max_position_embeddings", positionsFor(task.spec, task.context)}};
    const std::string model = task.modelType();
    if (mlxHasNewSpelling(model))
        json["rope_parameters"] = withOtherLayers(task, rope, "mlx-lm");
    if (mlxHasNewSpelling(model) && !mlxHasBothSpellings(model))
        return json;
    Json keys = sideBySide(task, rope, "mlx-lm");
    if (!keys.contains("rope_scaling")) // one of the other layers, which have a base only
        return keys;
    addOlderType(keys);
    if (mlxHasOriginalAtTop(model) && task.spec.method == "longrope")
        json["original_max_position_embeddings"] = task.spec.trainLength;
    json.update(keys);
    return json;
}

/// As the model ships, mlx-lm runs it whatever is written here.
void noteTruncate(const WriteTask& task, Written& out)
{
    if (task.spec.method == "yarn" && settingOf(task.spec, "truncate") == 0.0)
        out.warn("mlx-lm has no truncate and rounds the ramp outwards to whole pairs: the pairs within it turn a "
                 "little differently from the model as it was trained.");
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
    requireScaling(task, rope["rope_type"]);
    if (spec.rotaryDim != spec.headDim)
        rope["partial_rotary_factor"] = partialFactorOf(spec);
    addAxes(task, rope, out);
    addMscales(task, rope);
    addTemperature(task, rope);
    out.text = shortJsonText(nestedAs(textPathOf(task), keysOf(task, rope)));
    noteTruncate(task, out);
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
