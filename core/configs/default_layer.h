// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/configs/families.h"
#include "core/configs/json_fields.h"
#include "core/configs/model_config.h"

namespace rope {

/// The layer types that one RoPE serves: those of the config, else the names that the classes fill in.
std::vector<std::string> sharersOf(const JsonFields& config);

/// Which of `layers` the model is known by: its full-attention layers where they rotate and the model has some by
/// `types`, else the first that rotates.
std::size_t defaultLayerOf(const std::vector<LayerRope>& layers, const Family& family,
                           const std::vector<std::string>& types);

} // namespace rope
