// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths that no key of a config decides.
#include "core/configs/readings.h"

#include <algorithm>

#include "core/model/text.h"

namespace rope {

void noteReadings(const LayerRope& layer, const std::string& part, std::vector<Message>& open)
{
    if (layer.readings.size() < 2)
        return;
    const LengthReading &first = layer.readings[0], &other = layer.readings[1];
    const auto number = [](std::int64_t tokens) { return std::to_string(tokens); };
    std::string path = part;
    if (!path.empty())
        path += '.';
    path += layer.path;
    // What is stretched by one number is stretched whatever the length; a ramp over turns within L is not.
    const bool sameTheta = layer.spec.method != "yarn";
    open.emplace_back(
        sameTheta
            ? "{0} can be read two ways: trained at {1} tokens and meant for {2} (shown, --reading {3}), or trained "
              "at {4} and {5} already the raised length (--reading {6}). No key says which; the frequencies are "
              "the same."
            : "{0} can be read two ways: trained at {1} tokens and meant for {2} (shown, --reading {3}: what the "
              "library "
              "does without original_max_position_embeddings), or trained at {4} and {5} already the raised length "
              "(--reading {6}). No key says which; the frequencies differ.",
        std::vector<std::string>{path, number(first.trainLength), number(first.targetLength), first.id,
                                 number(other.trainLength), number(other.targetLength), other.id});
}

void takeReading(ModelConfig& config, const std::string& id)
{
    std::vector<std::string> ids;
    bool taken = false;
    for (LayerRope& layer : config.layers)
        for (const LengthReading& reading : layer.readings) {
            if (std::ranges::find(ids, reading.id) == ids.end())
                ids.push_back(reading.id);
            if (reading.id != id)
                continue;
            layer.spec.trainLength = reading.trainLength;
            layer.context.targetLength = reading.targetLength;
            taken = true;
        }
    if (!taken)
        throw InputError("reading", quotable(id),
                         ids.empty() ? "only with a config that can be read in several ways" : joined(ids, " or "));
    config.open.clear();
}

const LengthReading* readingOf(const LayerRope& layer, const Scene& scene)
{
    const auto found = std::ranges::find_if(layer.readings, [&scene](const LengthReading& reading) {
        return reading.trainLength == scene.active.trainLength && reading.targetLength == scene.context.targetLength;
    });
    return found == layer.readings.end() ? nullptr : &*found;
}

} // namespace rope
