// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QRectF>

class QPainter;

namespace rope {

/// Slanted lines over the rectangle, `gap` pixels apart: the one mark of "never seen in training". Cut by geometry,
/// since SVG from Qt 6.4 knows no clip rectangle.
void paintHatch(QPainter& painter, const QRectF& area, const QColor& colour, double gap);

} // namespace rope
