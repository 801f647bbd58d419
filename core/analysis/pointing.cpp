// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/pointing.h"

#include <cmath>
#include <limits>
#include <string>

#include <Eigen/Core>

#include "core/model/problem.h"
#include "core/model/scene.h"
#include "core/rope/similarity.h"

namespace rope {

namespace {

constexpr double mostBudget = 1e6;

/// g(s - distance) - 1 for s = 0 … length - 1.
Eigen::ArrayXd falls(std::span<const double> theta, std::int64_t length, std::int64_t distance,
                     const std::stop_token& stop)
{
    if (length < 2 || length > limits::maxDistance)
        throw InputError("length", std::to_string(length), "2 to " + std::to_string(limits::maxDistance));
    if (distance < 0 || distance >= length)
        throw InputError("distance", std::to_string(distance), "0 to " + std::to_string(length - 1));
    Eigen::ArrayXd g(length);
    kernelRange(theta, -distance, 1, std::span(g.data(), static_cast<std::size_t>(length)), stop);
    return g - 1;
}

double shareOf(const Eigen::ArrayXd& falls, double budget)
{
    return 1 / (budget * falls).exp().sum();
}

} // namespace

double pointingShare(std::span<const double> theta, std::int64_t length, std::int64_t distance, double budget,
                     const std::stop_token& stop)
{
    return shareOf(falls(theta, length, distance, stop), budget);
}

double pointingBudget(std::span<const double> theta, std::int64_t length, std::int64_t distance, double share,
                      const std::stop_token& stop)
{
    if (!(share > 0 && share < 1))
        throw InputError("share", std::to_string(share), "more than 0 and less than 1");
    const Eigen::ArrayXd fall = falls(theta, length, distance, stop);
    double low = 0, high = 1; // the share grows with the budget: every fall but the one at `distance` is below 0
    while (shareOf(fall, high) < share) {
        if (stop.stop_requested())
            return std::numeric_limits<double>::quiet_NaN();
        low = high;
        high *= 2;
        if (high > mostBudget)
            return std::numeric_limits<double>::infinity();
    }
    while (high - low > 1e-12 * high && !stop.stop_requested()) {
        const double middle = (low + high) / 2;
        (shareOf(fall, middle) < share ? low : high) = middle;
    }
    return stop.stop_requested() ? std::numeric_limits<double>::quiet_NaN() : high;
}

} // namespace rope
