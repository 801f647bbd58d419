// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/lessons/check.h"
#include "core/lessons/quantities/quantities.h"
#include "core/model/figure.h"

// "Draw the curve, then see": a prediction is drawn on an empty plot and judged by how far from the right curve it
// lies.
namespace rope {

/// Where along x a drawing has its values: up to 97 places, equally far apart on the axis as it is laid out; whole
/// numbers where both ends are whole, each once.
std::vector<double> drawPlaces(const Question& question);

/// How far along the axis a value lies, 0 to 1.
double partAlong(const DrawAxis& axis, double value);

/// The right curve at those places. Throws InputError where it cannot be worked out.
std::vector<double> rightCurve(const Question& question, const Quantities& quantities);

/// How far two curves lie apart, in parts of the height of the plot; places where either is NaN do not count.
struct DrawingGap {
    double mean = 0;          ///< mean absolute distance; infinite when nothing could be compared
    std::size_t furthest = 0; ///< index of the place where they are furthest apart
    double drawn = 0;         ///< part of the places that could be compared, 0 to 1
};
DrawingGap gapBetween(const std::vector<double>& drawn, const std::vector<double>& right, const Question& question);
/// The largest mean distance that is right, in parts of the height of the plot.
double allowedGap(const Question& question);

/// The plot to draw on with its axes and what is drawn; `right` empty: without the right curve.
Figure drawingFigure(const Question& question, const std::vector<double>& drawn, const std::vector<double>& right);

/// Where the pen is, in words.
Message penAt(const Question& question, double x, double y);

namespace lessons {

/// Parts of the width that may stay empty.
inline constexpr double mostUndrawn = 0.1;

Verdict checkDrawing(const Question& question, const Quantities& quantities, const GivenAnswer& given);
/// The right curve as some points of it.
FramedProse drawnInWords(const Question& question, const Quantities& quantities);

} // namespace lessons
} // namespace rope
