// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/plot/plot_frame.h"
#include "ui/plot/ticks.h"

class QPainter;

namespace rope {

/// The lines of the grid at ticks and, on a logarithmic axis, between them. They are ink: over a tint or a hatch they
/// darken or lighten that, where lines of one colour would cut it to pieces. QCustomPlot's own grid would wait for Qt's
/// threads with such a colour, for ever where memory is too short for a thread.
void paintGrid(QPainter& painter, const Ticks& x, const Ticks& y, const PlotFrame& frame, const PlotStyle& style);

} // namespace rope
