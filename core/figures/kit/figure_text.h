// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/model/figure.h"
#include "core/model/json_text.h"

namespace rope {

/// The figure's numbers with units: a header line with names and units, one row per x, one column per series
/// (two, low and high, for bands). Curves that are no function of x (circles, wrapped angles): rows of series, x, y,
/// high. A heat map: rows of x, y, z at the middle of each cell. 17 significant digits, '.' and ','; a gap is an empty
/// cell.
std::string figureCsv(const Figure& figure);
/// Title, axes with units, series, map, lines, zones, markers and headlines.
/// An end of a zone that is not finite (reaches the frame) becomes null in text.
Json figureJson(const Figure& figure);

/// What would give away what somebody is to find out in a figure.
struct Covered {
    bool title = false;     ///< and all else that says in words what the numbers show: the explanation, the headlines
    bool headlines = false; ///< alone
    bool operator==(const Covered&) const = default;
};
void leaveOut(Figure& figure, const Covered& covered);

} // namespace rope
