// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QPolygonF>
#include <QRectF>

// Clipping by geometry: SVG files written by Qt 6.4 know no clip rectangle.
namespace rope {

/// The parts of an open line that lie inside `area`.
std::vector<QPolygonF> clippedLine(const QPolygonF& line, const QRectF& area);
/// The part of a filled polygon that lies inside `area`; empty when there is none.
QPolygonF clippedPolygon(const QPolygonF& polygon, const QRectF& area);

} // namespace rope
