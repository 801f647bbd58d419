// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/plot/label_placer.h"

class QPainter;

namespace rope {

/// Tints, under grid and data.
void paintZones(QPainter& painter, const Figure& figure, const PlotFrame& frame, const PlotStyle& style);
/// The zero lines, or all other reference lines. Zero is painted over dense data, which would hide it.
void paintRefLines(QPainter& painter, const Figure& figure, bool zero, const PlotFrame& frame, const PlotStyle& style);
/// Markers and the labels of markers, lines and zones, over the data.
void paintLabels(QPainter& painter, const Figure& figure, LabelPlacer& placer, const PlotFrame& frame,
                 const PlotStyle& style);

} // namespace rope
