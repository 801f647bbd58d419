// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/figure_painter.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "core/kernels/coverage.h"
#include "ui/plot/curve.h"
#include "ui/plot/paint_map.h"
#include "ui/plot/paint_marks.h"
#include "ui/plot/paint_series.h"
#include "ui/plot/raster.h"

namespace rope {

FigurePainter::FigurePainter()
{
    m_canvas.setPaint(Canvas::Layer::Below, [this](QPainter& p, const PlotFrame& f) { paintBelow(p, f); });
    m_canvas.setPaint(Canvas::Layer::Data, [this](QPainter& p, const PlotFrame& f) { paintData(p, f); });
    m_canvas.setPaint(Canvas::Layer::Above, [this](QPainter& p, const PlotFrame& f) { paintAbove(p, f); });
}

void FigurePainter::setFigure(std::shared_ptr<const Figure> figure)
{
    const bool same =
        figure->id == m_figure->id && figure->x.scale == m_figure->x.scale && figure->y.scale == m_figure->y.scale;
    const bool keepX = same && isXZoomed() && defaultRange(figure->x) == defaultRange(m_figure->x);
    const bool keepY = same && m_y != defaultRange(m_figure->y) && defaultRange(figure->y) == defaultRange(m_figure->y);
    if (figure->id != m_figure->id)
        m_hidden.clear();
    m_figure = std::move(figure);
    if (!keepX)
        m_x = defaultRange(m_figure->x);
    if (!keepY)
        m_y = defaultRange(m_figure->y);
    m_xReach = reachOf(*m_figure, true);
    m_yReach = reachOf(*m_figure, false);
    m_sorted.clear();
    for (const Series& s : m_figure->series)
        m_sorted.push_back(!m_figure->equalAspect && isSorted(s.x)); // a plane has no leading axis
    m_map = m_figure->map ? mapImage(*m_figure->map, m_theme) : QImage();
}

void FigurePainter::setTheme(const PlotTheme& theme)
{
    m_theme = theme;
    if (m_figure->map)
        m_map = mapImage(*m_figure->map, m_theme);
}

QPointF FigurePainter::headerOrigin() const
{
    const double pad = std::round(8 * m_style.unit);
    return {pad, pad * 0.75};
}

void FigurePainter::setRanges(Range x, Range y)
{
    m_x = x;
    m_y = y;
}

void FigurePainter::resetRanges()
{
    setRanges(defaultRange(m_figure->x), defaultRange(m_figure->y));
}

bool FigurePainter::isXZoomed() const
{
    return m_x != defaultRange(m_figure->x);
}

bool FigurePainter::isZoomed() const
{
    return isXZoomed() || m_y != defaultRange(m_figure->y);
}

bool FigurePainter::isShown(const Series& s) const
{
    const bool two = s.kind == SeriesKind::Band || s.kind == SeriesKind::Envelope;
    return s.x.size() == s.y.size() && (!two || s.y2.size() == s.x.size()) && !m_hidden.contains(s.id);
}

void FigurePainter::setShown(const std::string& id, bool shown)
{
    if (shown)
        m_hidden.erase(id);
    else
        m_hidden.insert(id);
}

void FigurePainter::copyStateTo(FigurePainter& other) const
{
    other.setTheme(m_theme);
    other.setTextSize(m_points);
    other.setFigure(m_figure);
    other.setRanges(m_x, m_y);
    other.m_hidden = m_hidden;
}

void FigurePainter::prepare(QSize page)
{
    m_style = PlotStyle::of(m_theme, m_points, page);
    const double width = std::max(40.0, page.width() - 2 * headerOrigin().x());
    m_header.layOut(*m_figure, m_hidden, QSizeF(width, page.height() / 2.0), m_style);
    m_canvas.show(*m_figure, m_x, m_y, m_style, m_header.height());
}

void FigurePainter::redraw(QSize page, double pixelRatio)
{
    prepare(page);
    m_canvas.redraw(page, pixelRatio);
}

void FigurePainter::drawOn(QPaintDevice& device, QSize page, double pixelRatio, bool vectors)
{
    prepare(page);
    m_canvas.drawOn(device, page, pixelRatio, vectors);
}

void FigurePainter::paintBelow(QPainter& painter, const PlotFrame& frame) const
{
    if (!frame.vectors)
        painter.fillRect(frame.page.adjusted(0, 0, 1, 1), m_style.theme.background);
    paintZones(painter, *m_figure, frame, m_style);
}

void FigurePainter::paintData(QPainter& painter, const PlotFrame& frame) const
{
    if (m_figure->map)
        paintMap(painter, *m_figure->map, m_map, frame);
    paintRefLines(painter, *m_figure, frame, m_style);
    paintCurves(painter, frame);
    paintLinesOverData(painter, *m_figure, frame, m_style);
}

void FigurePainter::paintCurves(QPainter& painter, const PlotFrame& frame) const
{
    const auto shown = [this](const Series& s) { return isShown(s); };
    if (frame.vectors) {
        paintSeries({painter}, *m_figure, m_sorted, shown, frame, m_style);
        return;
    }
    if (std::ranges::none_of(m_figure->series, shown))
        return;
    // Marks at the edge reach over the frame. Whole units, so that no pixel falls between two.
    const double margin = std::ceil(8 * m_style.unit);
    const QRect part = frame.area.adjusted(-margin, -margin, margin, margin).toAlignedRect();
    constexpr int block = int(kernels::coverageColumns);
    QSize size = part.size() * frame.pixelRatio;
    size.setWidth((size.width() + block - 1) / block * block);
    if (m_curves.size() != size)
        m_curves = QImage(size, QImage::Format_ARGB32_Premultiplied);
    m_curves.setDevicePixelRatio(frame.pixelRatio);
    m_curves.fill(Qt::transparent);
    Raster raster(m_curves, part.topLeft(), frame.area);
    QPainter own(&m_curves);
    own.translate(-part.topLeft());
    paintSeries({own, &raster}, *m_figure, m_sorted, shown, frame, m_style);
    own.end();
    painter.drawImage(part.topLeft(), m_curves);
}

void FigurePainter::paintAbove(QPainter& painter, const PlotFrame& frame) const
{
    LabelPlacer placer(frame.area);
    if (m_figure->map)
        placer.coverAll();
    const bool labels = !m_figure->lines.empty() || !m_figure->zones.empty() || !m_figure->markers.empty();
    for (std::size_t i = 0; labels && i < m_figure->series.size(); ++i)
        if (isShown(m_figure->series[i]))
            placer.cover(m_figure->series[i], m_sorted[i], frame);
    paintLabels(painter, *m_figure, placer, frame, m_style);
    painter.save();
    painter.translate(headerOrigin());
    m_header.paint(painter, *m_figure, m_style);
    painter.restore();
}

} // namespace rope
