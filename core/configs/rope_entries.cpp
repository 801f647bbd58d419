// SPDX-License-Identifier: GPL-3.0-or-later
// Follows RotaryEmbeddingConfigMixin.standardize_rope_params of Hugging Face transformers 5.x and the overrides of
// the families with several layer types.
#include "core/configs/rope_entries.h"

#include <algorithm>

#include "core/model/number_text.h"
#include "core/model/problem.h"

namespace rope {

namespace {

const char* const fullAttention = "full_attention";
const char* const slidingAttention = "sliding_attention";

/// Reads one config; every member function adds one idea of the spelling.
class EntryReader
{
public:
    EntryReader(const JsonFields& config, const Family& family, std::vector<Message>& warnings)
        : m_config(config), m_family(family), m_warnings(warnings),
          m_layerTypes(config.texts("layer_types").value_or(std::vector<std::string>{}))
    {
        chooseSource();
    }

    RopeEntries read()
    {
        RopeEntries out;
        const bool spelledOut = isPerLayer();
        out.perLayer = spelledOut || familyIsPerLayer();
        out.entries = spelledOut ? perLayerEntries() : familyEntries();
        for (RopeEntry& entry : out.entries)
            if (entry.rotates)
                complete(entry, out.perLayer);
        return out;
    }

private:
    void chooseSource()
    {
        const auto scaling = m_config.object("rope_scaling");
        const auto parameters = m_config.object("rope_parameters");
        const bool hasScaling = scaling && !scaling->json().empty();
        m_path = parameters && !hasScaling ? "rope_parameters" : "rope_scaling";
        m_source = Json::object();
        const auto rotary = hasScaling || parameters ? std::nullopt : rotaryOfInternLm();
        if (rotary)
            m_source = *rotary;
        else if (hasScaling)
            m_source = scaling->json();
        else if (parameters)
            m_source = parameters->json();
        else if (!m_family.defaultRope.empty())
            m_source = Json::parse(m_family.defaultRope);
        if (hasScaling && parameters && scaling->json() != parameters->json())
            m_warnings.emplace_back(
                "The config has both rope_scaling and rope_parameters; rope_scaling wins, as in the "
                "library.");
    }

    /// InternLM 1 has `rotary: {base, type, scaling_factor}`; its "dynamic" is the library's, with a factor of 1.
    std::optional<Json> rotaryOfInternLm()
    {
        const Json* given = m_config.find("rotary");
        if (!given || (m_family.type != "internlm" && !given->is_object()))
            return std::nullopt;
        const JsonFields rotary = *m_config.object("rotary");
        m_path = "rotary";
        Json out = Json::object();
        const std::string type = rotary.text("type").value_or("origin");
        out["rope_type"] = type == "origin" ? "default" : type;
        if (type == "dynamic")
            out["factor"] = rotary.positive("scaling_factor").value_or(1);
        if (const auto base = baseAt(rotary, "base"))
            out["rope_theta"] = *base;
        return out;
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
            if (byLayerType && !lists(type))
                throw InputError(path, "there", "only layer types that layer_types lists");
            out.push_back({type, values.is_object(), values.is_object() ? values : Json::object(), path});
        }
        if (byLayerType)
            addSilentTypes(out);
        return out;
    }

    /// Attention layers that layer_types lists and the dict leaves out.
    void addSilentTypes(std::vector<RopeEntry>& out)
    {
        for (const std::string& type : m_layerTypes) {
            const bool known = std::ranges::find(out, type, &RopeEntry::layerType) != out.end();
            if (known || !type.ends_with("attention") || !isRotatingType(type))
                continue;
            out.push_back({type, false, Json::object(), m_path + "." + quotable(type)});
            m_warnings.emplace_back("{0} says nothing about {1} layers; they are taken as layers without rotation.",
                                    std::vector<std::string>{m_path, quotable(type)});
        }
    }

