// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scene_text.h"

#include <algorithm>
#include <cstdint>

#include "core/configs/strict_json.h"
#include "core/scene/field_reader.h"

namespace rope {

namespace {

const Scene defaults;
const FieldForm sceneForm{"scene", sceneVersion};

Json tunablesJson(const Tunables& tunables)
{
    Json out = Json::object();
    for (const auto& [id, value] : tunables)
        std::visit([&, &key = id](const auto& v) { out[key] = v; }, value);
    return out;
}

void putTemperature(Json& out, const QueryTemperature& t)
{
    const QueryTemperature d;
    if (t.beta != d.beta)
        out["temperature_beta"] = t.beta;
    if (t.length != d.length)
        out["temperature_length"] = t.length;
    if (t.offset != d.offset)
        out["temperature_offset"] = t.offset;
    if (t.logN)
        out["log_n"] = true;
}

Json specJson(const RopeSpec& s)
{
    const RopeSpec& d = defaults.active;
    Json out = Json::object();
    const auto put = [&out](const char* key, const auto& value, const auto& fallback) {
        if (!(value == fallback))
            out[key] = value;
    };
    // The dimensions and the base always: they are what a reader of the file looks for.
    out["head_dim"] = s.headDim;
    put("rotary_dim", s.rotaryDim, s.headDim);
    put("turns_tail", s.turnsTail, d.turnsTail);
    out["base"] = s.base;
    put("lambda", s.lambda, d.lambda);
    put("theta_mode", std::string(toId(s.thetaMode)), std::string(toId(d.thetaMode)));
    put("identical_theta", s.identicalTheta, d.identicalTheta);
    put("custom_theta", s.customTheta, d.customTheta);
    put("pairing", std::string(toId(s.pairing)), std::string(toId(d.pairing)));
    out["train_length"] = s.trainLength;
    put("method", s.method, d.method);
    if (!s.tunables.empty())
        out["tunables"] = tunablesJson(s.tunables);
    put("mscale_in_softmax", s.mscaleInSoftmax, d.mscaleInSoftmax);
    putTemperature(out, s.temperature);
    put("mrope_section", s.axes.pairs, d.axes.pairs);
    put("mrope_interleaved", s.axes.interleaved, d.axes.interleaved);
    return out;
}

void readTunables(FieldReader& reader, Tunables& out)
{
    const Json* v = reader.member("tunables");
    if (!v)
        return;
    if (!v->is_object() || v->size() > 64)
        throw InputError(reader.name("tunables"), shownValue(*v), "an object of at most 64 settings");
    for (const auto& [id, value] : v->items()) {
        if (value.is_number())
            out[id] = value.get<double>();
        else
            out[id] = reader.numbers("tunables." + id, value);
    }
}

void readTemperature(FieldReader& r, QueryTemperature& t)
{
    r.read("temperature_beta", t.beta);
    r.read("temperature_length", t.length);
    r.read("temperature_offset", t.offset);
    r.read("log_n", t.logN);
}

RopeSpec specFromJson(const Json& json, const std::string& path)
{
    FieldReader r(json, path, sceneForm);
    RopeSpec s;
    r.read("head_dim", s.headDim);
    s.rotaryDim = s.headDim;
    r.read("rotary_dim", s.rotaryDim);
    r.read("base", s.base);
    r.read("lambda", s.lambda);
    std::string mode = toId(s.thetaMode);
    r.read("theta_mode", mode);
    const auto parsedMode = thetaModeFromId(mode);
    if (!parsedMode)
        throw InputError(r.name("theta_mode"), quotable(mode), "geometric, identical, linear, custom or none");
    s.thetaMode = *parsedMode;
    r.read("identical_theta", s.identicalTheta);
    r.read("custom_theta", s.customTheta);
    std::string pairing = toId(s.pairing);
    r.read("pairing", pairing);
    const auto parsedPairing = pairingFromId(pairing);
    if (!parsedPairing)
        throw InputError(r.name("pairing"), quotable(pairing), "half, interleaved or interleaved-to-half");
    s.pairing = *parsedPairing;
    r.read("train_length", s.trainLength);
    r.read("method", s.method);
    readTunables(r, s.tunables);
    r.read("turns_tail", s.turnsTail);
    r.read("mscale_in_softmax", s.mscaleInSoftmax);
    readTemperature(r, s.temperature);
    r.read("mrope_section", s.axes.pairs);
    r.read("mrope_interleaved", s.axes.interleaved);
    r.finish();
    return s;
}

void readPins(FieldReader& reader, std::vector<PinnedSpec>& pins)
{
    const Json* v = reader.member("pins");
    if (!v)
        return;
    if (!v->is_array() || v->size() > limits::maxPins)
        throw InputError("pins", shownValue(*v), "a list of at most 12 pinned RoPEs");
    for (std::size_t i = 0; i < v->size(); ++i) {
        const std::string path = indexed("pins", i);
        FieldReader r((*v)[i], path, sceneForm);
        PinnedSpec pin;
        r.read("name", pin.name);
        r.read("colour", pin.colour);
        if (const Json* spec = r.member("rope"))
            pin.spec = specFromJson(*spec, path + ".rope");
        r.finish();
        pins.push_back(std::move(pin));
    }
}

void readFigureOptions(FieldReader& reader, std::map<std::string, std::string>& out)
{
    const Json* v = reader.member("figure_options");
    if (!v)
        return;
    if (!v->is_object() || v->size() > 256)
        throw InputError("figure_options", shownValue(*v), "an object of at most 256 choices");
    for (const auto& [key, choice] : v->items())
        out[key] = choice.is_string()
                       ? choice.get<std::string>()
                       : throw InputError("figure_options." + quotable(key), shownValue(choice), "a text");
}

/// Like layers in a row are one object with their count.
Json layersJson(const std::vector<ModelLayer>& layers)
{
    const ModelLayer d;
    Json out = Json::array();
    for (auto it = layers.begin(); it != layers.end();) {
        const ModelLayer& layer = *it;
        const auto next = std::find_if(it, layers.end(), [&layer](const ModelLayer& l) { return !(l == layer); });
        Json run{{"count", next - it}};
        const auto put = [&run](const char* key, const auto& value, const auto& fallback) {
            if (!(value == fallback))
                run[key] = value;
        };
        put("rotates", layer.rotates, d.rotates);
        put("base", layer.base, d.base);
        put("factor", layer.factor, d.factor);
        put("window", layer.window, d.window);
        put("chunk", layer.chunk, d.chunk);
        put("attends", layer.attends, d.attends);
        put("window_unknown", layer.windowUnknown, d.windowUnknown);
        put("both_ways", layer.bothWays, d.bothWays);
        putTemperature(run, layer.temperature);
        out.push_back(std::move(run));
        it = next;
    }
    return out;
}

void readLayers(FieldReader& reader, std::vector<ModelLayer>& out)
{
    const Json* v = reader.member("layers");
    if (!v)
        return;
    if (!v->is_array() || v->size() > limits::maxLayers)
        throw InputError("layers", shownValue(*v), "a list of at most 1024 runs of layers");
    for (std::size_t i = 0; i < v->size(); ++i) {
        const std::string path = indexed("layers", i);
        FieldReader r((*v)[i], path, sceneForm);
        ModelLayer layer;
        std::int64_t count = 1;
        r.read("count", count);
        if (count < 1 || count > std::int64_t(limits::maxLayers))
            throw InputError(path + ".count", std::to_string(count), "a whole number from 1 to 1024");
        r.read("rotates", layer.rotates);
        r.read("base", layer.base);
        r.read("factor", layer.factor);
        r.read("window", layer.window);
        r.read("chunk", layer.chunk);
        r.read("attends", layer.attends);
        r.read("window_unknown", layer.windowUnknown);
        r.read("both_ways", layer.bothWays);
        readTemperature(r, layer.temperature);
        r.finish();
        out.insert(out.end(), std::size_t(count), layer);
    }
}

} // namespace

Json sceneJson(const Scene& scene)
{
    Json out = Json::object();
    const auto put = [&out](const char* key, const auto& value, const auto& fallback) {
        if (!(value == fallback))
            out[key] = value;
    };
    out["ropescope_scene"] = sceneVersion;
    put("name", scene.name, defaults.name);
    out["rope"] = specJson(scene.active);
    out["target_length"] = scene.context.targetLength;
    if (scene.context.seqLen)
        out["seq_len"] = *scene.context.seqLen;
    if (!scene.layers.empty())
        out["layers"] = layersJson(scene.layers);
    for (const PinnedSpec& pin : scene.pins)
        out["pins"].push_back(Json{{"name", pin.name}, {"colour", pin.colour}, {"rope", specJson(pin.spec)}});
    put("position", scene.position, defaults.position);
    put("distance", scene.distance, defaults.distance);
    put("max_distance", scene.maxDistance, defaults.maxDistance);
    put("pairs", scene.pairs, defaults.pairs);
    put("selected_pair", scene.selectedPair, defaults.selectedPair);
    put("query", scene.query, defaults.query);
    put("key", scene.key, defaults.key);
    put("lab_runs", scene.labRuns, defaults.labRuns);
    put("figure_options", scene.figureOptions, defaults.figureOptions);
    return out;
}

std::string sceneText(const Scene& scene)
{
    return jsonText(sceneJson(scene)) + "\n";
}

Scene sceneFromJson(const Json& json)
{
    FieldReader r(json, "", sceneForm);
    std::int64_t version = 0;
    r.read("ropescope_scene", version);
    if (version != sceneVersion)
        throw InputError("ropescope_scene", version == 0 ? "" : std::to_string(version),
                         "version " + std::to_string(sceneVersion) + " of the scene form");
    Scene scene;
    r.read("name", scene.name);
    if (const Json* spec = r.member("rope"))
        scene.active = specFromJson(*spec, "rope");
    r.read("target_length", scene.context.targetLength);
    if (std::int64_t seqLen = 0; r.member("seq_len")) {
        r.read("seq_len", seqLen);
        scene.context.seqLen = seqLen;
    }
    readLayers(r, scene.layers);
    readPins(r, scene.pins);
    r.read("position", scene.position);
    r.read("distance", scene.distance);
    r.read("max_distance", scene.maxDistance);
    r.read("pairs", scene.pairs);
    if (r.member("selected_pair"))
        r.read("selected_pair", scene.selectedPair);
    else // the default pair may be more than a small head has
        scene.selectedPair = settled(scene).selectedPair;
    r.read("query", scene.query);
    r.read("key", scene.key);
    r.read("lab_runs", scene.labRuns, limits::maxLabRuns, "runs of the Lab");
    readFigureOptions(r, scene.figureOptions);
    r.finish();
    return scene;
}

Scene sceneFromText(std::string_view text)
{
    return sceneFromJson(parseStrictJson(text, "scene"));
}

bool looksLikeScene(std::string_view text)
{
    return text.find("\"ropescope_scene\"") != std::string_view::npos;
}

} // namespace rope
