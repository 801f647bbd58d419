// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/dense_curve.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <list>
#include <mutex>
#include <numeric>

#include "core/analysis/collision.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/smooth_curve.h"
#include "core/kernels/envelope.h"
#include "core/rope/similarity.h"

namespace rope::figures {

namespace {

/// Column edges in distances, ascending, from range[0] to range[1].
std::vector<double> columnEdges(const CurveView& view)
{
    const auto columns = static_cast<std::size_t>(view.columns);
    const auto [lo, hi] = view.range;
    std::vector<double> edges(columns + 1);
    for (std::size_t c = 0; c <= columns; ++c) {
        const double t = double(c) / double(columns);
        edges[c] = view.scale == AxisScale::Linear ? std::lerp(lo, hi, t) : lo * std::pow(hi / lo, t);
    }
    edges.back() = hi;
    return edges;
}

void addExact(Series& s, std::span<const double> theta, std::int64_t first, std::int64_t end)
{
    if (first >= end)
        return;
    std::vector<std::int64_t> distances(static_cast<std::size_t>(end - first));
    std::iota(distances.begin(), distances.end(), first);
    std::vector<double> g(distances.size());
    kernelAt(theta, distances, g);
    s.x.insert(s.x.end(), distances.begin(), distances.end());
    s.y.insert(s.y.end(), g.begin(), g.end());
}

/// Extremes of each column, with the column's middle; the distance that a column begins with, and the value there.
struct Extremes {
    std::vector<double> x, lo, hi;
    std::vector<double> begin, first; ///< one more, for the end
    std::vector<bool> isFilled;       ///< the curve turns more than once in it
};

/// Whether a stretch turns more than once; a crowded one has said so after a few values.
bool turnsOften(std::span<const float> g)
{
    int turns = 0, was = 0;
    for (std::size_t i = 1; i < g.size() && turns < 2; ++i) {
        const int way = (g[i] > g[i - 1]) - (g[i] < g[i - 1]);
        turns += way * was < 0;
        was = way ? way : was;
    }
    return turns > 1;
}

/// Columns from the one that begins at edges[from]; all distances first … last.
Extremes extremesOf(std::span<const double> theta, std::span<const double> edges, std::int64_t first, std::int64_t last,
                    std::stop_token stop)
{
    std::vector<float> g(static_cast<std::size_t>(last - first + 1));
    kernelRange(theta, first, 1, std::span(g), std::move(stop));
    std::vector<std::size_t> at(edges.size());
    std::ranges::transform(edges, at.begin(), [&](double edge) {
        return static_cast<std::size_t>(std::clamp(std::ceil(edge) - double(first), 0.0, double(g.size())));
    });
    at.back() = g.size();
    Extremes out;
    out.lo.resize(edges.size() - 1);
    out.hi.resize(edges.size() - 1);
    kernels::envelope(std::span<const float>(g), at, out.lo, out.hi);
    for (std::size_t c = 0; c + 1 < edges.size(); ++c) {
        out.x.push_back((edges[c] + edges[c + 1]) / 2);
        out.begin.push_back(double(first) + double(at[c]));
        out.first.push_back(double(g[std::min(at[c], g.size() - 1)]));
        out.isFilled.push_back(turnsOften(std::span(g).subspan(at[c], std::min(at[c + 1] + 1, g.size()) - at[c])));
        if (at[c + 1] >= g.size() || at[c] == at[c + 1])
            continue;
        // The curve runs on to the first point of the next column.
        out.lo[c] = std::min(out.lo[c], double(g[at[c + 1]]));
        out.hi[c] = std::max(out.hi[c], double(g[at[c + 1]]));
    }
    out.begin.push_back(double(last));
    out.first.push_back(double(g.back()));
    return out;
}

Series linearCurve(std::span<const double> theta, const CurveView& view, std::int64_t first, std::int64_t last,
                   std::stop_token stop)
{
    Series s;
    if (last - first < 2 * std::int64_t(view.columns)) {
        s.kind = SeriesKind::Line;
        addExact(s, theta, first, last + 1);
        return s;
    }
    Extremes e = extremesOf(theta, columnEdges(view), first, last, std::move(stop));
    s.kind = SeriesKind::Envelope;
    s.x = std::move(e.x);
    s.y = std::move(e.lo);
    s.y2 = std::move(e.hi);
    return s;
}

/// A column that the curve crosses, or turns in once, is drawn as it is: from its first point over the turn to the next
/// column's. One that it fills is a stroke between its extremes.
void addColumn(Series& s, const Extremes& e, std::size_t c)
{
    const double lo = e.lo[c], hi = e.hi[c], first = e.first[c], next = e.first[c + 1];
    if (std::isnan(lo))
        return;
    if (e.isFilled[c]) {
        const bool down = c % 2 == 0; // down and up by turns, so that strokes join at their ends
        s.x.insert(s.x.end(), {e.x[c], e.x[c]});
        s.y.insert(s.y.end(), {down ? hi : lo, down ? lo : hi});
        return;
    }
    const bool falls = lo < std::min(first, next);
    const bool rises = hi > std::max(first, next);
    s.x.push_back(e.begin[c]);
    s.y.push_back(first);
    if (falls || rises) {
        s.x.push_back(std::max(e.begin[c], e.x[c]));
        s.y.push_back(falls ? lo : hi);
    }
}

Series logCurve(std::span<const double> theta, const CurveView& view, std::int64_t first, std::int64_t last,
                std::stop_token stop)
{
    Series s;
    s.kind = SeriesKind::Line;
    const std::vector<double> edges = columnEdges(view);
    std::size_t dense = 0;
    while (dense + 1 < edges.size() && edges[dense + 1] - edges[dense] < 2)
        ++dense;
    if (dense + 1 >= edges.size()) {
        addExact(s, theta, first, last + 1);
        return s;
    }
    const auto start = std::max(first, static_cast<std::int64_t>(std::ceil(edges[dense])));
    addExact(s, theta, first, start);
    const Extremes e = extremesOf(theta, std::span(edges).subspan(dense), start, last, std::move(stop));
    for (std::size_t c = 0; c < e.x.size(); ++c)
        addColumn(s, e, c);
    const std::size_t n = s.x.size();
    const bool ends = n > 0 && (s.x[n - 1] >= double(last) || (n > 1 && s.x[n - 1] == s.x[n - 2])); // with a stroke
    if (!ends)
        addExact(s, theta, last, last + 1);
    return s;
}

struct Kept {
    std::vector<double> theta;
    CurveView view;
    bool smooth = false;
    SmoothCurve curve; ///< its mean, where it is not smooth, is the curve
};

constexpr std::size_t keptCurves = 24; // pins and the unscaled curve of a few views

std::mutex keptMutex;
std::list<Kept> kept; // most recent first

bool findKept(std::span<const double> theta, const CurveView& view, bool smooth, SmoothCurve& out)
{
    const std::lock_guard lock(keptMutex);
    const auto it = std::ranges::find_if(kept, [&](const Kept& k) {
        return k.view == view && k.smooth == smooth && std::ranges::equal(k.theta, theta);
    });
    if (it == kept.end())
        return false;
    kept.splice(kept.begin(), kept, it);
    out = kept.front().curve;
    return true;
}

void keep(std::span<const double> theta, const CurveView& view, bool smooth, const SmoothCurve& curve)
{
    const std::lock_guard lock(keptMutex);
    kept.push_front({{theta.begin(), theta.end()}, view, smooth, curve});
    if (kept.size() > keptCurves)
        kept.pop_back();
}

std::array<std::int64_t, 2> distancesOf(const CurveView& view)
{
    const auto first = static_cast<std::int64_t>(std::ceil(view.range[0]));
    return {first, std::max(first, static_cast<std::int64_t>(std::floor(view.range[1])))};
}

SmoothCurve smoothOver(std::span<const double> theta, const CurveView& view, std::stop_token stop)
{
    const auto [first, last] = distancesOf(view);
    std::vector<float> g(static_cast<std::size_t>(last - first + 1));
    kernelRange(theta, first, 1, std::span(g), std::move(stop));
    return smoothed(
        g,
        [&g, from = double(first)](double x) {
            return static_cast<std::size_t>(std::clamp(std::ceil(x) - from, 0.0, double(g.size())));
        },
        view);
}

} // namespace

Series kernelCurve(std::span<const double> theta, const CurveView& view, std::stop_token stop)
{
    SmoothCurve s;
    if (findKept(theta, view, false, s))
        return s.mean;
    const auto [first, last] = distancesOf(view);
    s.mean = view.scale == AxisScale::Linear ? linearCurve(theta, view, first, last, stop)
                                             : logCurve(theta, view, first, last, stop);
    if (!stop.stop_requested())
        keep(theta, view, false, s);
    return s.mean;
}

SmoothCurve smoothKernel(std::span<const double> theta, const CurveView& view, std::stop_token stop)
{
    const auto [first, last] = distancesOf(view);
    if (last - first < view.columns / 2)
        return {kernelCurve(theta, view, std::move(stop)), {}};
    SmoothCurve s;
    if (findKept(theta, view, true, s))
        return s;
    s = smoothOver(theta, view, stop);
    if (!stop.stop_requested())
        keep(theta, view, true, s);
    return s;
}

std::vector<std::int64_t> spreadDistances(const CurveView& view, int most)
{
    if (view.scale == AxisScale::Linear)
        return wholeSamples(view.range[0], view.range[1], most);
    std::vector<std::int64_t> out;
    for (int i = 0; i < most; ++i) {
        const double s = view.range[0] * std::pow(view.range[1] / view.range[0], double(i) / (most - 1));
        const auto whole = std::max<std::int64_t>(1, std::llround(s));
        if (out.empty() || whole > out.back())
            out.push_back(whole);
    }
    return out;
}

double legibleEnd(const std::vector<double>& theta, double maxDistance)
{
    constexpr double usualPeriods = 6, mostPeriods = 30;
    const auto common = commonTheta(theta);
    if (!common)
        return maxDistance;
    const double period = periodOf(*common);
    const auto alike = firstCollision(*common, std::acos(0.999));
    const double near = alike ? 1.15 * double(alike->distance) : 0;
    return std::min(maxDistance,
                    std::ceil(std::max({16.0, usualPeriods * period, near <= mostPeriods * period ? near : 0})));
}

double kernelFloor(const std::vector<std::vector<double>>& thetas, double maxDistance)
{
    const CurveView whole{{1, std::max(2.0, maxDistance)}, AxisScale::Log, 0};
    const std::vector<std::int64_t> distances = spreadDistances(whole, 500);
    std::vector<double> g(distances.size());
    double least = 0;
    for (const std::vector<double>& theta : thetas) {
        kernelAt(theta, distances, g);
        least = std::min(least, std::ranges::min(g));
    }
    return least > -0.3 ? -0.35 : least > -0.6 ? -0.7 : -1.1;
}

} // namespace rope::figures
