// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/model/rope_spec.h"

namespace rope {

/// What the code of llama.cpp does with a general.architecture, whatever the file says.
struct GgufArchitecture {
    Pairing pairing = Pairing::Half;
    std::string instead = {}; ///< what it has instead of RoPE; empty: it rotates
    bool known = true;
    bool interleavedAxes = false; ///< its position axes take turns, pair by pair
    int fullEvery = 0;            ///< every n-th layer is full, the others slide; 0: nothing of the kind
    bool fullFirst = false;       ///< of those n layers the first is full, not the last
    bool fullIsStill = false;     ///< layers that do not slide do not rotate
    bool halvesFull = false;      ///< full layers turn half as many elements as the file says (Step-3.5)
    bool ownLocalRope = false;    ///< layers that slide turn by a base alone, without the scaling of the others
    double localBase = 10000;     ///< their base where the file says none; 0: that of the others
    int window = 0;               ///< in tokens, whatever the file says of it; 0: what it says
    int stillEvery = 0;           ///< every n-th layer does not rotate
    bool heatsQueries = false;    ///< it looks at attention.temperature_scale
    int chunk = 0;                ///< layers that rotate see chunks of so many tokens
    int attentionEvery = 0;       ///< of the others, which keep a state, where the file does not count it
    const char* state = "mamba";  ///< what layers without heads are
    bool ownFamily = false;       ///< it has a line of its own in the table of families
};

/// Of an architecture that is not in the tables: halves, and known is false.
GgufArchitecture ggufArchitectureOf(const std::string& name);

} // namespace rope
