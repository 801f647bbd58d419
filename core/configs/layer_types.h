// SPDX-License-Identifier: GPL-3.0-or-later
// What a config says of its layers one by one. Nothing here changes θ, so odd values count as not given.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/configs/families.h"
#include "core/configs/json_fields.h"

namespace rope {

/// A whole number from 0; of another value, nothing.
std::optional<std::int64_t> planNumber(const JsonFields& config, const std::string& key);

/// no_rope_layers and no_rope_layer_interval, which few classes read; models in no table may have them too.
bool readsStillKeys(const JsonFields& config, const Family& family);

/// no_rope_layers as Python reads it: a number or switch that is not 0 rotates. Empty when it is no such list, or the
/// family does not read it.
std::vector<bool> rotatingFlags(const JsonFields& config, const Family& family);

/// Every n-th layer does not rotate, where no list says which; 0: none.
std::int64_t stillIntervalOf(const JsonFields& config, const Family& family);

/// The types that the config lists, or that its compress_ratios stand for; else empty.
std::vector<std::string> listedLayerTypes(const JsonFields& config, const Family& family);

} // namespace rope
