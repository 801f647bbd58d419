// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/writers/served.h"

#include "core/configs/families.h"
#include "core/model/number_text.h"
#include "core/writers/vllm_text.h"

namespace rope {

void requireServed(const WriteTask& task, const std::string& target)
{
    const RopeSpec& spec = task.spec;
    if (const Family* family = findFamily(task.modelType()); family && family->servedAsAlibi)
        throw InputError("model_type", Json(task.modelType()).dump(),
                         "a model that " + target +
                             " runs with rotary embeddings: this one it runs with ALiBi or not at all");
    if (spec.method == "proportional" && settingOf(spec, "factor") != 1.0)
        throw InputError("factor", exactText(*settingOf(spec, "factor")),
                         "1: " + target + " ignores it with proportional");
    if (spec.method == "llama3" && *settingOf(spec, "high_freq_factor") < *settingOf(spec, "low_freq_factor"))
        throw InputError("high_freq_factor", exactText(*settingOf(spec, "high_freq_factor")),
                         "not below low_freq_factor: " + target + " looks at the high factor first");
    if (spec.method == "longrope" && spec.pairing != Pairing::Half)
        throw InputError("pairing", toId(spec.pairing), "half: " + target + " has longrope for that pairing only");
}

namespace {

/// What a dict has beside the keys of its method.
Json servedDict(const WriteTask& task, const std::string& target, Json rope, Written& out)
{
    requireServedCode(task, rope, target);
    if (task.spec.rotaryDim != task.spec.headDim)
        rope["partial_rotary_factor"] = partialFactorOf(task.spec);
    putLatentAttention(task, rope);
    addAxes(task, rope, out);
    addTemperature(task, rope);
    if (target == "vLLM")
        spellOutShipped(task, rope);
    return rope;
}

} // namespace

Json servedParameters(const WriteTask& task, const std::string& target, Written& out)
{
    const RopeSpec spec = frozen(task, out);
    if (auto own = target == "vLLM" ? vllmOwnParameters(task) : std::nullopt) {
        return servedDict(task, target, *own, out);
    }
    Json parameters = hfRopeParameters(spec, {task.context.targetLength, task.length}, target);
    if (spec.method == "longrope")
        for (const char* key : {"short_mscale", "long_mscale"})
            parameters[key] = task.frequencies().attentionFactor;
    return servedDict(task, target, std::move(parameters), out);
}

std::optional<Json> ratioAlone(const WriteTask& task, const Json& parameters, std::int64_t positions,
                               const std::string& target)
{
    const std::string type = parameters["rope_type"];
    const Json ratio = baseRatio(task, parameters["rope_theta"].get<double>());
    if (ratio.empty())
        return std::nullopt;
    if (type != "default")
        throw InputError("method", type,
                         "a method that only changes the base (" + target + "'s code for this model reads " +
                             ratio.items().begin().key() + " alone)");
    Json out{{"seq_length", positions}};
    out.update(ratio);
    return out;
}

void stopSteps(const WriteTask& task, Json& json)
{
    const Family* family = findFamily(task.modelType());
    if (family && !family->stepsKey.empty())
        json[std::string(family->stepsKey)] = false;
}

} // namespace rope
