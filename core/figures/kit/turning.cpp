// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/turning.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/figures/kit/figure_parts.h"
#include "core/model/two_pi.h"

namespace rope::figures {

namespace {

constexpr double pi = std::numbers::pi;

double lowEnd(Wrap wrap)
{
    return wrap == Wrap::Centred ? -pi : 0.0;
}

/// Number of the turn that `position` is in, counted from where the folded angle wraps.
std::int64_t turnOf(double position, double theta, Wrap wrap)
{
    return static_cast<std::int64_t>(std::floor((position * theta - lowEnd(wrap)) / twoPi));
}

/// The ends of all turns after `from`, up to `to`: the line reaches the top, breaks, and starts at the bottom.
void addWraps(Series& s, double from, double to, double theta, Wrap wrap)
{
    const std::int64_t last = turnOf(to, theta, wrap);
    for (std::int64_t turn = turnOf(from, theta, wrap) + 1; turn <= last; ++turn) {
        const double at = std::clamp((double(turn) * twoPi + lowEnd(wrap)) / theta, from, to);
        s.x.insert(s.x.end(), {at, at, at});
        s.y.insert(s.y.end(), {lowEnd(wrap) + twoPi, std::numeric_limits<double>::quiet_NaN(), lowEnd(wrap)});
    }
}

} // namespace

double foldedAngle(double position, double theta, Wrap wrap)
{
    const double angle = position * theta;
    if (wrap == Wrap::None)
        return angle;
    const double folded = std::remainder(angle, twoPi); // exact for the rounded 2π
    return wrap == Wrap::Positive && folded < 0 ? folded + twoPi : folded;
}

double columnsPerTurn(double theta, std::array<double, 2> range, int columns)
{
    const double tokensPerColumn = (range[1] - range[0]) / std::max(1, columns);
    return periodOf(theta) / tokensPerColumn;
}

Series angleSeries(double theta, std::array<double, 2> range, int columns, Wrap wrap)
{
    Series s;
    s.kind = SeriesKind::Line;
    double before = std::numeric_limits<double>::quiet_NaN();
    for (std::int64_t m : wholeSamples(range[0], range[1], columns)) {
        if (wrap != Wrap::None && !s.x.empty())
            addWraps(s, before, double(m), theta, wrap);
        s.x.push_back(double(m));
        s.y.push_back(foldedAngle(double(m), theta, wrap));
        before = double(m);
    }
    return s;
}

Series fullBand(std::array<double, 2> range, Wrap wrap)
{
    Series s;
    s.kind = SeriesKind::Band;
    s.x = {range[0], range[1]};
    s.y.assign(2, lowEnd(wrap));
    s.y2.assign(2, lowEnd(wrap) + twoPi);
    return s;
}

std::vector<Tick> piTicks(Wrap wrap)
{
    if (wrap == Wrap::Centred)
        return {{-pi, "−π"}, {-pi / 2, "−π/2"}, {0, "0"}, {pi / 2, "π/2"}, {pi, "π"}};
    return {{0, "0"}, {pi / 2, "π/2"}, {pi, "π"}, {3 * pi / 2, "3π/2"}, {twoPi, "2π"}};
}

double turnsInView(double target, double slowestTheta)
{
    constexpr double mostTurns = 150, fewTurns = 24;
    if (!isTurning(slowestTheta) || target / periodOf(slowestTheta) <= mostTurns)
        return target;
    return std::min(target, std::ceil(std::max(8.0, fewTurns * periodOf(slowestTheta))));
}

} // namespace rope::figures
