// SPDX-License-Identifier: GPL-3.0-or-later
// Follows RotaryEmbeddingConfigMixin.standardize_rope_params of Hugging Face transformers 5.x and the overrides of
// the families with several layer types.
#include "core/configs/rope_entries.h"

#include <algorithm>

#include "core/configs/layer_lists.h"
#include "core/configs/model_dims.h"
#include "core/configs/rope_source.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"

namespace rope {

namespace {

/// Reads one config; every member function adds one idea of the spelling.
class EntryReader
{
public:
    EntryReader(const JsonFields& config, const Family& family, std::vector<Message>& warnings)
        : m_config(config), m_family(family), m_warnings(warnings),
          m_layerTypes(config.texts("layer_types").value_or(std::vector<std::string>{}))
    {
        RopeSource source = ropeSourceOf(config, family, warnings);
        m_source = std::move(source.values);
        m_path = std::move(source.path);
        m_lostBase = source.lostBase;
        m_beatsLists = source.beatsLists;
    }

    RopeEntries read()
    {
        RopeEntries out;
        const bool spelledOut = isPerLayer();
        out.perLayer = spelledOut || familyIsPerLayer();
        out.entries = spelledOut ? perLayerEntries() : familyEntries();
        if (!m_beatsLists)
            applyLayerLists(m_config, m_family, out.entries, m_warnings);
        for (RopeEntry& entry : out.entries) {
            entry.rotates = entry.rotates && !basesNothing(entry.values);
            if (entry.rotates)
                complete(entry, out.perLayer);
        }
        return out;
    }

private:
    /// A base of null in a dict, where the class takes that for no rotation.
    bool basesNothing(const Json& values) const
    {
        return m_family.nullBaseIsNone && values.contains("rope_theta") && values["rope_theta"].is_null();
    }

    /// One dict per layer type; null for layers that do not rotate.
    bool isPerLayer() const { return std::ranges::any_of(m_source, &Json::is_object) || isNullForEveryLayer(); }

    bool isNullForEveryLayer() const
    {
        const auto items = m_source.items();
        return !m_source.empty() && std::all_of(items.begin(), items.end(), [this](const auto& item) {
            return item.value().is_null() && isLayerType(item.key());
        });
    }

    bool isLayerType(const std::string& key) const
    {
        return lists(key) || key.ends_with("attention") || !isRotatingType(key);
    }
    bool lists(const std::string& type) const { return std::ranges::find(m_layerTypes, type) != m_layerTypes.end(); }
    bool has(const std::string& type) const { return m_source.contains(type); }

    std::vector<RopeEntry> perLayerEntries()
    {
        if (isNullForEveryLayer())
            throw InputError(m_path, "null for every layer type", "an object for a layer type that rotates");
        std::vector<RopeEntry> out;
        // DeepSeek-V4 has labels of its own here, none of them a layer type.
        const bool byLayerType = std::ranges::any_of(m_layerTypes, [this](const std::string& t) { return has(t); });
        for (const auto& [type, values] : m_source.items()) {
            const std::string path = m_path + "." + quotable(type);
            if (!values.is_structured() && !values.is_null() && !isLayerType(type)) {
                m_warnings.emplace_back("{0} has no effect: it stands beside the layer types.", std::vector{path});
                continue;
            }
            if (!values.is_object() && !values.is_null())
                throw InputError(path, shownJson(values), "an object, or null for layers without rotation");
            if (byLayerType && !lists(type) && isRotatingType(type))
                m_warnings.emplace_back("{0} is not used: layer_types lists no such layer.", std::vector{path});
            // Classes that fill in their dicts take null for their own default.
            const bool rotates = values.is_object() || m_family.ownLayerDicts;
            out.push_back({type, rotates, values.is_object() ? values : Json::object(), path});
        }
        if (byLayerType || m_family.ownLayerDicts)
            addSilentTypes(out);
        noteStill(out);
        return out;
    }

    /// Layers without rotation are always told.
    void noteStill(const std::vector<RopeEntry>& entries)
    {
        for (const RopeEntry& entry : entries) {
            if (entry.rotates || !isRotatingType(entry.layerType))
                continue;
            const auto count = std::ranges::count(m_layerTypes, entry.layerType);
            if (count > 0)
                m_warnings.emplace_back("{0} of {1} layers use no rotation ({2}).",
                                        std::vector<std::string>{std::to_string(count),
                                                                 std::to_string(m_layerTypes.size()),
                                                                 quotable(entry.layerType)});
            else if (m_layerTypes.empty())
                m_warnings.emplace_back("Layers of type {0} use no rotation.", std::vector{quotable(entry.layerType)});
        }
    }

