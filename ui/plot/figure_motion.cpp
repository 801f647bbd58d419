// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/figure_motion.h"

#include <algorithm>
#include <cmath>

namespace rope {

namespace {

double mixed(AxisScale scale, double a, double b, double t)
{
    if (scale == AxisScale::Log && a > 0 && b > 0)
        return a * std::pow(b / a, t);
    return std::lerp(a, b, t);
}

void mix(std::vector<double>& now, const std::vector<double>& was, AxisScale scale, double t)
{
    for (std::size_t i = 0; i < std::min(now.size(), was.size()); ++i)
        if (std::isfinite(now[i]) && std::isfinite(was[i]))
            now[i] = mixed(scale, was[i], now[i], t);
}

bool alike(const Axis& a, const Axis& b)
{
    return a.scale == b.scale && a.meaning == b.meaning && a.unit == b.unit && a.reversed == b.reversed;
}

void mix(Axis& now, const Axis& was, double t)
{
    now.lo = mixed(now.scale, was.lo, now.lo, t);
    now.hi = mixed(now.scale, was.hi, now.hi, t);
}

bool isMarks(const Series& s)
{
    return s.kind == SeriesKind::Points || s.kind == SeriesKind::Bars;
}

/// Where the points of a series were: of the one of that id when it has as many. Marks go over to other series of their
/// colour too (a pair that no longer finishes a turn): they are known by their x. Empty: nowhere.
Series before(const Figure& from, const Series& s)
{
    const auto it = std::ranges::find(from.series, s.id, &Series::id);
    if (it != from.series.end() && it->kind == s.kind && it->x.size() == s.x.size() && it->y.size() == s.y.size() &&
        it->y2.size() == s.y2.size() && (!isMarks(s) || it->x == s.x))
        return *it;
    Series out = s;
    out.y2.clear();
    bool any = false;
    for (std::size_t i = 0; isMarks(s) && i < s.x.size() && i < s.y.size(); ++i)
        for (const Series& was : from.series)
            if (was.colour == s.colour && isMarks(was))
                if (const auto at = std::ranges::find(was.x, s.x[i]); at != was.x.end()) {
                    out.y[i] = was.y[static_cast<std::size_t>(at - was.x.begin())];
                    any = true;
                }
    return any ? out : Series{};
}

bool comparable(const Figure& from, const Figure& to)
{
    return from.id == to.id && alike(from.x, to.x) && alike(from.y, to.y) && from.equalAspect == to.equalAspect;
}

} // namespace

Figure between(const Figure& from, const Figure& to, double t)
{
    Figure out = to;
    if (t >= 1 || !comparable(from, to))
        return out;
    mix(out.x, from.x, t);
    mix(out.y, from.y, t);
    if (out.y2 && from.y2)
        mix(*out.y2, *from.y2, t);
    for (Series& s : out.series)
        if (const Series was = before(from, s); !was.x.empty()) {
            mix(s.x, was.x, to.x.scale, t);
            mix(s.y, was.y, to.y.scale, t);
            mix(s.y2, was.y2, to.y.scale, t);
        }
    return out;
}

bool moves(const Figure& from, const Figure& to)
{
    return comparable(from, to) && std::ranges::any_of(to.series, [&](const Series& s) {
               const Series was = before(from, s);
               return !was.x.empty() && (was.x != s.x || was.y != s.y);
           });
}

} // namespace rope
