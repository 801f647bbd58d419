// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/layer_plan.h"

#include <algorithm>

#include "core/configs/layer_types.h"
#include "core/configs/rope_entries.h"

namespace rope {

namespace {

/// Per layer, whether no_rope_layers or the family's rule leaves it without rotation.
std::vector<bool> stillOf(const JsonFields& config, const Family& family, std::size_t count)
{
    std::vector<bool> out(count, false);
    const std::vector<bool> listed = rotatingFlags(config);
    const auto every = planNumber(config, "no_rope_layer_interval").value_or(family.noRopeEvery);
    for (std::size_t i = 0; i < count; ++i)
        out[i] = i < listed.size() ? !listed[i] : listed.empty() && every > 0 && std::int64_t(i + 1) % every == 0;
    return out;
}

/// f of the layers' method: given, else what the lengths make of it.
double factorOf(const LayerRope& rope)
{
    if (rope.spec.method == "none")
        return 1;
    const auto given = rope.spec.tunables.find("factor");
    if (given != rope.spec.tunables.end() && std::holds_alternative<double>(given->second))
        return std::get<double>(given->second);
    return std::max(1.0, double(rope.context.targetLength) / double(rope.spec.trainLength));
}

/// The family's temperature of layers without rotation, with the config's own numbers.
QueryTemperature stillTemperature(const JsonFields& config, const Family& family)
{
    if (family.still.beta == 0 || !config.flag("attn_temperature_tuning").value_or(true))
        return {};
    QueryTemperature out = family.still;
    out.beta = config.number("attn_scale").value_or(out.beta);
    out.length = std::max<std::int64_t>(planNumber(config, "floor_scale").value_or(out.length), 1);
    return out;
}

ModelLayer rotatingLayer(const LayerRope& rope)
{
    ModelLayer layer;
    layer.base = rope.spec.base * rope.spec.lambda;
    layer.factor = factorOf(rope);
    layer.temperature = rope.spec.temperature;
    return layer;
}

} // namespace

std::vector<ModelLayer> layerPlanOf(const JsonFields& config, const Family& family, const ModelConfig& read)
{
    const auto most = std::int64_t(limits::maxLayers);
    const auto count = std::size_t(config.integer("num_hidden_layers", 0, most).value_or(0));
    const std::vector<std::string> types = layerTypesOf(config, family, count);
    const std::vector<bool> still = stillOf(config, family, count);
    const std::int64_t window = windowOf(config, family);
    const std::int64_t chunk = planNumber(config, "attention_chunk_size").value_or(family.chunk);
    std::vector<ModelLayer> out;
    for (std::size_t i = 0; i < std::min(count, types.size()); ++i) {
        const LayerRope* rope = read.layer(types[i]);
        ModelLayer layer;
        layer.rotates = !still[i] && (rope ? rope->rotates : isRotatingType(types[i]));
        if (layer.rotates)
            layer = rotatingLayer(rope ? *rope : read.layers[read.defaultLayer]);
        if (types[i] == "sliding_attention")
            layer.window = window;
        if (types[i] == "chunked_attention" && layer.rotates)
            layer.chunk = chunk;
        if (!layer.rotates)
            layer.temperature = stillTemperature(config, family);
        out.push_back(layer);
    }
    return out;
}

} // namespace rope
