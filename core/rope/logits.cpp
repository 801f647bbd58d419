// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rope/logits.h"

#include <algorithm>
#include <cmath>

#include "core/model/yarn_mscale.h"
#include "core/rope/frequencies.h"

namespace rope {

double temperatureAt(const QueryTemperature& t, std::int64_t position)
{
    const std::int64_t passed = (position + t.offset) / t.length;
    const double grown = 1 + t.beta * std::log1p(double(passed));
    if (!t.logN || t.length < 2)
        return grown;
    return grown * std::max(1.0, std::log(double(position) + 1) / std::log(double(t.length)));
}

LayerHeat layerHeatOf(std::span<const ModelLayer> layers, std::int64_t position)
{
    LayerHeat out;
    for (const ModelLayer& layer : layers) {
        if (!layer.attends || (layer.temperature.beta == 0 && !layer.temperature.logN))
            continue;
        ++out.count;
        out.most = std::max(out.most, temperatureAt(layer.temperature, position));
    }
    return out;
}

LogitScale logitScaleOf(const RopeSpec& spec, const Context& context, std::int64_t position)
{
    const Frequencies f = frequenciesOf(spec, context);
    LogitScale out;
    out.rotation = f.attentionFactor * f.attentionFactor;
    if (const auto it = spec.tunables.find("mscale_all_dim"); spec.mscaleInSoftmax && it != spec.tunables.end())
        if (const double* m = std::get_if<double>(&it->second))
            out.softmax = std::pow(yarnMscale(f.factor, *m), 2);
    out.temperature = temperatureAt(spec.temperature, position);
    return out;
}

} // namespace rope
