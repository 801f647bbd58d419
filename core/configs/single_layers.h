// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/configs/families.h"
#include "core/configs/json_fields.h"
#include "core/model/message.h"

namespace rope {

/// Layer type → head_dim in elements.
using SingleHeads = std::map<std::string, std::int64_t>;

/// per_layer_config, the library's newer way to give single layers keys of their own: the head_dim of the layers of
/// each type in a family whose full layers have another; nothing where there is no such dict, and not the types whose
/// layers differ. What a layer does not say is head_dim: the classes then pass over global_head_dim. Reads the whole
/// dict: make it once per config. Throws InputError. Source: Gemma4TextConfig.__post_init__, transformers at commit
/// 008e5743.
SingleHeads singleHeadsOf(const JsonFields& config, const Family& family);

/// Tells which of its keys that concern rotation are not read here and not the same as what is shown; `single` is
/// singleHeadsOf().
void noteSingleLayers(const JsonFields& config, const Family& family, const SingleHeads& single,
                      std::vector<Message>& warnings);

} // namespace rope
