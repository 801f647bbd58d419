// SPDX-License-Identifier: GPL-3.0-or-later
// Source of Mistral's keys: params.json of its releases and transformers_utils/configs/mistral.py of vLLM. Facts only.
#include "core/configs/foreign_config.h"

#include <algorithm>
#include <vector>

#include "core/configs/json_fields.h"
#include "core/model/problem.h"

namespace rope {

namespace {

/// A format known by keys that only its files have; all of them have to be there.
struct Foreign {
    std::vector<const char*> keys;
    const char* name;
    const char* allowed;
};

const std::vector<Foreign>& foreignFormats()
{
    static const char* const config = "a model's config.json";
    static const std::vector<Foreign> all{
        {{"weight_map"}, "an index of safetensors files", "the config.json beside it"},
        {{"dim", "n_heads", "multiple_of"}, "Meta's params.json, which leaves its RoPE scaling to code", config},
        {{"dim", "n_heads", "ffn_dim_multiplier"}, "Meta's params.json, which leaves its RoPE scaling to code", config},
        {{"dim", "n_heads", "use_scaled_rope"}, "Meta's params.json, which leaves its RoPE scaling to code", config},
        {{"peft_type"}, "an adapter's config (PEFT)", "the config.json of its base model"},
        {{"added_tokens_decoder"}, "a tokenizer's config", config},
        {{"tokenizer_class"}, "a tokenizer's config", config},
        {{"added_tokens", "pre_tokenizer"}, "a tokenizer", config},
        {{"image_processor_type"}, "an image processor's config", config},
        {{"feature_extractor_type"}, "a feature extractor's config", config},
        {{"_class_name", "_diffusers_version"}, "a config of Diffusers", "a transformers config.json"},
        {{"do_sample"}, "a generation config", config},
        {{"_from_model_config", "transformers_version"}, "a generation config", config},
    };
    return all;
}

bool hasAll(const Json& object, const std::vector<const char*>& keys)
{
    return std::ranges::all_of(keys, [&object](const char* key) { return object.contains(key); });
}

/// Its block of YaRN: alpha and beta are the slow and the fast end of the ramp, apply_scale the attention factor.
Json yarnOf(const JsonFields& yarn)
{
    Json out{{"rope_type", "yarn"}};
    const auto copy = [&](const char* from, const char* to) {
        if (const auto value = yarn.number(from))
            out[to] = *value;
    };
    copy("factor", "factor");
    copy("original_max_position_embeddings", "original_max_position_embeddings");
    copy("alpha", "beta_slow");
    copy("beta", "beta_fast");
    if (yarn.flag("apply_scale") == false)
        out["attention_factor"] = 1.0;
    return out;
}

Json fromMistral(const Json& params)
{
    const JsonFields fields(params);
    Json out{{"model_type", "mistral_params"}};
    const auto copy = [&](const char* from, const char* to) {
        if (fields.has(from))
            out[to] = params[from];
    };
    copy("dim", "hidden_size");
    copy("n_heads", "num_attention_heads");
    copy("n_layers", "num_hidden_layers");
    copy("head_dim", "head_dim");
    copy("qk_rope_head_dim", "head_dim");
    copy("rope_theta", "rope_theta");
    copy("max_seq_len", "max_position_embeddings");
    copy("max_position_embeddings", "max_position_embeddings");
    if (const auto yarn = fields.object("yarn"))
        out["rope_scaling"] = yarnOf(*yarn);
    return out;
}

} // namespace

Json inLibrarySpelling(Json config)
{
    if (config.contains("model_type") || config.contains("hidden_size"))
        return config;
    for (const Foreign& format : foreignFormats())
        if (hasAll(config, format.keys))
            throw InputError("config", format.name, format.allowed);
    return hasAll(config, {"dim", "n_layers", "n_heads"}) ? fromMistral(config) : config;
}

} // namespace rope
