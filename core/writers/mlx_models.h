// SPDX-License-Identifier: GPL-3.0-or-later
// What the model files of mlx-lm take from a config.
#pragma once
#include <string>

namespace rope {

enum class MlxScaling {
    Any,    ///< whatever mlx_lm/models/rope_utils.py knows
    Linear, ///< linear alone
    None    ///< the file turns plainly, whatever rope_scaling says
};

/// Of a model_type; Any where mlx-lm has no file of that name.
MlxScaling mlxScaling(const std::string& modelType);

/// It takes rope_parameters; the others take rope_theta and rope_scaling.
bool mlxHasNewSpelling(const std::string& modelType);

} // namespace rope
