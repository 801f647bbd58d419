// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QLineF>
#include <QPen>

#include "ui/plot/plot_frame.h"

class QPainter;

// Level and upright things, painted as rectangles. Qt 6.4 hands every fill of more than 95 rows to its thread pool in
// pieces and waits for them, which takes longer than filling: here fills are cut before that.
namespace rope {

/// QPainter::fillRect in pieces of few rows, on whole pixels, so that neither sides nor cuts are blurred.
void fillRows(QPainter& painter, const QRectF& rect, const QColor& colour, const PlotFrame& frame);

/// A level or upright line; its pen's dashes are kept.
void drawStraight(QPainter& painter, const QLineF& line, const QPen& pen, const PlotFrame& frame);

} // namespace rope
