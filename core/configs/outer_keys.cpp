// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/outer_keys.h"

#include <algorithm>
#include <array>

#include "core/configs/family_tables.h"
#include "core/configs/language_part.h"
#include "core/model/number_text.h"

namespace rope {

namespace {

constexpr std::array textKeys{
    "hidden_size",         "num_attention_heads", "head_dim",        "max_position_embeddings",
    "rope_theta",          "rope_scaling",        "layer_types",     "rope_parameters",
    "num_hidden_layers",   "sliding_window",      "rotary_dim",      "partial_rotary_factor",
    "num_key_value_heads", "qk_rope_head_dim",    "qk_nope_head_dim"};

const families::Alias* aliasOf(const Json& config)
{
    const auto type = config.find("model_type");
    if (type == config.end() || !type->is_string())
        return nullptr;
    const auto it = std::ranges::find(families::aliases(), type->get_ref<const std::string&>(), &families::Alias::type);
    return it == families::aliases().end() ? nullptr : &*it;
}

/// The keys of the language model that stand at the top level, taken out of there.
Json takenOut(Json& config)
{
    Json out = Json::object();
    for (const char* key : textKeys)
        if (const auto it = config.find(key); it != config.end()) {
            out[key] = *it;
            config.erase(it);
        }
    return out;
}

/// Puts the language part there that the class makes where the config has none.
void standIn(Json& config, const families::Alias& alias, std::vector<Message>& warnings)
{
    const Json unread = takenOut(config);
    if (!unread.empty())
        warnings.emplace_back("{0} at the top level has no effect: the library's class of {1} reads it in the part of "
                              "the language model alone, so its own values are shown. Code that comes with a model "
                              "may read it.",
                              std::vector<std::string>{unread.items().begin().key(), std::string(alias.type)});
    const bool isAbsent = !config.contains("text_config") || config["text_config"].is_null();
    Json part = (isAbsent || alias.textIsUnder) && !alias.text.empty() ? Json::parse(alias.text) : Json::object();
    if (part.empty() && unread.empty())
        return; // the family's defaults
    part["model_type"] = alias.family;
    config["text_config"] = std::move(part);
}

/// GLM-ASR: what the language part of the config leaves out is the class's own, a RoPE dict too.
void layUnder(Json& config, const families::Alias& alias)
{
    Json whole = Json::parse(alias.text);
    whole.update(config["text_config"]);
    config["text_config"] = std::move(whole);
}

/// HunYuan-VL: keys at the top level win over those of text_config.
void layOver(Json& config, std::vector<Message>& warnings)
{
    const Json outer = takenOut(config);
    for (const auto& [key, value] : outer.items())
        if (config["text_config"].contains(key) && config["text_config"][key] != value)
            warnings.emplace_back("{0} at the top level wins over that of text_config, as in the library.",
                                  std::vector<std::string>{key});
    config["text_config"].update(outer);
}

} // namespace

Json withOuterKeysRead(Json config, std::vector<Message>& warnings)
{
    const families::Alias* alias = config.is_object() ? aliasOf(config) : nullptr;
    if (!alias || alias->topKeys == families::TopKeys::Read)
        return config;
    std::vector<Message> unused;
    const bool hasPart = !languagePartOf(JsonFields(config), unused).path().empty();
    if (alias->topKeys == families::TopKeys::Unread && !hasPart)
        standIn(config, *alias, warnings);
    if (alias->textIsUnder && hasPart && config.contains("text_config"))
        layUnder(config, *alias);
    if (alias->topKeys == families::TopKeys::LaidOver && hasPart && config.contains("text_config"))
        layOver(config, warnings);
    return config;
}

} // namespace rope
