// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/configs/model_config.h"
#include "core/configs/model_dims.h"
#include "core/configs/rope_entries.h"

namespace rope {

/// One layer type's RoPE, its scaling method and lengths as the library would compute them.
/// Odd but usable things are added to `warnings`. Throws InputError naming the key.
LayerRope layerRopeOf(const RopeEntry& entry, const ModelDims& dims, const Family& family, bool perLayer,
                      std::vector<Message>& warnings);

} // namespace rope
