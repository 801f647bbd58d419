// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/config_notes.h"

#include <algorithm>

#include "core/configs/dual_chunk_config.h"
#include "core/configs/family_tables.h"
#include "core/configs/layer_patterns.h"
#include "core/configs/layer_types.h"
#include "core/configs/rope_denial.h"
#include "core/configs/rope_entries.h"
#include "core/configs/rotation_keys.h"
#include "core/configs/word_list.h"
#include "core/model/number_text.h"
#include "core/model/text.h"

namespace rope {

namespace {

/// Counts the layers that a rule "every n-th" leaves without rotation, where the config says how many there are; the
/// last layer may be the one that it counts from.
void noteInterval(const JsonFields& config, std::int64_t every, bool fromLast, std::vector<Message>& warnings)
{
    const auto all = std::int64_t(layerCountOf(config));
    const std::int64_t still = (all + (fromLast ? every - 1 : 0)) / every;
    if (all > 0)
        warnings.emplace_back(
            "{0} of {1} layers use no rotation: one in {2}.",
            std::vector<std::string>{std::to_string(still), std::to_string(all), std::to_string(every)});
    else
        warnings.emplace_back("One layer in {0} uses no rotation.", std::vector{std::to_string(every)});
}

/// Layers without rotation among layers of the same type are told, not offered: they have nothing to show.
void noteStillLayers(const JsonFields& config, const Family& family, std::vector<Message>& warnings)
{
    std::vector<bool> listed = rotatingFlags(config, family);
    if (const std::size_t count = layerCountOf(config); count > 0 && listed.size() > count)
        listed.resize(count); // the library looks no further
    if (const auto still = std::ranges::count(listed, false); still > 0)
        warnings.emplace_back("{0} of {1} layers use no rotation (no_rope_layers).",
                              std::vector<std::string>{std::to_string(still), std::to_string(listed.size())});
    const LayerPattern& pattern = layerPatternOf(family, config);
    if (const auto dense = std::ranges::count(denseLayersOf(config, pattern, layerCountOf(config)), true); dense > 0)
        warnings.emplace_back("{0} of {1} layers are dense: they see all and rotate all the same.",
                              std::vector<std::string>{std::to_string(dense), std::to_string(layerCountOf(config))});
    const Json* bases = config.find(std::string(family.baseListKey));
    if (pattern.orderIsStill && !(bases && bases->is_array()))
        noteInterval(config, pattern.every, true, warnings);
    if (const std::int64_t every = stillIntervalOf(config, family); listed.empty() && every > 0)
        noteInterval(config, every, false, warnings);
}

/// Classes that take the part of a head that turns from themselves, or from dicts of layer types alone.
bool isIdlePart(const std::string& key, const Family& family)
{
    return key == "partial_rotary_factor" && family.partialKey.empty() && (family.ownPartial || family.layerDicts);
}

/// A block by whose name positions may be concerned.
bool speaksOfPositions(const std::string& key)
{
    static const std::vector<const char*> words{"position", "pos_", "_pos", "chunk_attention", "yarn", "ntk", "alibi"};
    return std::ranges::any_of(words, [&key](const char* word) { return key.find(word) != std::string::npos; });
}

/// A size under a name that this class does not know, where the usual one is missing.
bool isIdleSize(const std::string& key, const JsonFields& config, const Family& family)
{
    const bool isWidth = listsWord("n_embd n_embed d_model", key);
    return !family.type.empty() && (isWidth || listsWord("n_head n_heads", key)) &&
           !config.has(isWidth ? "hidden_size" : "num_attention_heads");
}

std::string baseSourceOf(const Family& family)
{
    const std::string_view key = family.baseKey.empty() ? family.baseRatioKey : family.baseKey;
    return key.empty() ? exactText(family.base) + ", always" : std::string(key);
}

/// Keys that the readers of this family look at.
bool isRead(const std::string& key, const JsonFields& config, const Family& family)
{
    static const std::vector<std::string_view> always{"rotary", "rope_scaling", "rope_parameters", "use_mem_rope",
                                                      "yarn_only_types"};
    if (std::ranges::find(always, key) != always.end())
        return true;
    if (key == "no_rope_layers" || key == "no_rope_layer_interval")
        return readsStillKeys(config, family);
    if (key == "rotary_dim")
        return family.readsRotaryDim;
    if (key == "qk_rope_head_dim")
        return family.type.empty() || hasLatentHead(family);
    const std::vector<std::string_view> own = ownKeysOf(family);
    if (std::ranges::find(own, key) != own.end() || listsWord(family.otherNames, key))
        return true;
    if (!family.type.empty())
        return false;
    return key == "rotary_pct" || key == "rope_pct" ||
           ((key == "rotary_emb_base" || key == "rope_embedding_base") && !config.has("rope_theta"));
}

/// The usual name of the base in a config of a family that has another.
void noteIdleBase(const JsonFields& config, const Json& value, const Family& family, std::vector<Message>& warnings)
{
    if (value != family.base)
        warnings.emplace_back("{0} has no effect: this model's code takes its base from {1}.",
                              std::vector{config.nameOf("rope_theta"), baseSourceOf(family)});
}

/// What a position is, where it is not the place of a token in a text alone.
void noteTurning(const Family& family, std::vector<Message>& warnings)
{
    const std::vector type{std::string(family.type)};
    if (family.turnsBy == TurnsBy::Head)
        warnings.emplace_back("Rotation by head, not by position: the code of {0} turns head h by h times θ, the same "
                              "for every token, so that no score depends on a distance. Shown is its θ.",
                              type);
    if (family.turnsBy == TurnsBy::RowAndColumn)
        warnings.emplace_back("{0} has two axes: pairs 1, 3, … turn with the row of an image patch, pairs 2, 4, … "
                              "with its column. In a text both are the position, as shown.",
                              type);
}

/// An encoder and a decoder in one config, whose heads differ.
void noteTwoSides(const JsonFields& config, const Family& family, std::vector<Message>& warnings)
{
    const std::string mine = "decoder_num_attention_heads", other = "encoder_num_attention_heads";
    const auto encoder = planNumber(config, other).value_or(family.heads);
    const auto decoder =
        planNumber(config, "num_attention_heads").value_or(planNumber(config, mine).value_or(family.heads));
    if (listsWord(family.otherNames, mine) && encoder != decoder)
        warnings.emplace_back(
            "{0} is {1}; shown is the θ of the decoder, which has {2} heads.",
            std::vector<std::string>{config.nameOf(other), std::to_string(encoder), std::to_string(decoder)});
}

/// Keys that look as if they changed the rotation, and do not in this reader or in the library.
void noteUnreadKeys(const JsonFields& config, const Family& family, std::vector<Message>& warnings)
{
    for (const auto& [key, value] : config.json().items()) {
        // Switched off, or at the value that changes nothing.
        const bool idle = value.is_null() || value == false || value == 0 || value == 1;
        const bool isBlock = value.is_structured() && !value.empty() && speaksOfPositions(key);
        const bool isChunks = key == "dual_chunk_attention_config" && dualChunkOf(config);
        if (idle || isChunks || isRead(key, config, family) ||
            !(speaksOfRotation(key) || isIdlePart(key, family) || isIdleSize(key, config, family) || isBlock ||
              namesAScaling(key)))
            continue;
        if (key == "rope_theta")
            noteIdleBase(config, value, family, warnings);
        else if (key == "rope_interleave" && value == true)
            continue;
        else
            warnings.emplace_back("{0} is not read here and does not change what is shown.",
                                  std::vector{config.nameOf(quotable(key))});
    }
}

/// A known class rotates whatever such a key says.
void noteIdleDenial(const JsonFields& config, const Family& family, std::vector<Message>& warnings)
{
    const std::string key = denialOfRope(config).key;
    if (!key.empty() && key != family.onlyIf.key)
        warnings.emplace_back("{0} has no effect: this model's class does not use it.",
                              std::vector{config.nameOf(key)});
}

/// What is said of a model that no table knows.
void noteUnknown(const JsonFields& config, const std::string& modelType, std::vector<Message>& warnings)
{
    bool any = config.has("partial_rotary_factor") || saysRotary(config);
    for (const auto& [key, value] : config.json().items())
        any = any || (!value.is_null() && speaksOfRotation(key));
    if (!any)
        warnings.emplace_back("Nothing in this config speaks of rotary embeddings; it is read as a model with plain "
                              "RoPE and base 10000.");
    if (!modelType.empty())
        warnings.emplace_back("Models of type {0} are not known here; read by the general rule (halves make pairs).",
                              std::vector{quotable(modelType)});
}

/// Of the language model in a part: by its own type, else by that of what holds it.
const Family& familyInside(const JsonFields& outer, const JsonFields& part)
{
    for (const JsonFields* fields : {&part, &outer}) {
        const Json* type = fields->find("model_type");
        if (const Family* known = type && type->is_string() ? findFamily(type->get<std::string>()) : nullptr)
            return *known;
    }
    return generalFamily();
}

} // namespace

void noteOuterKeys(const JsonFields& outer, const JsonFields& part, std::vector<Message>& warnings)
{
    const Family& family = familyInside(outer, part);
    const families::Alias* alias = families::aliasOf(outer.json());
    const RepeatedKeys inside(part);
    std::vector<std::string> found;
    for (const auto& [key, value] : outer.json().items())
        if (!(alias && families::isOwnKey(*alias, key)) && concernsRotation(key, value, family) &&
            !inside.have(key, value))
            found.push_back(outer.nameOf(quotable(key)));
    if (!found.empty())
        warnings.emplace_back("Not read: {0}. The language model is read from {1} alone.",
                              std::vector{quotable(joined(found), 400), part.path()});
}

void noteLatentHead(const JsonFields& config, const Family& family, std::int64_t turning,
                    std::vector<Message>& warnings)
{
    const std::string key = "qk_rope_head_dim";
    const bool isWhole = family.latent == LatentHead::NopeAndRope;
    if (!isWhole && family.latent != LatentHead::Apart)
        return;
    const std::int64_t usual = isWhole ? std::int64_t(double(family.headDim) * family.partial) : family.headDim;
    const std::int64_t taken = planNumber(config, key.c_str()).value_or(usual);
    if (taken != 0 && taken != turning)
        warnings.emplace_back("This model's class makes θ for {0} elements of a head; {1} is {2}.",
                              std::vector<std::string>{std::to_string(turning), key, std::to_string(taken)});
}

void noteHeadOfZero(const JsonFields& config, const Family& family, const RopeSpec& spec,
                    std::vector<Message>& warnings)
{
    const std::string key = "head_dim";
    const Json* said = config.find(key);
    const bool isZero = said && said->is_number() && *said == 0;
    if (isZero && family.headKey == key && (spec.method == "yarn" || spec.method == "dynamic"))
        warnings.emplace_back("{0} is 0: {1} is shown in its place. With {2} the library takes the 0 as it is, and "
                              "nothing turns.",
                              std::vector<std::string>{config.nameOf(key), std::to_string(spec.headDim), spec.method});
}

void noteRest(const JsonFields& config, const Family& family, const std::string& modelType,
              std::vector<Message>& warnings)
{
    noteTurning(family, warnings);
    noteStillLayers(config, family, warnings);
    noteTwoSides(config, family, warnings);
    if (!family.type.empty() && !family.onlyIf.key.starts_with("position"))
        noteIdleDenial(config, family, warnings);
    if (config.flag(std::string(family.twoAxesKey)).value_or(false))
        warnings.emplace_back(
            "{0}: this is a model of two axes. Half of each head turns with the position in the text, "
            "as shown; the other half turns alike with the position within the answer.",
            std::vector{config.nameOf(std::string(family.twoAxesKey))});
    noteUnreadKeys(config, family, warnings);
    if (family.type.empty() && insteadOfRope(modelType).empty())
        noteUnknown(config, modelType, warnings);
}

} // namespace rope
