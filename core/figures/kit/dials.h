// SPDX-License-Identifier: GPL-3.0-or-later
// The circles that pairs turn on, and what is drawn on them. Not a figure itself.
#pragma once
#include <cstdint>
#include <vector>

#include "core/figures/kit/figure_kind.h"
#include "core/rope/frequencies.h"

namespace rope::figures {

/// Which pairs are drawn, and where.
enum class Circles {
    Each, ///< a few pairs, a circle for each
    One,  ///< a few pairs on one circle
    All   ///< every pair on one circle
};

/// One circle of radius 1: which pair turns on it, and where its middle is.
struct Dial {
    int pair = 1;
    double theta = 0;    ///< θ′, radians per token
    double unscaled = 0; ///< θ of training
    double x = 0, y = 0;
    double query = 0, key = 0; ///< directions of q and k at position 0, radians
    bool operator==(const Dial&) const = default;
};

/// From fast to slow: every pair, or the chosen ones (at most six) with the selected one among them. The directions of
/// q and k are 0 unless `given` vectors are asked for. A circle for each stands in the rows and columns that make it
/// large on a plot of the view's shape.
std::vector<Dial> dialsOf(const FigureRequest& request, Circles circles, bool given);
/// The pairs drawn beside the selected one, in the order of their colours.
std::vector<int> pairsBeside(const FigureRequest& request, Circles circles);

/// Folded into one turn from 0: where q stands at position m, and k at position n; radians.
double queryAngle(const Dial& dial, std::int64_t m);
double keyAngle(const Dial& dial, std::int64_t n);

/// Each adds points to `series` and a gap (NaN) after them.
void addArc(Series& series, const Dial& dial, double radius, double from, double to);
void addArm(Series& series, const Dial& dial, double angle);
/// A ring between the radii filled with slanted strokes, for angles `from` to `to`.
void addHatch(Series& series, const Dial& dial, double inner, double outer, double from, double to);

} // namespace rope::figures
