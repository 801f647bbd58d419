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
    const auto isSaid = [&dict](const char* key) {
        const auto it = dict.find(key);
        return it != dict.end() && !it->is_null();
    };
    const bool isOld = isSaid("type") && !isSaid("rope_type");
    // Keys of a dict are different ones, so none is looked for: a file may hold very many.
    Json::object_t out;
    for (const auto& [key, value] : dict.items()) {
        const std::string name = isOld && key == "type" ? "rope_type" : key;
        const bool isPlain = name == "rope_type" && (value == "default" || value == "mrope");
        if (!value.is_null() && name != "type" && !isPlain)
            out.push_back({name, value.is_object() ? presentSpelling(value) : value});
    }
    return out;
}

using Index = std::unordered_map<std::string, const Json*>;

Index indexOf(const Json& object)
{
    Index out;
    for (const auto& [key, value] : object.items())
        out.emplace(key, &value);
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
    static const std::vector<const char*> words{"compress_pos", "position_embedding_base", "yarn", "ntk",
                                                "attn_temperature_len"};
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

RepeatedKeys::RepeatedKeys(const JsonFields& part) : m_beside(indexOf(part.json())), m_dicts(Json::array())
{
    // rope_scaling wins, as in the library: what comes first into the index stays.
    for (const char* name : {"rope_scaling", "rope_parameters"})
        if (const Json* dict = part.find(name); dict && dict->is_object())
            m_dicts.push_back(presentSpelling(*dict));
    for (const Json& dict : m_dicts)
        m_said.merge(indexOf(dict));
}

bool RepeatedKeys::holds(const std::string& key, const Json& value) const
{
    for (const Index* index : {&m_said, &m_beside}) // the older spelling has the base beside the dict
        if (const auto it = index->find(key); it != index->end() && *it->second == value)
            return true;
    return false;
}

bool RepeatedKeys::have(const std::string& key, const Json& value) const
{
    if (holds(key, value))
        return true;
    if (!value.is_object())
        return false;
    const Json outer = presentSpelling(value);
    const bool isSilent = std::ranges::all_of(value, &Json::is_null); // "default" says something beside a scaling
    const auto type = m_said.find("rope_type");
    const bool sameMethod =
        isSilent || outer.value("rope_type", Json()) == (type == m_said.end() ? Json() : *type->second);
    const auto items = outer.items();
    return sameMethod && std::all_of(items.begin(), items.end(),
                                     [this](const auto& item) { return holds(item.key(), item.value()); });
}

} // namespace rope
