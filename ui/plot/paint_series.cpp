// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/paint_series.h"

#include <algorithm>
#include <unordered_set>

#include <QPainter>

#include "ui/plot/clip.h"
#include "ui/plot/curve.h"
#include "ui/plot/paint_bars.h"
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

void drawMark(QPainter& painter, Mark mark, QPointF p, double r)
{
    switch (mark) {
    case Mark::Disc:
    case Mark::Circle: painter.drawEllipse(p, r, r); break;
    case Mark::Square: painter.drawRect(QRectF(p.x() - 0.9 * r, p.y() - 0.9 * r, 1.8 * r, 1.8 * r)); break;
    case Mark::Triangle:
        painter.drawPolygon(QPolygonF{
            {p.x(), p.y() - 1.15 * r}, {p.x() + 1.05 * r, p.y() + 0.75 * r}, {p.x() - 1.05 * r, p.y() + 0.75 * r}});
        break;
    case Mark::TriangleDown:
        painter.drawPolygon(QPolygonF{
            {p.x(), p.y() + 1.15 * r}, {p.x() + 1.05 * r, p.y() - 0.75 * r}, {p.x() - 1.05 * r, p.y() - 0.75 * r}});
        break;
    case Mark::Diamond:
        painter.drawPolygon(QPolygonF{
            {p.x(), p.y() - 1.2 * r}, {p.x() + 1.2 * r, p.y()}, {p.x(), p.y() + 1.2 * r}, {p.x() - 1.2 * r, p.y()}});
        break;
    case Mark::Plus:
        painter.drawLine(p + QPointF(-1.2 * r, 0), p + QPointF(1.2 * r, 0));
        painter.drawLine(p + QPointF(0, -1.2 * r), p + QPointF(0, 1.2 * r));
        break;
    case Mark::Cross:
        painter.drawLine(p + QPointF(-r, -r), p + QPointF(r, r));
        painter.drawLine(p + QPointF(-r, r), p + QPointF(r, -r));
        break;
    }
}

/// Width of the line around an open mark.
double outlineOf(const PlotStyle& style, double radius)
{
    return std::min(1.5 * style.unit, 0.6 * radius);
}

void setMarkPen(QPainter& painter, const Series& s, const PlotStyle& style, double radius)
{
    const QColor colour = style.theme.colour(s.colour);
    const Mark mark = markOf(s);
    const bool outlined = mark == Mark::Circle || mark == Mark::Cross || mark == Mark::Plus;
    painter.setPen(outlined ? QPen(colour, outlineOf(style, radius)) : QPen(Qt::NoPen));
    painter.setBrush(mark == Mark::Circle ? style.theme.background : colour);
}

/// Points of a series inside the frame, one per place where they would cover each other.
std::vector<QPointF> visiblePoints(const Series& s, bool sorted, const PlotFrame& f)
{
    std::vector<QPointF> points;
    std::unordered_set<std::int64_t> seen;
    const QRectF area = f.area.adjusted(-0.5, -0.5, 0.5, 0.5);
    const auto [from, to] = sorted ? visiblePart(s.x, f.x.range()) : std::pair{std::size_t{0}, s.x.size()};
    const bool many = to - from > 4000;
    for (std::size_t i = from; i < std::min(to, s.y.size()); ++i) {
        const QPointF p(f.x.pixel(s.x[i]), f.y.pixel(s.y[i]));
        if (!(p.x() == p.x() && p.y() == p.y()) || !area.contains(p))
            continue;
        if (many && !seen.insert(std::int64_t(p.x() * 2) * 100'000 + std::int64_t(p.y() * 2)).second)
            continue;
        points.push_back(p);
    }
    return points;
}

/// Many marks share the width: they become small before they cover each other.
double markRadius(const Series& s, bool sorted, std::size_t points, const PlotFrame& frame, const PlotStyle& style)
{
    const double spacing = sorted ? frame.area.width() / double(std::max<std::size_t>(points, 1)) : 12;
    return std::clamp(0.45 * spacing, 1.4, (s.emphasised ? 4.2 : 3.4)) * style.unit;
}

void drawPoints(const Brushes& brushes, const Series& s, bool sorted, const PlotFrame& frame, const PlotStyle& style)
{
    const std::vector<QPointF> points = visiblePoints(s, sorted, frame);
    if (points.empty())
        return;
    const double radius = markRadius(s, sorted, points.size(), frame, style);
    const Mark mark = markOf(s);
    if (brushes.raster && (mark == Mark::Disc || mark == Mark::Circle)) {
        const double half = mark == Mark::Circle ? outlineOf(style, radius) / 2 : 0;
        for (QPointF p : points) {
            brushes.raster->disc(p, radius + half, style.theme.colour(s.colour));
            if (half > 0)
                brushes.raster->disc(p, radius - half, style.theme.background);
        }
        return;
    }
    brushes.painter.setRenderHint(QPainter::Antialiasing, true);
    setMarkPen(brushes.painter, s, style, radius);
    for (QPointF p : points)
        drawMark(brushes.painter, mark, p, radius);
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
    case SeriesKind::Points: drawPoints(brushes, s, sorted, frame, style); break;
    case SeriesKind::LinePoints:
        drawCurve(brushes, s, sorted, frame, style);
        drawPoints(brushes, s, sorted, frame, style);
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
    std::vector<const Series*> bars;
    for (const Series& s : figure.series)
        if (s.kind == SeriesKind::Bars && shown(s))
            bars.push_back(&s);
    const BarPlaces places(bars, frame);
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

void paintSelected(QPainter& painter, const Series& s, bool sorted, double x, const PlotFrame& frame,
                   const PlotStyle& style)
{
    // What is pointed at belongs to the RoPE at hand; what that is compared with gets no ring.
    const bool aside = s.colour.role == Role::Pin || s.colour.role == Role::Unscaled || s.colour.role == Role::Muted;
    if (aside || (s.kind != SeriesKind::Points && s.kind != SeriesKind::LinePoints))
        return;
    const std::size_t points = visiblePoints(s, sorted, frame).size();
    const double radius = std::max(1.25 * markRadius(s, sorted, points, frame, style), 4.2 * style.unit);
    const double ring = radius + 2.4 * style.unit;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (std::size_t i = 0; i < std::min(s.x.size(), s.y.size()); ++i) {
        const QPointF p(frame.x.pixel(s.x[i]), frame.y.pixel(s.y[i]));
        if (s.x[i] != x || !frame.area.adjusted(-0.5, -0.5, 0.5, 0.5).contains(p))
            continue;
        painter.setPen(QPen(style.theme.background, 5 * style.unit));
        painter.setBrush(style.theme.background);
        painter.drawEllipse(p, ring, ring);
        painter.setPen(QPen(style.theme.cursor, 2 * style.unit));
        painter.drawEllipse(p, ring, ring);
        setMarkPen(painter, s, style, radius);
        drawMark(painter, markOf(s), p, radius);
    }
    painter.restore();
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
            setMarkPen(painter, s, style, radius);
            drawMark(painter, markOf(s), middle, radius);
        }
    }
    painter.restore();
}

} // namespace rope
