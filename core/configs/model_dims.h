// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "core/configs/families.h"
#include "core/configs/json_fields.h"
#include "core/configs/single_layers.h"

namespace rope {

/// What the model says outside its RoPE dict.
struct ModelDims {
    Pairing pairing = Pairing::Half;
    std::int64_t headDim = 0;
    std::optional<std::int64_t> rotaryDim;    ///< said outright (GPT-J)
    std::optional<std::int64_t> maxPositions; ///< max_position_embeddings
    std::optional<std::int64_t> trained;      ///< length of training, where the family has a key for it
    bool risesBySteps = false;                ///< beyond that length the base rises by steps (Qwen 1)
};

/// Reads them for the layers of one type, with the family's defaults; `single` is singleHeadsOf(). Throws InputError.
ModelDims dimsOf(const JsonFields& config, const Family& family, const std::string& layerType,
                 const SingleHeads& single);

/// A key that counts the elements of a head; 0 where it is not there. Throws InputError for an odd number or one above
/// `most`.
std::int64_t saidHeadDim(const JsonFields& fields, const std::string& key, std::int64_t most = limits::maxHeadDim);

/// The part of the head that turns follows from numbers of elements in the config.
bool partIsCounted(const Family& family);

/// The part of the head that turns when no key says a part.
double usualPartOf(const JsonFields& config, const Family& family);

} // namespace rope
