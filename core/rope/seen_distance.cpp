// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rope/seen_distance.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "core/rope/kernel_sign.h"
#include "core/rope/similarity.h"

namespace rope {

void kernelSeen(std::span<const double> theta, const DistanceMap& map, std::int64_t m,
                std::span<const std::int64_t> distances, std::span<double> out)
{
    std::vector<double> seen(distances.size());
    std::ranges::transform(distances, seen.begin(), [&](std::int64_t s) { return map(m, m - s); });
    kernelAt(theta, std::span<const double>(seen), out);
}

std::int64_t firstNegativeSeen(std::span<const double> theta, const DistanceMap& map, std::int64_t m,
                               std::stop_token stop)
{
    constexpr std::int64_t block = 4096;
    std::vector<std::int64_t> distances(block);
    std::vector<double> g(block);
    for (std::int64_t start = 1; start <= m && !stop.stop_requested(); start += block) {
        const auto size = static_cast<std::size_t>(std::min(block, m - start + 1));
        std::iota(distances.begin(), distances.end(), start);
        kernelSeen(theta, map, m, std::span(distances).first(size), std::span(g).first(size));
        const auto end = g.begin() + static_cast<std::ptrdiff_t>(size);
        if (const auto it = std::find_if(g.begin(), end, [](double v) { return v < surelyNegative; }); it != end)
            return start + (it - g.begin());
    }
    return 0;
}

double largestSeen(const DistanceMap& map, std::int64_t length)
{
    return map(length - 1, 0);
}

} // namespace rope
