// SPDX-License-Identifier: GPL-3.0-or-later
// Source of Mistral's keys: params.json of its releases and transformers_utils/configs/mistral.py of vLLM; of Grok-2's:
// python/sglang/srt/models/grok.py of SGLang and convert_hf_to_gguf.py of llama.cpp. Facts only.
#include "core/configs/foreign_config.h"

#include <algorithm>
#include <vector>

#include "core/configs/json_fields.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/model/rope_spec.h"

namespace rope {

namespace {

/// A format known by keys that only its files have; all of them have to be there.
struct Foreign {
    std::vector<const char*> keys;
    const char* name;
    const char* allowed;
    bool evenWithHiddenSize = false; ///< its files have a hidden_size too
    bool evenWithType = false;       ///< and a model_type
};

const std::vector<Foreign>& foreignFormats()
{
    static const char* const config = "a model's config.json";
    static const char* const converted = "the config.json of the model converted for transformers";
    static const char* const besideIt = "the config.json beside it";
    static const char* const madeFrom = "the config.json of the model that it was made from";
    static const char* const tensorRt = "a config of TensorRT-LLM";
    static const char* const quantized = "a config of a quantization";
    static const char* const namedGguf = "the GGUF file that it names";
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
        {{"encoder_seq_length", "ffn_hidden_size"}, "a NeMo model's config", converted, true},
        {{"megatron_amp_O2"}, "a NeMo model's config", converted, true},
        {{"architecture", "pretrained_cfg"}, "a timm model's config", "a language model's config.json"},
        {{"architecture", "num_classes"}, "a timm model's config", "a language model's config.json"},
        {{"word_embedding_dimension"}, "a pooling config of sentence-transformers", "the config.json above it"},
        {{"max_seq_length", "do_lower_case"}, "a config of sentence-transformers", besideIt},
        {{"__version__"}, "a config of sentence-transformers", besideIt},
        {{"_component_"}, "a torchtune config", converted},
        {{"_from_model_config", "transformers_version"}, "a generation config", config},
        {{"dim", "n_heads", "inter_dim"}, "a config of DeepSeek's own code, which has its RoPE in code", config},
        {{"model_config", "quantization"}, "a config of MLC", madeFrom, true, true},
        {{"pretrained_config", "build_config"}, tensorRt, madeFrom},
        {{"architecture", "rotary_base"}, tensorRt, madeFrom, true},
        {{"rotary_base"}, "a config of Megatron", converted, true},
        {{"padded_vocab_size", "n_embd"}, "a config of LitGPT", madeFrom},
        {{"model", "search"}, "a config of ONNX Runtime", madeFrom},
        {{"class_name", "registered_name"}, "a config of Keras", madeFrom},
        {{"model_cfg", "preprocess_cfg"}, "a config of OpenCLIP", "a language model's config.json"},
        {{"schemaVersion", "mediaType"}, "a manifest of Ollama", namedGguf},
        {{"model_format", "model_family"}, "a config of Ollama", namedGguf, false, true},
        {{"bits", "group_size"}, quantized, besideIt},
        {{"w_bit", "q_group_size"}, quantized, besideIt},
        {{"processor_class"}, "a processor's config", config},
        {{"layer_norm_epsilon", "bos_token"}, "a config of CTranslate2", madeFrom},
        {{"bos_token", "eos_token"}, "a list of special tokens", config},
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
    // The temperature of queries; its length is a key of its own.
    if (const auto scaling = fields.object("llama_4_scaling"); scaling && scaling->number("beta")) {
        Json& rope = out["rope_scaling"];
        if (rope.is_null())
            rope = {{"rope_type", "default"}};
        rope["llama_4_scaling_beta"] = *scaling->number("beta");
        if (const auto length = scaling->integer("original_max_position_embeddings", 1, limits::maxLength))
            rope["llama_4_scaling_length"] = *length;
    }
    return out;
}

/// Grok-2 keeps its scaling beside the base, under YaRN's names, for grok.py of SGLang: `original` there is plain RoPE,
/// and no type of its multiplies cos and sin.
Json fromXai(Json config, std::vector<Message>& warnings)
{
    const JsonFields fields(config);
    const auto architectures = fields.find("architectures");
    const bool isGrok = architectures && *architectures == Json::array({"Grok1ForCausalLM"});
    if (!isGrok || !fields.has("rope_type") || fields.has("rope_scaling") || fields.has("rope_parameters"))
        return config;
    const std::string type = fields.text("rope_type").value_or("");
    const double factor = fields.positive("scaling_factor").value_or(1);
    const std::int64_t length =
        fields.integer("original_max_position_embeddings", 1, limits::maxLength).value_or(limits::maxLength);
    if (type == "original") {
        warnings.emplace_back(
            "rope_type is original: SGLang leaves θ as it is, shown here. llama.cpp's converter takes "
            "it for YaRN with factor {0} from {1} tokens on.",
            std::vector<std::string>{exactText(factor), std::to_string(length)});
        config.erase("rope_type");
        return config;
    }
    if (type != "yarn" && type != "yarn_linear")
        fields.fail("rope_type", "original, yarn or yarn_linear in a config of Grok");
    Json yarn{{"rope_type", "yarn"}, {"factor", factor}, {"attention_factor", 1.0}};
    for (const char* key : {"beta_fast", "beta_slow"})
        if (fields.has(key))
            yarn[key] = config[key];
    config.erase("rope_type");
    config["rope_scaling"] = std::move(yarn);
    return config;
}

} // namespace

bool isOtherFormat(const Json& spelt)
{
    return spelt.contains("gguf_architecture") || spelt.value("model_type", Json()) == "mistral_params";
}

Json inLibrarySpelling(Json config, std::vector<Message>& warnings)
{
    const bool hasType = config.contains("model_type");
    const bool hasHidden = config.contains("hidden_size");
    const auto model = config.find("model"); // torchtune's recipes keep it there
    const Json& inner = model != config.end() && model->is_object() && model->contains("_component_") ? *model : config;
    for (const Foreign& format : foreignFormats())
        if ((!hasHidden || format.evenWithHiddenSize) && (!hasType || format.evenWithType) &&
            hasAll(inner, format.keys))
            throw InputError("config", format.name, format.allowed);
    if (hasHidden || hasType)
        return fromXai(std::move(config), warnings);
    return hasAll(config, {"dim", "n_layers", "n_heads"}) ? fromMistral(config) : config;
}

} // namespace rope