    /// Attention layers that layer_types lists and the dict leaves out.
    void addSilentTypes(std::vector<RopeEntry>& out)
    {
        const std::vector<std::string> own{std::string(m_family.fullLayer), std::string(m_family.localLayer)};
        for (const std::string& type : m_layerTypes.empty() ? own : m_layerTypes) {
            const bool known = std::ranges::find(out, type, &RopeEntry::layerType) != out.end();
            if (known || !type.ends_with("attention") || !isRotatingType(type))
                continue;
            out.push_back({type, m_family.ownLayerDicts, Json::object(), m_path + "." + quotable(type)});
            if (m_family.ownLayerDicts)
                continue;
            m_warnings.emplace_back("{0} says nothing about {1} layers; they are taken as layers without rotation.",
                                    std::vector<std::string>{m_path, quotable(type)});
        }
    }

    /// The layer types that the family makes of one flat dict.
    std::vector<RopeEntry> familyEntries()
    {
        dropIdleType();
        if (m_family.layers == LayerRule::Same || allLayersSlide())
            return {{"", true, m_source, m_path}};
        RopeEntry full{std::string(m_family.fullLayer), m_family.layers != LayerRule::SlidingOnly, m_source, m_path};
        RopeEntry local{std::string(m_family.localLayer), true, m_source, m_path};
        if (m_family.layers == LayerRule::LocalBase || m_family.layers == LayerRule::ScaleFullOnly)
            local.values = {{"rope_type", "default"}};
        std::vector<RopeEntry> out;
        for (const RopeEntry& entry : {full, local})
            if (hasLayer(entry.layerType))
                out.push_back(entry);
        if (out.empty())
            return {{"", true, m_source, m_path}};
        noteStill(out);
        return out;
    }

    /// A class that starts from a dict with a rope_type of "default" never looks at the older `type`.
    void dropIdleType()
    {
        if (!m_family.ownLayerDicts || m_source.contains("rope_type") || !m_source.contains("type"))
            return;
        const std::string type = shownJson(m_source["type"]);
        m_source.erase("type");
        if (type != "\"default\"")
            m_warnings.emplace_back(
                "{0}.type {1} has no effect: this model's class reads rope_type only, so nothing is "
                "scaled. With the key rope_type it would be.",
                std::vector{m_path, type});
    }

    /// Labels that serve several layer types are there whatever layer_types says.
    bool hasLayer(const std::string& layerType) const
    {
        return m_layerTypes.empty() || lists(layerType) || !servedBy(m_family, layerType).empty();
    }

    /// EXAONE 4 without a window: every layer is a full one, and all of them rotate.
    bool allLayersSlide() const
    {
        return m_family.layers == LayerRule::SlidingOnly && m_config.json().contains("sliding_window") &&
               !m_config.has("sliding_window");
    }

    /// The library keeps a dict per layer type for these, whatever the config's spelling.
    bool familyIsPerLayer() const
    {
        return m_family.layers != LayerRule::Same && m_family.layers != LayerRule::SlidingOnly;
    }

    void complete(RopeEntry& entry, bool perLayer)
    {
        const JsonFields fields(entry.values, entry.path);
        const std::string type = fields.text("rope_type").value_or(fields.text("type").value_or("default"));
        completeBase(entry, fields);
        completePartial(entry, fields, type);
        std::optional<std::int64_t> original =
            m_config.integer("original_max_position_embeddings", 1, limits::maxLength);
        if (!original && m_family.original > 0)
            original = m_family.original;
        // At the top level it wins over a flat dict, and is not looked at with one dict per layer type.
        if (original && !perLayer)
            entry.values["original_max_position_embeddings"] = *original;
        entry.values["rope_type"] = type;
        if (m_family.attentionFactor != 0 && type == "yarn" && entry.path == m_path)
            entry.values["attention_factor"] = m_family.attentionFactor;
    }

