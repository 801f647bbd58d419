// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/plot/label_placer.h"

class QPainter;

namespace rope {

/// Tints, under grid and data.
void paintZones(QPainter& painter, const Figure& figure, const PlotFrame& frame, const PlotStyle& style);
/// All but the zero lines, under the data.
void paintRefLines(QPainter& painter, const Figure& figure, const PlotFrame& frame, const PlotStyle& style);
/// Zero lines, and a trace of all others: dense data would hide them.
void paintLinesOverData(QPainter& painter, const Figure& figure, const PlotFrame& frame, const PlotStyle& style);
/// Markers and the labels of markers, lines and zones, over the data.
void paintLabels(QPainter& painter, const Figure& figure, LabelPlacer& placer, const PlotFrame& frame,
                 const PlotStyle& style);

} // namespace rope
