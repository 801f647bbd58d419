// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include "ui/plot/brushes.h"
#include "ui/plot/plot_frame.h"

namespace rope {

/// Paints the series for which `shown` holds, emphasised ones on top. sorted[i]: the x of series i never falls.
void paintSeries(const Brushes& brushes, const Figure& figure, const std::vector<bool>& sorted,
                 const std::function<bool(const Series&)>& shown, const PlotFrame& frame, const PlotStyle& style);
/// What stands for the series in a legend or readout.
void paintSwatch(QPainter& painter, const Series& series, const QRectF& box, const PlotStyle& style, bool dimmed);

} // namespace rope
