// SPDX-License-Identifier: GPL-3.0-or-later
// A curve denser than its pixels as its moving mean, with how far it swings. Not a figure itself.
#pragma once
#include <array>
#include <functional>
#include <span>
#include <vector>

#include "core/figures/kit/dense_curve.h"
#include "core/figures/kit/figure_kind.h"

namespace rope::figures {

/// The option "curve": every value, smoothed, or smoothed once there are many curves.
FigureOption curveOption();
/// What that option says for a figure that shows so many RoPEs. Not of curves: one that comes and goes while λ is
/// dragged would turn the picture over.
bool isSmoothed(const FigureRequest& request, std::size_t shown);
/// Explanation and y axis of a figure with smoothed curves, once those are in it.
void sayThatSmoothed(Figure& figure);

/// Sorted points as a moving mean over a thirtieth of the visible axis (Line) and the least and greatest value in it
/// (Band), at distances spread over the view; y2 of the mean is the value itself there, NaN where there is no point.
/// `indexAt(x)` is the first point at or beyond x.
SmoothCurve smoothed(std::span<const float> y, const std::function<std::size_t(double)>& indexAt,
                     const CurveView& view);
SmoothCurve smoothed(const Series& points, const CurveView& view);

/// Whether so many RoPEs leave room for the bands of others than the active one: many bands are one grey.
bool showsAllBands(std::size_t shown);

/// Adds to the figure what `look` (id, name, colour, dash, emphasis) is to show: its band, under everything, and
/// itself.
void addSmooth(Figure& figure, Series look, SmoothCurve curve);

} // namespace rope::figures
