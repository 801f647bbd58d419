// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/model/number_text.h"
#include "core/rope/position_axes.h"

namespace rope::figures {

namespace {

constexpr int side = 29; // an image of 28 x 28 patches has no middle

/// Sections in the proportions of a published model, for a RoPE that has none of its own.
AxisSections sectionsFor(int pairs, bool interleaved)
{
    // Qwen2-VL: 16, 24, 24; Qwen3-VL: 24, 20, 20.
    const int own = interleaved ? 20 : 24;
    const int rows = int(std::lround(pairs * own / 64.0));
    return {{pairs - 2 * rows, rows, rows}, interleaved};
}

/// From the fastest to the slowest of the axial ones.
PlanarPairs directedPairs(int pairs, const PlanarPairs& axial)
{
    return axial.theta.empty() ? axial : goldenPairs(pairs, axial.theta.front(), axial.theta.back());
}

PlanarPairs pairsOf(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const std::vector<double>& theta = request.active().theta;
    const auto pairs = int(theta.size());
    if (request.is("arrangement", "axial"))
        return axialPairs(scene.active.rotaryDim, scene.active.base * scene.active.lambda);
    if (request.is("arrangement", "directions"))
        return directedPairs(pairs, axialPairs(scene.active.rotaryDim, scene.active.base * scene.active.lambda));
    const std::vector<int> own = axesOf(scene.active);
    const std::size_t axes = scene.active.axes.pairs.size();
    const bool isOwn = (axes == 3 || axes == 4) && !own.empty();
    const bool interleaved = request.is("arrangement", "interleaved") ||
                             (request.is("arrangement", "model") && isOwn && scene.active.axes.interleaved);
    if (isOwn && scene.active.axes.interleaved == interleaved)
        return imagePairs(theta, own, axes);
    return imagePairs(theta, axisOfPairs(sectionsFor(pairs, interleaved), pairs));
}

HeatMap mapOf(const PlanarPairs& pairs)
{
    HeatMap map;
    map.columns = map.rows = side;
    map.xLo = map.yLo = -side / 2.0;
    map.xHi = map.yHi = side / 2.0;
    map.zLo = -1;
    map.label = "Similarity to the patch in the middle";
    map.ramp = Ramp::Diverging;
    for (int row = -(side / 2); row <= side / 2; ++row)
        for (int column = -(side / 2); column <= side / 2; ++column)
            map.cells.push_back(static_cast<float>(planarSimilarity(pairs, column, row)));
    // Near 1 everywhere, as slow pairs leave it, the whole range would be one colour.
    const double least = std::ranges::min(map.cells);
    if (least >= 0) {
        map.zLo = least < 1 ? std::min(least, 1 - 1e-6) : 0;
        map.ramp = Ramp::Sequential;
    }
    return map;
}

/// Greatest less least similarity on a circle, over whole degrees: 0 if all directions look alike.
double spreadAt(const PlanarPairs& pairs, double radius)
{
    double least = 1, greatest = -1;
    for (int degree = 0; degree <= 180; ++degree) {
        const double angle = degree * std::numbers::pi / 180;
        const double g = planarSimilarity(pairs, radius * std::cos(angle), radius * std::sin(angle));
        least = std::min(least, g);
        greatest = std::max(greatest, g);
    }
    return greatest - least;
}

bool turnsInThePlane(const PlanarPairs& pairs)
{
    for (std::size_t i = 0; i < pairs.theta.size(); ++i)
        if (pairs.theta[i] != 0 && (pairs.direction[i][0] != 0 || pairs.direction[i][1] != 0))
            return true;
    return false;
}

/// The pairs say whether any turns: a cosine of 1 may be one of a θ too small for a double to tell.
Message titleOf(const PlanarPairs& pairs, double column, double row, double spread)
{
    if (!turnsInThePlane(pairs))
        return "No pair turns with rows or columns: all patches look alike";
    if (column == 1 && row == 1 && spread == 0)
        return "Pairs turn too little to tell patches apart";
    return {"Similarity falls by {0} a column, {1} a row; directions differ by {2}",
            {shownNumber(1 - column, 3), shownNumber(1 - row, 3), shownNumber(spread, 3)}};
}

Figure makePatchGrid(const FigureRequest& request)
{
    const PlanarPairs pairs = pairsOf(request);
    Figure figure;
    figure.equalAspect = true;
    figure.x.label = "Columns to the right";
    figure.y.label = "Rows down";
    for (Axis* axis : {&figure.x, &figure.y}) {
        axis->lo = -side / 2.0;
        axis->hi = side / 2.0;
        axis->whole = true;
    }
    figure.y.reversed = true;
    if (pairs.theta.empty()) {
        figure.title = "Axial 2-D needs at least four elements that turn";
        return figure;
    }
    figure.map = mapOf(pairs);
    const double column = planarSimilarity(pairs, 1, 0);
    const double row = planarSimilarity(pairs, 0, 1);
    const double spread = spreadAt(pairs, 8);
    figure.title = titleOf(pairs, column, row, spread);
    addHeadline(figure, "one_column", "One column away", shownNumber(column, 6), "Similarity of neighbours in a row",
                column);
    addHeadline(figure, "one_row", "One row away", shownNumber(row, 6), "Similarity of neighbours in a column", row);
    addHeadline(figure, "spread", "Spread of directions at 8 patches", shownNumber(spread, 4),
                "Greatest less least similarity on a circle of that radius, over whole degrees", spread);
    return figure;
}

} // namespace

FigureKind patch_grid()
{
    FigureKind kind;
    kind.id = "patch_grid";
    kind.title = "Patch grid";
    kind.explanation = "How alike the patches of one image are to the one in the middle when query and key are equal: "
                       "with several position axes each pair turns with one of them, and time stands still.";
    kind.source = "M-RoPE: Qwen2-VL (contiguous), Qwen3-VL (interleaved); axial: vision towers, b^(−2j/(r/2))";
    kind.options = {{"arrangement",
                     "Arrangement",
                     "Which pairs turn with rows and which with columns",
                     {{"model", "As the model has it"},
                      {"contiguous", "M-RoPE, contiguous"},
                      {"interleaved", "M-RoPE, interleaved"},
                      {"axial", "Axial 2-D"},
                      {"directions", "A direction for each pair"}}}};
    kind.usesPosition = false;
    kind.usesSelectedPair = false;
    kind.make = makePatchGrid;
    return kind;
}

} // namespace rope::figures
