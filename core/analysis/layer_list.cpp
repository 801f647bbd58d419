// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/layer_list.h"

#include <algorithm>

#include "core/rope/logits.h"

namespace rope {

namespace {

Json reachJson(std::int64_t reach)
{
    return reach == 0 ? Json("all") : reach == unknownReach ? Json(nullptr) : Json(reach);
}

Json layerJson(std::size_t number, const ModelLayer& layer, std::int64_t reach, const Scene& scene)
{
    Json out{{"layer", number}, {"rotates", layer.rotates}};
    if (!layer.attends)
        out["attends"] = false;
    if (layer.rotates) {
        out["base"] = layer.base;
        out["factor"] = layer.factor;
    }
    if (layer.attends) {
        if (layer.window > 0 || layer.windowUnknown)
            out["window"] = layer.windowUnknown ? Json(nullptr) : Json(layer.window);
        if (layer.chunk > 0)
            out["chunk"] = layer.chunk;
        out["temperature"] = temperatureAt(layer.temperature, scene.context.targetLength - 1);
    }
    out["reach"] = reachJson(reach);
    return out;
}

} // namespace

std::vector<LayerRun> layerRuns(const Scene& scene)
{
    const std::vector<std::int64_t> reach = reachOf(scene.layers);
    std::vector<LayerRun> out;
    for (std::size_t i = 0; i < scene.layers.size(); ++i) {
        if (out.empty() || !(out.back().layer == scene.layers[i]))
            out.push_back({i + 1, i + 1, scene.layers[i], 0});
        out.back().last = i + 1;
        out.back().reach = reach[i];
    }
    return out;
}

void addLayers(Json& out, const Scene& scene)
{
    const std::vector<ModelLayer>& layers = scene.layers;
    if (layers.empty())
        return;
    const std::int64_t last = scene.context.targetLength - 1;
    out["layers"] = layers.size();
    out["layers_without_rotation"] = std::ranges::count(layers, false, &ModelLayer::rotates);
    out["layers_without_attention"] = std::ranges::count(layers, false, &ModelLayer::attends);
    std::vector<ModelLayer> local;
    std::ranges::copy_if(layers, std::back_inserter(local), &ModelLayer::isLocal);
    out["layers_local"] = local.size();
    if (!local.empty())
        out["local_reach"] = reachJson(reachOf(local).back());
    if (const LayerHeat heat = layerHeatOf(layers, last); heat.count > 0) {
        out["layers_with_temperature"] = heat.count;
        out["layers_temperature"] = heat.most;
        out["layers_temperature_at_position"] = layerHeatOf(layers, scene.position).most;
    }
    const std::vector<std::int64_t> reach = reachOf(layers);
    out["layer_list"] = Json::array();
    for (std::size_t i = 0; i < layers.size(); ++i)
        out["layer_list"].push_back(layerJson(i + 1, layers[i], reach[i], scene));
}

} // namespace rope
