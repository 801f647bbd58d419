// SPDX-License-Identifier: GPL-3.0-or-later
// From the text of a config.json to the RoPE of every layer type: which part describes the language model, which
// family it is, how large its heads are.
#include <algorithm>
#include <ranges>

#include "core/configs/families.h"
#include "core/configs/hf_methods.h"
#include "core/configs/model_config.h"
#include "core/configs/model_dims.h"
#include "core/configs/rope_entries.h"
#include "core/configs/strict_json.h"
#include "core/model/number_text.h"
#include "core/model/text.h"

namespace rope {

namespace {

/// A multimodal config keeps its language model's in a part of its own, sometimes two levels down.
JsonFields languageModelOf(JsonFields config)
{
    for (int depth = 0; depth < 4; ++depth) {
        std::optional<JsonFields> inner;
        for (const char* key : {"text_config", "llm_config", "language_config", "thinker_config"})
            if (!inner)
                inner = config.object(key);
        // Other configs have a switch or a name there.
        if (const Json* decoder = config.find("decoder"); !inner && decoder && decoder->is_object())
            inner = config.object("decoder");
        if (!inner)
            break;
        config = *inner;
    }
    return config;
}

/// DBRX and MPT keep the keys of attention in an inner object.
Json withInnerPart(const JsonFields& config, const Family& family)
{
    Json out = config.json();
    if (const auto part = config.object(std::string(family.partKey)))
        for (const auto& [key, value] : part->json().items())
            if (!out.contains(key))
                out[key] = value;
    return out;
}

/// Some copies of models with absolute positions were given rotary embeddings under the old model_type.
bool namesRope(const JsonFields& config)
{
    const Json* kind = config.find("position_embedding_type");
    if (kind && (*kind == "rotary" || *kind == "rope"))
        return true;
    static const std::vector<const char*> keys{"rope_theta", "rotary_emb_base", "rope_scaling", "rope_parameters"};
    return std::ranges::any_of(keys, [&config](const char* key) { return config.has(key); });
}

/// The family to read `config` by: the general one where the model_type speaks against what the config says itself.
const Family& familyOf(const JsonFields& config, const std::string& modelType, std::vector<Message>& warnings)
{
    const Family* known = findFamily(modelType);
    if (!known)
        return generalFamily();
    if (known->instead != "absolute positions" || !namesRope(config))
        return *known;
    warnings.emplace_back(
        "Models of type {0} have absolute positions, but this config has keys of rotary embeddings; it "
        "is read by them.",
        std::vector{quotable(modelType)});
    return generalFamily();
}

void checkHasRope(const JsonFields& config, const Family& family, const std::string& modelType)
{
    if (family.instead.empty())
        return;
    const std::string key(family.onlyIf.key.empty() ? std::string_view("model_type") : family.onlyIf.key);
    const Json* given = config.find(key);
    const std::string value = given ? quotable(given->dump()) : std::string(family.onlyIf.absent);
    if (!family.onlyIf.key.empty() && value == family.onlyIf.wanted)
        return;
    const std::string allowed = family.onlyIf.key.empty()
                                    ? "a model with rotary embeddings"
                                    : std::string(family.onlyIf.wanted) + " for a model with rotary embeddings";
    const bool inner = !family.partKey.empty() && config.find(std::string(family.partKey)) != nullptr;
    throw InputError(inner ? std::string(family.partKey) + "." + key : key, value.empty() ? quotable(modelType) : value,
                     allowed + " (this one has " + std::string(family.instead) + ")");
}

/// Layers without rotation among layers of the same type are told, not offered: they have nothing to show.
void noteStillLayers(const JsonFields& config, const Family& family, std::vector<Message>& warnings)
{
    const auto listed = config.numbers("no_rope_layers").value_or(std::vector<double>{});
    const auto still = std::ranges::count(listed, 0.0);
    if (still > 0)
        warnings.emplace_back("{0} of {1} layers use no rotation (no_rope_layers).",
                              std::vector<std::string>{std::to_string(still), std::to_string(listed.size())});
    else if (listed.empty() && family.noRopeEvery > 0)
        warnings.emplace_back("Every {0}th layer uses no rotation.",
                              std::vector<std::string>{std::to_string(family.noRopeEvery)});
}

void noteQwenStretch(const JsonFields& config, std::vector<Message>& warnings)
{
    const Json* given = config.find("use_dynamic_ntk");
    if (!given || *given != true)
        return;
    const Json* length = config.find("seq_length");
    warnings.emplace_back("use_dynamic_ntk: beyond {0} tokens this model's code raises the base with the length; shown "
                          "is the base up to there.",
                          std::vector<std::string>{length ? "seq_length (" + shownJson(*length) + ")" : "seq_length"});
}

bool speaksOfRotation(const std::string& key)
{
    return key.starts_with("rope") || key.starts_with("rotary") || key.find("rope_") != std::string::npos;
}

std::string baseSourceOf(const Family& family)
{
    const std::string_view key = family.baseKey.empty() ? family.baseRatioKey : family.baseKey;
    return key.empty() ? exactText(family.base) + ", always" : std::string(key);
}

/// Keys that look as if they changed the rotation, and do not in this reader or in the library.
void noteUnreadKeys(const JsonFields& config, const Family& family, std::vector<Message>& warnings)
{
    static const std::vector<std::string_view> read{
        "rotary",         "rope_scaling",           "rope_parameters",  "rope_interleave",
        "rotary_dim",     "rotary_emb_interleaved", "qk_rope_head_dim", "qk_nope_head_dim",
        "no_rope_layers", "no_rope_layer_interval", "use_mem_rope"};
    bool speaks = false;
    for (const auto& [key, value] : config.json().items()) {
        if (!speaksOfRotation(key))
            continue;
        speaks = true;
        const bool known = std::ranges::find(read, key) != read.end() || key == family.baseKey ||
                           key == family.localBaseKey || key == family.partialKey || key == family.baseRatioKey ||
                           (family.type.empty() && (key == "rotary_pct" || key == "rope_pct")) ||
                           (family.type.empty() && !config.has("rope_theta") &&
                            (key == "rotary_emb_base" || key == "rope_embedding_base"));
        // Switched off, or at the value that changes nothing.
        const bool idle = value.is_null() || value == false || value == 0 || value == 1;
        if (key == "rope_theta" && key != family.baseKey) {
            if (!idle && value != family.base)
                warnings.emplace_back("{0} has no effect: this model's code takes its base from {1}.",
                                      std::vector{config.nameOf(key), baseSourceOf(family)});
            continue;
        }
        if (!known && !idle)
            warnings.emplace_back("{0} is not read here and does not change what is shown.",
                                  std::vector{config.nameOf(quotable(key))});
    }
    if (!speaks && family.type.empty() && !config.has("partial_rotary_factor"))
        warnings.emplace_back("Nothing in this config speaks of rotary embeddings; it is read as a model with plain "
                              "RoPE and base 10000.");
}

std::string nameOf(const JsonFields& outer, const std::string& modelType)
{
    const Json* name = outer.find("_name_or_path");
    if (name && name->is_string() && !name->get_ref<const std::string&>().empty())
        return quotable(name->get<std::string>());
    return modelType.empty() ? "config" : quotable(modelType);
}

/// The layer types that one RoPE serves: those of the config, else the names that the classes fill in.
std::vector<std::string> sharersOf(const JsonFields& config)
{
    static const std::vector<std::string> usual{"full_attention", "sliding_attention", "chunked_attention"};
    std::vector<std::string> out = config.texts("layer_types").value_or(usual);
    std::erase_if(out, [](const std::string& type) { return !isRotatingType(type); });
    return out;
}

std::size_t defaultLayerOf(const std::vector<LayerRope>& layers)
{
    const auto full =
        std::ranges::find_if(layers, [](const LayerRope& l) { return l.rotates && l.layerType == "full_attention"; });
    if (full != layers.end())
        return std::size_t(full - layers.begin());
    const auto any = std::ranges::find_if(layers, &LayerRope::rotates);
    return any == layers.end() ? 0 : std::size_t(any - layers.begin());
}

/// Layer types of one model often say the same thing twice.
void dropRepeated(std::vector<Message>& warnings)
{
    std::vector<Message> out;
    for (Message& warning : warnings)
        if (std::ranges::find(out, warning) == out.end())
            out.push_back(std::move(warning));
    warnings = std::move(out);
}

} // namespace

const LayerRope* ModelConfig::layer(const std::string& layerType) const
{
    const auto it = std::ranges::find(layers, layerType, &LayerRope::layerType);
    if (it != layers.end())
        return &*it;
    const bool shared = std::ranges::find(sharedBy, layerType) != sharedBy.end();
    return shared ? &layers.front() : nullptr;
}

ModelConfig readHfConfig(std::string_view jsonText)
{
    const Json json = parseStrictJson(jsonText);
    const JsonFields outer(json);
    const JsonFields part = languageModelOf(outer);
    ModelConfig out;
    out.modelType = part.text("model_type").value_or(outer.text("model_type").value_or(""));
    out.name = nameOf(outer, out.modelType);
    const Family& family = familyOf(part, out.modelType, out.warnings);
    const Json whole = withInnerPart(part, family);
    const JsonFields config(whole, part.path());
    checkHasRope(config, family, out.modelType);
    noteStillLayers(config, family, out.warnings);
    noteUnreadKeys(config, family, out.warnings);
    noteQwenStretch(config, out.warnings);
    const RopeEntries read = ropeEntriesOf(config, family, out.warnings);
    for (const RopeEntry& entry : read.entries) {
        if (!entry.rotates) {
            out.layers.push_back({entry.layerType, false, {}, {}});
            continue;
        }
        const ModelDims dims = dimsOf(config, family, entry.layerType);
        out.layers.push_back(layerRopeOf(entry, dims, family, read.perLayer, out.warnings));
        if (auto problems = problemsOf(out.layers.back().spec); !problems.empty())
            throw InputError(std::move(problems));
    }
    if (out.layers.size() == 1 && out.layers[0].layerType.empty())
        out.sharedBy = sharersOf(config);
    out.defaultLayer = defaultLayerOf(out.layers);
    dropRepeated(out.warnings);
    return out;
}

Scene sceneFromConfig(const ModelConfig& config, const std::string& layerType, const Scene& base)
{
    const LayerRope* layer = layerType.empty() ? &config.layers[config.defaultLayer] : config.layer(layerType);
    const auto nameOf = [](const LayerRope& l) {
        return l.layerType.empty() ? std::string("all layers alike (leave it out)") : l.layerType;
    };
    const std::string allowed = joined(config.layers | std::views::filter(&LayerRope::rotates), ", ", nameOf);
    const bool still = layer ? !layer->rotates : !isRotatingType(layerType);
    if (!layer || still)
        throw InputError("layer_type", quotable(layerType) + (still ? " (no rotation)" : ""),
                         allowed.empty() ? "a model whose layers rotate" : allowed);
    Scene scene = base;
    scene.name = config.name;
    scene.active = layer->spec;
    scene.context = layer->context;
    return settled(std::move(scene));
}

} // namespace rope
