// SPDX-License-Identifier: GPL-3.0-or-later
// What the model files of mlx-lm take from a config.
#pragma once
#include <string>

namespace rope {

/// What becomes of a method in a model's file.
struct MlxScaling {
    const char* types = "";   ///< rope_type's that it computes, with spaces between; empty: all of rope_utils.py
    const char* allowed = ""; ///< the same for people
};

/// Of a model_type; everything where mlx-lm has no file of that name.
MlxScaling mlxScaling(const std::string& modelType);

/// It takes rope_parameters; the others take rope_theta and rope_scaling.
bool mlxHasNewSpelling(const std::string& modelType);

/// It takes the base of rope_parameters but the method of rope_scaling, so both are written (EXAONE MoE).
bool mlxHasBothSpellings(const std::string& modelType);

/// It takes original_max_position_embeddings at the top (Phi-3).
bool mlxHasOriginalAtTop(const std::string& modelType);

} // namespace rope
