// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/paint_grid.h"

#include <algorithm>
#include <vector>

#include <QPainter>

#include "ui/plot/rects.h"

namespace rope {

namespace {

/// The least of black or white that makes `colour` of the ground.
QColor inkOver(const QColor& ground, const QColor& colour, bool dark)
{
    const float end = dark ? 1.0F : 0.0F;
    const auto share = [end](float from, float to) { return from == end ? 0.0F : (to - from) / (end - from); };
    const float alpha = std::max({share(ground.redF(), colour.redF()), share(ground.greenF(), colour.greenF()),
                                  share(ground.blueF(), colour.blueF())});
    if (alpha <= 0)
        return colour;
    const auto part = [alpha](float from, float to) { return std::clamp(from + (to - from) / alpha, 0.0F, 1.0F); };
    return QColor::fromRgbF(part(ground.redF(), colour.redF()), part(ground.greenF(), colour.greenF()),
                            part(ground.blueF(), colour.blueF()), alpha);
}

} // namespace

void paintGrid(QPainter& painter, const Ticks& x, const Ticks& y, const PlotFrame& frame, const PlotStyle& style)
{
    const PlotTheme& t = style.theme;
    const QRectF& area = frame.area;
    const auto paint = [&](const std::vector<double>& ticks, bool upright, const QColor& colour) {
        const QPen pen(inkOver(t.background, colour, t.dark), style.unit);
        for (double tick : ticks) {
            const double at = upright ? frame.x.pixel(tick) : frame.y.pixel(tick);
            const QLineF line =
                upright ? QLineF(at, area.top(), at, area.bottom()) : QLineF(area.left(), at, area.right(), at);
            if (upright ? at >= area.left() && at <= area.right() : at >= area.top() && at <= area.bottom())
                drawStraight(painter, line, pen, frame);
        }
    };
    for (bool upright : {true, false}) {
        const Ticks& ticks = upright ? x : y;
        if ((upright ? frame.x : frame.y).scale() == AxisScale::Log)
            paint(ticks.sub, upright, t.subGrid);
        paint(ticks.at, upright, t.grid);
    }
}

} // namespace rope
