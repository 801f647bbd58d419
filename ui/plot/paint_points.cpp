// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/paint_points.h"

#include <algorithm>
#include <unordered_set>

#include <QPainter>

#include "ui/plot/curve.h"
#include "ui/plot/raster.h"
#include "ui/plot/series_look.h"

namespace rope {

namespace {

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

/// Discs of the ground below marks: no colour of a mark stands out from that of every bar.
void paintRims(QPainter& painter, const std::vector<QPointF>& points, double radius, const PlotStyle& style)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.theme.background);
    for (QPointF p : points)
        painter.drawEllipse(p, radius, radius);
}

} // namespace

void paintPoints(const Brushes& brushes, const Series& s, bool sorted, const PlotFrame& frame, const PlotStyle& style,
                 bool overBars)
{
    const std::vector<QPointF> points = visiblePoints(s, sorted, frame);
    if (points.empty())
        return;
    const double radius = markRadius(s, sorted, points.size(), frame, style);
    const Mark mark = markOf(s);
    if (overBars)
        paintRims(brushes.painter, points, radius + 1.5 * style.unit, style);
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

void paintPoint(QPainter& painter, const Series& s, QPointF at, double radius, const PlotStyle& style)
{
    setMarkPen(painter, s, style, radius);
    drawMark(painter, markOf(s), at, radius);
}

namespace {

/// Where a series is pointed at, and how large its mark and the ring around it are.
struct Pointed {
    std::vector<QPointF> at;
    double radius = 0, ring = 0;
};

Pointed pointedAt(const Series& s, bool sorted, double x, const PlotFrame& frame, const PlotStyle& style)
{
    // What is pointed at belongs to the RoPE at hand; what that is compared with gets no ring.
    const bool aside = s.colour.role == Role::Pin || s.colour.role == Role::Unscaled || s.colour.role == Role::Muted;
    if (aside || (s.kind != SeriesKind::Points && s.kind != SeriesKind::LinePoints))
        return {};
    Pointed out;
    const std::size_t points = visiblePoints(s, sorted, frame).size();
    out.radius = std::max(1.25 * markRadius(s, sorted, points, frame, style), 4.2 * style.unit);
    out.ring = out.radius + 2.4 * style.unit;
    for (std::size_t i = 0; i < std::min(s.x.size(), s.y.size()); ++i)
        if (const QPointF p(frame.x.pixel(s.x[i]), frame.y.pixel(s.y[i]));
            s.x[i] == x && frame.area.adjusted(-0.5, -0.5, 0.5, 0.5).contains(p))
            out.at.push_back(p);
    return out;
}

} // namespace

void paintSelected(QPainter& painter, const Series& s, bool sorted, double x, const PlotFrame& frame,
                   const PlotStyle& style)
{
    const Pointed pointed = pointedAt(s, sorted, x, frame, style);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const QPointF& p : pointed.at) {
        painter.setPen(QPen(style.theme.background, 5 * style.unit));
        painter.setBrush(style.theme.background);
        painter.drawEllipse(p, pointed.ring, pointed.ring);
        painter.setPen(QPen(style.theme.cursor, 2 * style.unit));
        painter.drawEllipse(p, pointed.ring, pointed.ring);
        paintPoint(painter, s, p, pointed.radius, style);
    }
    painter.restore();
}

std::vector<QRectF> ringsOf(const Series& s, bool sorted, double x, const PlotFrame& frame, const PlotStyle& style)
{
    const Pointed pointed = pointedAt(s, sorted, x, frame, style);
    const double reach = pointed.ring + 2.5 * style.unit; // half of the pen that clears the ground
    std::vector<QRectF> out;
    for (const QPointF& p : pointed.at)
        out.emplace_back(p.x() - reach, p.y() - reach, 2 * reach, 2 * reach);
    return out;
}

} // namespace rope
