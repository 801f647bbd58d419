// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/configs/families.h"
#include "core/configs/json_fields.h"
#include "core/configs/model_config.h"

namespace rope {

/// The layers of a model, first to last: which rotate, with what, and how far they see. `read` has its layer types.
/// Empty when the config does not say how many there are. Layers without attention, windows of unknown length and lists
/// of another length are told in `warnings`. Throws InputError.
std::vector<ModelLayer> layerPlanOf(const JsonFields& config, const Family& family, const ModelConfig& read,
                                    std::vector<Message>& warnings);

} // namespace rope
