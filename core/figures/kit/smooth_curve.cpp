// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/smooth_curve.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/kernels/envelope.h"

namespace rope::figures {

namespace {

constexpr double windowShare = 1.0 / 30; ///< of the visible axis
constexpr std::size_t manyShown = 5;

/// Mean and extremes over any run of values, in steps of a block where the run is long.
class Runs
{
public:
    explicit Runs(std::span<const float> y) : m_y(y), m_sums(y.size() + 1)
    {
        for (std::size_t i = 0; i < y.size(); ++i)
            m_sums[i + 1] = m_sums[i] + double(y[i]);
        std::vector<std::size_t> edges;
        for (std::size_t at = 0; at < y.size(); at += block)
            edges.push_back(at);
        edges.push_back(y.size());
        m_lo.resize(edges.size() - 1);
        m_hi.resize(edges.size() - 1);
        kernels::envelope(y, edges, m_lo, m_hi);
    }

    double mean(std::size_t from, std::size_t to) const { return (m_sums[to] - m_sums[from]) / double(to - from); }

    std::array<double, 2> extremes(std::size_t from, std::size_t to) const
    {
        std::array<double, 2> out{double(m_y[from]), double(m_y[from])};
        const auto take = [&](double lo, double hi) { out = {std::min(out[0], lo), std::max(out[1], hi)}; };
        while (from < to) {
            if (from % block == 0 && from + block <= to) {
                take(m_lo[from / block], m_hi[from / block]);
                from += block;
            } else {
                take(double(m_y[from]), double(m_y[from]));
                ++from;
            }
        }
        return out;
    }

private:
    static constexpr std::size_t block = 64;
    std::span<const float> m_y;
    std::vector<double> m_sums, m_lo, m_hi;
};

/// The window around x, half of it on each side as the axis is laid out.
std::array<double, 2> windowAt(double x, const CurveView& view)
{
    if (view.scale == AxisScale::Log) {
        const double half = std::pow(view.range[1] / view.range[0], windowShare / 2);
        return {x / half, x * half};
    }
    const double half = (view.range[1] - view.range[0]) * windowShare / 2;
    return {x - half, x + half};
}

} // namespace

FigureOption curveOption()
{
    return {
        "curve",
        "Dense curves",
        "A curve that swings within a pixel fills an area: smoothed, it is a moving mean over a thirtieth of the axis, "
        "with a band from the least to the greatest value; by itself from four pins on, and where one curve would hide "
        "another",
        {{"auto", "Automatic"}, {"every", "Every value"}, {"smooth", "Smoothed"}}};
}

bool isSmoothed(const FigureRequest& request, std::size_t shown)
{
    return request.is("curve", "smooth") || (request.is("curve", "auto") && shown >= manyShown);
}

bool showsAllBands(std::size_t shown)
{
    return shown < manyShown;
}

namespace {

Message smoothingText()
{
    return "Smoothed: each curve is its mean over a thirtieth of the axis, its band reaches from the least to the "
           "greatest value there; the pointer reads both the mean and the value itself.";
}

} // namespace

SmoothCurve smoothed(std::span<const float> y, const std::function<std::size_t(double)>& indexAt, const CurveView& view)
{
    SmoothCurve out;
    out.band.kind = SeriesKind::Band;
    if (y.empty())
        return out;
    const Runs runs(y);
    for (const std::int64_t s : spreadDistances(view, std::max(64, view.columns / 2))) {
        const auto [lo, hi] = windowAt(double(s), view);
        const std::size_t from = indexAt(lo), to = std::min(y.size(), indexAt(std::nextafter(hi, hi + 1)));
        if (from >= to)
            continue;
        const auto extremes = runs.extremes(from, to);
        out.mean.x.push_back(double(s));
        out.mean.y.push_back(runs.mean(from, to));
        out.mean.y2.push_back(double(y[std::min(y.size() - 1, indexAt(double(s)))]));
        out.band.y.push_back(extremes[0]);
        out.band.y2.push_back(extremes[1]);
    }
    out.band.x = out.mean.x;
    return out;
}

SmoothCurve smoothed(const Series& points, const CurveView& view)
{
    const std::vector<float> y(points.y.begin(), points.y.end());
    const auto indexAt = [&](double x) {
        return static_cast<std::size_t>(std::ranges::lower_bound(points.x, x) - points.x.begin());
    };
    SmoothCurve out = smoothed(y, indexAt, view);
    for (std::size_t i = 0; i < out.mean.x.size(); ++i) // of a distance between two points nothing is known
        if (const double x = out.mean.x[i]; !std::ranges::binary_search(points.x, x))
            out.mean.y2[i] = std::numeric_limits<double>::quiet_NaN();
    return out;
}

void sayThatSmoothed(Figure& figure)
{
    figure.explanation = smoothingText();
    if (std::ranges::any_of(figure.series, [](const Series& s) { return s.kind == SeriesKind::Line && !s.y2.empty(); }))
        figure.y.label = Message("{0}, moving mean", {figure.y.label.english()});
}

void addSmooth(Figure& figure, Series look, SmoothCurve curve)
{
    if (!curve.band.x.empty()) {
        look.y2 = std::move(curve.mean.y2);
        Series band = look;
        band.id += ":range";
        band.name = Message("{0}: least to greatest", {look.name.english()});
        band.with = look.id;
        band.emphasised = false;
        band.kind = SeriesKind::Band;
        band.x = std::move(curve.band.x);
        band.y = std::move(curve.band.y);
        band.y2 = std::move(curve.band.y2);
        const auto firstLine =
            std::ranges::find_if(figure.series, [](const Series& s) { return s.kind != SeriesKind::Band; });
        figure.series.insert(firstLine, std::move(band));
        look.name = Message("{0}: moving mean", {look.name.english()});
    }
    look.kind = SeriesKind::Line;
    look.x = std::move(curve.mean.x);
    look.y = std::move(curve.mean.y);
    figure.series.push_back(std::move(look));
}

} // namespace rope::figures
