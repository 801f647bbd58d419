// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/language_part.h"

#include <algorithm>

#include "core/configs/config_notes.h"
#include "core/configs/family_tables.h"
#include "core/model/number_text.h"

namespace rope {

namespace {

constexpr int maxDepth = 4;

/// The names that the library's own classes use, in the order they are looked for.
std::optional<JsonFields> usualPartOf(const JsonFields& config)
{
    const families::Alias* alias = families::aliasOf(config.json());
    const std::string own = partKeyOf(config.json());
    std::vector<std::string> keys{own, std::string(alias ? alias->olderPartKey : ""), "llm_config", "language_config"};
    if (own == "text_config") // a class that looks elsewhere does not look there
        keys.emplace_back("thinker_config");
    for (const std::string& key : keys)
        if (auto inner = key.empty() ? std::nullopt : config.object(key); inner && !inner->json().empty())
            return inner;
    // Other configs have a switch or a name there.
    if (const Json* decoder = config.find("decoder"); decoder && decoder->is_object())
        return config.object("decoder");
    return std::nullopt;
}

/// A part to name: one under the name that files from before the library knew the class have, or one with several
/// models in it.
bool isToName(const JsonFields& config, const JsonFields& part)
{
    const families::Alias* alias = families::aliasOf(config.json());
    const auto is = [&](std::string_view key) {
        return !key.empty() && part.path() == config.nameOf(std::string(key));
    };
    return alias && (is(alias->olderPartKey) || (!alias->partType.empty() && is(alias->partKey)));
}

bool hasAnyOf(const Json& object, std::initializer_list<const char*> keys)
{
    return std::ranges::any_of(keys, [&object](const char* key) { return object.contains(key); });
}

/// Says how wide it is and in how many heads, so that it describes a model.
bool describesModel(const Json& object)
{
    return hasAnyOf(object, {"hidden_size", "n_embd", "d_model", "n_embed"}) &&
           hasAnyOf(object, {"num_attention_heads", "n_head", "n_heads"});
}

bool speaksOfRope(const Json& object)
{
    return hasAnyOf(object, {"rope_theta", "rope_scaling", "rope_parameters", "max_position_embeddings"});
}

bool isOfAnotherSense(const std::string& key)
{
    return std::ranges::any_of(std::vector<const char*>{"vision", "visual", "image", "audio", "speech", "vit", "video",
                                                        "tower", "projector", "codec"},
                               [&key](const char* word) { return key.find(word) != std::string::npos; });
}

struct Inner {
    std::string name; ///< "llm_config", "parts[1]"
    const Json* object;
};

/// The objects in an object and in its lists, but those of other senses.
std::vector<Inner> objectsIn(const Json& object)
{
    std::vector<Inner> out;
    for (const auto& [key, value] : object.items()) {
        if (key.empty() || isOfAnotherSense(key))
            continue;
        if (value.is_object())
            out.push_back({quotable(key), &value});
        for (std::size_t i = 0; value.is_array() && i < value.size(); ++i)
            if (value[i].is_object())
                out.push_back({quotable(key) + "[" + std::to_string(i) + "]", &value[i]});
    }
    return out;
}

/// Holds a language model itself or deeper down.
bool leadsToModel(const Json& object, int depth)
{
    if (describesModel(object) && speaksOfRope(object))
        return true;
    if (const Json* type = object.contains("model_type") ? &object["model_type"] : nullptr;
        type && type->is_string() && findFamily(type->get<std::string>()))
        return true;
    if (depth == 0)
        return false;
    const std::vector<Inner> inside = objectsIn(object);
    return std::ranges::any_of(inside, [depth](const Inner& i) { return leadsToModel(*i.object, depth - 1); });
}

std::optional<JsonFields> foundPartOf(const JsonFields& config, int depth)
{
    const Json& object = config.json();
    if (describesModel(object) || speaksOfRope(object))
        return std::nullopt;
    for (const Inner& inner : objectsIn(object))
        if (leadsToModel(*inner.object, depth))
            return JsonFields(*inner.object, config.nameOf(inner.name));
    return std::nullopt;
}

} // namespace

std::string partKeyOf(const Json& config)
{
    const families::Alias* alias = families::aliasOf(config);
    return alias ? std::string(alias->partKey) : "text_config";
}

JsonFields languagePartOf(const JsonFields& config, std::vector<Message>& warnings)
{
    const auto ownsRope = [](const JsonFields& part) {
        const Json* type = part.find("model_type");
        const Family* family = type && type->is_string() ? findFamily(type->get<std::string>()) : nullptr;
        return family && family->ownRope;
    };
    JsonFields part = config;
    bool found = false;
    for (int depth = maxDepth; depth > 0; --depth) {
        auto inner = usualPartOf(part);
        if (inner && ownsRope(part)) {
            warnings.emplace_back(
                "Shown is what the outer model turns; the language model in {0} has a RoPE of its own.",
                std::vector{inner->path()});
            break;
        }
        if (inner && inner->path() == part.nameOf("decoder") && part.has("encoder"))
            found = true; // two models in one config; which one is shown is said
        if (inner && isToName(part, *inner))
            found = true;
        // A class that looks for its language model under a name of its own has the default where none is there.
        const bool looksElsewhere = partKeyOf(part.json()) != "text_config";
        if (!inner && !looksElsewhere && (inner = foundPartOf(part, depth)))
            found = true;
        if (!inner)
            break;
        noteOuterKeys(part, *inner, warnings);
        part = *inner;
    }
    if (found)
        warnings.emplace_back("The language model is taken from {0}.", std::vector{part.path()});
    return part;
}

} // namespace rope
