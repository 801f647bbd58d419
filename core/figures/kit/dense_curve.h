// SPDX-License-Identifier: GPL-3.0-or-later
// A kernel over up to a million distances, as a picture needs it. Not a figure itself.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "core/model/figure.h"

namespace rope::figures {

/// Where and how finely a curve over whole distances is going to be seen.
struct CurveView {
    std::array<double, 2> range{0, 1}; ///< visible distances, tokens
    AxisScale scale = AxisScale::Linear;
    int columns = 1200;
    bool operator==(const CurveView&) const = default;
};

/// g(s) (F7) over the range: x, y and kind of a Series; the rest is left to the caller.
///  - few distances: each of them, exact (Line);
///  - many, linear axis: least and greatest value in each pixel column (Envelope), joined to the next column;
///  - log axis: each distance where they lie apart, then least and greatest of each column (Line), so no peak is lost.
/// Recent results are kept, since most curves of a figure stay the same while one thing is dragged.
/// Unfinished and not kept once `stop` is requested.
Series kernelCurve(std::span<const double> theta, const CurveView& view, std::stop_token stop);

/// A moving mean and the band that the curve swings in (core/figures/kit/smooth_curve).
struct SmoothCurve {
    Series mean, band;
};
/// The same curve smoothed; kept likewise. Where it is not denser than its pixels the mean is the curve, and no band.
SmoothCurve smoothKernel(std::span<const double> theta, const CurveView& view, std::stop_token stop);

/// Whole distances spread over the visible axis, at most `most`, each once.
std::vector<std::int64_t> spreadDistances(const CurveView& view, int most);

/// Default end of a distance axis for this kernel: maxDistance, but with one θ for all pairs a few periods, and on to
/// where positions first look alike (similarity 0.999) if that is near.
double legibleEnd(const std::vector<double>& theta, double maxDistance);

/// Lower end of an axis for these kernels out to maxDistance: always below 0, one of a few steps, and the same
/// whatever is in view, so that zooming in x does not move y.
double kernelFloor(const std::vector<std::vector<double>>& thetas, double maxDistance);

} // namespace rope::figures
