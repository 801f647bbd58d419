// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rope/position_axes.h"

#include <cmath>
#include <numbers>

#include "core/model/sections_fit.h"

namespace rope {

std::vector<int> axisOfPairs(const AxisSections& sections, int pairs)
{
    std::vector<int> out;
    if (sections.pairs.empty() || sections.interleaved) {
        out.assign(static_cast<std::size_t>(pairs), 0);
        const int n = static_cast<int>(sections.pairs.size());
        for (int i = 0; n > 0 && i < pairs; ++i)
            if (const int axis = i % n; axis > 0 && i < n * sections.pairs[static_cast<std::size_t>(axis)])
                out[static_cast<std::size_t>(i)] = axis;
        return out;
    }
    for (int axis = 0; axis < static_cast<int>(sections.pairs.size()); ++axis)
        out.insert(out.end(), static_cast<std::size_t>(sections.pairs[static_cast<std::size_t>(axis)]), axis);
    return out;
}

std::vector<int> axesOf(const RopeSpec& spec)
{
    if (spec.axes.pairs.size() < 2 || !fits(spec.axes, spec.pairCount()))
        return {};
    return axisOfPairs(spec.axes, spec.pairCount());
}

std::string axisName(int axis, std::size_t axes)
{
    static const std::array<std::string, 4> hunyuan{"position", "width", "height", "image"};
    return axes == 3   ? std::string(1, "thw"[axis])
           : axes == 4 ? hunyuan.at(static_cast<std::size_t>(axis))
                       : "axis " + std::to_string(axis + 1);
}

std::vector<double> anglesOnAxes(std::span<const double> theta, std::span<const int> axes,
                                 std::span<const double> positions)
{
    std::vector<double> out(theta.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = positions[static_cast<std::size_t>(axes[i])] * theta[i];
    return out;
}

double similarityOfMove(std::span<const double> theta, std::span<const int> axes, std::span<const double> move)
{
    double sum = 0;
    for (const double angle : anglesOnAxes(theta, axes, move))
        sum += std::cos(angle);
    return sum / double(theta.size());
}

PlanarPairs axialPairs(int rotaryDim, double base)
{
    PlanarPairs out;
    for (const std::array<double, 2> direction : {std::array{1.0, 0.0}, std::array{0.0, 1.0}})
        for (int j = 0; j < rotaryDim / 4; ++j) {
            out.theta.push_back(std::pow(base, -4.0 * j / rotaryDim));
            out.direction.push_back(direction);
        }
    return out;
}

PlanarPairs goldenPairs(int pairs, double fast, double slow)
{
    PlanarPairs out;
    for (int i = 0; i < pairs; ++i) {
        const double share = pairs == 1 ? 0 : double(i) / (pairs - 1);
        const double angle = (pairs - 1 - i) * std::numbers::pi * (std::sqrt(5.0) - 1) / 2;
        out.theta.push_back(fast > 0 ? fast * std::pow(slow / fast, share) : 0);
        out.direction.push_back({std::cos(angle), std::sin(angle)});
    }
    return out;
}

PlanarPairs imagePairs(std::span<const double> theta, std::span<const int> axes, std::size_t count)
{
    const int columns = count == 4 ? 1 : 2, rows = count == 4 ? 2 : 1;
    PlanarPairs out;
    out.theta.assign(theta.begin(), theta.end());
    for (const int axis : axes)
        out.direction.push_back({axis == columns ? 1.0 : 0.0, axis == rows ? 1.0 : 0.0});
    return out;
}

double planarSimilarity(const PlanarPairs& pairs, double dx, double dy)
{
    double sum = 0;
    for (std::size_t i = 0; i < pairs.theta.size(); ++i)
        sum += std::cos(pairs.theta[i] * (pairs.direction[i][0] * dx + pairs.direction[i][1] * dy));
    return sum / double(pairs.theta.size());
}

} // namespace rope
