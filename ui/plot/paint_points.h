// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/plot/brushes.h"
#include "ui/plot/plot_frame.h"

namespace rope {

/// The points of a series as its marks, smaller where there are many. `overBars`: each in a rim of the ground.
void paintPoints(const Brushes& brushes, const Series& series, bool sorted, const PlotFrame& frame,
                 const PlotStyle& style, bool overBars = false);
/// One mark of the series.
void paintPoint(QPainter& painter, const Series& series, QPointF at, double radius, const PlotStyle& style);
/// The marks of the series at `x` once more, larger and ringed: those that somebody points at.
void paintSelected(QPainter& painter, const Series& series, bool sorted, double x, const PlotFrame& frame,
                   const PlotStyle& style);

/// The boxes of those rings.
std::vector<QRectF> ringsOf(const Series& series, bool sorted, double x, const PlotFrame& frame,
                            const PlotStyle& style);

} // namespace rope
