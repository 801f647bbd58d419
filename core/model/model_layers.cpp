// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_layers.h"

#include <algorithm>

namespace rope {

std::vector<std::int64_t> reachOf(std::span<const ModelLayer> layers)
{
    std::vector<std::int64_t> out;
    std::int64_t reach = 1;
    for (const ModelLayer& layer : layers) {
        const bool seesAll = layer.window == 0 && layer.chunk == 0 && !layer.windowUnknown;
        if (seesAll || reach == 0)
            reach = 0;
        else if (layer.windowUnknown || reach == unknownReach)
            reach = unknownReach;
        else if (layer.window > 0)
            reach = std::min(reach + (layer.bothWays ? layer.window / 2 : layer.window - 1), limits::maxLength);
        else
            reach = std::max(reach, layer.chunk);
        out.push_back(reach);
    }
    return out;
}

std::vector<Problem> problemsOf(std::span<const ModelLayer> layers)
{
    if (layers.size() > limits::maxLayers)
        return {{"layers", std::to_string(layers.size()), "at most 1024 layers"}};
    for (const ModelLayer& layer : layers)
        for (const std::int64_t length : {layer.window, layer.chunk})
            if (length < 0 || length > limits::maxLength)
                return {{"layers.window", std::to_string(length), "a whole number from 0 to 2^40"}};
    return {};
}

} // namespace rope