    void completeBase(RopeEntry& entry, const JsonFields& fields)
    {
        const bool local = familyIsPerLayer() && entry.layerType == m_family.localLayer;
        const std::string key = local ? std::string(m_family.localBaseKey) : baseKey();
        const std::optional<double> top = topBase(key);
        if (const auto own = baseAt(fields, "rope_theta")) {
            if (top && *top != *own)
                m_warnings.emplace_back("{0} is {1} but {2}.rope_theta is {3}; the latter wins, as in the library.",
                                        std::vector<std::string>{key, exactText(*top), entry.path, exactText(*own)});
            return;
        }
        if (!top && !key.empty())
            noteAssumedBase(key, local ? m_family.localBase : m_family.base);
        const double ratio = m_config.positive(std::string(m_family.baseRatioKey)).value_or(1);
        entry.values["rope_theta"] = top.value_or(local ? m_family.localBase : m_family.base) * ratio;
    }

    /// The base beside the dict; where it is a list with a base per layer, the entries have theirs already.
    std::optional<double> topBase(const std::string& key) const
    {
        const Json* given = m_config.find(key);
        const bool isList = given && given->is_array() && key == m_family.baseListKey;
        return isList ? std::nullopt : baseAt(m_config, key);
    }

    void noteAssumedBase(const std::string& key, double base)
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
    std::string baseKey() const
    {
        for (const char* key : {"rotary_emb_base", "rope_embedding_base"})
            if (m_family.type.empty() && m_config.has(key) && !m_config.has("rope_theta")) {
                m_warnings.emplace_back("{0} is read as the base.", std::vector{m_config.nameOf(key)});
                return key;
            }
        return std::string(m_family.baseKey);
    }

    void completePartial(RopeEntry& entry, const JsonFields& fields, const std::string& type)
    {
        const bool isPlain = type == "default" || type == "mrope";
        const std::string key = partialKey(isPlain);
        const auto top = partAt(m_config, key, type);
        const auto own = partAt(fields, "partial_rotary_factor", type);
        entry.partName = own ? fields.nameOf("partial_rotary_factor") : m_config.nameOf(key);
        if (isPlain && !m_family.readsPartial) {
            if (own.value_or(top.value_or(1)) != 1)
                m_warnings.emplace_back("{0} has no effect: without scaling, this model's code turns whole heads.",
                                        std::vector{entry.partName});
            entry.values.erase("partial_rotary_factor");
            return;
        }
        // The library reads the dict for plain RoPE, and overwrites it from the top level for every scaled one.
        if (own && (!top || isPlain))
            return;
        if (own && *own != *top)
            m_warnings.emplace_back("{0} is {1} but {2} is {3}; with {4} the former wins, as in the library.",
                                    std::vector{key, exactText(*top), entry.partName, exactText(*own), type});
        const double usual = usualPartOf(m_config, m_family);
        if (top || usual != 1)
            entry.values["partial_rotary_factor"] = top.value_or(usual);
    }

    static std::optional<double> partAt(const JsonFields& fields, const std::string& key, const std::string& type)
    {
        const auto part = fields.number(key);
        // p-RoPE may still every pair.
        if (part && !(*part <= 1 && (*part > 0 || (*part == 0 && type == "proportional"))))
            fields.fail(key, "a number greater than 0, at most 1");
        return part;
    }

    /// A class with a key of its own looks at the usual one for scaled RoPE only; models outside the library have other
    /// names for it.
    std::string partialKey(bool isPlain) const
    {
        for (const char* key : {"rotary_pct", "rope_pct"})
            if (m_family.type.empty() && m_config.has(key) && !m_config.has("partial_rotary_factor"))
                return key;
        const std::string key(m_family.partialKey);
        return isPlain || m_config.has(key) ? key : "partial_rotary_factor";
    }

    const JsonFields& m_config;
    const Family& m_family;
    std::vector<Message>& m_warnings;
    std::vector<std::string> m_layerTypes;
    Json m_source;
    std::string m_path;
    std::optional<double> m_lostBase;
    bool m_beatsLists = false;
};

} // namespace

bool isRotatingType(const std::string& layerType)
{
    static const std::vector<std::string> still{"linear_attention", "conv",       "mamba", "mamba2",
                                                "recurrent",        "short_conv", "mlp",   "moe"};
    return std::ranges::find(still, layerType) == still.end();
}

std::string servedBy(const Family& family, const std::string& layerType)
{
    return std::string(layerType == family.fullLayer    ? family.fullServes
                       : layerType == family.localLayer ? family.localServes
                                                        : std::string_view());
}

RopeEntries ropeEntriesOf(const JsonFields& config, const Family& family, std::vector<Message>& warnings)
{
    return EntryReader(config, family, warnings).read();
}

} // namespace rope
