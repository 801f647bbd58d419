// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/paint_series.h"

#include <algorithm>

#include <QPainter>

#include "ui/plot/clip.h"
#include "ui/plot/curve.h"
#include "ui/plot/paint_bars.h"
#include "ui/plot/paint_points.h"
#include "ui/plot/raster.h"
#include "ui/plot/second_axis.h"
#include "ui/plot/series_look.h"

namespace rope {

namespace {

QPen penOf(const Series& s, const PlotStyle& style)
{
    QPen pen(style.theme.colour(s.colour), (s.emphasised ? 2.3 : 1.7) * style.unit);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::BevelJoin);
    if (const QVector<qreal> dash = dashOf(s); !dash.isEmpty())
        pen.setDashPattern(dash);
    return pen;
}

double lengthOf(const QPolygonF& line)
{
    double length = 0;
    for (qsizetype i = 0; i + 1 < line.size(); ++i)
        length += QLineF(line[i], line[i + 1]).length();
    return length;
}

/// In short pieces: the cost of stroking one path grows with the square of its turns.
void drawLine(QPainter& painter, const QPolygonF& line, QPen pen)
{
    constexpr qsizetype piece = 24;
    const bool dashed = pen.style() != Qt::SolidLine;
    for (qsizetype i = 0; i + 1 < line.size(); i += piece) {
        const QPolygonF part = line.mid(i, piece + 1);
        painter.setPen(pen);
        painter.drawPolyline(part);
        if (dashed)
            pen.setDashOffset(pen.dashOffset() + lengthOf(part) / pen.widthF());
    }
}

/// Strokes that fill the frame would hide everything under them: the more they cover, the fainter they are.
double opacityOf(const std::vector<QRectF>& strokes, const QRectF& area)
{
    double covered = 0;
    for (const QRectF& stroke : strokes)
        covered += stroke.width() * stroke.height();
    const double share = covered / (area.width() * area.height());
    return std::clamp(1.0 - 1.3 * (share - 0.25), 0.4, 1.0);
}

void drawStrokes(const Brushes& brushes, const std::vector<QRectF>& strokes, double width, QColor colour, bool dashed,
                 const PlotFrame& frame)
{
    // A dashed curve lets the solid one under it be seen.
    colour.setAlphaF(static_cast<float>(opacityOf(strokes, frame.area) * (dashed ? 0.6 : 1)));
    if (brushes.raster) {
        // A finer pen than for lines: each stroke is a column wide already, and peaks should stay apart.
        brushes.raster->strokes(strokes, 0.5 * width, colour);
        return;
    }
    brushes.painter.setRenderHint(QPainter::Antialiasing, false);
    for (const QRectF& stroke : strokes)
        brushes.painter.fillRect(stroke.intersected(frame.area), colour);
}

std::vector<double> dashesOf(const QPen& pen)
{
    std::vector<double> lengths;
    for (qreal dash : pen.dashPattern())
        lengths.push_back(dash * pen.widthF());
    return lengths;
}

void drawCurve(const Brushes& brushes, const Series& s, bool sorted, const PlotFrame& frame, const PlotStyle& style)
{
    const Curve curve = curveOf(s, sorted, frame);
    const QPen pen = penOf(s, style);
    if (!curve.strokes.empty())
        drawStrokes(brushes, curve.strokes, pen.widthF(), pen.color(), s.dash != Dash::Solid, frame);
    brushes.painter.setRenderHint(QPainter::Antialiasing, true);
    brushes.painter.setBrush(Qt::NoBrush);
    for (const QPolygonF& line : curve.lines)
        if (!brushes.raster || !sorted)
            drawLine(brushes.painter, line, pen);
        else if (pen.style() == Qt::SolidLine)
            brushes.raster->line(line, pen.widthF(), pen.color());
        else
            brushes.raster->dashedLine(line, pen.widthF(), pen.color(), dashesOf(pen));
}

/// A filled stretch between y and y2 for each unbroken part.
void drawBand(QPainter& painter, const Series& s, bool sorted, const PlotFrame& f, const PlotStyle& style)
{
    QColor fill = style.theme.colour(s.colour);
    fill.setAlphaF(style.theme.dark ? 0.30F : 0.22F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.setRenderHint(QPainter::Antialiasing, true);
    QPolygonF upper, lower;
    const auto finish = [&] {
        std::reverse(lower.begin(), lower.end());
        painter.drawPolygon(clippedPolygon(upper + lower, f.area));
        upper.clear();
        lower.clear();
    };
    const std::size_t size = std::min({s.x.size(), s.y.size(), s.y2.size()});
    const auto [from, to] = sorted ? visiblePart(s.x, f.x.range()) : std::pair{std::size_t{0}, size};
    for (std::size_t i = from; i < std::min(to, size); ++i) {
        const double x = f.x.pixel(s.x[i]), a = f.y.pixel(s.y[i]), b = f.y.pixel(s.y2[i]);
        if (!std::isfinite(x) || !std::isfinite(a) || !std::isfinite(b)) {
            finish();
            continue;
        }
        upper.push_back({x, a});
        lower.push_back({x, b});
    }
    finish();
}

void drawSeries(const Brushes& brushes, const Series& s, bool sorted, const BarPlaces& places, const PlotFrame& frame,
                const PlotStyle& style)
{
    switch (s.kind) {
    case SeriesKind::Line:
    case SeriesKind::Step:
    case SeriesKind::Envelope: drawCurve(brushes, s, sorted, frame, style); break;
    case SeriesKind::Points: paintPoints(brushes, s, sorted, frame, style, !places.isEmpty()); break;
    case SeriesKind::LinePoints:
        drawCurve(brushes, s, sorted, frame, style);
        paintPoints(brushes, s, sorted, frame, style);
        break;
    case SeriesKind::Bars: drawBars(brushes.painter, s, places, frame, style); break;
    case SeriesKind::Band:
        if (places.holds(s.with))
            drawWhiskers(brushes.painter, s, places, frame, style);
        else
            drawBand(brushes.painter, s, sorted, frame, style);
        break;
    }
}

} // namespace

void paintSeries(const Brushes& brushes, const Figure& figure, const std::vector<bool>& sorted,
                 const std::function<bool(const Series&)>& shown, const PlotFrame& frame, const PlotStyle& style)
{
    const BarPlaces places(barsOf(figure, shown), frame);
    for (bool emphasised : {false, true})
        for (std::size_t i = 0; i < figure.series.size(); ++i) {
            const Series& s = figure.series[i];
            if (s.emphasised == emphasised && shown(s) && !places.holds(s.with))
                drawSeries(brushes, s, sorted[i], places, frameOf(figure, s, frame), style);
        }
    for (std::size_t i = 0; i < figure.series.size(); ++i) // what stands on bars
        if (places.holds(figure.series[i].with) && shown(figure.series[i]))
            drawSeries(brushes, figure.series[i], sorted[i], places, frame, style);
}

void paintSwatch(QPainter& painter, const Series& s, const QRectF& box, const PlotStyle& style, bool dimmed)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setOpacity(dimmed ? 0.3 : 1);
    const QPointF middle = box.center();
    const double radius = std::min(3.6 * style.unit, 0.3 * box.height());
    const QColor colour = style.theme.colour(s.colour);
    if (s.kind == SeriesKind::Bars || s.kind == SeriesKind::Band) {
        QColor fill = colour;
        if (s.kind == SeriesKind::Band)
            fill.setAlphaF(0.35F);
        painter.fillRect(QRectF(box.left() + 0.15 * box.width(), middle.y() - radius, 0.7 * box.width(), 2 * radius),
                         fill);
    } else {
        if (s.kind != SeriesKind::Points) {
            painter.setPen(penOf(s, style));
            painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()));
        }
        if (s.kind == SeriesKind::Points || s.kind == SeriesKind::LinePoints) {
            paintPoint(painter, s, middle, radius, style);
        }
    }
    painter.restore();
}

} // namespace rope
