// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/held_still.h"

#include <algorithm>
#include <cmath>

namespace rope {

namespace {

bool alike(const Axis& a, const Axis& b)
{
    return a.scale == b.scale && a.meaning == b.meaning && a.reversed == b.reversed && a.unit == b.unit;
}

void hold(Axis& axis, const Axis& held)
{
    if (!alike(axis, held))
        return;
    axis.lo = held.lo;
    axis.hi = held.hi;
    axis.ticks = held.ticks;
}

double in(const Axis& axis, double v)
{
    return axis.scale == AxisScale::Log ? std::log(v) : v;
}

/// The second reading of y where y shows another range: their relation is the figure's, and linear in both scales.
void follow(Axis& second, const Axis& was, const Axis& is)
{
    const double span = in(was, was.hi) - in(was, was.lo);
    const bool opposed = was.reversed != second.reversed;
    const double from = in(second, opposed ? second.hi : second.lo), to = in(second, opposed ? second.lo : second.hi);
    const auto read = [&](double v) {
        const double t = from + (to - from) * (in(was, v) - in(was, was.lo)) / span;
        return second.scale == AxisScale::Log ? std::exp(t) : t;
    };
    const double a = read(is.lo), b = read(is.hi);
    second.lo = std::min(a, b);
    second.hi = std::max(a, b);
}

} // namespace

FigureView heldView(FigureView view, const std::string& kindId)
{
    if (!view.held)
        return view;
    if (view.held->id != kindId)
        view.held.reset();
    else if (!view.xRange)
        view.xRange = {view.held->x.lo, view.held->x.hi};
    return view;
}

void holdStill(Figure& figure, const Figure& held, bool measures)
{
    const Axis own = figure.y;
    if (!measures)
        hold(figure.x, held.x);
    hold(figure.y, held.y);
    if (figure.y2 && held.y2 && (own.lo != figure.y.lo || own.hi != figure.y.hi))
        follow(*figure.y2, own, figure.y);
    if (figure.map && held.map) {
        figure.map->ramp = held.map->ramp;
        figure.map->zLo = held.map->zLo;
        figure.map->zHi = held.map->zHi;
    }
    for (Series& s : figure.series)
        if (const auto was = std::ranges::find(held.series, s.id, &Series::id); was != held.series.end())
            s.colour = was->colour;
}

} // namespace rope