    /// The layer types that the family makes of one flat dict.
    std::vector<RopeEntry> familyEntries()
    {
        if (m_family.layers == LayerRule::Same || allLayersSlide())
            return {{"", true, m_source, m_path}};
        RopeEntry full{fullAttention, m_family.layers != LayerRule::SlidingOnly, m_source, m_path};
        RopeEntry sliding{slidingAttention, true, m_source, m_path};
        if (m_family.layers == LayerRule::LocalBase || m_family.layers == LayerRule::ScaleFullOnly)
            sliding.values = {{"rope_type", "default"}};
        std::vector<RopeEntry> out;
        for (const RopeEntry& entry : {full, sliding})
            if (m_layerTypes.empty() || lists(entry.layerType))
                out.push_back(entry);
        return out.empty() ? std::vector<RopeEntry>{{"", true, m_source, m_path}} : out;
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
    }

    void completeBase(RopeEntry& entry, const JsonFields& fields)
    {
        const bool local = familyIsPerLayer() && entry.layerType == slidingAttention;
        const std::string key = local ? std::string(m_family.localBaseKey) : baseKey();
        const std::optional<double> top = baseAt(m_config, key);
        if (const auto own = baseAt(fields, "rope_theta")) {
            if (top && *top != *own)
                m_warnings.emplace_back("{0} is {1} but {2}.rope_theta is {3}; the latter wins, as in the library.",
                                        std::vector<std::string>{key, exactText(*top), entry.path, exactText(*own)});
            return;
        }
        const double ratio = m_config.positive(std::string(m_family.baseRatioKey)).value_or(1);
        entry.values["rope_theta"] = top.value_or(local ? m_family.localBase : m_family.base) * ratio;
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

    static std::optional<double> baseAt(const JsonFields& fields, const std::string& key)
    {
        const auto base = fields.number(key);
        if (base && !(*base > 1 && *base <= limits::maxBase))
            fields.fail(key, "a number greater than 1, at most 1e15");
        return base;
    }

    void completePartial(RopeEntry& entry, const JsonFields& fields, const std::string& type)
    {
        const std::string key = partialKey();
        const auto top = partAt(m_config, key, type);
        const auto own = partAt(fields, "partial_rotary_factor", type);
        entry.partName = own ? fields.nameOf("partial_rotary_factor") : m_config.nameOf(key);
        const bool isPlain = type == "default" || type == "mrope";
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
        if (top || m_family.partial != 1)
            entry.values["partial_rotary_factor"] = top.value_or(m_family.partial);
    }

    static std::optional<double> partAt(const JsonFields& fields, const std::string& key, const std::string& type)
    {
        const auto part = fields.number(key);
        // p-RoPE may still every pair.
        if (part && !(*part <= 1 && (*part > 0 || (*part == 0 && type == "proportional"))))
            fields.fail(key, "a number greater than 0, at most 1");
        return part;
    }

    /// Models outside the library have other names for it.
    std::string partialKey() const
    {
        for (const char* key : {"rotary_pct", "rope_pct"})
            if (m_family.type.empty() && m_config.has(key) && !m_config.has("partial_rotary_factor"))
                return key;
        const std::string key(m_family.partialKey);
        return m_config.has(key) ? key : "partial_rotary_factor";
    }

    const JsonFields& m_config;
    const Family& m_family;
    std::vector<Message>& m_warnings;
    std::vector<std::string> m_layerTypes;
    Json m_source;
    std::string m_path;
};

} // namespace

bool isRotatingType(const std::string& layerType)
{
    static const std::vector<std::string> still{"linear_attention", "conv",       "mamba", "mamba2",
                                                "recurrent",        "short_conv", "mlp",   "moe"};
    return std::ranges::find(still, layerType) == still.end();
}

RopeEntries ropeEntriesOf(const JsonFields& config, const Family& family, std::vector<Message>& warnings)
{
    return EntryReader(config, family, warnings).read();
}

} // namespace rope
