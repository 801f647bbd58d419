// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/canvas_look.h"

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
    axis.grid()->setVisible(false); // ui/plot/paint_grid
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
