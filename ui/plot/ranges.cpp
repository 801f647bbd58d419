// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/ranges.h"

#include <algorithm>

namespace rope {

namespace {

double in(const Axis& axis, double v)
{
    return axis.scale == AxisScale::Log ? std::log(v) : v;
}

double out(const Axis& axis, double t)
{
    return axis.scale == AxisScale::Log ? std::exp(t) : t;
}

/// Closer than this nothing new can be seen: two whole steps, or what doubles still tell apart.
double smallestSpan(const Axis& axis, Range inner)
{
    if (axis.scale == AxisScale::Log)
        return 1e-4;
    const double digits = 1e-9 * std::max(std::abs(inner.lo), std::abs(inner.hi));
    return std::max(axis.whole ? 2.0 : 0.0, std::max(digits, 1e-12));
}

/// Moves the stretch into `reach` (all in axis units), shrinking it only when it is wider.
Range heldWithin(Range r, Range reach)
{
    if (r.hi - r.lo >= reach.hi - reach.lo)
        return reach;
    if (r.lo < reach.lo)
        return {reach.lo, reach.lo + (r.hi - r.lo)};
    if (r.hi > reach.hi)
        return {reach.hi - (r.hi - r.lo), reach.hi};
    return r;
}

} // namespace

Range defaultRange(const Axis& axis)
{
    Range r{std::min(axis.lo, axis.hi), std::max(axis.lo, axis.hi)};
    const bool log = axis.scale == AxisScale::Log;
    if (!std::isfinite(r.hi) || (log && r.hi <= 0))
        r.hi = log ? 10 : 1;
    if (!std::isfinite(r.lo))
        r.lo = log ? r.hi / 10 : r.hi - 1;
    if (log && r.lo <= 0)
        r.lo = r.hi / 1e6;
    if (!(r.lo < r.hi))
        return log ? Range{r.lo / 2, r.lo * 2} : Range{r.lo - 0.5, r.lo + 0.5};
    return r;
}

Range reachOf(const Figure& figure, bool alongX)
{
    const Axis& axis = alongX ? figure.x : figure.y;
    Range r = defaultRange(axis);
    const auto include = [&](const std::vector<double>& values) {
        for (double v : values) {
            if (!std::isfinite(v) || (axis.scale == AxisScale::Log && v <= 0))
                continue;
            r.lo = std::min(r.lo, v);
            r.hi = std::max(r.hi, v);
        }
    };
    for (const Series& s : figure.series) {
        include(alongX ? s.x : s.y);
        if (!alongX)
            include(s.y2);
    }
    if (figure.map)
        include(alongX ? std::vector<double>{figure.map->xLo, figure.map->xHi}
                       : std::vector<double>{figure.map->yLo, figure.map->yHi});
    return r;
}

Range zoomed(const Axis& axis, Range range, Range reach, double anchor, double factor)
{
    const Range inner{in(axis, range.lo), in(axis, range.hi)};
    const double least = smallestSpan(axis, inner);
    const double span = inner.hi - inner.lo;
    if (factor < 1 && span <= least)
        return range;
    const double f = std::max(factor, least / span);
    const double at = std::clamp(in(axis, anchor), inner.lo, inner.hi);
    const Range next{at - (at - inner.lo) * f, at + (inner.hi - at) * f};
    const Range held = heldWithin(next, {in(axis, reach.lo), in(axis, reach.hi)});
    if (held == Range{in(axis, reach.lo), in(axis, reach.hi)})
        return reach;
    return {out(axis, held.lo), out(axis, held.hi)};
}

Range panned(const Axis& axis, Range range, Range reach, double fraction)
{
    const Range inner{in(axis, range.lo), in(axis, range.hi)};
    const double step = fraction * (inner.hi - inner.lo);
    const Range held = heldWithin({inner.lo + step, inner.hi + step}, {in(axis, reach.lo), in(axis, reach.hi)});
    return {out(axis, held.lo), out(axis, held.hi)};
}

Range movedTo(const Axis& axis, Range range, Range reach, double value)
{
    constexpr double airShare = 0.04;
    const double lo = in(axis, range.lo), hi = in(axis, range.hi), at = in(axis, value), air = airShare * (hi - lo);
    const double by = at < lo + air ? at - air - lo : at > hi - air ? at + air - hi : 0;
    if (!std::isfinite(by) || by == 0)
        return range;
    return panned(axis, range, reach, by / (hi - lo));
}

Range secondRange(const Axis& first, Range shown, const Axis& second)
{
    const Range whole = defaultRange(first), other = defaultRange(second);
    const double lo = in(first, whole.lo), span = in(first, whole.hi) - lo;
    const bool opposed = first.reversed != second.reversed;
    const double from = in(second, opposed ? other.hi : other.lo), to = in(second, opposed ? other.lo : other.hi);
    const auto across = [&](double v) { return out(second, from + (to - from) * (in(first, v) - lo) / span); };
    const double a = across(shown.lo), b = across(shown.hi);
    return {std::min(a, b), std::max(a, b)};
}

Range widened(const Axis& axis, Range range, double factor)
{
    const double lo = in(axis, range.lo), hi = in(axis, range.hi);
    const double extra = (factor - 1) * (hi - lo) / 2;
    return {out(axis, lo - extra), out(axis, hi + extra)};
}

} // namespace rope
