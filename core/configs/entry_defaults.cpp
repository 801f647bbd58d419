// SPDX-License-Identifier: GPL-3.0-or-later
// Follows RotaryEmbeddingConfigMixin.standardize_rope_params of Hugging Face transformers 5.x.
#include "core/configs/entry_defaults.h"

#include <algorithm>

#include "core/configs/model_dims.h"
#include "core/configs/rope_source.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"

namespace rope {

namespace {

std::optional<double> partAt(const JsonFields& fields, const std::string& key, const std::string& type)
{
    const auto part = fields.number(key);
    // p-RoPE may still every pair.
    if (part && !(*part <= 1 && (*part > 0 || (*part == 0 && type == "proportional"))))
        fields.fail(key, "a number greater than 0, at most 1");
    return part;
}

} // namespace

bool keepsDictPerLayer(const Family& family)
{
    return family.layers != LayerRule::Same && family.layers != LayerRule::SlidingOnly;
}

void EntryDefaults::complete(RopeEntry& entry, bool perLayer)
{
    const JsonFields fields(entry.values, entry.path);
    const std::string type = fields.text("rope_type").value_or(fields.text("type").value_or("default"));
    completeBase(entry, fields);
    completePartial(entry, fields, type);
    std::optional<std::int64_t> original = m_config.integer("original_max_position_embeddings", 1, limits::maxLength);
    if (!original && m_family.original > 0)
        original = m_family.original;
    // At the top level it wins over a flat dict, and is not looked at with one dict per layer type.
    if (original && !perLayer)
        entry.values["original_max_position_embeddings"] = *original;
    entry.values["rope_type"] = type;
    if (m_family.attentionFactor != 0 && type == "yarn" && entry.path == m_path &&
        !fields.json().contains("attention_factor"))
        entry.values["attention_factor"] = m_family.attentionFactor;
}

void EntryDefaults::completeBase(RopeEntry& entry, const JsonFields& fields)
{
    const bool local = keepsDictPerLayer(m_family) && entry.layerType == m_family.localLayer;
    std::string key = local ? std::string(m_family.localBaseKey) : baseKey();
    const bool hasOwnDict = entry.path != m_path;
    if (local && hasOwnDict && m_family.dictsShareBase && !isClassDict() && !m_config.has(key))
        key = baseKey();
    const std::optional<double> top = topBase(key);
    if (const auto own = baseAt(fields, "rope_theta")) {
        if (top && *top != *own && isClassDict())
            m_warnings.emplace_back("{0} has no effect: this model's class takes its base, {1}, from a RoPE dict of "
                                    "its own.",
                                    std::vector<std::string>{key, exactText(*own)});
        else if (top && *top != *own)
            m_warnings.emplace_back("{0} is {1} but {2}.rope_theta is {3}; the latter wins, as in the library.",
                                    std::vector<std::string>{key, exactText(*top), entry.path, exactText(*own)});
        return;
    }
    if (!top && !key.empty())
        noteAssumedBase(key, local ? m_family.localBase : m_family.base);
    const std::string ratioKey(m_family.baseRatioKey);
    const double base =
        top.value_or(local ? m_family.localBase : m_family.base) * m_config.positive(ratioKey).value_or(1);
    if (!ratioKey.empty() && m_config.has(ratioKey) && !(base > 1 && base <= limits::maxBase))
        m_config.fail(ratioKey, "a number that leaves the base above 1, at most 1e15");
    entry.values["rope_theta"] = base;
}

/// The base beside the dict; where it is a list with a base per layer, the entries have theirs already.
std::optional<double> EntryDefaults::topBase(const std::string& key) const
{
    const Json* given = m_config.find(key);
    const bool isList = given && given->is_array() && key == m_family.baseListKey;
    return isList ? std::nullopt : baseAt(m_config, key);
}

/// The config has no RoPE dict, so that the values are those of the class.
bool EntryDefaults::isClassDict() const
{
    return !m_family.defaultRope.empty() && !m_config.has("rope_scaling") && !m_config.has("rope_parameters");
}

void EntryDefaults::noteAssumedBase(const std::string& key, double base)
{
    if (m_lostBase && *m_lostBase != base)
        m_warnings.emplace_back("rope_parameters.rope_theta {0} is dropped with its dict; without {1} the base is "
                                "{2}.",
                                std::vector<std::string>{digits17(*m_lostBase), key, digits17(base)});
    else if (m_config.json().contains(key))
        m_warnings.emplace_back("{0} is null; {1} is taken in its place.",
                                std::vector<std::string>{m_config.nameOf(key), digits17(base)});
    else if (m_family.type.empty())
        m_warnings.emplace_back("No {0} is given; {1} is assumed, the usual base.",
                                std::vector<std::string>{m_config.nameOf(key), digits17(base)});
    else
        m_warnings.emplace_back("No {0} is given; {1} is taken, the default of this model's class.",
                                std::vector<std::string>{m_config.nameOf(key), digits17(base)});
}

/// Models outside the library have other names for it.
std::string EntryDefaults::baseKey() const
{
    for (const char* key : {"rotary_emb_base", "rope_embedding_base"})
        if (m_family.type.empty() && m_config.has(key) && !m_config.has("rope_theta")) {
            m_warnings.emplace_back("{0} is read as the base.", std::vector{m_config.nameOf(key)});
            return key;
        }
    const std::string other(m_family.otherBaseKey);
    return !m_config.has(std::string(m_family.baseKey)) && m_config.has(other) ? other : std::string(m_family.baseKey);
}

void EntryDefaults::completePartial(RopeEntry& entry, const JsonFields& fields, const std::string& type)
{
    const bool isPlain = type == "default" || type == "mrope";
    const std::string key = partialKey(isPlain);
    const auto top = partAt(m_config, key, type);
    const auto own = partInDict(entry, fields, isPlain, type);
    entry.partName = own ? fields.nameOf("partial_rotary_factor") : m_config.nameOf(key);
    if (isPlain && !m_family.readsPartial) {
        if (own.value_or(top.value_or(1)) != 1)
            m_warnings.emplace_back("{0} has no effect: without scaling, this model's code turns whole heads.",
                                    std::vector{entry.partName});
        entry.values.erase("partial_rotary_factor");
        return;
    }
    // The library reads the dict for plain RoPE, and overwrites it from the top level for every scaled one.
    const double outer = top.value_or(usualPart(isPlain));
    const bool isFiller = fillsPart() && key == m_family.partialKey;
    if (own && (isPlain || isFiller || partIsNull() || !(top || m_family.ownPartial)))
        return;
    if (own && *own != outer)
        m_warnings.emplace_back("{0} is {1} but {2} is {3}; with {4} the former wins, as in the library.",
                                std::vector{key.empty() ? "partial_rotary_factor" : key, exactText(outer),
                                            entry.partName, exactText(*own), type});
    if (top || own || outer != 1)
        entry.values["partial_rotary_factor"] = outer;
}

/// An explicit null turns the class's part off, unless it follows from the head's own numbers; that of a dict stands.
bool EntryDefaults::partIsNull() const
{
    const std::string key(m_family.partialKey);
    return !partIsCounted(m_family) && m_config.json().contains(key) && !m_config.has(key);
}

double EntryDefaults::usualPart(bool isPlain) const
{
    const Json* old = m_config.find("rope_scaling");
    if (partIsNull() || (m_family.plainPartOnly && !isPlain) || (m_family.scalingLacksPart && old && !old->empty()))
        return 1;
    return usualPartOf(m_config, m_family);
}

/// Nothing where the class passes over it.
std::optional<double> EntryDefaults::partInDict(RopeEntry& entry, const JsonFields& fields, bool isPlain,
                                                const std::string& type)
{
    const std::string key = "partial_rotary_factor";
    if (!isPlain || !m_family.dictLacksPartial || !fields.has(key))
        return partAt(fields, key, type);
    m_warnings.emplace_back("{0} has no effect: without scaling, this model's code reads {1} only.",
                            std::vector{fields.nameOf(key), partialKey(isPlain)});
    entry.values.erase(key);
    return std::nullopt;
}

/// A class with a key of its own looks at the usual one for scaled RoPE only; models outside the library have other
/// names for it.
std::string EntryDefaults::partialKey(bool isPlain) const
{
    for (const char* key : {"rotary_pct", "rope_pct"})
        if (m_family.type.empty() && m_config.has(key) && !m_config.has("partial_rotary_factor"))
            return key;
    const std::string key(m_family.partialKey);
    const std::string usual = "partial_rotary_factor";
    const bool isBeaten = fillsPart() && m_config.has(usual);
    // A class that sets its own part looks at none from outside.
    return isPlain || (m_config.has(key) && !isBeaten) || (key.empty() && (m_family.ownPartial || hasStrayDict()))
               ? key
               : usual;
}

/// A name of the class's own for the part that a dict leaves out; the usual one wins over both with a scaling
/// (GPT-NeoX).
bool EntryDefaults::fillsPart() const
{
    const std::string_view key = m_family.partialKey;
    return !m_family.type.empty() && !key.empty() && key != "partial_rotary_factor" && !m_family.dictLacksPartial;
}

/// A dict of a type that the model has no layers of keeps the part at the top level from the other dicts, in the
/// library.
bool EntryDefaults::hasStrayDict() const
{
    const Json* dicts = m_config.find(m_path);
    if (!m_family.layerDicts || !dicts || !dicts->is_object())
        return false;
    const auto listed = m_config.texts("layer_types").value_or(std::vector{std::string(m_family.fullLayer)});
    const auto items = dicts->items();
    return std::any_of(items.begin(), items.end(),
                       [&listed](const auto& item) { return std::ranges::find(listed, item.key()) == listed.end(); });
}

} // namespace rope
