// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/rope_denial.h"

#include <algorithm>
#include <array>

#include "core/model/problem.h"

namespace rope {

namespace {

constexpr std::array kindKeys{"position_embedding_type", "position_embeddings_type", "pos_embedding_type",
                              "positional_embedding_type"};
constexpr std::array switches{"use_rope", "rope", "use_rotary_embeddings", "use_rotary", "rotary"};

/// What a word stands for; empty for words that do not speak against rotation.
std::string insteadFor(const std::string& word)
{
    if (word == "alibi")
        return "ALiBi";
    if (word == "nope" || word == "none")
        return "no position embedding";
    for (const char* relative : {"relative_key", "relative_key_query", "relative"})
        if (word == relative)
            return "relative positions";
    for (const char* absolute : {"absolute", "learned", "learned_absolute", "sinusoidal"})
        if (word == absolute)
            return "absolute positions";
    return {};
}

} // namespace

RopeDenial denialOfRope(const JsonFields& config)
{
    for (const char* key : kindKeys)
        if (const Json* word = config.find(key); word && word->is_string())
            if (const std::string instead = insteadFor(word->get<std::string>()); !instead.empty())
                return {key, shownJson(*word), instead};
    const Json* alibi = config.find("alibi");
    const bool hasAlibi = alibi && *alibi == true;
    for (const char* key : switches)
        if (const Json* given = config.find(key); given && *given == false)
            return {key, "false", hasAlibi ? "ALiBi" : "no rotary positions"};
    return hasAlibi ? RopeDenial{"alibi", "true", "ALiBi"} : RopeDenial{};
}

bool saysRotary(const JsonFields& config)
{
    const bool word = std::ranges::any_of(kindKeys, [&config](const char* key) {
        const Json* kind = config.find(key);
        return kind && (*kind == "rope" || *kind == "rotary");
    });
    return word || std::ranges::any_of(switches, [&config](const char* key) {
               const Json* given = config.find(key);
               return given && *given == true;
           });
}

void refuseNullBase(const JsonFields& config, const Family& family)
{
    if (!family.nullBaseIsNone)
        return;
    const Json* dict = config.find("rope_parameters");
    const auto isNull = [](const Json& object) {
        return object.contains("rope_theta") && object["rope_theta"].is_null();
    };
    const bool inDict = dict && dict->is_object() && isNull(*dict);
    if (inDict || (isNull(config.json()) && !(dict && dict->is_object() && dict->contains("rope_theta"))))
        throw InputError(inDict ? "rope_parameters.rope_theta" : "rope_theta", "null",
                         "a number for a model with rotary embeddings (this one has no position embedding)");
}

} // namespace rope
