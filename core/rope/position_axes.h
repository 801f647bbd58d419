// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <span>
#include <string>
#include <vector>

#include "core/model/rope_spec.h"

namespace rope {

/// The axis of each pair, from 0. Contiguous (Qwen2-VL): section after section. Interleaved (Qwen3-VL): pair i belongs
/// to axis a = i mod n, n the number of sections, if a > 0 and i < n·pairs[a], else to axis 0. The sum of
/// `sections.pairs` is `pairs`, or it is empty.
std::vector<int> axisOfPairs(const AxisSections& sections, int pairs);

/// The axis of each pair of a RoPE; empty with one axis, and with sections that do not add up to its pairs.
std::vector<int> axesOf(const RopeSpec& spec);
/// "t", "h", "w" for three axes; for four, as HunYuan-VL orders them, "position", "width", "height", "image"; else
/// "axis 1", ….
std::string axisName(int axis, std::size_t axes);

/// φ_i = positions[axis_i]·θ_i in radians, unwrapped. Text has one position on all axes: then it is 1-D RoPE, bit for
/// bit.
std::vector<double> anglesOnAxes(std::span<const double> theta, std::span<const int> axes,
                                 std::span<const double> positions);

/// (1/K) Σ cos(move[axis_i]·θ_i): similarity of equal vectors one such move apart.
double similarityOfMove(std::span<const double> theta, std::span<const int> axes, std::span<const double> move);

/// Pairs that turn with a position in the plane along a direction of their own: φ_i = θ_i (u_i·(x, y)).
struct PlanarPairs {
    std::vector<double> theta; ///< radians per patch
    std::vector<std::array<double, 2>>
        direction; ///< (x, y): unit vectors, or (0, 0) for a pair that the plane leaves alone
};

/// Axial 2-D of vision towers: half of the pairs turn with x, half with y, both with b^(-2j/(r/2)), j = 0 … r/4-1.
PlanarPairs axialPairs(int rotaryDim, double base);
/// One frequency after another, evenly spaced in log from `fast` to `slow`; the i-th from the slow end, from 0, lies
/// along the angle i·π(√5-1)/2.
PlanarPairs goldenPairs(int pairs, double fast, double slow);
/// M-RoPE on one image: of three axes 1 is y (rows) and 2 is x (columns), of HunYuan-VL's four it is the other way
/// round; any other axis stands still.
PlanarPairs imagePairs(std::span<const double> theta, std::span<const int> axes, std::size_t count = 3);

/// (1/K) Σ cos(θ_i (u_i·(dx, dy))): similarity of two patches that far apart.
double planarSimilarity(const PlanarPairs& pairs, double dx, double dy);

} // namespace rope
