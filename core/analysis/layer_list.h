// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/model/json_text.h"
#include "core/model/scene.h"

namespace rope {

/// Layers in a row that are alike, numbered from 1.
struct LayerRun {
    std::size_t first = 1, last = 1;
    ModelLayer layer;
    std::int64_t reach = 0; ///< after the last of them, as reachOf() has it
};
std::vector<LayerRun> layerRuns(const Scene& scene);

/// Adds what `compute analysis` says of a model's layers: `layers` and the counts of those without rotation, without
/// attention, with a window or chunk, with a temperature; `local_reach`, tokens; and `layer_list`, one object a layer.
/// Nothing when no layers are known. A length that is not known is null, `reach` is "all" where nothing bounds it.
void addLayers(Json& out, const Scene& scene);

} // namespace rope
