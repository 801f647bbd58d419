// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/label_placer.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/plot/curve.h"

namespace rope {

namespace {

constexpr double cell = 5;       // pixels
constexpr double crossing = 12;  // covered cells that a reference line counts as
constexpr double markRadius = 4; // pixels

} // namespace

LabelPlacer::LabelPlacer(const QRectF& area)
    : m_area(area), m_columns(std::max(1, static_cast<int>(area.width() / cell) + 1)),
      m_rows(std::max(1, static_cast<int>(area.height() / cell) + 1)),
      m_cells(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows))
{}

void LabelPlacer::coverPixel(double x, double y)
{
    const double column = (x - m_area.left()) / cell, row = (y - m_area.top()) / cell;
    if (column >= 0 && column < m_columns && row >= 0 && row < m_rows) {
        m_cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
                static_cast<std::size_t>(column)] = 1;
    }
}

void LabelPlacer::coverLine(QPointF a, QPointF b)
{
    const double length = std::max(std::abs(b.x() - a.x()), std::abs(b.y() - a.y()));
    const int steps = static_cast<int>(std::clamp(length / cell, 1.0, 200.0));
    for (int i = 0; i <= steps; ++i) {
        const QPointF p = a + (b - a) * (double(i) / steps);
        coverPixel(p.x(), p.y());
    }
}

void LabelPlacer::coverUpright(double x, double y1, double y2)
{
    const double top = std::max(std::min(y1, y2), m_area.top()), bottom = std::min(std::max(y1, y2), m_area.bottom());
    for (double y = top; y <= bottom; y += cell)
        coverPixel(x, y);
    coverPixel(x, bottom);
}

void LabelPlacer::cover(const Series& s, bool sorted, const PlotFrame& f)
{
    const std::size_t size = std::min(s.x.size(), s.y.size());
    const auto [from, last] = sorted ? visiblePart(s.x, f.x.range()) : std::pair{std::size_t{0}, size};
    const std::size_t to = std::min(last, size);
    const auto columns = static_cast<std::size_t>(m_columns);
    if (sorted && to - from > 2 * columns)
        coverDense(s, from, to, (to - from) / columns, f);
    else
        coverPoints(s, from, to, f);
}

void LabelPlacer::coverDense(const Series& s, std::size_t from, std::size_t to, std::size_t stride, const PlotFrame& f)
{
    for (std::size_t i = from; i < to; i += stride) {
        double lo = INFINITY, hi = -INFINITY;
        for (std::size_t k = i; k < std::min(i + stride, to); ++k) {
            const double other = s.kind != SeriesKind::Line && k < s.y2.size() ? s.y2[k] : s.y[k];
            lo = std::min({lo, s.y[k], other});
            hi = std::max({hi, s.y[k], other});
        }
        const double low = f.y.pixel(lo);
        if (lo <= hi)
            coverUpright(f.x.pixel(s.x[i]), std::isfinite(low) ? low : f.area.bottom(), f.y.pixel(hi));
    }
}

void LabelPlacer::coverPoints(const Series& s, std::size_t from, std::size_t to, const PlotFrame& f)
{
    const bool joined = s.kind == SeriesKind::Line || s.kind == SeriesKind::LinePoints || s.kind == SeriesKind::Step;
    const bool marks = s.kind == SeriesKind::Points || s.kind == SeriesKind::LinePoints;
    const bool upright = s.kind == SeriesKind::Envelope || s.kind == SeriesKind::Band || s.kind == SeriesKind::Bars;
    QPointF before;
    bool known = false;
    for (std::size_t i = from; i < to; ++i) {
        const QPointF p(f.x.pixel(s.x[i]), f.y.pixel(s.y[i]));
        const bool finite = std::isfinite(p.x()) && std::isfinite(p.y());
        if (finite && upright) {
            const double end = f.y.pixel(i < s.y2.size() ? s.y2[i] : 0);
            coverUpright(p.x(), p.y(), std::isfinite(end) ? end : f.area.bottom());
        } else if (finite) {
            coverLine(joined && known ? before : p, p);
        }
        if (finite && marks)
            for (double dy : {-markRadius, markRadius})
                coverLine(p + QPointF(-markRadius, dy), p + QPointF(markRadius, dy));
        known = finite;
        before = p;
    }
}

void LabelPlacer::cover(const QRectF& area)
{
    const QRectF inside = area.intersected(m_area);
    for (double x = inside.left(); x <= inside.right(); x += cell)
        coverUpright(x, inside.top(), inside.bottom());
    if (!inside.isEmpty())
        coverUpright(inside.right(), inside.top(), inside.bottom());
}

void LabelPlacer::coverBar(const QRectF& bar)
{
    if (bar.isEmpty())
        return;
    cover(bar);
    m_bars.push_back(bar);
}

int LabelPlacer::covered(const QRectF& rect) const
{
    const int left = std::max(0, static_cast<int>((rect.left() - m_area.left()) / cell));
    const int right = std::min(m_columns - 1, static_cast<int>((rect.right() - m_area.left()) / cell));
    const int top = std::max(0, static_cast<int>((rect.top() - m_area.top()) / cell));
    const int bottom = std::min(m_rows - 1, static_cast<int>((rect.bottom() - m_area.top()) / cell));
    int count = 0;
    for (int row = top; row <= bottom; ++row)
        for (int column = left; column <= right; ++column)
            count += m_cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
                             static_cast<std::size_t>(column)];
    return count;
}

bool LabelPlacer::isTaken(const QRectF& rect) const
{
    return std::ranges::any_of(m_taken, [&](const QRectF& other) { return other.intersects(rect); });
}

bool LabelPlacer::isKeptFree(const QRectF& rect) const
{
    return std::ranges::any_of(m_free, [&](const QRectF& other) { return other.intersects(rect); });
}

bool LabelPlacer::placeAt(const QRectF& rect, double overlap)
{
    const QRectF inner = rect.adjusted(overlap, overlap, -overlap, -overlap);
    if (isTaken(inner))
        return false;
    if (isKeptFree(inner)) {
        m_gaveWay = true;
        return false;
    }
    take(rect);
    return true;
}

std::optional<LabelPlacer::Place> LabelPlacer::place(const std::vector<QRectF>& candidates, double later, bool onBars)
{
    const auto liesOnABar = [this](const QRectF& rect) {
        return std::ranges::any_of(m_bars, [&](const QRectF& bar) { return bar.intersects(rect); });
    };
    std::optional<Place> best;
    double bestCost = 0, bestOfAll = std::numeric_limits<double>::infinity();
    std::optional<std::size_t> at, atOfAll; // which they are
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const QRectF& rect = candidates[i];
        if (!m_area.contains(rect) || isTaken(rect) || (!onBars && liesOnABar(rect)))
            continue;
        const auto crosses = [&](const QLineF& line) {
            return rect.intersects(QRectF(line.p1(), line.p2()).adjusted(-0.5, -0.5, 0.5, 0.5));
        };
        const auto hidden = covered(rect);
        const auto crossed = std::ranges::count_if(m_lines, crosses);
        const double cost = hidden + crossing * double(crossed) + later * double(i);
        if (!atOfAll || cost < bestOfAll) {
            bestOfAll = cost;
            atOfAll = i;
        }
        if ((!best || cost < bestCost) && !isKeptFree(rect)) {
            at = i;
            best = Place{rect, m_allCovered || hidden > 0 || crossed > 0};
            bestCost = cost;
        }
    }
    m_gaveWay = m_gaveWay || at != atOfAll;
    if (best)
        take(best->box);
    return best;
}

} // namespace rope
