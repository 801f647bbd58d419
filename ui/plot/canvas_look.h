// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/plot/plot_frame.h"

class QCPAxis;
class QCPColorScale;

namespace rope {

/// Colours, fonts and line widths of an axis and its grid.
void setAxisLook(QCPAxis& axis, const PlotStyle& style);
/// The same of a colour scale, and its ramp.
void setScaleLook(QCPColorScale& scale, Ramp ramp, const PlotStyle& style);

} // namespace rope
