// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QVector>

#include "core/model/figure.h"

namespace rope {

/// Lengths of dashes and gaps in widths of the line; empty: no gaps. Pins differ by dash as well as by colour, for grey
/// print and for eyes that see fewer colours.
QVector<qreal> dashOf(const Series& series);
/// What the points of a series are drawn as; each pin has a mark of its own.
Mark markOf(const Series& series);

} // namespace rope
