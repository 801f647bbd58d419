// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/turn_counts.h"

#include <algorithm>
#include <cmath>

#include "core/model/two_pi.h"

namespace rope {

namespace {

constexpr double unseenTolerance = 1e-9;

} // namespace

std::vector<double> turnsWithin(std::span<const double> theta, double length)
{
    std::vector<double> out(theta.size());
    std::ranges::transform(theta, out.begin(), [length](double t) { return length * t / twoPi; });
    return out;
}

int neverFullTurn(std::span<const double> theta, double length)
{
    return static_cast<int>(std::ranges::count_if(theta, [length](double t) { return t > 0 && periodOf(t) > length; }));
}

std::optional<PeriodRange> periodRange(std::span<const double> theta)
{
    std::optional<PeriodRange> out;
    for (double t : theta) {
        if (!(t > 0))
            continue;
        const double period = periodOf(t);
        if (!out)
            out = {period, period};
        out->shortest = std::min(out->shortest, period);
        out->longest = std::max(out->longest, period);
    }
    return out;
}

std::vector<int> unseenPairs(const Frequencies& f, double trainLength, double targetLength)
{
    std::vector<int> out;
    for (std::size_t i = 0; i < f.size(); ++i) {
        const double seen = trainLength * f.unscaled[i];
        if (seen < twoPi && targetLength * f.theta[i] > seen * (1 + unseenTolerance))
            out.push_back(static_cast<int>(i) + 1);
    }
    return out;
}

int criticalDimension(int rotaryDim, double base, double length)
{
    const double pairs = rotaryDim / 2.0 * std::log(length / twoPi) / std::log(base);
    return 2 * static_cast<int>(std::clamp(std::ceil(pairs), 0.0, rotaryDim / 2.0));
}

} // namespace rope
