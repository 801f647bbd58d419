// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/model/figure.h"
#include "ui/plot/plot_frame.h"

namespace rope {

/// Whether the values of the series are those of the axis on the right (Role::Bound).
inline bool isOnSecondAxis(const Figure& figure, const Series& series)
{
    return figure.y2 && series.colour.role == Role::Bound;
}

/// The frame with the axis of that series as its y.
inline PlotFrame frameOf(const Figure& figure, const Series& series, const PlotFrame& frame)
{
    PlotFrame own = frame;
    if (isOnSecondAxis(figure, series) && frame.y2)
        own.y = *frame.y2;
    return own;
}

} // namespace rope
