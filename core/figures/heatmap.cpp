// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/figures/figure_list.h"
#include "core/figures/kit/cell_average.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/turning.h"
#include "core/model/number_text.h"

namespace rope::figures {

namespace {

/// Below this length of the mean direction a cell holds so many directions that none is worth showing.
constexpr float clearest = 0.5F;
constexpr std::int64_t closeUp = 511;

/// Direction of the mean of a cell; NaN where the pair turns too far within it.
std::vector<float> meanAngles(const CellMeans& means)
{
    std::vector<float> out(means.cos.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = std::hypot(means.cos[i], means.sin[i]) < clearest ? std::numeric_limits<float>::quiet_NaN()
                                                                   : std::atan2(means.sin[i], means.cos[i]);
    return out;
}

HeatMap mapOf(const std::string& quantity, const std::vector<double>& theta, const PositionCells& cells,
              const std::stop_token& stop)
{
    HeatMap map;
    map.columns = cells.columns;
    map.rows = static_cast<int>(theta.size());
    map.xLo = cells.lo();
    map.xHi = cells.hi();
    map.yLo = 0.5;
    map.yHi = map.rows + 0.5;
    CellMeans means = meansOf(theta, cells, stop);
    const bool angle = quantity == "angle";
    map.zHi = angle ? std::numbers::pi : 1;
    map.zLo = -map.zHi;
    map.ramp = angle ? Ramp::Cyclic : Ramp::Diverging;
    map.unit = angle ? "radians" : "";
    const std::string name = angle ? "Angle within one turn" : quantity == "sin" ? "sin(m·θ)" : "cos(m·θ)";
    map.label =
        cells.perCell > 1 ? Message("{0}, mean of {1} positions", {name, grouped(cells.perCell)}) : Message(name);
    map.cells = angle ? meanAngles(means) : quantity == "sin" ? std::move(means.sin) : std::move(means.cos);
    return map;
}

/// Of what is painted: pairs that turn too far within a cell are blank rows.
Message titleOf(const std::vector<double>& theta, const PositionCells& cells)
{
    const auto range = turningPeriods(theta);
    if (!range)
        return "No pair turns: every position looks the same";
    if (range->shortest == range->longest)
        return {"Every turning pair repeats after {0}", {tokensText(range->shortest)}};
    const auto blank = std::ranges::count_if(theta, [&](double t) { return shownShare(t, cells.perCell) < 0.5; });
    const std::string slowest = tokensText(range->longest);
    if (blank == 0)
        return {"The fastest pair repeats after {0}, the slowest after {1}", {shownNumber(range->shortest), slowest}};
    return {"Too fast to be seen here: {0} of {1}; the slowest repeats after {2}",
            {grouped(blank), counted(std::ssize(theta), "pair", "pairs"), slowest}};
}

Message explanationOf(const std::string& quantity, const PositionCells& cells)
{
    if (cells.perCell == 1)
        return "Each cell is one pair at one position; a row is one pair turning with the position.";
    const std::string n = grouped(cells.perCell);
    if (quantity == "angle")
        return {"Each cell is the mean direction of one pair over {0} neighbouring positions; it stays empty where the "
                "pair turns too far within them. Zoom in to see them.",
                {n}};
    return {"Each cell is the mean of one pair over {0} neighbouring positions, so pairs that turn a quarter of a turn "
            "or more "
            "within them are 0. "
            "Zoom in to see them.",
            {n}};
}

Figure makeHeatmap(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const FigureView& view = request.view;
    const std::stop_token& stop = request.stop;
    const std::string quantity = optionOf(scene, request.kind, "quantity");
    const Frequencies& f = request.active();
    // A mean of cos and sin is honest at any length, a mean angle soon is not: begin where each position has its cell.
    const auto whole =
        static_cast<std::int64_t>(turnsInView(double(scene.context.targetLength), std::ranges::min(f.theta)));
    const std::int64_t last = quantity == "angle" ? std::min(whole, closeUp) : whole;
    const PositionCells cells = cellsFor(view, last);
    Figure figure;
    figure.x = positionAxis(-0.5, double(last) + 0.5);
    figure.y = pairAxis(static_cast<int>(f.size()));
    figure.map = mapOf(quantity, f.theta, cells, stop);
    addLengthLines(figure, scene, true);
    figure.title = titleOf(f.theta, cells);
    figure.explanation = explanationOf(quantity, cells);
    return figure;
}

} // namespace

FigureKind heatmap()
{
    FigureKind kind;
    kind.id = "heatmap";
    kind.title = "Heat map of all pairs";
    kind.explanation = "cos, sin or angle of every pair at every position, as the model holds it in its table; cells "
                       "that cover several positions show their mean.";
    kind.source = "cos(m·θ_k), sin(m·θ_k); mean over n neighbours by sin(nθ/2)/(n sin(θ/2))";
    kind.options = {{"quantity",
                     "Shown",
                     "What the colour of a cell says",
                     {{"cos", "cos(m·θ)"}, {"sin", "sin(m·θ)"}, {"angle", "Angle"}}}};
    kind.usesPosition = false;
    kind.usesSelectedPair = false;
    kind.make = makeHeatmap;
    return kind;
}

} // namespace rope::figures
