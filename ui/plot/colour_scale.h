// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <qcustomplot.h>

#include "ui/plot/paint_map.h"

namespace rope {

/// The scale of colours beside a map. In files of vectors it is of rectangles, where QCustomPlot puts a picture.
class ColourScale : public QCPColorScale
{
public:
    explicit ColourScale(QCustomPlot* plot);
    /// An end that values lie beyond is a point, as it is drawn in the field: its colour means so much and more.
    void setEnds(Beyond beyond, const PlotStyle& style);
};

} // namespace rope
