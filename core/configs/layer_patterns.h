// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/configs/families.h"
#include "core/configs/json_fields.h"

namespace rope {

/// Which layers of a model see all keys; the others are of the pattern's other type. Layers count from 1 here.
enum class LayerOrder {
    AllFull,
    NoneFull,
    EveryNth,    ///< layers n, 2n, … are full
    FirstOfN,    ///< layers 1, n + 1, … are full
    BackFromEnd, ///< the last layer, and every n-th before it, is full
    Unknown      ///< nobody can say without the list
};

/// What the configuration class of some families makes of a config that does not list its layer types, and the window
/// of their local layers. A key that is empty is not looked at.
struct LayerPattern {
    std::string_view families = {}; ///< with spaces between
    LayerOrder order = LayerOrder::AllFull;
    int every = 0;                  ///< n
    std::string_view everyKey = {}; ///< says n; a text such as "LLLG" spells the pattern, the last layer is full then
    std::string_view other = "sliding_attention"; ///< what layers that are not full are
    std::string_view full = "full_attention";     ///< what "attention" is, and every full layer
    std::int64_t window = 0;                      ///< of an absent key; 0: none
    std::string_view windowKey = "sliding_window";
    std::string_view switchKey = {};   ///< no window without true there
    std::string_view startKey = {};    ///< layers up to that number are full (Qwen 2)
    std::string_view endKey = {};      ///< layers from that number on are full (Qwen 2 MoE)
    int limit = 0;                     ///< of an absent startKey or endKey
    std::string_view fullListKey = {}; ///< lists the full layers, from 0
    std::string_view typesKey = {};    ///< layer types under a name of its own; a shorter list repeats
    bool onlyStill = false;            ///< only layers without rotation are local (SmolLM3)
    bool orderIsStill = false; ///< what the order names does not rotate where no list of bases says so (Muse Glimmer)
    bool firstFull = false, lastFull = false; ///< whatever the rest says, a list too
    bool neverNone = false;                   ///< the last layer is full where the order leaves none (Olmo-Hybrid)
    std::string_view denseKey = {};           ///< how many first layers are dense, with an order of their own
    int shares = 1;                           ///< the key holds that many windows (ModernBERT decoder: 2)
    bool bothWays = false;                    ///< the window lies on both sides of the query
    std::string_view bothWaysKey = {};        ///< true there: the same (Gemma 3 as an encoder)
};

/// Of a family; of a model that is in no table, what its keys say.
const LayerPattern& layerPatternOf(const Family& family, const JsonFields& config);

/// Keys of a config that the pattern looks at.
std::vector<std::string_view> ownKeysOf(const LayerPattern& pattern);

/// Whether the order names layer i, from 0, of `count`.
bool isFullByOrder(const LayerPattern& pattern, std::int64_t every, std::size_t i, std::size_t count);

/// Layers that see all and rotate whatever others of their type do: the dense ones of Cohere 2 MoE.
std::vector<bool> denseLayersOf(const JsonFields& config, const LayerPattern& pattern, std::size_t count);

/// The number of layers, under whatever name; 0 when the config does not say it. Throws InputError.
std::size_t layerCountOf(const JsonFields& config);

/// What each layer is called: as listed, else as the pattern has it; empty when nothing says it. `still` says which do
/// not rotate. Throws InputError.
std::vector<std::string> layerTypesOf(const JsonFields& config, const LayerPattern& pattern,
                                      const std::vector<bool>& still);

/// A window in tokens; 0: none. `known` is false where local layers exist and nothing says how far they see.
struct LayerWindow {
    std::int64_t tokens = 0;
    bool known = true;
};
LayerWindow layerWindowOf(const JsonFields& config, const LayerPattern& pattern);

} // namespace rope
