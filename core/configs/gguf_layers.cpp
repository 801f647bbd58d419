// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/gguf_layers.h"

namespace rope {

namespace {

/// Layers of which only every n-th has attention, or whose heads are counted layer by layer, none for a state.
std::vector<std::string> hybridTypesOf(const GgufKeys& keys, const GgufArchitecture& code, std::size_t count)
{
    const Json* heads = keys.list("attention.head_count_kv");
    heads = heads ? heads : keys.list("attention.head_count");
    const bool isListed = heads && std::ranges::any_of(*heads, [](const Json& n) { return n == 0; });
    const double every =
        code.attentionEvery > 0 ? keys.number("full_attention_interval").value_or(code.attentionEvery) : 0;
    std::vector<std::string> out;
    for (std::size_t i = 0; (isListed || every >= 1) && i < count; ++i) {
        const bool attends = isListed ? i < heads->size() && (*heads)[i] != 0 : std::fmod(double(i + 1), every) == 0;
        out.emplace_back(attends ? "full_attention" : code.state);
    }
    return out;
}

/// Which layers slide: one entry a layer, a number n for "every n-th is full", or what the code says.
std::vector<std::string> layerTypesOf(const GgufKeys& keys, const GgufArchitecture& code, std::size_t count)
{
    std::vector<std::string> out = hybridTypesOf(keys, code, count);
    if (!out.empty())
        return out;
    const Json* listed = keys.list("attention.sliding_window_pattern");
    const double every = listed ? 0 : keys.number("attention.sliding_window_pattern").value_or(code.fullEvery);
    if (keys.number("attention.sliding_window").value_or(0) <= 0 || (!listed && every < 1))
        return out;
    const auto isSet = [](const Json& flag) { return flag.is_boolean() ? flag.get<bool>() : flag == 1; };
    for (std::size_t i = 0; i < count; ++i) {
        const bool slides = listed ? i < listed->size() && isSet((*listed)[i])
                                   : std::fmod(double(i + (code.fullFirst ? 0 : 1)), every) != 0;
        out.emplace_back(slides ? "sliding_attention" : "full_attention");
    }
    return out;
}

} // namespace

void addGgufLayers(const GgufKeys& keys, const GgufArchitecture& code, Json& config)
{
    const double count = keys.number("block_count").value_or(0);
    if (!(count >= 1 && count <= 1024))
        return;
    config["num_hidden_layers"] = count;
    const auto given = keys.number("attention.sliding_window");
    const double window = given.value_or(0);
    if (window > 0)
        config["sliding_window"] = code.window > 0 ? code.window : window;
    const bool isSwitchedOff = given && window == 0;
    if (code.chunk > 0 && !isSwitchedOff) {
        config["attention_chunk_size"] = code.chunk;
        config["layer_types"] = std::vector<std::string>(std::size_t(count), "chunked_attention");
    } else if (const auto types = layerTypesOf(keys, code, std::size_t(count)); !types.empty())
        config["layer_types"] = types;
    if (code.stillEvery > 0 && !isSwitchedOff)
        config["no_rope_layer_interval"] = code.stillEvery;
}

} // namespace rope
