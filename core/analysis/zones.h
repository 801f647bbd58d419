// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/rope/frequencies.h"

namespace rope {

/// What λ and the method did to a pair, read from θ'/θ (θ unscaled) with a relative tolerance of 1e-9.
enum class PairFate {
    Kept,    ///< θ'/θ = 1
    Blended, ///< changed, and neither kept nor divided
    Divided, ///< θ'/θ ≤ 1/f, by a method that works with f
    Stopped  ///< θ' = 0 although θ > 0
};

/// "kept", "blended", "divided", "stopped".
const char* toId(PairFate fate);

/// A run of neighbouring pairs with one fate; pairs are 1-based, both ends included.
struct PairZone {
    PairFate fate = PairFate::Kept;
    int first = 0;
    int last = 0;
    bool operator==(const PairZone&) const = default;
};

struct Zones {
    std::vector<PairZone> runs; ///< in order of the pairs, neighbours differ in fate
    int kept = 0, blended = 0, divided = 0, stopped = 0;
};

/// One entry per pair.
std::vector<PairFate> fatesOf(const Frequencies& f);
Zones zonesOf(const Frequencies& f);

} // namespace rope
