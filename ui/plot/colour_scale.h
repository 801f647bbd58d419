// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <qcustomplot.h>

namespace rope {

/// The scale of colours beside a map. In files of vectors it is of rectangles, where QCustomPlot puts a picture.
class ColourScale : public QCPColorScale
{
public:
    explicit ColourScale(QCustomPlot* plot);
};

} // namespace rope
