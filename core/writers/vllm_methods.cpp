// SPDX-License-Identifier: GPL-3.0-or-later
// Methods that vLLM has names of its own for, or had. rotary_embedding/__init__.py, ntk_scaling_rope.py,
// dual_chunk_rope.py, transformers_utils/config.py (telechat3-yarn of a file becomes yarn); Dual Chunk Attention lost
// its attention backend in 0.11 (pull request 25351, issue 49296), its RoPE alone is still there.
#include "core/writers/vllm_text.h"

namespace rope {

namespace {

/// TeleChat3's YaRN is plain YaRN with another attention factor; its own name is gone from overrides since 2026.
void addTeleChat3(const RopeSpec& spec, const Frequencies& f, Json& out)
{
    out["rope_type"] = "yarn";
    out["factor"] = f.factor;
    out["original_max_position_embeddings"] = spec.trainLength;
    for (const char* key : {"beta_fast", "beta_slow"})
        out[key] = betaOf(spec, key);
    if (settingOf(spec, "truncate") == 0.0)
        out["truncate"] = false;
    out["attention_factor"] = f.attentionFactor;
}

} // namespace

std::optional<Json> vllmOwnParameters(const WriteTask& task)
{
    const RopeSpec& spec = task.spec;
    const Frequencies f = task.frequencies();
    Json out{{"rope_theta", spec.base * spec.lambda}};
    if (spec.method == "ntk-fixed" || spec.method == "ntk-mixed") {
        out["rope_type"] = "ntk";
        out["factor"] = f.factor;
        if (spec.method == "ntk-mixed")
            out["mixed_b"] = *settingOf(spec, "mixed_b");
    } else if (spec.method == "yarn-telechat3") {
        addTeleChat3(spec, f, out);
    } else if (spec.method == "dual-chunk") {
        out["rope_type"] = "default";
    } else {
        return std::nullopt;
    }
    requireGeometric(spec, "vLLM");
    return out;
}

void addVllmDualChunk(const WriteTask& task, Json& json)
{
    if (task.spec.method != "dual-chunk")
        return;
    const auto tokens = [&task](const char* id) {
        return std::int64_t(tunableInUse(task.spec, {task.context.targetLength, task.length}, id).value());
    };
    json["dual_chunk_attention_config"] = {{"chunk_size", tokens("chunk_size")},
                                           {"local_size", tokens("local_size")},
                                           {"original_max_position_embeddings", task.spec.trainLength}};
}

void refuseVllmDualChunk(const WriteTask& task)
{
    if (task.spec.method == "dual-chunk")
        throw InputError(
            "method", task.spec.method,
            "vllm-old: vLLM 0.11 and newer has no attention backend for Dual Chunk Attention (pull request "
            "25351)");
}

} // namespace rope
