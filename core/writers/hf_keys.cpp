// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/writers/hf_keys.h"

#include <cmath>

#include "core/configs/families.h"
#include "core/configs/strict_json.h"
#include "core/model/number_text.h"
#include "core/model/sections_fit.h"
#include "core/writers/hf_check.h"

namespace rope {

namespace {

void copyNumbers(const RopeSpec& spec, Json& out, std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        if (const auto value = settingOf(spec, key))
            out[key] = *value;
}

void copyLists(const RopeSpec& spec, Json& out)
{
    for (const char* key : {"short_factor", "long_factor"})
        out[key] = std::get<std::vector<double>>(spec.tunables.at(key));
}

/// Dynamic NTK is the one base change that has a name there; it is then not a plain base.
std::optional<double> plainBase(const RopeSpec& spec, const Context& context)
{
    return spec.method == "dynamic" ? std::nullopt : equivalentBase(spec, context);
}

void addProportional(const RopeSpec& spec, Json& out, const std::string& target)
{
    if (spec.rotaryDim != spec.headDim)
        throw InputError("rotary_dim", std::to_string(spec.rotaryDim),
                         "head_dim (" + std::to_string(spec.headDim) + "): " + target +
                             " applies proportional to the whole head");
    const double part = *settingOf(spec, "partial_rotary_factor");
    if (part * spec.headDim < 1)
        throw InputError("partial_rotary_factor", exactText(part), "a part that makes at least one element turn");
    out["partial_rotary_factor"] = part;
    if (const double factor = *settingOf(spec, "factor"); factor != 1)
        out["factor"] = factor;
}

void addYarn(const RopeSpec& spec, Json& out)
{
    for (const char* key : {"beta_fast", "beta_slow"})
        out[key] = betaOf(spec, key);
    copyNumbers(spec, out, {"attention_factor"});
    // For cos and sin the library takes the pair only, and only if neither is zero; other programs are less strict.
    const bool isPair =
        settingOf(spec, "mscale").value_or(0) != 0 && settingOf(spec, "mscale_all_dim").value_or(0) != 0;
    if (isPair)
        copyNumbers(spec, out, {"mscale"});
    if (isPair || spec.mscaleInSoftmax)
        copyNumbers(spec, out, {"mscale_all_dim"});
    if (settingOf(spec, "truncate") == 0.0)
        out["truncate"] = false;
}

/// The keys of a method that is more than another base.
void addMethod(const RopeSpec& spec, const Context& context, Json& out, const std::string& target)
{
    const std::string& method = spec.method;
    if (method == "proportional")
        return addProportional(spec, out, target);
    if (method != "linear" && method != "dynamic" && method != "yarn" && method != "llama3" && method != "longrope")
        throw InputError("method", method,
                         "a method that " + target +
                             " has a name for: none, linear, ntk, dynamic, "
                             "yarn, llama3, longrope, proportional or adjusted-base");
    if (method != "longrope" || spec.tunables.contains("factor"))
        out["factor"] = frequenciesOf(spec, context).factor;
    if (method != "dynamic")
        out["original_max_position_embeddings"] = spec.trainLength;
    if (method == "yarn")
        addYarn(spec, out);
    if (method == "llama3")
        copyNumbers(spec, out, {"low_freq_factor", "high_freq_factor"});
    if (method == "longrope") {
        copyLists(spec, out);
        copyNumbers(spec, out, {"attention_factor"});
    }
}

/// The key of the base. What came from a file of another format gets the usual one: its own is no key of a config.
std::string baseKeyOf(const WriteTask& task, const Family& family)
{
    const bool isForeign = task.origin.model && !task.origin.model->text;
    return std::string(isForeign ? generalFamily().baseKey : family.baseKey);
}

/// The inner object that holds the keys of attention (DBRX, MPT), as it is in the config.
Json innerPart(const WriteTask& task, const Family& family)
{
    if (family.partKey.empty() || !task.origin.model || !task.origin.model->text)
        return nullptr;
    const Json config = parseStrictJson(*task.origin.model->text, "config", {.nonFinite = true, .beyondDouble = true});
    const auto part = config.find(family.partKey);
    return part != config.end() && part->is_object() ? *part : Json::object();
}

/// The base where this model's class looks for it.
void putBase(const WriteTask& task, const Family& family, double base, Json& json)
{
    const std::string key = baseKeyOf(task, family);
    if (key.empty()) {
        json.update(baseRatio(task, base));
        return;
    }
    Json inner = innerPart(task, family);
    if (inner.is_null()) {
        json[key] = base;
        return;
    }
    inner[key] = base;
    json[std::string(family.partKey)] = std::move(inner);
}

/// The dict of a class that keeps one of its own beside the base (MPT's rope_hf_config), in its own words.
Json ownDictText(const Json& rope)
{
    const std::string type = rope["rope_type"];
    if (type == "default")
        return {{"type", "no_scaling"}, {"factor", 1.0}};
    if (type != "linear" && type != "dynamic")
        throw InputError("method", type, "none, linear or dynamic: this model's code knows no other");
    return {{"type", type}, {"factor", rope["factor"]}};
}

/// One of several kinds of layers, and not the one that the model is known by.
bool isLocalLayer(const WriteTask& task)
{
    const Family* family = findFamily(task.modelType());
    return family && task.facts()->perLayer && !family->localLayer.empty() && task.layerType() == family->localLayer;
}

} // namespace

std::int64_t positionsFor(const RopeSpec& spec, const Context& context)
{
    const bool unchanged = spec.method == "none" && spec.lambda == 1;
    return unchanged || spec.method == "dynamic" ? spec.trainLength : context.targetLength;
}

double partialFactorOf(const RopeSpec& spec)
{
    const double part = double(spec.rotaryDim) / spec.headDim;
    return static_cast<int>(spec.headDim * part) == spec.rotaryDim ? part : std::nextafter(part, 1.0);
}

Json hfRopeParameters(const RopeSpec& spec, const Context& context, const std::string& target)
{
    requireGeometric(spec, target);
    const auto changed = plainBase(spec, context);
    const double base = changed.value_or(spec.base * spec.lambda);
    if (base > limits::maxBase)
        throw InputError("base", exactText(base), "at most 1e15 with λ and method in it");
    Json out;
    out["rope_type"] = changed ? "default" : spec.method;
    out["rope_theta"] = base;
    if (!changed)
        addMethod(spec, context, out, target);
    return out;
}

void addAxes(const WriteTask& task, Json& rope, Written& out)
{
    const AxisSections& axes = task.spec.axes;
    if (axes.pairs.empty() || !fits(axes, task.spec.pairCount()))
        return;
    rope["mrope_section"] = axes.pairs;
    if (axes.interleaved) {
        rope["mrope_interleaved"] = true;
        out.note("mrope_section and mrope_interleaved are kept: without them images would lose height and width as "
                 "positions.");
    } else {
        out.note("mrope_section is kept: without it images would lose height and width as positions.");
    }
}

void addMscales(const WriteTask& task, Json& rope)
{
    const Family* family = findFamily(task.modelType());
    if (family && family->readsMscales && task.spec.method == "longrope")
        rope["short_mscale"] = rope["long_mscale"] = frequenciesOf(task.spec, task.context).attentionFactor;
}

void addTemperature(const WriteTask& task, Json& rope)
{
    const QueryTemperature& t = task.spec.temperature;
    if (t.beta == 0 && !shippedDict(task).contains("llama_4_scaling_beta"))
        return;
    const std::int64_t length = t.beta == 0 ? task.spec.trainLength : t.length;
    rope["llama_4_scaling_beta"] = t.beta;
    rope.emplace("original_max_position_embeddings", length);
    if (rope["original_max_position_embeddings"] != length)
        throw InputError("train_length", std::to_string(task.spec.trainLength),
                         std::to_string(length) + ": this model's queries grow with position by steps of that length, "
                                                  "and a config has one key for both");
}

std::string ownBaseKey(const WriteTask& task)
{
    const Family* family = findFamily(task.modelType());
    if (!family)
        return {};
    const std::string key = isLocalLayer(task) ? std::string(family->localBaseKey) : baseKeyOf(task, *family);
    return key == "rope_theta" ? std::string() : key;
}

Json baseRatio(const WriteTask& task, double base)
{
    const Family* family = findFamily(task.modelType());
    if (!family || family->baseRatioKey.empty())
        return Json::object();
    return {{std::string(family->baseRatioKey), base / family->base}};
}

std::optional<Json> ownDict(const WriteTask& task, const Json& rope)
{
    const Family* family = findFamily(task.modelType());
    if (!family || family->dictKey.empty() || family->partKey.empty())
        return std::nullopt;
    Json inner = innerPart(task, *family);
    if (inner.is_null())
        return std::nullopt;
    inner["rope_theta"] = rope["rope_theta"];
    inner[std::string(family->dictKey)] = ownDictText(rope);
    return Json{{std::string(family->partKey), std::move(inner)},
                {"max_seq_len", positionsFor(task.spec, task.context)}};
}

Json sideBySide(const WriteTask& task, Json rope, const std::string& target)
{
    const Family* known = findFamily(task.modelType());
    const Family& family = known ? *known : generalFamily();
    const double base = rope["rope_theta"].get<double>();
    rope.erase("rope_theta");
    const bool plain =
        rope["rope_type"] == "default" && rope.size() == (rope.contains("partial_rotary_factor") ? 2 : 1);
    if (isLocalLayer(task)) {
        // Their part is the model's; there is no key that scales them.
        if (family.localBaseKey.empty() || !plain || task.spec.rotaryDim != task.shipped->spec.rotaryDim)
            requireMainLayers(task, target);
        return {{std::string(family.localBaseKey), base}};
    }
    Json json = Json::object();
    putBase(task, family, base, json);
    if (rope.contains("partial_rotary_factor") && task.spec.method != "proportional") {
        json[family.partialKey.empty() ? "partial_rotary_factor" : std::string(family.partialKey)] =
            rope["partial_rotary_factor"];
        rope.erase("partial_rotary_factor");
    }
    json["rope_scaling"] = rope["rope_type"] == "default" && rope.size() == 1 ? Json(nullptr) : rope;
    return json;
}

} // namespace rope
