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
    ScaleFullOnly, ///< scaling on full attention only; sliding layers keep the class's base (OLMo 3)
    SlidingOnly    ///< full-attention layers do not rotate (Cohere 2, EXAONE 4)
};

/// A key that decides whether the model has RoPE at all: values as JSON text.
struct RopeSwitch {
    std::string_view key;    ///< empty: no such key
    std::string_view wanted; ///< the value that means RoPE
    std::string_view absent; ///< what an absent key counts as
};

/// What the library's configuration class of one model_type says where a config.json says nothing, and how its
/// model code reads the rest. A number of 0: there is no default, the config has to say it.
struct Family {
    std::string_view type; ///< model_type
    Pairing pairing = Pairing::Half;
    std::int64_t hidden = 0, heads = 0, headDim = 0, positions = 0;
    double base = 10000;
    double partial = 1;        ///< part of the head that turns
    bool readsPartial = false; ///< unscaled too; other code looks at that part only together with a scaling
    LayerRule layers = LayerRule::Same;
    double localBase = 10000;       ///< of sliding layers
    std::int64_t rotaryDim = 0;     ///< elements that turn, where the class counts them instead
    std::int64_t globalHeadDim = 0; ///< of full-attention layers, where they have another
    std::int64_t original = 0;      ///< original_max_position_embeddings at the top level
    int headWidths = 1;             ///< heads of this many times hidden_size / heads (Zamba 2)
    int noRopeEvery = 0;            ///< every n-th layer does not rotate
    std::string_view headKey = "head_dim";
    std::string_view baseKey = "rope_theta";
    std::string_view localBaseKey = {};
    std::string_view partialKey = "partial_rotary_factor";
    std::string_view baseRatioKey = {}; ///< a number that multiplies the base (ChatGLM)
    std::string_view partKey = {};      ///< an inner object that holds the RoPE keys (DBRX)
    std::string_view defaultRope = {};  ///< JSON text of the RoPE dict of a config that has none
    bool yarnMeansLongRope = false;     ///< Phi-3: "yarn" in a config from before LongRoPE had its name
    RopeSwitch onlyIf = {};
    std::string_view instead = {}; ///< what the model has instead of RoPE, always or where onlyIf fails
};

/// The family of a model_type, also of a multimodal one by its language model; nullptr when it is not in the table.
const Family* findFamily(std::string_view modelType);
/// What holds for a model_type that is not in the table.
const Family& generalFamily();

} // namespace rope
