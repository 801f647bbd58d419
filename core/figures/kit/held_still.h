// SPDX-License-Identifier: GPL-3.0-or-later
// What stays of a figure while a hand holds a control. Not a figure itself.
#pragma once
#include <string>

#include "core/model/figure.h"

namespace rope {

/// The view with the held range in place of the default one, and without what is held of another kind of figure.
FigureView heldView(FigureView view, const std::string& kindId);

/// Gives the figure the ranges, ticks and colours of the one that is held. An axis that has become another (label
/// aside: scale, meaning, direction) is nothing to hold on to and stays the figure's own. So does x of a figure that
/// `measures`: how far it goes is what is dragged there, and beyond the old end lies what is to be seen.
void holdStill(Figure& figure, const Figure& held, bool measures = false);

} // namespace rope
