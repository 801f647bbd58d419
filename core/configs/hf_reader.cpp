// SPDX-License-Identifier: GPL-3.0-or-later
// From the text of a config.json to the RoPE of every layer type: which part describes the language model, which
// family it is, how large its heads are.
#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_set>

#include "core/configs/axis_sections.h"
#include "core/configs/config_notes.h"
#include "core/configs/default_layer.h"
#include "core/configs/dual_chunk_config.h"
#include "core/configs/families.h"
#include "core/configs/foreign_config.h"
#include "core/configs/hf_methods.h"
#include "core/configs/language_part.h"
#include "core/configs/layer_plan.h"
#include "core/configs/layer_types.h"
#include "core/configs/model_config.h"
#include "core/configs/model_dims.h"
#include "core/configs/outer_keys.h"
#include "core/configs/readings.h"
#include "core/configs/rope_denial.h"
#include "core/configs/rope_entries.h"
#include "core/configs/score_scaling.h"
#include "core/configs/single_layers.h"
#include "core/configs/strict_json.h"
#include "core/model/number_text.h"
#include "core/model/text.h"

namespace rope {

namespace {

/// DBRX and MPT keep the keys of attention in an inner object.
Json withInnerPart(const JsonFields& config, const Family& family)
{
    Json out = config.json();
    std::unordered_set<std::string> there;
    for (const auto& [key, value] : config.json().items())
        there.insert(key);
    if (const auto part = config.object(std::string(family.partKey)))
        for (const auto& [key, value] : part->json().items())
            if (!there.contains(key)) // which `out[key]` would search for
                out.get_ref<Json::object_t&>().push_back({key, value});
    return out;
}

/// Some copies of models with absolute positions were given rotary embeddings under the old model_type.
bool namesRope(const JsonFields& config)
{
    if (saysRotary(config))
        return true;
    static const std::vector<const char*> keys{"rope_theta", "rotary_emb_base", "rope_scaling", "rope_parameters"};
    return std::ranges::any_of(keys, [&config](const char* key) { return config.has(key); });
}

/// The family to read `config` by: the general one where the model_type speaks against what the config says itself.
const Family& familyOf(const JsonFields& config, const std::string& modelType, std::vector<Message>& warnings)
{
    const std::string instead = insteadOfRope(modelType);
    if (instead.empty()) {
        const Family* known = findFamily(modelType);
        return known ? *known : generalFamily();
    }
    if (instead != "absolute positions" || !namesRope(config))
        throw InputError("model_type", quotable(Json(modelType).dump()),
                         "a model with rotary embeddings (this one has " + instead + ")");
    warnings.emplace_back(
        "Models of type {0} have absolute positions, but this config has keys of rotary embeddings; it "
        "is read by them.",
        std::vector{quotable(modelType)});
    return generalFamily();
}

/// Throws where a switch of the family, or a base of null, says that this model does not rotate. False where it does
/// not and its class makes θ all the same: that is shown, and said.
bool checkHasRope(const JsonFields& config, const Family& family, std::vector<Message>& warnings)
{
    // Of a known class its own switch counts, of others what they say.
    // Copies of models with absolute positions that were given rotary embeddings keep the old word.
    const RopeDenial no = denialOfRope(config);
    const bool isLeftOver =
        namesRope(config) && (no.instead == "absolute positions" || no.instead == "relative positions");
    if (family.type.empty() && !no.key.empty() && !isLeftOver)
        throw InputError(config.nameOf(no.key), no.value,
                         "a model with rotary embeddings (this one has " + no.instead + ")");
    refuseNullBase(config, family);
    const std::string key(family.onlyIf.key);
    if (key.empty())
        return true;
    const Json* given = config.find(key);
    const std::string value = given ? quotable(given->dump()) : std::string(family.onlyIf.absent);
    if (value == family.onlyIf.wanted)
        return true;
    const bool inner = !family.partKey.empty() && config.find(std::string(family.partKey)) != nullptr;
    const std::string name = inner ? std::string(family.partKey) + "." + key : key;
    if (value != family.onlyIf.idleAt)
        throw InputError(name, value,
                         std::string(family.onlyIf.wanted) + " for a model with rotary embeddings (this one has " +
                             std::string(family.instead) + ")");
    warnings.emplace_back("{0} is {1}: no layer of this model turns, it has {2}. Shown is the θ that its class makes "
                          "of the other keys and does not use.",
                          std::vector<std::string>{name, value, std::string(family.instead)});
    return false;
}

std::string nameOf(const JsonFields& outer, const std::string& modelType)
{
    const Json* name = outer.find("_name_or_path");
    if (name && name->is_string() && !name->get_ref<const std::string&>().empty())
        return quotable(name->get<std::string>());
    return modelType.empty() ? "config" : quotable(modelType);
}

void keepStill(ModelLayer& layer)
{
    layer.rotates = false;
    layer.base = 0;
    layer.factor = 1;
}

/// Layer types of one model often say the same thing twice.
void dropRepeated(std::vector<Message>& warnings)
{
    std::unordered_set<std::string> said;
    std::erase_if(warnings, [&said](const Message& warning) { return !said.insert(warning.english()).second; });
}

/// One kind of layer with its RoPE. Throws InputError for one with problems.
LayerRope readLayer(const JsonFields& config, const Family& family, const RopeEntry& entry, const ModelDims& dims,
                    const RopeEntries& read, ModelConfig& out)
{
    out.facts.positions = dims.maxPositions;
    LayerRope layer = layerRopeOf(entry, dims, family, read.perLayer, out.warnings);
    noteLatentHead(config, family, layer.spec.rotaryDim, out.warnings);
    noteHeadOfZero(config, family, layer.spec, out.warnings);
    readScoreScaling(config, JsonFields(entry.values, entry.path), family, layer.spec);
    readAxisSections(JsonFields(entry.values, entry.path), layer.spec, out.warnings);
    if (const auto chunks = dualChunkOf(config))
        applyDualChunk(*chunks, layer, out.warnings);
    noteReadings(layer, config.path(), out.open);
    if (auto problems = problemsOf(layer.spec); !problems.empty())
        throw InputError(std::move(problems));
    return layer;
}

/// Every kind of layer with its RoPE. Throws InputError for one with problems.
void readLayers(const JsonFields& config, const Family& family, const SingleHeads& single, const RopeEntries& read,
                ModelConfig& out)
{
    for (const RopeEntry& entry : read.entries) {
        if (!entry.rotates) {
            out.layers.push_back({entry.layerType, false, {}, {}});
            continue;
        }
        readEntry(entry, out.warnings, [&] {
            LayerRope layer =
                readLayer(config, family, entry, dimsOf(config, family, entry.layerType, single), read, out);
            out.layers.push_back(std::move(layer));
        });
    }
}

/// `out` has the warnings so far.
ModelConfig readOuter(const Json& json, ModelConfig out)
{
    const JsonFields outer(json);
    std::optional<Json> own;
    JsonFields part = languagePartOf(outer, out.warnings);
    if ((own = ownPartOf(part, out.warnings)))
        part = JsonFields(*own, ownPathOf(part));
    out.modelType = part.text("model_type").value_or(outer.text("model_type").value_or(""));
    out.name = nameOf(outer, out.modelType);
    const Family& family = familyOf(part, out.modelType, out.warnings);
    const Json whole = withInnerPart(part, family);
    const JsonFields config(whole, part.path());
    const bool rotates = checkHasRope(config, family, out.warnings);
    noteRest(config, family, out.modelType, out.warnings);
    const SingleHeads single = singleHeadsOf(config, family);
    noteSingleLayers(config, family, single, out.warnings);
    const RopeEntries read = ropeEntriesOf(config, family, out.warnings);
    out.facts.textPath = part.path();
    out.facts.outerType = outer.text("model_type").value_or("");
    out.facts.perLayer = read.perLayer;
    out.facts.architecture = outer.text("gguf_architecture").value_or("");
    readLayers(config, family, single, read, out);
    if (out.layers.size() == 1 && out.layers[0].layerType.empty())
        out.sharedBy = sharersOf(config);
    out.defaultLayer = defaultLayerOf(out.layers, family, listedLayerTypes(config, family));
    out.plan = layerPlanOf(config, family, out, out.warnings);
    const bool turns = !read.idle && (out.plan.empty() || std::ranges::any_of(out.plan, &ModelLayer::rotates));
    if (rotates && !turns)
        out.warnings.emplace_back("No layer of this model turns. Shown is the θ that its class makes all the same and "
                                  "does not use.");
    if (!rotates || read.idle)
        std::ranges::for_each(out.plan, keepStill);
    dropRepeated(out.warnings);
    dropRepeated(out.open);
    return out;
}

ModelConfig readParsed(Json parsed, std::string_view jsonText)
{
    ModelConfig out;
    std::vector<std::string> laid;
    const Json json = withOuterKeysRead(inLibrarySpelling(std::move(parsed), out.warnings), laid, out.warnings);
    if (!isOtherFormat(json))
        out.text = std::make_shared<const std::string>(jsonText);
    try {
        return readOuter(json, std::move(out));
    } catch (const InputError& error) {
        throw InputError(asInTheFile(error.problems(), laid));
    }
}

} // namespace

const LayerRope* Origin::layer() const
{
    if (!model)
        return nullptr;
    const LayerRope* found = layerType.empty() ? &model->layers[model->defaultLayer] : model->layer(layerType);
    return found && found->rotates ? found : nullptr;
}

const LayerRope* ModelConfig::layer(const std::string& layerType) const
{
    const auto it = std::ranges::find(layers, layerType, &LayerRope::layerType);
    if (it != layers.end())
        return &*it;
    const auto serves = [&layerType](const LayerRope& l) {
        return (" " + l.alsoCalled + " ").find(" " + layerType + " ") != std::string::npos;
    };
    if (const auto served = std::ranges::find_if(layers, serves); served != layers.end() && !layerType.empty())
        return &*served;
    const bool shared = std::ranges::find(sharedBy, layerType) != sharedBy.end();
    return shared ? &layers.front() : nullptr;
}

ModelConfig readHfConfig(std::string_view jsonText)
{
    try {
        return readParsed(parseStrictJson(jsonText, "config", {.nonFinite = true}), jsonText);
    } catch (const InputError& first) {
        // Python reads a number beyond double as infinite, which harms only where it is used: that is then said first.
        if (!first.problems().front().value.starts_with("not readable: the number"))
            throw;
        try {
            return readParsed(parseStrictJson(jsonText, "config", {.nonFinite = true, .beyondDouble = true}), jsonText);
        } catch (const InputError&) {
        }
        throw;
    }
}

Scene sceneFromConfig(const ModelConfig& config, const std::string& layerType, const Scene& base)
{
    const LayerRope* layer = layerType.empty() ? &config.layers[config.defaultLayer] : config.layer(layerType);
    const auto nameOf = [](const LayerRope& l) {
        return l.layerType.empty() ? std::string("all layers alike (leave it out)") : l.layerType;
    };
    std::vector<LayerRope> turning; // no view: clang-tidy 14 cannot read libstdc++'s
    std::ranges::copy_if(config.layers, std::back_inserter(turning), &LayerRope::rotates);
    if (layerType.empty() && turning.empty())
        throw InputError("config", "a model none of whose layers rotates", "a model with rotary embeddings");
    const std::string allowed = joined(turning, ", ", nameOf);
    const bool still = layer ? !layer->rotates : !isRotatingType(layerType);
    if (!layer || still)
        throw InputError("layer_type", quotable(layerType) + (still ? " (no rotation)" : ""),
                         allowed.empty() ? "a model whose layers rotate" : allowed);
    Scene scene = base;
    scene.name = config.name;
    scene.active = layer->spec;
    scene.context = layer->context;
    scene.layers = config.plan;
    return settled(std::move(scene));
}

} // namespace rope
