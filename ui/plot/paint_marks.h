// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineF>
#include <QPen>
#include <QRectF>

#include "core/model/figure.h"
#include "ui/plot/plot_frame.h"

class QPainter;

namespace rope {

/// Tints, under grid and data.
void paintZones(QPainter& painter, const Figure& figure, const PlotFrame& frame, const PlotStyle& style);
/// All but the zero lines, under the data.
void paintRefLines(QPainter& painter, const Figure& figure, const PlotFrame& frame, const PlotStyle& style);
/// Zero lines, and a trace of all others: dense data would hide them.
void paintLinesOverData(QPainter& painter, const Figure& figure, const PlotFrame& frame, const PlotStyle& style);

/// Where a zone or line stands on the page, and what it is drawn with: its label keeps to that.
QRectF areaOf(const Zone& zone, const PlotFrame& frame);
QLineF lineOf(const RefLine& line, const PlotFrame& frame);
QPen penOf(LineRole role, const PlotStyle& style);

} // namespace rope
