// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/cell_average.h"

#include <algorithm>
#include <cmath>

#include "core/figures/kit/figure_parts.h"
#include "core/kernels/sincos.h"
#include "core/model/two_pi.h"

namespace rope::figures {

PositionCells cellsFor(const FigureView& view, std::int64_t last)
{
    const auto range = visibleRange(view, 0, double(last), 0, double(limits::maxLength));
    PositionCells cells;
    cells.first = static_cast<std::int64_t>(std::floor(range[0] + 0.5));
    const auto end = std::max(cells.first, static_cast<std::int64_t>(std::floor(range[1] + 0.5)));
    const std::int64_t count = end - cells.first + 1;
    const std::int64_t most = std::clamp(view.columns, 16, 4096);
    cells.perCell = (count + most - 1) / most;
    cells.columns = static_cast<int>((count + cells.perCell - 1) / cells.perCell);
    return cells;
}

double dirichlet(double theta, std::int64_t n)
{
    // θ less its whole turns; each turn taken off changes the sign when the middle of the cell is between two
    // positions.
    const double rest = std::remainder(theta, twoPi);
    const double wholeTurns = std::nearbyint((theta - rest) / twoPi);
    const double sign = n % 2 == 0 && std::fmod(wholeTurns, 2) != 0 ? -1 : 1;
    const double count = double(n);
    const double sine = std::sin(rest / 2);
    return sine == 0 ? sign : sign * std::sin(count * rest / 2) / (count * sine);
}

double shownShare(double theta, std::int64_t perCell)
{
    if (perCell == 1)
        return 1; // each position has its cell
    // Whole turns a token leave no wave at all.
    const double turns = std::abs(std::remainder(theta, twoPi)) * double(perCell) / twoPi;
    constexpr double whole = 0.125, none = 0.25;
    if (turns <= whole)
        return 1;
    const double c = std::cos(std::numbers::pi / 2 * (std::min(turns, none) - whole) / (none - whole));
    return turns >= none ? 0 : c * c;
}

CellMeans meansOf(std::span<const double> theta, const PositionCells& cells, const std::stop_token& stop)
{
    const std::size_t rows = theta.size();
    const auto columns = static_cast<std::size_t>(cells.columns);
    std::vector<double> weight(rows), sines(rows), cosines(rows);
    std::ranges::transform(theta, weight.begin(),
                           [&](double t) { return dirichlet(t, cells.perCell) * shownShare(t, cells.perCell); });
    CellMeans out{std::vector<float>(rows * columns), std::vector<float>(rows * columns)};
    for (std::size_t c = 0; c < columns && !stop.stop_requested(); ++c) {
        kernels::sinCosOfProducts(cells.centre(static_cast<int>(c)), theta, sines, cosines);
        for (std::size_t i = 0; i < rows; ++i) {
            out.cos[i * columns + c] = static_cast<float>(cosines[i] * weight[i]);
            out.sin[i * columns + c] = static_cast<float>(sines[i] * weight[i]);
        }
    }
    return out;
}

} // namespace rope::figures
