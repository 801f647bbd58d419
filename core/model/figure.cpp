// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/figure.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace rope {

namespace {

/// NaN breaks a line and empties a cell: it is equal to itself here.
template <typename Number>
bool same(const std::vector<Number>& a, const std::vector<Number>& b)
{
    return std::ranges::equal(a, b, [](Number x, Number y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

/// All but the numbers. A member that is missing here does not compile.
auto rest(const Series& s)
{
    const auto& [id, name, colour, kind, dash, mark, emphasised, with, x, y, y2, notes] = s;
    return std::tie(id, name, colour, kind, dash, mark, emphasised, with, notes);
}

auto rest(const HeatMap& m)
{
    const auto& [columns, rows, xLo, xHi, yLo, yHi, zLo, zHi, label, unit, ramp, cells] = m;
    return std::tie(columns, rows, xLo, xHi, yLo, yHi, zLo, zHi, label, unit, ramp);
}

} // namespace

bool Series::operator==(const Series& other) const
{
    return rest(*this) == rest(other) && same(x, other.x) && same(y, other.y) && same(y2, other.y2);
}

bool HeatMap::operator==(const HeatMap& other) const
{
    return rest(*this) == rest(other) && same(cells, other.cells);
}

} // namespace rope
