// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPolygonF>

namespace rope {

/// The line without the points that lie within `tolerance` of what is drawn without them. Its ends stay.
QPolygonF simplified(const QPolygonF& line, double tolerance);

} // namespace rope
