// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/rope_spec.h"

namespace rope {

/// How the layers of a family differ in their rotation when the config itself does not spell it out.
enum class LayerRule {
    Same,          ///< one RoPE for all layers
    LocalBase,     ///< scaling on the full layers only; local ones have a base of their own, unscaled (Gemma 3)
    TwoBases,      ///< full and local layers have bases of their own, scaling on both (ModernBERT)
    ScaleFullOnly, ///< scaling on the full layers only; local ones keep the class's base (OLMo 3)
    SlidingOnly    ///< full-attention layers do not rotate (Cohere 2, EXAONE 4)
};

/// How the part that turns stands in the head of a model with latent attention.
enum class LatentHead {
    None,
    Apart,       ///< what turns stands apart from the rest; headKey says how many elements (DeepSeek)
    NopeAndRope, ///< the head is qk_nope_head_dim + qk_rope_head_dim, the part qk_rope_head_dim of it (Mistral 4)
    PartOfHead   ///< qk_rope_head_dim of head_dim turn (DeepSeek-V4)
};

/// What a class makes of a rope_scaling beside a rope_parameters with one dict per layer type.
enum class BothDicts {
    ScalingWins,      ///< rope_parameters is dropped, as the library does by itself
    ScalingOverFull,  ///< laid over the dict of the full layers, key by key (Gemma 3)
    ScalingOverAll,   ///< laid over the dicts of both kinds (ModernBERT)
    ScalingIsDropped, ///< rope_parameters wins (Step 3.5)
};

/// What the angle of a pair goes with.
enum class TurnsBy {
    Position,
    RowAndColumn, ///< of an image patch, pairs by turns; both are the position in a text (NeoMME)
    Head          ///< the number of the head, the same for every token (X-Codec 2)
};

/// A key that decides something: values as JSON text.
struct RopeSwitch {
    std::string_view key;    ///< empty: no such key
    std::string_view wanted; ///< the value that says yes
    std::string_view absent; ///< what an absent key counts as
    /// The value of a model without rotation for which its class makes θ all the same: shown, and said that it is idle.
    std::string_view idleAt = {};
};

/// What the library's configuration class of one model_type says where a config.json says nothing, and how its
/// model code reads the rest. A number of 0: there is no default, the config has to say it. All that is special about
/// a family stands here; readers know fields, not families.
struct Family {
    std::string_view type; ///< model_type
    Pairing pairing = Pairing::Half;
    std::int64_t hidden = 0, heads = 0, headDim = 0, positions = 0;
    double base = 10000;
    double partial = 1;         ///< part of the head that turns
    bool readsPartial = false;  ///< unscaled too; other code looks at that part only together with a scaling
    bool ownPartial = false;    ///< the class has such a key of its own; for a scaled RoPE it beats the one in a dict
    bool plainPartOnly = false; ///< `partial` is for plain RoPE; a scaled one without a part turns whole heads
    bool dictLacksPartial = false; ///< unscaled, that part of a RoPE dict is not read, only partialKey is
    LayerRule layers = LayerRule::Same;
    double localBase = 10000;                           ///< of local layers
    std::string_view fullLayer = "full_attention";      ///< the layers that the model is known by
    std::string_view localLayer = "sliding_attention";  ///< the other ones
    std::string_view fullServes = {}, localServes = {}; ///< further names of those layers, with spaces between
    bool ownLayerDicts = false; ///< the class fills in a dict per layer type, and knows `rope_type` only, not `type`
    bool fillsDicts = false;    ///< what a dict of a layer type leaves out is the class's own (NeoMME)
    bool layerDicts = false;    ///< reads a dict per layer type; so does any family that fills them in or has two bases
    std::int64_t rotaryDim = 0; ///< elements that turn, where the class counts them instead
    std::int64_t globalHeadDim = 0; ///< of full-attention layers, where they have another
    std::int64_t original = 0;      ///< original_max_position_embeddings at the top level
    int headWidths = 1;             ///< heads of this many times hidden_size / heads (Zamba 2)
    int noRopeEvery = 0;            ///< every n-th layer does not rotate
    QueryTemperature still = {};    ///< of layers that do not rotate
    bool mscaleInSoftmax = false;   ///< the softmax scale is multiplied by get(f, mscale_all_dim)² besides
    LatentHead latent = LatentHead::None;
    bool flatKeepsBase = false; ///< base and part of a RoPE dict count only where it is one of a layer type
    bool turnsTail = false;     ///< the last elements of the head turn, not the first
    TurnsBy turnsBy = TurnsBy::Position;
    double attentionFactor = 0;  ///< the class's own; 0: the method's
    bool ignoresScaling = false; ///< the class has rope_scaling and does not use it
    bool fixedRope = false;      ///< code of its own; none of the usual RoPE dicts reaches it (GPT-J, MPT)
    bool readsRotaryDim = false; ///< rotary_dim counts the elements that turn
    BothDicts bothDicts = BothDicts::ScalingWins;
    bool allLayerDicts = false;     ///< dicts of layer types count only where each of the model's types has one
    bool dictsBeatLists = false;    ///< such dicts win over lists with a value per layer
    bool scalingLacksPart = false;  ///< the class gives its part to rope_parameters, not to rope_scaling
    bool servedAsAlibi = false;     ///< vLLM and SGLang run it with ALiBi or not at all, whatever its config says
    bool nullBaseIsNone = false;    ///< an explicit null of the base means no rotation at all
    bool ownRope = false;           ///< the outer model turns something itself, its language model apart from that
    bool yarnMeansLongRope = false; ///< Phi-3: "yarn" in a config from before LongRoPE had its name
    bool longRopeOnly = false;      ///< the library refuses to scale it in any other way
    bool readsAlpha = false;        ///< alpha of a dynamic dict is a fixed change of base (HunYuan)
    bool readsMscales = false;      ///< short_mscale and long_mscale are attention factors (Phi-3.5-MoE)
    bool lengthBlind = false;  ///< its code never updates θ with the length: dynamic stays at first, longrope short
    bool headDimBeats = false; ///< a head_dim of the config takes the place of headKey, whatever that says
    bool baseListIsSwitch = false; ///< anything but 0 in baseListKey means the one base of all layers
    bool dictsShareBase = false;   ///< a dict of local layers without a base takes that of the others too
    std::string_view headKey = "head_dim";
    std::string_view baseKey = "rope_theta";
    std::string_view otherBaseKey = {}; ///< read where baseKey is not there
    std::string_view localBaseKey = {};
    std::string_view baseListKey = {}; ///< a base per layer, 0 for a layer without rotation
    std::string_view partialKey = "partial_rotary_factor";
    std::string_view partialListKey = {}; ///< a part per layer
    std::string_view baseRatioKey = {};   ///< a number that multiplies the base (ChatGLM)
    std::string_view twoAxesKey = {};     ///< true there: half of each head turns, the other half with other positions
    std::string_view partKey = {};        ///< an inner object that holds the RoPE keys (DBRX)
    std::string_view dictKey = {};        ///< the RoPE dict's own name (MPT)
    std::string_view trainedKey = {};     ///< the length of training, where it is not the longest position
    std::string_view dynamicKey = {};     ///< a factor of dynamic NTK beyond that length (Nomic BERT)
    std::string_view stepsKey = {};       ///< true there: beyond that length the base rises by steps (Qwen 1)
    std::string_view logNKey = {};        ///< true there: log-n scaling of queries beyond that length (Qwen 1)
    std::string_view otherNames = {};     ///< of sizes and lengths beside the usual ones, with spaces between
    std::string_view interleaveKey = {};  ///< false there means half
    std::string_view neighboursKey = {};  ///< true there means interleaved
    RopeSwitch halfIf = {};               ///< pairs halves then
    std::string_view defaultRope = {};    ///< JSON text of the RoPE dict of a config that has none
    RopeSwitch onlyIf = {};
    std::string_view instead = {}; ///< what the model has instead of RoPE, always or where onlyIf fails
};

/// The family of a model_type, also of a multimodal one by its language model; nullptr when it is not in the tables.
const Family* findFamily(std::string_view modelType);
/// Latent attention: what turns stands apart from the rest of the head or is counted with it.
bool hasLatentHead(const Family& family);
/// What holds for a model_type that is not in the tables.
const Family& generalFamily();
/// Keys of a config that have a name in the family's line, without those that it lacks.
std::vector<std::string_view> ownKeysOf(const Family& family);
/// What a model_type without rotary positions has instead ("absolute positions"); empty when none is known of.
std::string insteadOfRope(std::string_view modelType);

} // namespace rope
