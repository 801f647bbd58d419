// SPDX-License-Identifier: GPL-3.0-or-later
// Follows RotaryEmbeddingConfigMixin.standardize_rope_params of Hugging Face transformers 5.x and the overrides of
// the families with several layer types.
#include "core/configs/rope_entries.h"

#include <algorithm>
#include <set>

#include "core/configs/entry_defaults.h"
#include "core/configs/layer_lists.h"
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
        requireFewKinds("layer_types", std::set(m_layerTypes.begin(), m_layerTypes.end()).size());
    }

    RopeEntries read()
    {
        RopeEntries out;
        const bool spelledOut = isPerLayer();
        out.perLayer = spelledOut || keepsDictPerLayer(m_family);
        out.entries = spelledOut ? perLayerEntries() : familyEntries();
        if (!m_beatsLists)
            applyLayerLists(m_config, m_family, out.entries, m_warnings);
        if (!spelledOut)
            showIdle(out);
        EntryDefaults defaults(m_config, m_family, m_path, m_lostBase, m_warnings);
        std::erase_if(out.entries, [&](RopeEntry& entry) {
            entry.rotates = entry.rotates && !basesNothing(entry.values);
            return entry.rotates && !readEntry(entry, m_warnings, [&] { defaults.complete(entry, out.perLayer); });
        });
        return out;
    }

private:
    /// A class with one RoPE for its layers makes it whether one of them turns or none.
    void showIdle(RopeEntries& out) const
    {
        out.idle = std::ranges::none_of(out.entries, &RopeEntry::rotates);
        if (out.idle)
            out.entries = {{"", true, m_source, m_path}};
    }

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
    /// Of a class that makes the types of its layers itself, where the config lists none.
    bool isOwnType(const std::string& type) const
    {
        const bool makesTypes =
            m_layerTypes.empty() && !m_family.type.empty() && (m_family.ownLayerDicts || !m_family.defaultRope.empty());
        return !makesTypes || type == m_family.fullLayer || type == m_family.localLayer;
    }
    bool lists(const std::string& type) const { return std::ranges::find(m_layerTypes, type) != m_layerTypes.end(); }
    bool has(const std::string& type) const { return m_source.contains(type); }

    std::vector<RopeEntry> perLayerEntries()
    {
        if (isNullForEveryLayer())
            throw InputError(m_path, "null for every layer type", "an object for a layer type that rotates");
        requireFewKinds(m_path, m_source.size());
        std::vector<RopeEntry> out;
        // DeepSeek-V4 has labels of its own here, none of them a layer type.
        const bool byLayerType = std::ranges::any_of(m_layerTypes, [this](const std::string& t) { return has(t); });
        for (const auto& [type, values] : m_source.items()) {
            const std::string path = m_path + "." + quotable(type);
            if (!values.is_structured() && !values.is_null() && !isLayerType(type)) {
                m_warnings.emplace_back("{0} has no effect: it stands beside the layer types.", std::vector{path});
                continue;
            }
            const bool isUsed = !isRotatingType(type) || (byLayerType ? lists(type) : isOwnType(type));
            if (!isUsed && byLayerType)
                m_warnings.emplace_back("{0} is not used: layer_types lists no such layer.", std::vector{path});
            else if (!isUsed)
                m_warnings.emplace_back("{0} is not used: this model's class has no such layer.", std::vector{path});
            if (!values.is_object() && !values.is_null()) {
                if (!isUsed)
                    continue;
                throw InputError(path, shownJson(values), "an object, or null for layers without rotation");
            }
            // Classes that fill in their dicts take null for their own default.
            const bool rotates = values.is_object() || m_family.ownLayerDicts;
            out.push_back({type, rotates, values.is_object() ? values : Json::object(), path, {}, isUsed});
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
        dropIdleBase();
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

    void dropIdleBase()
    {
        for (const char* key : {"rope_theta", "partial_rotary_factor"})
            if (m_family.flatKeepsBase && m_source.erase(key) > 0)
                m_warnings.emplace_back("{0} has no effect: this model's class reads it in the dict of a layer type "
                                        "only.",
                                        std::vector{m_path + "." + key});
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
