// SPDX-License-Identifier: GPL-3.0-or-later
// Angles of one pair over a stretch of positions, as they should be drawn. Not a figure itself.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "core/model/figure.h"

namespace rope::figures {

/// How an angle is folded into one turn.
enum class Wrap {
    None,    ///< m·θ as it grows
    Centred, ///< −π … π
    Positive ///< 0 … 2π
};

/// m·θ, folded. m·θ is formed in double; radians.
double foldedAngle(double position, double theta, Wrap wrap);

/// Pixel columns that one turn of θ takes when `range` tokens are spread over `columns`.
double columnsPerTurn(double theta, std::array<double, 2> range, int columns);

/// Below this many pixel columns a turn, a folded angle is drawn as a full band: a line would alias.
inline constexpr double fewestColumnsPerTurn = 6;

/// x and y of the angle over `range`: whole positions, one a column at most, and at each wrap the exact position
/// where the turn ends, with a gap (NaN). For pairs slow enough to draw.
Series angleSeries(double theta, std::array<double, 2> range, int columns, Wrap wrap);

/// A Band over one whole turn.
Series fullBand(std::array<double, 2> range, Wrap wrap);

/// Where a picture over positions ends by default: `target`; but where even the slowest turn of `theta` comes too often
/// to be seen by then, a couple of dozen of its turns.
double turnsInView(double target, double slowestTheta);

/// Ticks at −π, −π/2, 0, … or 0, π/2, …, 2π.
std::vector<Tick> piTicks(Wrap wrap);

} // namespace rope::figures
