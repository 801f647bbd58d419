// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/rotation_keys.h"

#include <algorithm>
#include <array>

namespace rope {

namespace {

/// What readers of every family take of positions and of the head; a family's own keys come besides.
constexpr std::array usualKeys{"head_dim",
                               "global_head_dim",
                               "qk_nope_head_dim",
                               "partial_rotary_factor",
                               "max_position_embeddings",
                               "original_max_position_embeddings",
                               "n_positions",
                               "max_seq_len",
                               "seq_length",
                               "max_sequence_length",
                               "model_max_length",
                               "dual_chunk_attention_config",
                               "per_layer_config"};

bool isIdle(const std::string& key, const Json& value, const Family& family)
{
    const bool isOff = value == false && key != family.interleaveKey;
    return value.is_null() || isOff || (value.is_structured() && value.empty());
}

/// A RoPE dict in the present spelling: `rope_type`, and none for plain RoPE, however many axes it has; no nulls.
Json presentSpelling(const Json& dict)
{
    Json out = Json::object();
    for (const auto& [key, value] : dict.items())
        if (!value.is_null() && key != "type")
            out[key] = value.is_object() ? presentSpelling(value) : value;
    if (const auto old = dict.find("type"); !out.contains("rope_type") && old != dict.end() && !old->is_null())
        out["rope_type"] = *old;
    if (const Json type = out.value("rope_type", Json()); type == "default" || type == "mrope")
        out.erase("rope_type");
    return out;
}

/// All that the part says in its RoPE dicts, as one: rope_scaling wins, as in the library.
Json saidInDicts(const JsonFields& part)
{
    Json out = Json::object();
    for (const char* name : {"rope_parameters", "rope_scaling"})
        if (const Json* dict = part.find(name); dict && dict->is_object())
            out.update(presentSpelling(*dict));
    return out;
}

} // namespace

bool speaksOfRotation(const std::string& key)
{
    return key.starts_with("rope") || key.starts_with("rotary") || key.find("rope_") != std::string::npos ||
           key.find("dynamic_ntk") != std::string::npos;
}

bool namesAScaling(const std::string& key)
{
    static const std::vector<const char*> words{"compress_pos", "yarn", "ntk"};
    return std::ranges::any_of(words, [&key](const char* word) { return key.find(word) != std::string::npos; });
}

bool concernsRotation(const std::string& key, const Json& value, const Family& family)
{
    if (isIdle(key, value, family))
        return false;
    const std::vector<std::string_view> own = ownKeysOf(family);
    return speaksOfRotation(key) || namesAScaling(key) || std::ranges::find(own, key) != own.end() ||
           std::ranges::any_of(usualKeys, [&key](const char* usual) { return key == usual; });
}

bool repeats(const JsonFields& part, const std::string& key, const Json& value)
{
    if (const Json* same = part.find(key); same && *same == value)
        return true;
    const Json said = saidInDicts(part);
    if (!value.is_object())
        return said.contains(key) && said[key] == value;
    const Json outer = presentSpelling(value);
    const auto isThere = [&](const auto& item) {
        const Json* beside = part.find(item.key()); // the older spelling has the base there
        return (said.contains(item.key()) && said[item.key()] == item.value()) || (beside && *beside == item.value());
    };
    const auto items = outer.items();
    const bool sameMethod = outer.empty() || outer.value("rope_type", Json()) == said.value("rope_type", Json());
    return sameMethod && std::all_of(items.begin(), items.end(), isThere);
}

} // namespace rope
