// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/model/model_layers.h"

/// A letter a layer: local, global, still, no attention, a window of unknown length.
inline std::string runsOf(const std::vector<rope::ModelLayer>& plan)
{
    std::string kinds;
    for (const rope::ModelLayer& layer : plan)
        kinds += !layer.attends ? 'N' : !layer.rotates ? 'S' : layer.windowUnknown ? '?' : layer.isLocal() ? 'L' : 'G';
    return kinds;
}

inline std::string repeated(const std::string& text, int times)
{
    std::string out;
    for (int i = 0; i < times; ++i)
        out += text;
    return out;
}
