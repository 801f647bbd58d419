// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "ui/plot/theme.h"

namespace rope {

/// Colours from the lowest to the highest value, evenly spaced, to be joined linearly.
std::vector<QColor> rampStops(Ramp ramp, const PlotTheme& theme);
/// 256 colours of the ramp.
std::vector<QRgb> rampTable(Ramp ramp, const PlotTheme& theme);

} // namespace rope
