// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QPolygonF>

#include "ui/plot/plot_frame.h"

namespace rope {

/// A curve as it is painted: lines where it is smooth, one vertical stroke per pixel column where it is dense.
/// No extreme is lost: each column's stroke spans the smallest to the largest value in it. Dashes are
/// for the lines: a stroke is no narrower than the curve is dense.
struct Curve {
    std::vector<QPolygonF> lines;
    std::vector<QRectF> strokes;
};

/// True when x never falls: such a series is searched and reduced by columns.
bool isSorted(const std::vector<double>& x);

/// Line, LinePoints, Step and Envelope within the frame, clipped to its area.
Curve curveOf(const Series& series, bool sorted, const PlotFrame& frame);

/// Index range [first, last) of a sorted series that the visible x covers, with one neighbour on either side.
std::pair<std::size_t, std::size_t> visiblePart(const std::vector<double>& x, Range shown);

} // namespace rope
