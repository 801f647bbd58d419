// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/plot/plot_frame.h"

namespace rope::test {

/// A page of 400 x 300 pixels with x from 0 to `xHi` and y from -1 to 1.
inline PlotFrame frameOf(double xHi, AxisScale xScale = AxisScale::Linear, double xLo = 0)
{
    PlotFrame f;
    f.page = f.area = QRectF(0, 0, 400, 300);
    f.x = AxisMap(xScale, {xLo, xHi}, 0, 400);
    f.y = AxisMap(AxisScale::Linear, {-1, 1}, 300, 0);
    return f;
}

} // namespace rope::test
