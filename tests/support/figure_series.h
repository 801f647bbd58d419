// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <string>

#include "core/model/figure.h"

namespace rope::test {

/// nullptr: the figure has none of that id.
inline const Series* find(const Figure& figure, const std::string& id)
{
    const auto it = std::ranges::find(figure.series, id, &Series::id);
    return it == figure.series.end() ? nullptr : &*it;
}

} // namespace rope::test
