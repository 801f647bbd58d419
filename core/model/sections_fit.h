// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <numeric>

#include "core/model/rope_spec.h"

namespace rope {

/// Whether sections are sound and add up to that many pairs; true when there are none.
inline bool fits(const AxisSections& sections, int pairs)
{
    const auto inRange = [pairs](int n) { return n >= 0 && n <= pairs; };
    return sections.pairs.empty() || (std::ranges::all_of(sections.pairs, inRange) &&
                                      std::accumulate(sections.pairs.begin(), sections.pairs.end(), 0) == pairs);
}

} // namespace rope
