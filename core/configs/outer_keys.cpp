// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/outer_keys.h"

#include <algorithm>
#include <array>

#include "core/configs/family_tables.h"
#include "core/configs/layer_patterns.h"
#include "core/configs/rotation_keys.h"
#include "core/configs/word_list.h"
#include "core/model/text.h"

namespace rope {

namespace {

/// How large a language model is and which of its layers see what. Where its part is there, such a key beside it is of
/// the outer model; where it is not, it was meant for the language model.
constexpr std::array sizeKeys{"hidden_size",
                              "n_embd",
                              "n_embed",
                              "d_model",
                              "num_attention_heads",
                              "n_head",
                              "n_heads",
                              "num_key_value_heads",
                              "num_hidden_layers",
                              "n_layer",
                              "n_layers",
                              "num_layers",
                              "layer_types",
                              "sliding_window",
                              "use_sliding_window",
                              "attention_chunk_size"};

/// Where the class looks for its language model, from the top.
std::string partPathOf(const families::Alias& alias)
{
    std::string path(alias.partKey);
    if (const families::Alias* inner = families::findAlias(alias.partType))
        path.append(1, '.').append(inner->partKey);
    return path;
}

/// The keys beside it that a reader would look at in a language model of that family, and a part where the class does
/// not look for one.
std::string knownKeysOf(const JsonFields& config, const families::Alias& alias, std::string_view taken)
{
    const Family& family = *findFamily(alias.family);
    const std::vector<std::string_view> pattern = ownKeysOf(layerPatternOf(family, config));
    const auto isKnown = [&](const std::string& key, const Json& value) {
        const auto is = [&key](std::string_view known) { return key == known; };
        const bool isPart = key == "text_config" && alias.partKey != key && value.is_object() && !value.empty();
        const bool isSize = std::ranges::any_of(sizeKeys, is) || std::ranges::any_of(pattern, is);
        return isPart || (isSize && !value.is_null()) || concernsRotation(key, value, family);
    };
    std::vector<std::string> found;
    for (const auto& [key, value] : config.json().items())
        if (isKnown(key, value) && !families::isOwnKey(alias, key) && !listsWord(taken, key))
            found.push_back(quotable(key));
    return quotable(joined(found), 400);
}

/// No language model itself, but what holds one: the config, or the part that thinks in Qwen's Omni.
bool isOuter(const JsonFields& part)
{
    return part.path().empty() || families::holdsLanguageModel(part.path());
}

Message unreadKeys(const JsonFields& config, const std::string& keys, const families::Alias& alias)
{
    const std::string type(alias.type);
    if (config.path().empty())
        return {"Without effect at the top level: {0}. The library's class of {1} reads such keys in {2} alone, so "
                "the class's defaults are shown. Code that comes with a model may read them.",
                std::vector<std::string>{keys, type, partPathOf(alias)}};
    return {"Without effect in {2}: {0}. The library's class of {1} reads such keys in {3} alone, so the class's "
            "defaults are shown.",
            std::vector<std::string>{keys, type, config.path(), ownPathOf(config)}};
}

/// GLM-ASR, Voxtral: what the language part of the config leaves out is the class's own, a RoPE dict too.
void layUnder(Json& config, const families::Alias& alias)
{
    const std::string part(alias.partKey);
    Json whole = Json::parse(alias.text);
    whole.update(config[part]);
    config[part] = std::move(whole);
}

/// HunYuan-VL: keys at the top level win over those of text_config, which takes them in.
/// `laid` receives the keys that were taken from the top level.
void layOver(Json& config, const families::Alias& alias, std::vector<std::string>& laid, std::vector<Message>& warnings)
{
    const std::string part(alias.partKey);
    Json text = std::move(config[part]);
    Json::object_t rest; // `rest[key]` would search it for every key
    for (const auto& [key, value] : config.items()) {
        if (!listsWord(alias.flatKeys, key)) {
            if (key != part)
                rest.push_back({key, value});
            continue;
        }
        if (text.contains(key) && text[key] != value)
            warnings.emplace_back("{0} at the top level wins over that of text_config, as in the library.",
                                  std::vector<std::string>{key});
        text[key] = value;
        laid.push_back(key);
    }
    rest.push_back({part, std::move(text)});
    config = std::move(rest);
}

/// An object without a key is a part all the same: the class fills it in, and looks nowhere else.
bool hasEmptyPart(const JsonFields& config, const families::Alias& alias)
{
    const Json* text = config.find(std::string(alias.partKey));
    return text && text->is_object();
}

bool takesFlatKeys(const JsonFields& config, const families::Alias& alias)
{
    const bool isLaid = alias.topKeys == families::TopKeys::LaidOver;
    return !alias.flatKeys.empty() && (isLaid || !hasEmptyPart(config, alias));
}

bool hasPartOfItsOwn(const JsonFields& config, const families::Alias& alias)
{
    return alias.topKeys == families::TopKeys::Unread || !alias.flatKeys.empty() || hasEmptyPart(config, alias);
}

/// What a class without its language part takes from the top level.
Json flatPartOf(const JsonFields& config, const families::Alias& alias)
{
    Json out = Json::object();
    for (const auto& [key, value] : config.json().items())
        if (key == "model_type" || listsWord(alias.flatKeys, key))
            out[key] = value;
    return out;
}

} // namespace

Json withOuterKeysRead(Json config, std::vector<std::string>& laid, std::vector<Message>& warnings)
{
    const families::Alias* alias = families::aliasOf(config);
    if (!alias)
        return config;
    const auto text = config.find(alias->partKey);
    if (text == config.end() || !text->is_object() || text->empty())
        return config;
    if (!alias->partType.empty() && !text->contains("model_type"))
        (*text)["model_type"] = alias->partType;
    if (alias->textIsUnder)
        layUnder(config, *alias);
    if (alias->topKeys == families::TopKeys::LaidOver)
        layOver(config, *alias, laid, warnings);
    return config;
}

std::optional<Json> ownPartOf(const JsonFields& config, std::vector<Message>& warnings)
{
    const families::Alias* alias = families::aliasOf(config.json());
    if (!isOuter(config) || !alias || !hasPartOfItsOwn(config, *alias))
        return std::nullopt;
    const bool isFlat = takesFlatKeys(config, *alias);
    if (const std::string keys = knownKeysOf(config, *alias, isFlat ? alias->flatKeys : ""); !keys.empty())
        warnings.push_back(unreadKeys(config, keys, *alias));
    if (isFlat)
        return flatPartOf(config, *alias);
    const bool isEmpty = hasEmptyPart(config, *alias); // the family's defaults then
    Json part = alias->text.empty() || (isEmpty && !alias->textIsUnder) ? Json::object() : Json::parse(alias->text);
    part["model_type"] = alias->family;
    return part;
}

std::string ownPathOf(const JsonFields& config)
{
    const families::Alias* alias = families::aliasOf(config.json());
    if (alias && takesFlatKeys(config, *alias))
        return config.path();
    return config.nameOf(alias ? partPathOf(*alias) : "text_config");
}

std::vector<Problem> asInTheFile(std::vector<Problem> problems, const std::vector<std::string>& laid)
{
    const std::string part = "text_config.";
    for (Problem& problem : problems) {
        if (!problem.field.starts_with(part))
            continue;
        const std::string name = problem.field.substr(part.size());
        if (std::ranges::find(laid, name.substr(0, name.find_first_of(".["))) != laid.end())
            problem.field = name;
    }
    return problems;
}

} // namespace rope
