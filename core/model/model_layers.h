// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "core/model/rope_spec.h"

namespace rope {

/// One layer of a model as far as positions go.
struct ModelLayer {
    bool rotates = true;
    double base = 0;         ///< λ applied; of a layer that rotates
    double factor = 1;       ///< f of its scaling method
    std::int64_t window = 0; ///< sliding window, tokens, itself included; 0: sees all
    std::int64_t chunk = 0;  ///< sees its own chunk of so many tokens only (Llama 4); 0: no chunks
    QueryTemperature temperature = {};
    bool attends = true; ///< false: no attention but a state (linear attention, Mamba), a convolution, experts alone
    bool windowUnknown = false; ///< sees a window whose length nobody says
    bool bothWays = false;      ///< the window lies half before and half behind the token (encoders)

    /// A layer of attention that does not see all.
    bool isLocal() const { return attends && (window > 0 || chunk > 0 || windowUnknown); }
    bool operator==(const ModelLayer&) const = default;
};

namespace limits {
inline constexpr std::size_t maxLayers = 1024;
} // namespace limits

/// reachOf() where a window of unknown length takes part.
inline constexpr std::int64_t unknownReach = -1;

/// How many tokens back, itself included, information can have come from after each layer; 0: from anywhere. A window
/// of W adds W - 1 (j of them: 1 + j(W - 1)), W/2 where it lies on both sides; a chunk reaches its own length at most
/// and chunks do not add up.
std::vector<std::int64_t> reachOf(std::span<const ModelLayer> layers);

std::vector<Problem> problemsOf(std::span<const ModelLayer> layers);

} // namespace rope
