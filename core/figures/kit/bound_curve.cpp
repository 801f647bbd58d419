// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/bound_curve.h"

#include <algorithm>
#include <cmath>

#include "core/figures/kit/figure_parts.h"
#include "core/model/number_text.h"
#include "core/rope/similarity.h"

namespace rope::figures {

namespace {

constexpr int boundPoints = 400;
constexpr double mostBoundWork = 1 << 21; ///< distances times pairs

/// The bound has the upper half of the picture and an axis of its own on the right, so that neither flattens the other
/// and it lies above the similarity, as it does in truth. 0 of it is at similarity 1, `atZero` at `top`.
void addBoundAxis(Figure& figure, double atZero)
{
    constexpr double top = 2.2, end = 2.25;
    const double slope = atZero / (top - 1);
    figure.y.hi = end;
    figure.y.ticks.clear();
    for (double tick : {-1.0, -0.5, 0.0, 0.5, 1.0})
        if (tick >= figure.y.lo)
            figure.y.ticks.push_back({tick, shownNumber(tick)});
    Axis bound;
    bound.label = "RoFormer bound A(s)";
    bound.lo = (figure.y.lo - 1) * slope;
    bound.hi = (end - 1) * slope;
    const double rough = atZero / 2.5, power = std::pow(10, std::floor(std::log10(rough)));
    const double step = rough >= 5 * power ? 5 * power : rough >= 2 * power ? 2 * power : power;
    for (int i = 0; i * step <= bound.hi; ++i)
        bound.ticks.push_back({i * step, shownNumber(i * step)});
    figure.y2 = std::move(bound);
}

} // namespace

void addBound(Figure& figure, const std::vector<double>& theta, const CurveView& view, const std::stop_token& stop)
{
    const double count = view.range[1] - view.range[0] + 1;
    const bool each = count * double(theta.size()) <= mostBoundWork;
    const std::vector<std::int64_t> distances =
        each ? wholeSamples(view.range[0], view.range[1], std::int64_t(count) + 2) : spreadDistances(view, boundPoints);
    std::vector<double> bound(distances.size());
    boundAt(theta, distances, bound, stop);
    Series s;
    s.id = "bound";
    s.name = Message("RoFormer bound A(s), right axis");
    s.colour = {Role::Bound, 0};
    s.kind = each ? SeriesKind::Line : SeriesKind::Points;
    s.x.assign(distances.begin(), distances.end());
    s.y = bound;
    const double atZero = (double(theta.size()) + 1) / 2; // all phases 0: (1/K) Σ_j j
    addBoundAxis(figure, atZero);
    if (!bound.empty())
        figure.explanation = Message(
            "The bound says that g(s) is at most A(s). A(0) = {0}, and the least A in view is {1}, while g is at "
            "most 1 anyway: the bound says little about the similarity itself.",
            {shownNumber(atZero), shownNumber(std::ranges::min(bound), 3)});
    figure.series.push_back(std::move(s));
}

} // namespace rope::figures
