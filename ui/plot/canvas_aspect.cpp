// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of a figure whose axes have one scale: circles stay round, the cells of a map square.
#include <algorithm>

#include "ui/plot/canvas_engine.h"

namespace rope {

/// Margins that leave a frame in which one unit is as long along x as along y.
QMargins Canvas::Engine::aspectMargins() const
{
    const QRect r = axisRect()->rect();
    if (!m_equalAspect || r.width() < 2 || r.height() < 2)
        return m_margins;
    const Range x = defaultRange(m_x.content), y = defaultRange(m_y.content);
    const double unit = std::min(r.width() / (x.hi - x.lo), r.height() / (y.hi - y.lo));
    const int across = qFloor((r.width() - unit * (x.hi - x.lo)) / 2),
              down = qFloor((r.height() - unit * (y.hi - y.lo)) / 2);
    return m_margins + QMargins(across, down, across, down);
}

/// What zooming left unequal is made equal by showing more along one axis.
void Canvas::Engine::keepAspect()
{
    const QRect r = axisRect()->rect();
    if (!m_equalAspect || r.width() < 2 || r.height() < 2)
        return;
    const double across = (m_xRange.hi - m_xRange.lo) / r.width(), up = (m_yRange.hi - m_yRange.lo) / r.height();
    xAxis->setRange(asRange(widened(m_x.content, m_xRange, std::max(1.0, up / across))));
    yAxis->setRange(asRange(widened(m_y.content, m_yRange, std::max(1.0, across / up))));
}

/// Beside a narrow frame there is room for the title below it: two lines of it would make the frame narrower still.
double Canvas::Engine::roomAcross() const
{
    if (!m_equalAspect)
        return 0;
    const QRectF frameNow = axisRect()->rect(), page = viewport();
    const double half =
        std::min(frameNow.center().x() - page.left(), page.right() - frameNow.center().x()) - m_leastMargins.left();
    return 2 * half;
}

/// The titles and numbers that fit a frame of one scale leave another frame: that of a map is made once more around
/// them, since paper beside its cells would look like cells without a value.
void Canvas::Engine::fitAspect()
{
    keepAspect();
    fitSides(axisRect()->rect().size(), roomAcross());
    if (m_scale) {
        plotLayout()->setMargins(m_margins);
        QCustomPlot::updateLayout();
        plotLayout()->setMargins(aspectMargins());
    }
    QCustomPlot::updateLayout();
    keepAspect();
    fitSides(axisRect()->rect().size(), roomAcross());
    QCustomPlot::updateLayout(); // an axis is drawn from the numbers that it was laid out with
    keepAspect();                // other numbers, and rounding, leave some pixels
}

} // namespace rope
