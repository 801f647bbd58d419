// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QFontMetricsF>
#include <QString>

#include "ui/plot/axis_map.h"

namespace rope {

struct Ticks {
    std::vector<double> at;
    std::vector<QString> labels; ///< one per tick
    std::vector<double> sub;     ///< unlabelled, between the ticks
};

/// Few, round ticks within `shown`: the axis's own where it has some, whole numbers where only those mean something,
/// powers of ten on log axes. At most about `most` labels.
Ticks ticksFor(const Axis& axis, Range shown, int most);
/// As many ticks as fit beside each other on `length` pixels without crowding.
Ticks fittingTicks(const Axis& axis, Range shown, double length, bool horizontal, const QFontMetricsF& metrics);

} // namespace rope
