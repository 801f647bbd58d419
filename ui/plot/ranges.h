// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/plot/axis_map.h"

// What a person may see of an axis: default range, zooming, panning, and how far both may go.
namespace rope {

/// The axis's default range, mended where it cannot be drawn (lo ≥ hi, not finite, ≤ 0 on a log axis).
Range defaultRange(const Axis& axis);
/// The default range and every finite value of the figure on that axis.
Range reachOf(const Figure& figure, bool alongX);

/// Scaled about `anchor` by `factor` (< 1 zooms in), kept within `reach` and wider than the smallest useful span.
Range zoomed(const Axis& axis, Range range, Range reach, double anchor, double factor);
/// Moved by `fraction` of its width towards larger values, kept within `reach`.
Range panned(const Axis& axis, Range range, Range reach, double fraction);
/// Moved as little as `value` needs to be inside, with a little air, kept within `reach`.
Range movedTo(const Axis& axis, Range range, Range reach, double value);
/// The range on a second axis that lies on the same screen positions as `shown` lies on `first`.
Range secondRange(const Axis& first, Range shown, const Axis& second);
/// Widened about its middle so that it spans `factor` ≥ 1 times as much.
Range widened(const Axis& axis, Range range, double factor);

} // namespace rope
