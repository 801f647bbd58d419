// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/configs/model_config.h"

namespace rope {

/// Says what a config leaves open about one layer type, where it does. `part`: the path of the language model in it.
void noteReadings(const LayerRope& layer, const std::string& part, std::vector<Message>& open);

} // namespace rope
