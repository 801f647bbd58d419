// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/plot/label_placer.h"

class QPainter;

namespace rope {

/// Markers and the labels of markers, lines and zones, over the data.
void paintLabels(QPainter& painter, const Figure& figure, LabelPlacer& placer, const PlotFrame& frame,
                 const PlotStyle& style);

} // namespace rope
