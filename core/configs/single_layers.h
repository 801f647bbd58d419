// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/configs/families.h"
#include "core/configs/json_fields.h"
#include "core/model/message.h"

namespace rope {

/// per_layer_config, the library's newer way to give single layers keys of their own: the head_dim of the layers of one
/// type in a family whose full layers have another, in elements; nothing where there is no such dict, or where the
/// layers of that type differ. What a layer does not say is head_dim: the classes then pass over global_head_dim.
/// Throws InputError. Source: Gemma4TextConfig.__post_init__, transformers at commit 008e5743.
std::optional<std::int64_t> singleHeadDimOf(const JsonFields& config, const Family& family,
                                            const std::string& layerType);

/// Tells which of its keys that concern rotation are not read here and not the same as what is shown.
void noteSingleLayers(const JsonFields& config, const Family& family, std::vector<Message>& warnings);

} // namespace rope
