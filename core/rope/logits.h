// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>

#include "core/model/model_layers.h"

namespace rope {

/// What multiplies the score of a query with every key, part by part; 1: nothing. Softmax sharpens with it.
struct LogitScale {
    double rotation = 1;    ///< a²: the attention factor on cos and sin of both (YaRN, LongRoPE)
    double softmax = 1;     ///< get(f, mscale_all_dim)² on top of 1/√d (DeepSeek-V2, -V3, Kimi)
    double temperature = 1; ///< grows with the position of the query (Ministral 3, Llama 4, Qwen 1)

    double total() const { return rotation * softmax * temperature; }
};

/// 1 + β·ln(1 + ⌊(p + offset)/length⌋), times max(1, ln(p + 1)/ln length) with log-n (Su 2021); positions from 0.
double temperatureAt(const QueryTemperature& temperature, std::int64_t position);

/// The layers of a model that multiply their queries by a temperature.
struct LayerHeat {
    std::size_t count = 0; ///< layers that have one, whatever it comes to at the position
    double most = 1;       ///< the largest at the position
};
LayerHeat layerHeatOf(std::span<const ModelLayer> layers, std::int64_t position);

/// At a query position, tokens from 0. Throws InputError as frequenciesOf does.
LogitScale logitScaleOf(const RopeSpec& spec, const Context& context, std::int64_t position);

} // namespace rope
