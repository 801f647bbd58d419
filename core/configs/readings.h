// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/configs/model_config.h"

namespace rope {

/// Says what a config leaves open about one layer type, where it does.
void noteReadings(const LayerRope& layer, std::vector<Message>& open);

} // namespace rope
