// SPDX-License-Identifier: GPL-3.0-or-later
// Turning pairs in the cells of a heat map over positions. Not a figure itself.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "core/figures/kit/figure_kind.h"

namespace rope::figures {

/// Positions first, first + 1, … cut into `columns` cells of `perCell` positions each.
struct PositionCells {
    std::int64_t first = 0;
    std::int64_t perCell = 1;
    int columns = 1;

    double lo() const { return double(first) - 0.5; }
    double hi() const { return lo() + double(perCell) * columns; }
    double centre(int column) const { return double(first) + double(perCell) * column + (double(perCell) - 1) / 2; }
};

/// Cells for the visible positions, by default 0 … last, no more than the view has columns.
PositionCells cellsFor(const FigureView& view, std::int64_t last);

/// (1/n) Σ cos(θ·(c + t)) over n neighbours centred on c is cos(c·θ) times this: sin(nθ/2) / (n sin(θ/2)),
/// and ±1 in the limit of whole turns a token.
double dirichlet(double theta, std::int64_t n);

/// 1 for pairs that turn slowly enough for the cells to show their waves (up to an eighth of a turn a cell), 0 for
/// those that turn a quarter or more: three or four cells a wave beat with it and make waves that are not there.
double shownShare(double theta, std::int64_t perCell);

/// cos and sin of m·θ_i averaged exactly over the positions of each cell, times shownShare; [row i x column].
struct CellMeans {
    std::vector<float> cos;
    std::vector<float> sin;
};
CellMeans meansOf(std::span<const double> theta, const PositionCells& cells, const std::stop_token& stop);

} // namespace rope::figures
