// SPDX-License-Identifier: GPL-3.0-or-later
// From the text of a config.json to the RoPE of every layer type: which part describes the language model, which
// family it is, how large its heads are.
#include <algorithm>

#include "core/configs/families.h"
#include "core/configs/hf_methods.h"
#include "core/configs/model_config.h"
#include "core/configs/rope_entries.h"
#include "core/configs/strict_json.h"

namespace rope {

namespace {

using Keys = std::initializer_list<const char*>;

/// A multimodal config keeps its language model's in a part of its own, sometimes two levels down.
JsonFields languageModelOf(JsonFields config)
{
    for (int depth = 0; depth < 4; ++depth) {
        std::optional<JsonFields> inner;
        for (const char* key : {"text_config", "llm_config", "language_config", "thinker_config", "decoder"})
            if (!inner && config.json().contains(key) && config.json()[key].is_object())
                inner = config.object(key);
        if (!inner)
            break;
        config = *inner;
    }
    return config;
}

std::optional<std::int64_t> firstInteger(const JsonFields& config, Keys keys, std::int64_t max)
{
    for (const char* key : keys)
        if (const auto value = config.integer(key, 1, max))
            return value;
    return std::nullopt;
}

std::int64_t required(const std::optional<std::int64_t>& value, std::int64_t fallback, const char* key)
{
    if (!value && fallback == 0)
        throw InputError(key, "", "a whole number greater than 0");
    return value.value_or(fallback);
}

std::int64_t headDimOf(const JsonFields& config, const Family& family, const std::string& layerType)
{
    constexpr std::int64_t most = 1 << 20;
    if (family.globalHeadDim > 0 && layerType == "full_attention")
        return config.integer("global_head_dim", 1, most).value_or(family.globalHeadDim);
    if (const auto given = config.integer(std::string(family.headKey), 1, most))
        return *given;
    if (family.headDim > 0)
        return family.headDim;
    const std::int64_t hidden
        = required(firstInteger(config, {"hidden_size", "n_embd", "d_model"}, most * 64), family.hidden, "hidden_size");
    const std::int64_t heads = required(firstInteger(config, {"num_attention_heads", "n_head", "n_heads"}, most),
                                        family.heads, "num_attention_heads");
    return hidden / heads;
}

ModelDims dimsOf(const JsonFields& config, const Family& family, const std::string& layerType)
{
    ModelDims dims;
    dims.headDim = headDimOf(config, family, layerType);
    if (dims.headDim < limits::minHeadDim || dims.headDim > limits::maxHeadDim || dims.headDim % 2 != 0)
        throw InputError(std::string(family.headKey), std::to_string(dims.headDim), "an even number from 2 to 1024");
    dims.rotaryDim = config.integer("rotary_dim", 1, limits::maxHeadDim);
    dims.maxPositions = firstInteger(
        config, {"max_position_embeddings", "n_positions", "max_seq_len", "seq_length", "max_sequence_length"},
        limits::maxLength);
    if (!dims.maxPositions && family.positions > 0)
        dims.maxPositions = family.positions;
    return dims;
}

std::string nameOf(const JsonFields& outer, const std::string& modelType)
{
    const Json* name = outer.find("_name_or_path");
    if (name && name->is_string() && !name->get_ref<const std::string&>().empty())
        return quotable(name->get<std::string>());
    return modelType.empty() ? "config" : quotable(modelType);
}

std::size_t defaultLayerOf(const std::vector<LayerRope>& layers)
{
    const auto full = std::ranges::find_if(
        layers, [](const LayerRope& l) { return l.rotates && l.layerType == "full_attention"; });
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
    const JsonFields config = languageModelOf(outer);
    ModelConfig out;
    out.modelType = config.text("model_type").value_or(outer.text("model_type").value_or(""));
    out.name = nameOf(outer, out.modelType);
    const Family* known = findFamily(out.modelType);
    const Family& family = known ? *known : generalFamily();
    if (!family.instead.empty())
        throw InputError("model_type", quotable(out.modelType),
                         "a model with rotary embeddings (this one has " + std::string(family.instead) + ")");
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
        out.sharedBy = config.texts("layer_types").value_or(std::vector<std::string>{});
    out.defaultLayer = defaultLayerOf(out.layers);
    dropRepeated(out.warnings);
    return out;
}

Scene sceneFromConfig(const ModelConfig& config, const std::string& layerType, const Scene& base)
{
    const LayerRope* layer = layerType.empty() ? &config.layers[config.defaultLayer] : config.layer(layerType);
    std::string allowed;
    for (const LayerRope& l : config.layers)
        if (l.rotates)
            allowed += (allowed.empty() ? "" : ", ") + (l.layerType.empty() ? "all layers alike (leave it out)" : l.layerType);
    if (!layer || !layer->rotates)
        throw InputError("layer_type", quotable(layerType) + (layer ? " (no rotation)" : ""),
                         allowed.empty() ? "a model whose layers rotate" : allowed);
    Scene scene = base;
    scene.name = config.name;
    scene.active = layer->spec;
    scene.context = layer->context;
    return settled(std::move(scene));
}

} // namespace rope
