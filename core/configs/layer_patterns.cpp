// SPDX-License-Identifier: GPL-3.0-or-later
// Source: configuration_*.py of Hugging Face transformers 5.16, and the masks of modeling_*.py. Facts only.
#include "core/configs/layer_patterns.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/configs/word_list.h"
#include "core/model/model_layers.h"

namespace rope {

namespace {

constexpr auto everyNth = LayerOrder::EveryNth;
constexpr auto noneFull = LayerOrder::NoneFull;

// clang-format off
constexpr std::array table{
    LayerPattern{.families = "mistral ministral voxtral_realtime_text", .order = noneFull, .window = 4096},
    LayerPattern{.families = "muse_glimmer_assistant", .order = noneFull, .window = 2048},
    LayerPattern{.families = "mimi", .order = noneFull, .window = 250},
    LayerPattern{.families = "doge mixtral ministral3 phi3 phi4_multimodal phimoe starcoder2", .order = noneFull},
    LayerPattern{.families = "openai_privacy_filter", .order = noneFull, .window = 128},
    LayerPattern{.families = "voxtral_realtime_encoder", .order = noneFull, .window = 750},
    LayerPattern{.families = "qwen3_moe", .order = noneFull, .window = 4096, .switchKey = "use_sliding_window"},
    LayerPattern{.families = "qwen2 qwen3 qwen2_5_omni_text qwen2_5_omni_talker deepseek_ocr2_encoder", .order = noneFull, .window = 4096, .switchKey = "use_sliding_window", .startKey = "max_window_layers", .limit = 28},
    LayerPattern{.families = "qwen2_vl_text qwen2_5_vl_text", .order = noneFull, .window = 4096, .switchKey = "use_sliding_window", .startKey = "max_window_layers", .limit = 80},
    LayerPattern{.families = "dots1", .order = noneFull, .window = 4096, .startKey = "max_window_layers", .limit = 62},
    LayerPattern{.families = "qwen2_moe", .order = everyNth, .every = 2, .window = 4096, .switchKey = "use_sliding_window", .endKey = "max_window_layers", .limit = 28},
    LayerPattern{.families = "gemma2 vaultgemma t5_gemma_module", .order = everyNth, .every = 2, .window = 4096},
    LayerPattern{.families = "gpt_oss", .order = everyNth, .every = 2, .window = 128},
    LayerPattern{.families = "gemma3_text t5gemma2_text t5gemma2_decoder", .order = everyNth, .every = 6, .everyKey = "sliding_window_pattern", .window = 4096, .bothWaysKey = "use_bidirectional_attention"},
    LayerPattern{.families = "gemma3n_text", .order = everyNth, .every = 5, .window = 512},
    LayerPattern{.families = "gemma4_text diffusion_gemma_text", .order = everyNth, .every = 6, .window = 512, .lastFull = true},
    LayerPattern{.families = "gemma4_unified_text", .order = everyNth, .every = 6, .window = 1024, .lastFull = true},
    LayerPattern{.families = "cohere2 exaone4 exaone_moe", .order = everyNth, .every = 4, .everyKey = "sliding_window_pattern", .window = 4096},
    LayerPattern{.families = "cohere2_moe", .order = everyNth, .every = 4, .everyKey = "sliding_window_pattern", .window = 4096, .denseKey = "first_k_dense_replace"},
    LayerPattern{.families = "neomme", .order = everyNth, .every = 6, .windowKey = {}, .lastFull = true, .bothWays = true}, // two windows by turns
    LayerPattern{.families = "olmo3", .order = everyNth, .every = 4, .window = 4096},
    LayerPattern{.families = "afmoe", .order = everyNth, .every = 4, .everyKey = "global_attn_every_n_layers", .window = 1024},
    LayerPattern{.families = "mimo_v2_flash", .order = everyNth, .every = 6, .window = 128, .firstFull = true},
    LayerPattern{.families = "granite_swa granitemoe_swa", .order = LayerOrder::FirstOfN, .every = 4, .window = 128},
    LayerPattern{.families = "cwm", .order = LayerOrder::FirstOfN, .every = 4, .window = 8192},
    LayerPattern{.families = "muse_glimmer_text", .order = LayerOrder::BackFromEnd, .every = 4, .window = 2048, .orderIsStill = true},
    LayerPattern{.families = "modernbert", .order = LayerOrder::FirstOfN, .every = 3, .everyKey = "global_attn_every_n_layers", .window = 128, .windowKey = "local_attention", .bothWays = true},
    LayerPattern{.families = "modernbert-decoder", .order = LayerOrder::FirstOfN, .every = 3, .everyKey = "global_attn_every_n_layers", .window = 128, .windowKey = "local_attention", .shares = 2},
    LayerPattern{.families = "cohere_compass_text", .window = 4096},
    LayerPattern{.families = "laguna", .window = 512},
    LayerPattern{.families = "mellum", .window = 1024},
    LayerPattern{.families = "deepseek_v4", .window = 128, .typesKey = "compress_ratios"},
    LayerPattern{.families = "smollm3", .order = noneFull, .switchKey = "use_sliding_window", .onlyStill = true},
    LayerPattern{.families = "llama4_text", .order = noneFull, .other = "chunked_attention", .window = 8192, .windowKey = "attention_chunk_size"},
    LayerPattern{.families = "qwen3_next qwen3_5_text qwen3_5_moe_text qwen4_exp_text", .order = everyNth, .every = 4, .everyKey = "full_attention_interval", .other = "linear_attention"},
    LayerPattern{.families = "olmo_hybrid", .order = everyNth, .every = 4, .other = "linear_attention", .neverNone = true},
    LayerPattern{.families = "minimax", .order = LayerOrder::FirstOfN, .every = 2, .other = "linear_attention"},
    LayerPattern{.families = "bamba", .order = noneFull, .other = "mamba", .fullListKey = "attn_layer_indices"},
    LayerPattern{.families = "lfm2 lfm2_moe", .other = "conv", .fullListKey = "full_attn_idxs"},
    LayerPattern{.families = "granitemoehybrid", .order = noneFull, .other = "mamba", .typesKey = "layers_block_type"},
    LayerPattern{.families = "zamba2", .order = LayerOrder::Unknown, .other = "mamba", .typesKey = "layers_block_type"},
    LayerPattern{.families = "recurrent_gemma", .order = everyNth, .every = 3, .other = "recurrent", .full = "sliding_attention", .window = 2048, .windowKey = "attention_window_size", .typesKey = "block_types"},
};
// clang-format on

/// A whole number; of another value, nothing: none of this changes θ, and the library would not mind.
std::optional<std::int64_t> wholeAt(const JsonFields& config, std::string_view key, std::int64_t least)
{
    const Json* value = config.find(std::string(key));
    const double number = value && value->is_number() ? value->get<double>() : -1;
    const bool fits = number >= double(least) && number <= double(limits::maxLength) && std::floor(number) == number;
    return fits ? std::optional(std::int64_t(number)) : std::nullopt;
}

/// "LLLG" repeated; the last layer is full in any case. Empty where the key holds no text.
std::vector<bool> spelled(const JsonFields& config, const std::string& key, std::size_t count)
{
    const Json* given = key.empty() ? nullptr : config.find(key);
    if (!given || !given->is_string())
        return {};
    const std::string letters = given->get<std::string>();
    if (letters.empty() || letters.find_first_not_of("LG") != std::string::npos)
        return {};
    std::vector<bool> out(count);
    for (std::size_t i = 0; i < count; ++i)
        out[i] = i + 1 == count || letters[i % letters.size()] == 'G';
    return out;
}

/// Of dense layers every n-th sees all.
std::int64_t denseEvery(const JsonFields& config)
{
    return wholeAt(config, "prefix_dense_sliding_window_pattern", 1).value_or(1);
}

/// The layers that see all, where no list says their types.
std::vector<bool> fullLayers(const JsonFields& config, const LayerPattern& pattern, const std::vector<bool>& still)
{
    const std::size_t count = still.size();
    const std::string key(pattern.everyKey);
    std::vector<bool> out = spelled(config, key, count);
    if (out.empty()) {
        const std::int64_t every = wholeAt(config, key, 1).value_or(pattern.every);
        const std::size_t dense = std::min(count, std::size_t(wholeAt(config, pattern.denseKey, 0).value_or(0)));
        for (std::size_t i = 0; i < dense; ++i)
            out.push_back((std::int64_t(i) + 1) % denseEvery(config) == 0);
        for (std::size_t i = dense; i < count; ++i)
            out.push_back(isFullByOrder(pattern, every, i - dense, count - dense));
    }
    const auto start = std::size_t(wholeAt(config, pattern.startKey, 0).value_or(pattern.limit));
    const auto end = std::size_t(wholeAt(config, pattern.endKey, 0).value_or(pattern.limit));
    for (std::size_t i = 0; i < count; ++i)
        if ((!pattern.startKey.empty() && i < start) || (!pattern.endKey.empty() && i >= end) ||
            (pattern.onlyStill && !still[i]) || (pattern.other == "chunked_attention" && still[i]))
            out[i] = true;
    const Json* listed = config.find(std::string(pattern.fullListKey));
    for (std::size_t i = 0; listed && listed->is_array() && i < count; ++i)
        out[i] = std::ranges::find(*listed, Json(i)) != listed->end();
    return out;
}

/// A type, or what DeepSeek-V4's older files have: how much the layer compresses its keys, 0 for a window alone.
std::string typeIn(const Json& value, const LayerPattern& pattern)
{
    if (value.is_number())
        return value == 0   ? "sliding_attention"
               : value == 4 ? "compressed_sparse_attention"
                            : "heavily_compressed_attention";
    const std::string type = value.is_string() ? value.get<std::string>() : std::string();
    return type == "attention" ? std::string(pattern.full) : type;
}

std::vector<std::string> listedTypes(const JsonFields& config, const LayerPattern& pattern, std::size_t count)
{
    if (auto listed = config.texts("layer_types"); listed && !listed->empty())
        return *listed;
    const Json* own = config.find(std::string(pattern.typesKey));
    std::vector<std::string> out;
    for (std::size_t i = 0; own && own->is_array() && !own->empty() && i < count; ++i)
        out.push_back(typeIn((*own)[i % own->size()], pattern));
    return out;
}

} // namespace

const LayerPattern& layerPatternOf(const Family& family, const JsonFields& config)
{
    static constexpr LayerPattern none;
    static constexpr LayerPattern general{.order = everyNth, .everyKey = "sliding_window_pattern"};
    static constexpr LayerPattern linear{
        .order = everyNth, .everyKey = "full_attention_interval", .other = "linear_attention"};
    if (family.type.empty())
        return config.has("full_attention_interval") ? linear : general;
    const auto it =
        std::ranges::find_if(table, [&family](const LayerPattern& p) { return listsWord(p.families, family.type); });
    return it == table.end() ? none : *it;
}

bool isFullByOrder(const LayerPattern& pattern, std::int64_t every, std::size_t i, std::size_t count)
{
    const auto n = static_cast<std::size_t>(every);
    switch (pattern.order) {
    case LayerOrder::AllFull:
    case LayerOrder::Unknown: return true;
    case LayerOrder::NoneFull: return false;
    case LayerOrder::EveryNth: return n == 0 || (i + 1) % n == 0;
    case LayerOrder::FirstOfN: return n == 0 || i % n == 0;
    case LayerOrder::BackFromEnd: return n == 0 || (count - 1 - i) % n == 0;
    }
    return true;
}

std::vector<bool> denseLayersOf(const JsonFields& config, const LayerPattern& pattern, std::size_t count)
{
    std::vector<bool> out(count, false);
    if (pattern.denseKey.empty() || denseEvery(config) != 1)
        return out;
    const auto first = std::size_t(wholeAt(config, pattern.denseKey, 0).value_or(0));
    const Json* listed = config.find("mlp_layer_types");
    for (std::size_t i = 0; i < count; ++i)
        out[i] = listed && listed->is_array() ? i < listed->size() && (*listed)[i] == "dense" : i < first;
    return out;
}

std::vector<std::string_view> ownKeysOf(const LayerPattern& pattern)
{
    std::vector<std::string_view> out{pattern.everyKey, pattern.windowKey,   pattern.switchKey,
                                      pattern.startKey, pattern.endKey,      pattern.fullListKey,
                                      pattern.typesKey, pattern.bothWaysKey, pattern.denseKey};
    std::erase(out, std::string_view());
    return out;
}

std::size_t layerCountOf(const JsonFields& config)
{
    for (const char* key : {"num_hidden_layers", "n_layer", "n_layers", "num_layers"})
        if (const auto count = config.integer(key, 0, std::int64_t(limits::maxLayers)))
            return std::size_t(*count);
    return 0;
}

std::vector<std::string> layerTypesOf(const JsonFields& config, const LayerPattern& pattern,
                                      const std::vector<bool>& still)
{
    std::vector<std::string> out = listedTypes(config, pattern, still.size());
    if (out.empty() && pattern.order != LayerOrder::Unknown) {
        const bool hasWindows = pattern.other != "sliding_attention" || layerWindowOf(config, pattern).tokens > 0;
        std::vector<bool> full = fullLayers(config, pattern, still);
        if (pattern.neverNone && std::ranges::count(full, true) == 0 && !full.empty())
            full.back() = true;
        for (std::size_t i = 0; i < full.size(); ++i)
            out.emplace_back(full[i] || !hasWindows ? pattern.full : pattern.other);
    }
    if (pattern.firstFull && !out.empty() && !config.has("layer_types"))
        out.front() = "full_attention";
    if (pattern.lastFull && !out.empty())
        out.back() = "full_attention";
    return out;
}

LayerWindow layerWindowOf(const JsonFields& config, const LayerPattern& pattern)
{
    const Json* on = config.find(std::string(pattern.switchKey));
    if (!pattern.switchKey.empty() && !(on && *on == true))
        return {};
    const std::string key(pattern.windowKey);
    if (config.json().contains(key))
        return {wholeAt(config, key, 0).value_or(0) / pattern.shares, true};
    return {pattern.window / pattern.shares, pattern.window > 0};
}

} // namespace rope
