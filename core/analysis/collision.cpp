// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/collision.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rope {

namespace {

constexpr long double twoPi = 2 * std::numbers::pi_v<long double>;

double leftover(double theta, std::int64_t distance)
{
    return static_cast<double>(
        std::remainder(static_cast<long double>(theta) * static_cast<long double>(distance), twoPi));
}

} // namespace

// The distances at which s·x comes closer to a whole number than at any smaller s are the denominators of the
// continued fraction of x (best approximations of the second kind), so only those need to be tried.
std::optional<Collision> firstCollision(double theta, double tolerance, std::int64_t limit)
{
    long double rest = static_cast<long double>(theta) / twoPi;
    long double before = 0;
    long double distance = 1;
    while (distance <= static_cast<long double>(limit)) {
        const auto s = static_cast<std::int64_t>(distance);
        if (const double angle = leftover(theta, s); std::abs(angle) <= tolerance)
            return Collision{s, angle};
        rest -= std::floor(rest);
        if (rest == 0)
            return std::nullopt;
        rest = 1 / rest;
        const long double next = std::floor(rest) * distance + before;
        before = distance;
        distance = next;
    }
    return std::nullopt;
}

std::optional<double> commonTheta(std::span<const double> theta)
{
    if (theta.empty() || theta[0] == 0 || !std::ranges::all_of(theta, [&](double t) { return t == theta[0]; }))
        return std::nullopt;
    return theta[0];
}

} // namespace rope
