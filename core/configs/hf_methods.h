// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "core/configs/model_config.h"
#include "core/configs/rope_entries.h"

namespace rope {

/// What the model says outside its RoPE dict.
struct ModelDims {
    Pairing pairing = Pairing::Half;
    std::int64_t headDim = 0;
    std::optional<std::int64_t> rotaryDim;    ///< said outright (GPT-J)
    std::optional<std::int64_t> maxPositions; ///< max_position_embeddings
};

/// One layer type's RoPE, its scaling method and lengths as the library would compute them.
/// Odd but usable things are added to `warnings`. Throws InputError naming the key.
LayerRope layerRopeOf(const RopeEntry& entry, const ModelDims& dims, const Family& family, bool perLayer,
                      std::vector<Message>& warnings);

} // namespace rope
