// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/model/figure.h"
#include "core/model/json_text.h"

namespace rope {

/// The figure's numbers with units: a header line with names and units, one row per x,
/// one column per series (and two for bands); a heat map as x, y, z rows. 17 significant digits, '.' and ','.
std::string figureCsv(const Figure& figure);
/// Title, axes with units, series, map, lines, zones, markers and headlines.
Json figureJson(const Figure& figure);

} // namespace rope
