// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/outer_keys.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/configs/family_tables.h"
#include "core/configs/layer_patterns.h"
#include "core/model/text.h"

namespace rope {

namespace {

/// Fields of HunYuan-VL's class of the language model, and the two that it makes a field of.
constexpr std::array laidKeys{"hidden_size", "num_attention_heads",     "num_key_value_heads", "num_hidden_layers",
                              "head_dim",    "max_position_embeddings", "rope_parameters",     "rope_theta",
                              "rope_scaling"};

/// What readers of every family know; a family's own keys come besides.
constexpr std::array usualKeys{"hidden_size",
                               "num_attention_heads",
                               "num_key_value_heads",
                               "num_hidden_layers",
                               "head_dim",
                               "global_head_dim",
                               "qk_nope_head_dim",
                               "qk_rope_head_dim",
                               "rotary_dim",
                               "partial_rotary_factor",
                               "max_position_embeddings",
                               "original_max_position_embeddings",
                               "n_positions",
                               "max_seq_len",
                               "seq_length",
                               "max_sequence_length",
                               "model_max_length",
                               "rope_parameters",
                               "rope_scaling",
                               "rope_theta",
                               "rotary",
                               "layer_types",
                               "sliding_window",
                               "use_sliding_window",
                               "attention_chunk_size",
                               "dual_chunk_attention_config",
                               "no_rope_layers",
                               "no_rope_layer_interval"};

/// The keys beside it that a reader would look at in a language model of that family.
std::string knownKeysOf(const JsonFields& config, const Family& family)
{
    std::vector<std::string_view> own = ownKeysOf(family);
    std::ranges::copy(ownKeysOf(layerPatternOf(family, config)), std::back_inserter(own));
    std::vector<std::string> found;
    for (const auto& [key, value] : config.json().items())
        if (const auto is = [&key = key](std::string_view known) { return key == known; };
            !value.is_null() && (std::ranges::any_of(usualKeys, is) || std::ranges::any_of(own, is)))
            found.push_back(key);
    return joined(found);
}

/// No language model itself, but what holds one: the config, or the part that thinks in Qwen's Omni.
bool isOuter(const JsonFields& part)
{
    return part.path().empty() || part.path() == "thinker_config";
}

Message unreadKeys(const JsonFields& config, const std::string& keys, const families::Alias& alias)
{
    const std::string type(alias.type);
    if (config.path().empty())
        return {"Without effect at the top level: {0}. The library's class of {1} reads such keys in the part of the "
                "language model alone, so the class's defaults are shown. Code that comes with a model may read them.",
                std::vector<std::string>{keys, type}};
    return {"Without effect in {2}: {0}. The library's class of {1} reads such keys in the part of the language model "
            "alone, so the class's defaults are shown.",
            std::vector<std::string>{keys, type, config.path()}};
}

/// GLM-ASR: what the language part of the config leaves out is the class's own, a RoPE dict too.
void layUnder(Json& config, const families::Alias& alias)
{
    Json whole = Json::parse(alias.text);
    whole.update(config["text_config"]);
    config["text_config"] = std::move(whole);
}

/// HunYuan-VL: keys at the top level win over those of text_config, which takes them in.
void layOver(Json& config, std::vector<Message>& warnings)
{
    Json text = std::move(config["text_config"]);
    for (const char* key : laidKeys) {
        const auto outer = config.find(key);
        if (outer == config.end())
            continue;
        if (text.contains(key) && text[key] != *outer)
            warnings.emplace_back("{0} at the top level wins over that of text_config, as in the library.",
                                  std::vector<std::string>{key});
        text[key] = *outer;
        config.erase(key);
    }
    config["text_config"] = std::move(text);
}

} // namespace

Json withOuterKeysRead(Json config, std::vector<Message>& warnings)
{
    const families::Alias* alias = families::aliasOf(config);
    if (!alias)
        return config;
    const auto text = config.find(alias->partKey);
    if (text == config.end() || !text->is_object() || text->empty())
        return config;
    if (alias->textIsUnder)
        layUnder(config, *alias);
    if (alias->topKeys == families::TopKeys::LaidOver)
        layOver(config, warnings);
    return config;
}

std::optional<Json> ownPartOf(const JsonFields& config, std::vector<Message>& warnings)
{
    const families::Alias* alias = families::aliasOf(config.json());
    if (!isOuter(config) || !alias || alias->topKeys != families::TopKeys::Unread)
        return std::nullopt;
    if (const std::string keys = knownKeysOf(config, *findFamily(alias->family)); !keys.empty())
        warnings.push_back(unreadKeys(config, keys, *alias));
    const Json* text = config.find(std::string(alias->partKey));
    const bool isEmpty = text && text->is_object(); // the family's defaults then
    Json part = alias->text.empty() || (isEmpty && !alias->textIsUnder) ? Json::object() : Json::parse(alias->text);
    part["model_type"] = alias->family;
    return part;
}

} // namespace rope
