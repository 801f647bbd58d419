// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/figures/figure_list.h"
#include "core/figures/kit/cell_average.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/turning.h"
#include "core/model/number_text.h"

namespace rope::figures {

namespace {

/// PE as rows of a heat map, element 0 first: sin of pair 1, cos of pair 1, sin of pair 2, …
HeatMap encodingOf(const std::vector<double>& theta, const PositionCells& cells, const std::stop_token& stop)
{
    const CellMeans means = meansOf(theta, cells, stop);
    HeatMap map;
    map.columns = cells.columns;
    map.rows = static_cast<int>(2 * theta.size());
    map.xLo = cells.lo();
    map.xHi = cells.hi();
    map.yLo = -0.5;
    map.yHi = map.rows - 0.5;
    map.zLo = -1;
    map.ramp = Ramp::Diverging;
    map.label = cells.perCell > 1 ? Message("Number added, mean of {0} positions", {grouped(cells.perCell)})
                                  : Message("Number added to the token");
    const auto width = static_cast<std::size_t>(cells.columns);
    map.cells.reserve(2 * means.cos.size());
    for (std::size_t i = 0; i < theta.size(); ++i) {
        const auto at = static_cast<std::ptrdiff_t>(i * width);
        const auto end = static_cast<std::ptrdiff_t>((i + 1) * width);
        map.cells.insert(map.cells.end(), means.sin.begin() + at, means.sin.begin() + end);
        map.cells.insert(map.cells.end(), means.cos.begin() + at, means.cos.begin() + end);
    }
    return map;
}

void makeTable(Figure& figure, const Scene& scene, const std::vector<double>& theta, const FigureView& view,
               const std::stop_token& stop)
{
    const double last = turnsInView(double(scene.context.targetLength), std::ranges::min(theta));
    const PositionCells cells = cellsFor(view, static_cast<std::int64_t>(last));
    figure.map = encodingOf(theta, cells, stop);
    figure.x = positionAxis(-0.5, last + 0.5);
    figure.y.label = "Element of the vector, from 0";
    figure.y.lo = figure.map->yLo;
    figure.y.hi = figure.map->yHi;
    figure.y.whole = true;
    addLengthLines(figure, scene, true);
    if (cells.perCell > 1)
        figure.explanation = Message("Sinusoidal encoding adds these numbers to a token, where RoPE turns by the same "
                                     "angles; each cell is the mean over {0} neighbouring positions.",
                                     {grouped(cells.perCell)});
}

Series waveOf(const Scene& scene, double theta, bool sine, double from, double to, int columns)
{
    Series s;
    s.id = sine ? "sin" : "cos";
    const std::string pair = std::to_string(scene.selectedPair);
    s.name = sine ? Message("Added: sin, element {0}", {std::to_string(2 * scene.selectedPair - 2)})
                  : Message("Added: cos, element {0}", {std::to_string(2 * scene.selectedPair - 1)});
    s.colour = {Role::Pair, sine ? 0 : 1};
    s.dash = sine ? Dash::Solid : Dash::Dashed;
    s.emphasised = true;
    for (int i = 0; i <= columns; ++i) {
        const double m = std::lerp(from, to, double(i) / columns);
        s.x.push_back(m);
        s.y.push_back(sine ? std::sin(m * theta) : std::cos(m * theta));
    }
    return s;
}

/// What RoPE makes of the unit vector (0, 1) of that pair: its first element is −sin, its second cos.
Series rotated(const Scene& scene, double theta, double from, double to, int columns)
{
    Series s = waveOf(scene, theta, true, from, to, columns);
    s.id = "rope";
    s.name = "RoPE: first element of the vector (1, 0), turned";
    s.colour = {Role::Active, 0};
    s.dash = Dash::Dotted;
    std::ranges::transform(s.x, s.y.begin(), [theta](double m) { return std::cos(m * theta); });
    return s;
}

/// Two or three turns of the selected pair, so that waves can be seen whatever its speed.
void makeWaves(Figure& figure, const Scene& scene, double theta, const FigureView& view)
{
    const double all = double(std::max<std::int64_t>(1, scene.context.targetLength));
    const double three = isTurning(theta) ? 3 * periodOf(theta) : all;
    const double end = std::max(1.0, std::min(all, three));
    const auto range = visibleRange(view, 0, end, 0, double(limits::maxLength));
    const int columns = std::clamp(view.columns, 16, 4096);
    figure.x = positionAxis(0, end);
    figure.y.label = "Number in the vector";
    figure.y.lo = -1.15;
    figure.y.hi = 1.15;
    figure.lines.push_back({"zero", false, 0, "0", LineRole::Zero});
    figure.series.push_back(waveOf(scene, theta, true, range[0], range[1], columns));
    figure.series.push_back(waveOf(scene, theta, false, range[0], range[1], columns));
    figure.series.push_back(rotated(scene, theta, range[0], range[1], columns));
    figure.explanation =
        "The sinusoidal encoding adds the same two waves to every token at a position; RoPE turns each "
        "pair of the query and key, so a vector keeps its length and only angles change.";
}

Figure makeSinusoidal(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const FigureView& view = request.view;
    const std::stop_token& stop = request.stop;
    const Frequencies& f = request.active();
    const double theta = f.theta[static_cast<std::size_t>(scene.selectedPair - 1)];
    Figure figure;
    if (request.is("show", "waves")) {
        makeWaves(figure, scene, theta, view);
        figure.title = isTurning(theta) ? Message("Pair {0}: both encodings use the wave of period {1}",
                                                  {std::to_string(scene.selectedPair), tokensText(periodOf(theta))})
                                        : Message("Pair {0} does not turn", {std::to_string(scene.selectedPair)});
        return figure;
    }
    makeTable(figure, scene, f.theta, view, stop);
    figure.title = Message("Sinusoidal encoding: {0} numbers a position, from the same θ as RoPE",
                           {grouped(std::int64_t(2 * f.size()))});
    return figure;
}

} // namespace

FigureKind sinusoidal()
{
    FigureKind kind;
    kind.id = "sinusoidal";
    kind.title = "Sinusoidal encoding";
    kind.explanation = "Sinusoidal encoding adds these numbers to a token, where RoPE turns by the same angles.";
    kind.source = "PE(m, 2k-2) = sin(m·θ_k), PE(m, 2k-1) = cos(m·θ_k); Vaswani et al. 2017, section 3.5";
    kind.options = {{"show",
                     "Shown",
                     "All elements as a heat map, or the selected pair as waves beside RoPE",
                     {{"table", "All elements"}, {"waves", "Selected pair"}}}};
    kind.usesPosition = false;
    kind.make = makeSinusoidal;
    return kind;
}

} // namespace rope::figures
