// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/curve.h"

#include <algorithm>
#include <cmath>

#include "ui/plot/curve_builder.h"

namespace rope {

namespace {

/// Every point of its own: few points, or x not in order.
Curve direct(const Series& s, std::size_t from, std::size_t to, const PlotFrame& f)
{
    Curve curve;
    QPolygonF line;
    const auto finish = [&] {
        addLine(curve, line, f.area);
        line.clear();
    };
    for (std::size_t i = from; i < to; ++i) {
        const QPointF p(f.x.pixel(s.x[i]), f.y.pixel(s.y[i]));
        if (!std::isfinite(p.x()) || !std::isfinite(p.y())) {
            finish();
            continue;
        }
        if (s.kind == SeriesKind::Step && !line.isEmpty())
            line.push_back({line.back().x(), p.y()});
        line.push_back(p);
    }
    finish();
    return curve;
}

/// Smallest and largest y of one column as they are read off a series.
struct Gathered {
    double first = NAN, last = NAN, least = INFINITY, most = -INFINITY;
    int count = 0;

    /// False for what cannot be shown: the curve breaks there.
    bool add(double lo, double hi)
    {
        if (!(lo == lo) || !(hi == hi))
            return false;
        last = (lo + hi) / 2;
        if (count++ == 0)
            first = last;
        least = std::min(least, lo);
        most = std::max(most, hi);
        return true;
    }
};

CurveColumn columnOf(const Gathered& g, double x0, double x1, const AxisMap& y, bool joined)
{
    const double a = y.pixel(g.least), b = y.pixel(g.most);
    return {std::min(x0, x1), std::max(x0, x1), y.pixel(g.first), y.pixel(g.last),
            std::min(a, b),   std::max(a, b),   joined,           {}};
}

/// The finite points of s[from, to).
QPolygonF pointsOf(const Series& s, std::size_t from, std::size_t to, const PlotFrame& f)
{
    QPolygonF points;
    for (std::size_t i = from; i < to; ++i) {
        const QPointF p(f.x.pixel(s.x[i]), f.y.pixel(s.y[i]));
        if (std::isfinite(p.y()))
            points.push_back(p);
    }
    return points;
}

/// Values that a log axis cannot show break the curve like NaN does.
double shownOr(double v, bool log)
{
    return log && !(v > 0) ? NAN : v;
}

Curve byColumns(const Series& s, std::size_t from, std::size_t to, const PlotFrame& f)
{
    CurveBuilder builder(f);
    const bool log = f.y.scale() == AxisScale::Log, envelope = s.kind == SeriesKind::Envelope;
    const double direction = f.x.end() > f.x.begin() ? 1 : -1, step = direction / f.pixelRatio;
    double left = f.x.begin();
    bool joined = false;
    for (std::size_t i = from; i < to;) {
        // Points outside the frame gather in the column at its edge.
        const bool atEdge = (left + step - f.x.end()) * direction >= 0;
        const double boundary = atEdge ? INFINITY : f.x.value(left + step);
        Gathered g;
        const std::size_t start = i;
        bool broken = false;
        for (; i < to && !broken && s.x[i] < boundary; ++i) {
            const double v = shownOr(s.y[i], log);
            broken = !g.add(v, envelope ? shownOr(s.y2[i], log) : v);
        }
        if (g.count > 0) {
            CurveColumn column = columnOf(g, left, left + step, f.y, joined);
            if (!envelope && g.count <= 2)
                column.few = pointsOf(s, start, i, f);
            builder.add(column);
        }
        joined = !broken && (joined || g.count > 0);
        if (!broken) // what follows a break within this column is a part of its own
            left += step;
        if (atEdge && !broken)
            break;
    }
    return builder.finish();
}

/// An envelope with fewer strokes than pixel columns: each stroke reaches half way to its neighbours.
Curve wideEnvelope(const Series& s, std::size_t from, std::size_t to, const PlotFrame& f)
{
    CurveBuilder builder(f);
    const bool log = f.y.scale() == AxisScale::Log;
    bool broken = true;
    for (std::size_t i = from; i < to; ++i) {
        Gathered g;
        g.add(shownOr(s.y[i], log), shownOr(s.y2[i], log));
        if (g.count == 0) {
            broken = true;
            continue;
        }
        const double x = f.x.pixel(s.x[i]);
        const double before = i > 0 ? f.x.pixel(s.x[i - 1]) : x, after = i + 1 < s.x.size() ? f.x.pixel(s.x[i + 1]) : x;
        CurveColumn c = columnOf(g, (x + before) / 2, (x + after) / 2, f.y, !broken);
        if (c.isSmooth())
            c.left = c.right = x;
        builder.add(c);
        broken = false;
    }
    return builder.finish();
}

} // namespace

bool isSorted(const std::vector<double>& x)
{
    return std::is_sorted(x.begin(), x.end(), [](double a, double b) { return a < b || !(b == b); });
}

std::pair<std::size_t, std::size_t> visiblePart(const std::vector<double>& x, Range shown)
{
    auto first = std::lower_bound(x.begin(), x.end(), shown.lo);
    auto last = std::upper_bound(first, x.end(), shown.hi);
    if (first != x.begin())
        --first;
    if (last != x.end())
        ++last;
    return {static_cast<std::size_t>(first - x.begin()), static_cast<std::size_t>(last - x.begin())};
}

Curve curveOf(const Series& s, bool sorted, const PlotFrame& f)
{
    const bool envelope = s.kind == SeriesKind::Envelope;
    if (!sorted)
        return direct(s, 0, s.x.size(), f);
    const auto [from, to] = visiblePart(s.x, f.x.range());
    const double columns = f.area.width() * f.pixelRatio;
    if (envelope && double(to - from) < 1.2 * columns)
        return wideEnvelope(s, from, to, f);
    if (s.kind == SeriesKind::Step || (!envelope && double(to - from) <= columns / 6))
        return direct(s, from, to, f);
    return byColumns(s, from, to, f);
}

} // namespace rope
