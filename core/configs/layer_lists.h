// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/configs/rope_entries.h"

namespace rope {

/// Gives the entries what the config lists layer by layer: a base (0: no rotation), a part of the head, the layer types
/// that are scaled. Entries that then say the same become one; layers of other bases become entries of their own.
/// Does nothing for a family without such lists. Throws InputError.
void applyLayerLists(const JsonFields& config, const Family& family, std::vector<RopeEntry>& entries,
                     std::vector<Message>& warnings);

} // namespace rope
