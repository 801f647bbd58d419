// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>

#include "core/model/rope_spec.h"

namespace rope {

/// How the layers of a family differ in their rotation when the config itself does not spell it out.
enum class LayerRule {
    Same,          ///< one RoPE for all layers
    LocalBase,     ///< scaling on full attention only; sliding layers have a base of their own, unscaled (Gemma 3)
    TwoBases,      ///< full and sliding layers have bases of their own, scaling on both (ModernBERT)
    ScaleFullOnly, ///< one base; sliding layers unscaled (OLMo 3)
    SlidingOnly    ///< full-attention layers do not rotate (Cohere 2, EXAONE 4)
};

/// What the library's configuration class of one model_type says where a config.json says nothing, and how its
/// model code reads the rest. A dimension of 0: there is no default, the config has to say it.
struct Family {
    std::string_view type; ///< model_type
    Pairing pairing = Pairing::Half;
    std::int64_t hidden = 0, heads = 0, headDim = 0, positions = 0;
    double base = 10000;
    double partial = 1;           ///< part of the head that turns
    LayerRule layers = LayerRule::Same;
    double localBase = 10000;     ///< LocalBase, TwoBases
    std::int64_t globalHeadDim = 0; ///< of full-attention layers, when they have another
    std::string_view headKey = "head_dim";
    std::string_view baseKey = "rope_theta";
    std::string_view localBaseKey = "rope_local_base_freq";
    std::string_view partialKey = "partial_rotary_factor";
    bool oldNamesMeanLongRope = false; ///< Phi-3: "yarn" in a config of before LongRoPE had its name
    std::string_view instead = {};     ///< what the model has instead of RoPE; empty: it has RoPE
};

/// The family of a model_type; nullptr when it is not in the table.
const Family* findFamily(std::string_view modelType);
/// What holds for a model_type that is not in the table.
const Family& generalFamily();

} // namespace rope
