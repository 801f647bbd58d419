// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/default_layer.h"

#include <algorithm>

#include "core/configs/rope_entries.h"

namespace rope {

namespace {

/// A label that serves layer types which the model has none of.
bool isIdle(const LayerRope& layer, const std::vector<std::string>& types)
{
    const auto serves = [&layer](const std::string& type) {
        return type == layer.layerType || (' ' + layer.alsoCalled + ' ').find(' ' + type + ' ') != std::string::npos;
    };
    return !layer.alsoCalled.empty() && !types.empty() && std::ranges::none_of(types, serves);
}

} // namespace

std::vector<std::string> sharersOf(const JsonFields& config)
{
    static const std::vector<std::string> usual{"full_attention", "sliding_attention", "chunked_attention"};
    std::vector<std::string> out = config.texts("layer_types").value_or(usual);
    std::erase_if(out, [](const std::string& type) { return !isRotatingType(type); });
    return out;
}

std::size_t defaultLayerOf(const std::vector<LayerRope>& layers, const Family& family,
                           const std::vector<std::string>& types)
{
    const auto full = std::ranges::find_if(
        layers, [&](const LayerRope& l) { return l.rotates && l.layerType == family.fullLayer && !isIdle(l, types); });
    if (full != layers.end())
        return std::size_t(full - layers.begin());
    auto any = std::ranges::find_if(layers, [&](const LayerRope& l) { return l.rotates && !isIdle(l, types); });
    if (any == layers.end())
        any = std::ranges::find_if(layers, &LayerRope::rotates);
    return any == layers.end() ? 0 : std::size_t(any - layers.begin());
}

} // namespace rope
