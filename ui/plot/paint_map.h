// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include <QImage>

#include "ui/plot/plot_frame.h"

class QPainter;

namespace rope {

/// The value range of the colours: the map's own, mended, and symmetric about 0 when diverging.
Range colourRange(const HeatMap& map);
/// Which ends of that range cells lie beyond: they have the colour of the end.
struct Beyond {
    bool below = false, above = false;
};
Beyond beyondScale(const HeatMap& map);
/// Whether all cells are whole numbers: between them lies nothing.
bool isWhole(const HeatMap& map);
/// One pixel per cell, row 0 at the bottom; cells without a value are transparent.
QImage mapImage(const HeatMap& map, const PlotTheme& theme);
/// Paints the visible part of mapImage(). Cells are equally wide on the axes as they are laid out: equal ratios on a
/// log axis.
void paintMap(QPainter& painter, const HeatMap& map, const QImage& image, const PlotFrame& frame);
/// Where a small copy of a map lies on it: in the corner where pairs are fast, or keys later than the query.
QRectF copyPlace(const PlotFrame& frame, bool reversed);
/// The whole of `frame` with a map of before, small, in that place.
void paintCopy(QPainter& painter, const HeatMap& before, const QImage& image, const PlotFrame& frame, QRectF place,
               const PlotStyle& style);
/// Column and row of the cell at a value of x and y; absent outside the map.
std::optional<std::pair<int, int>> cellAt(const HeatMap& map, const PlotFrame& frame, double x, double y);

} // namespace rope
