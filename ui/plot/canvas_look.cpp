// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/canvas_look.h"

#include <algorithm>

#include <qcustomplot.h>

#include "ui/plot/ramps.h"

namespace rope {

namespace {

QCPColorGradient gradientOf(Ramp ramp, const PlotTheme& theme)
{
    QCPColorGradient gradient;
    gradient.clearColorStops();
    const std::vector<QColor> stops = rampStops(ramp, theme);
    for (std::size_t i = 0; i < stops.size(); ++i)
        gradient.setColorStopAt(double(i) / double(stops.size() - 1), stops[i]);
    return gradient;
}

/// The least of black or white that makes `colour` of the ground: over a tint or a hatch it darkens or lightens that,
/// where a grid of one colour would cut it to pieces.
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

void setAxisLook(QCPAxis& axis, const PlotStyle& style)
{
    const PlotTheme& t = style.theme;
    const double line = style.unit;
    axis.setBasePen(QPen(t.frame, line));
    axis.setTickPen(QPen(t.frame, line));
    axis.setSubTickPen(QPen(t.frame, 0.8 * line));
    axis.setTickLength(0, qRound(4 * line));
    axis.setSubTickLength(0, qRound(2 * line));
    axis.setTickLabelFont(style.tick);
    axis.setTickLabelColor(t.mutedText);
    axis.setTickLabelPadding(qRound(3 * line));
    axis.setLabelFont(style.label);
    axis.setLabelColor(t.text);
    axis.setLabelPadding(qRound(3 * line));
    const QPen grid(inkOver(t.background, t.grid, t.dark), line);
    axis.grid()->setPen(grid);
    axis.grid()->setSubGridPen(QPen(inkOver(t.background, t.subGrid, t.dark), line));
    axis.grid()->setZeroLinePen(grid);
}

void setScaleLook(QCPColorScale& scale, Ramp ramp, const PlotStyle& style)
{
    scale.setBarWidth(qRound(12 * style.unit));
    scale.setGradient(gradientOf(ramp, style.theme));
    setAxisLook(*scale.axis(), style);
    for (QCPAxis* axis : scale.axis()->axisRect()->axes()) {
        axis->setBasePen(QPen(style.theme.frame, style.unit));
        axis->setSubTickPen(QPen(Qt::NoPen));
    }
}

} // namespace rope
