// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/configs/families.h"
#include "core/configs/json_fields.h"
#include "core/model/message.h"

namespace rope {

/// Tells what a config says of positions beside its RoPE dict: layers without rotation, keys and blocks that are not
/// read, a type that is in no table.
void noteRest(const JsonFields& config, const Family& family, const std::string& modelType,
              std::vector<Message>& warnings);

/// Tells where a class with latent attention makes θ for other than the `turning` elements that its attention takes.
void noteLatentHead(const JsonFields& config, const Family& family, std::int64_t turning,
                    std::vector<Message>& warnings);

/// Tells where a head_dim of 0, which stands for none, leaves the library's own scaling nothing to turn.
void noteHeadOfZero(const JsonFields& config, const Family& family, const RopeSpec& spec,
                    std::vector<Message>& warnings);

/// Keys of RoPE beside the part that a language model is read from, which that part does not repeat.
void noteOuterKeys(const JsonFields& outer, const JsonFields& part, std::vector<Message>& warnings);

} // namespace rope
