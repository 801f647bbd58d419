// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/figures/kit/figure_kind.h"

namespace rope {

/// The headline numbers of the active RoPE as a figure without a picture, so that they take the same road
/// as the pictures: computed off the GUI thread, latest wins. Not in the list of figures.
const FigureKind& cardsKind();

} // namespace rope
