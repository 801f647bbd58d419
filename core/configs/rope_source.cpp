// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/rope_source.h"

#include <algorithm>

#include "core/configs/entry_defaults.h"
#include "core/model/model_layers.h"

namespace rope {

namespace {

/// InternLM 1 has `rotary: {base, type, scaling_factor}`; its "dynamic" is the library's, with a factor of 1.
std::optional<Json> rotaryOf(const JsonFields& config, const Family& family)
{
    const Json* given = config.find("rotary");
    if (!given || (family.dictKey != "rotary" && !given->is_object()))
        return std::nullopt;
    const JsonFields rotary = *config.object("rotary");
    Json out = Json::object();
    const std::string type = rotary.text("type").value_or("origin");
    out["rope_type"] = type == "origin" ? "default" : type;
    if (type == "dynamic")
        out["factor"] = rotary.positive("scaling_factor").value_or(1);
    if (const auto base = baseAt(rotary, "base"))
        out["rope_theta"] = *base;
    return out;
}

std::optional<RopeSource> ownDictOf(const JsonFields& config, const Family& family)
{
    if (auto rotary = rotaryOf(config, family))
        return RopeSource{*rotary, "rotary", {}, false};
    const std::string key(family.dictKey);
    const auto own = config.object(key);
    if (!own)
        return std::nullopt;
    Json values = own->json();
    if (values.value("type", Json()) == "no_scaling")
        values["type"] = "default";
    return RopeSource{values, key, {}, false};
}

/// A number that alone turns dynamic NTK on (Nomic BERT).
std::optional<RopeSource> dynamicOf(const JsonFields& config, const Family& family)
{
    const std::string key(family.dynamicKey);
    const auto factor = config.positive(key);
    if (!factor)
        return std::nullopt;
    return RopeSource{{{"rope_type", "dynamic"}, {"factor", *factor}}, key, {}, false};
}

void noteLoser(RopeSource& source, const JsonFields& parameters, std::vector<Message>& warnings)
{
    if (source.values == parameters.json())
        return;
    if (const Json* base = parameters.find("rope_theta"); base && base->is_number())
        source.lostBase = base->get<double>();
    warnings.emplace_back("The config has both rope_scaling and rope_parameters; rope_scaling wins, as in the "
                          "library.");
}

void noteIdle(const JsonFields& config, const char* key, std::vector<Message>& warnings)
{
    warnings.emplace_back("{0} has no effect: this model's class does not use it.", std::vector{config.nameOf(key)});
}

bool isPerLayer(const Json& dict)
{
    return std::any_of(dict.begin(), dict.end(), [](const Json& value) { return value.is_object(); });
}

/// A dict of one layer type, or null for layers without rotation.
bool isOfLayer(const std::string& key, const Json& value)
{
    return value.is_object() || (value.is_null() && key.ends_with("attention"));
}

bool namesLayers(const Json& dict, const Family& family)
{
    return isPerLayer(dict) || dict.contains(family.fullLayer) || dict.contains(family.localLayer);
}

/// One of the model's layer types has no dict.
bool lacksLayerDict(const JsonFields& config, const Json& dict, const Family& family)
{
    const auto listed = config.texts("layer_types").value_or(std::vector{std::string(family.fullLayer)});
    return std::ranges::any_of(
        listed, [&dict](const std::string& type) { return !dict.contains(type) || !dict[type].is_object(); });
}

/// A class that fills in a dict per layer type finds nothing in a flat one.
bool isIdleDict(const JsonFields& config, const Json& dict, const Family& family)
{
    if (!family.ownLayerDicts || dict.empty())
        return false;
    return !namesLayers(dict, family) || (family.allLayerDicts && lacksLayerDict(config, dict, family));
}

/// A class with labels of its own for its layers takes both dicts or none.
bool lacksLabel(const Json& dict, const Family& family)
{
    const auto holds = [&dict](std::string_view label) { return dict.contains(label) && dict[label].is_object(); };
    return !family.fullServes.empty() && !(holds(family.fullLayer) && holds(family.localLayer));
}

Message idleLayerDict(const std::string& name, const Family& family)
{
    if (family.fullServes.empty())
        return {"{0} has no effect: this model's class has one RoPE for all its layers.", std::vector{name}};
    return {"{0} has no effect: this model's class reads dicts of {1} and {2} where both are there, and no others.",
            std::vector<std::string>{name, std::string(family.fullLayer), std::string(family.localLayer)}};
}

/// A class with one RoPE for all layers passes over dicts per layer type; what stands beside them it reads.
Json withoutLayerDicts(const JsonFields& dict, const Family& family, std::vector<Message>& warnings)
{
    const bool reads = family.type.empty() || family.layerDicts || keepsDictPerLayer(family);
    if (reads && !lacksLabel(dict.json(), family))
        return dict.json();
    Json flat = Json::object();
    for (const auto& [key, value] : dict.json().items())
        if (!isOfLayer(key, value))
            flat[key] = value;
        else
            warnings.push_back(idleLayerDict(dict.nameOf(quotable(key)), family));
    return flat;
}

/// Classes that fill in a dict per layer type lay the keys of rope_scaling over them, and find no layer types there.
Json withoutLayerKeys(const JsonFields& scaling, const Family& family, std::vector<Message>& warnings)
{
    Json out = scaling.json();
    if (!family.ownLayerDicts || !isPerLayer(out))
        return out;
    for (const auto& [key, value] : scaling.json().items())
        if (value.is_object() || value.is_null()) {
            out.erase(key);
            warnings.emplace_back("{0} has no effect: this model's class looks for dicts of layer types in {1} alone.",
                                  std::vector<std::string>{scaling.nameOf(quotable(key)), "rope_parameters"});
        }
    return out;
}

/// rope_scaling laid over the dicts of the layers that the class scales, key by key.
RopeSource laidOver(const Json& parameters, const Json& scaling, const Family& family, std::vector<Message>& warnings)
{
    RopeSource out{parameters, "rope_parameters", {}, false};
    std::vector<std::string> types{std::string(family.fullLayer)};
    if (family.bothDicts == BothDicts::ScalingOverAll)
        types.emplace_back(family.localLayer);
    for (const std::string& type : types) {
        Json& dict = out.values[type];
        if (!dict.is_object())
            dict = {{"rope_type", "default"}};
        dict.update(scaling);
        warnings.emplace_back("The config has both rope_scaling and rope_parameters; the former is laid over "
                              "rope_parameters.{0}, as in the library.",
                              std::vector{type});
    }
    return out;
}

/// Both are there, and rope_parameters has a dict per layer type; nothing where the library drops it.
std::optional<RopeSource> ofBoth(const JsonFields& config, const Json& parameters, const Json& scaling,
                                 const Family& family, std::vector<Message>& warnings)
{
    if (family.bothDicts == BothDicts::ScalingWins || !isPerLayer(parameters))
        return std::nullopt;
    if (family.bothDicts != BothDicts::ScalingIsDropped)
        return laidOver(parameters, scaling, family, warnings);
    noteIdle(config, "rope_scaling", warnings);
    return RopeSource{parameters, "rope_parameters", {}, family.dictsBeatLists};
}

/// A class that puts a rope_type where none is does not look at the older `type`.
Json withoutOldType(const JsonFields& dict, std::vector<Message>& warnings)
{
    Json out = dict.json();
    if (const auto type = dict.find("type"); type && !dict.has("rope_type") && *type != "default")
        warnings.emplace_back("{0}.type {1} has no effect: this model's class reads rope_type only, so nothing is "
                              "scaled. With the key rope_type it would be.",
                              std::vector<std::string>{dict.path(), shownJson(*type)});
    out.erase("type");
    return out;
}

/// A dict for each of the model's layer types; what one leaves out is the class's own, the base that of the top level
/// where one stands there.
Json filledDicts(const JsonFields& config, const JsonFields& given, const Family& family,
                 std::vector<Message>& warnings)
{
    requireFewKinds(given.path(), given.json().size());
    Json out = Json::object();
    const auto base = baseAt(config, std::string(family.baseKey));
    const auto types = config.texts("layer_types");
    const Json usual = Json::parse(family.defaultRope);
    for (const auto& [type, own] : usual.items()) {
        if (types && std::ranges::find(*types, type) == types->end() && !given.has(type))
            continue;
        out[type] = own;
        if (base)
            out[type]["rope_theta"] = *base;
        if (const auto dict = given.object(type))
            out[type].update(withoutOldType(*dict, warnings));
    }
    for (const auto& [type, value] : given.json().items())
        if (!out.contains(type))
            out[type] = value;
    return out;
}

/// rope_parameters, where the class looks at it as it is.
std::optional<JsonFields> usedParametersOf(const JsonFields& config, const Family& family,
                                           std::vector<Message>& warnings)
{
    auto parameters = config.object("rope_parameters");
    if (parameters && family.fixedRope) {
        noteIdle(config, "rope_parameters", warnings);
        return std::nullopt;
    }
    if (parameters && isIdleDict(config, parameters->json(), family)) {
        warnings.emplace_back("{0} has no effect: this model's class looks there for a dict of each layer type.",
                              std::vector{config.nameOf("rope_parameters")});
        return std::nullopt;
    }
    return parameters;
}

} // namespace

std::optional<double> baseAt(const JsonFields& fields, const std::string& key)
{
    const auto base = fields.number(key);
    if (base && !(*base > 1 && *base <= limits::maxBase))
        fields.fail(key, "a number greater than 1, at most 1e15");
    return base;
}

void requireFewKinds(const std::string& name, std::size_t kinds)
{
    if (kinds > limits::maxLayers)
        throw InputError(name, std::to_string(kinds) + " kinds of layers",
                         "at most " + std::to_string(limits::maxLayers) + " kinds of layers");
}

RopeSource ropeSourceOf(const JsonFields& config, const Family& family, std::vector<Message>& warnings)
{
    auto scaling = config.object("rope_scaling");
    const Json read = scaling ? withoutLayerKeys(*scaling, family, warnings) : Json();
    if (scaling)
        scaling = JsonFields(read, scaling->path());
    // One that reads dicts of layer types takes them from rope_scaling too.
    const bool isDicts = scaling && family.layerDicts && isPerLayer(scaling->json());
    if (scaling && !scaling->json().empty() && ((family.ignoresScaling && !isDicts) || family.fixedRope)) {
        noteIdle(config, "rope_scaling", warnings);
        scaling.reset();
    }
    const auto parameters = usedParametersOf(config, family, warnings);
    if (family.fillsDicts) {
        const Json none = Json::object();
        const JsonFields given = parameters.value_or(JsonFields(none, config.nameOf("rope_parameters")));
        return {filledDicts(config, given, family, warnings), "rope_parameters", {}, false};
    }
    const bool hasScaling = scaling && !scaling->json().empty();
    if (hasScaling && parameters)
        if (auto both = ofBoth(config, parameters->json(), scaling->json(), family, warnings))
            return *both;
    if (hasScaling) {
        RopeSource out{withoutLayerDicts(*scaling, family, warnings), "rope_scaling", {}, false};
        if (parameters)
            noteLoser(out, *parameters, warnings);
        return out;
    }
    if (parameters)
        return {withoutLayerDicts(*parameters, family, warnings),
                "rope_parameters",
                {},
                family.dictsBeatLists && isPerLayer(parameters->json())};
    if (auto own = ownDictOf(config, family))
        return *own;
    if (auto dynamic = dynamicOf(config, family))
        return *dynamic;
    RopeSource out{Json::object(), "rope_scaling", {}, false};
    if (!family.defaultRope.empty())
        out.values = Json::parse(family.defaultRope);
    return out;
}

} // namespace rope
