// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/lab_parts.h"
#include "core/lab/heads.h"

namespace rope::figures {

namespace {

constexpr float nothing = std::numeric_limits<float>::quiet_NaN();

Axis tokenAxis(const char* label, double end)
{
    Axis axis;
    axis.label = label;
    axis.unit = "tokens";
    axis.hi = end;
    axis.whole = true;
    return axis;
}

/// What comes after a position is hidden from it.
std::vector<float> mapOf(const lab::SequenceView& seen, int layer, int head)
{
    std::vector<float> cells = seen.attention(layer, head);
    for (int row = 0; row < seen.length; ++row)
        std::fill_n(cells.begin() + std::ptrdiff_t(row) * seen.length + row + 1, seen.length - row - 1, nothing);
    return cells;
}

void fillWithOne(Figure& figure, const lab::SequenceView& seen, HeadPlace place)
{
    HeatMap map;
    map.columns = map.rows = seen.length;
    map.xLo = map.yLo = -0.5;
    map.xHi = map.yHi = seen.length - 0.5;
    map.label = "Attention";
    map.cells = mapOf(seen, place.layer, place.head);
    figure.x = tokenAxis("Token attended to", 1);
    figure.y = tokenAxis("Position", 1);
    figure.x.lo = figure.y.lo = map.xLo;
    figure.x.hi = figure.y.hi = map.xHi;
    figure.map = std::move(map);
    figure.title = {"{0} on one sequence of {1} tokens: a click brings all back",
                    {headName(place.layer, place.head).english(), std::to_string(seen.length)}};
}

/// Of a long sequence each cell is the strongest of a square: a narrow line must not fade.
constexpr int longestTile = 64;

void copyTile(HeatMap& map, const std::vector<float>& cells, int length, int column, int row)
{
    const int step = (length + longestTile - 1) / longestTile;
    for (int m = 0; m < length; ++m)
        for (int n = 0; n <= m; ++n) {
            float& cell = map.cells[static_cast<std::size_t>(row + m / step) * static_cast<std::size_t>(map.columns) +
                                    static_cast<std::size_t>(column + n / step)];
            const float value = cells[static_cast<std::size_t>(m) * static_cast<std::size_t>(length) + std::size_t(n)];
            cell = std::isnan(cell) ? value : std::max(cell, value);
        }
}

Axis countingAxis(const char* label, int last)
{
    Axis axis;
    axis.label = label;
    axis.lo = 0.5;
    axis.hi = last + 0.5;
    axis.whole = true;
    for (int i = 1; i <= last; ++i)
        axis.ticks.push_back({double(i), std::to_string(i)});
    return axis;
}

/// All heads beside each other, a layer a row; layer l and head h have the middle (h, l).
void fillWithAll(Figure& figure, const lab::SequenceView& seen, int layers)
{
    const int tile = (seen.length + (seen.length - 1) / longestTile) / ((seen.length + longestTile - 1) / longestTile);
    const int air = std::max(1, tile / 16), whole = tile + 2 * air;
    HeatMap map;
    map.columns = whole * seen.heads;
    map.rows = whole * layers;
    map.xLo = map.yLo = 0.5;
    map.xHi = seen.heads + 0.5;
    map.yHi = layers + 0.5;
    map.label = "Attention";
    map.cells.assign(static_cast<std::size_t>(map.columns) * static_cast<std::size_t>(map.rows), nothing);
    for (int layer = 0; layer < layers; ++layer)
        for (int head = 0; head < seen.heads; ++head)
            copyTile(map, mapOf(seen, layer, head), seen.length, head * whole + air, layer * whole + air);
    figure.x = countingAxis("Head", seen.heads);
    figure.y = countingAxis("Layer", layers);
    figure.map = std::move(map);
    figure.title = {"All {0} heads on one sequence of {1} tokens: a click enlarges one",
                    {std::to_string(layers * seen.heads), std::to_string(seen.length)}};
}

Figure makeAttention(const FigureRequest& request)
{
    if (auto notice = headNotice(request, tokenAxis("Token attended to", 64), tokenAxis("Position", 64)))
        return *notice;
    const lab::Measured& m = *firstMeasured(request);
    const lab::SequenceView seen = lab::sequenceView(*m.run, shortened(m.request), 0);
    Figure figure;
    if (request.is("show", "all"))
        fillWithAll(figure, seen, m.run->setup.shape.layers);
    else
        fillWithOne(figure, seen, headOf(request, m.run->setup.shape));
    figure.y.reversed = true;
    return figure;
}

/// A click enlarges a head, and another brings all back.
std::map<std::string, std::string> chosenAt(const Scene& scene, double x, double y)
{
    if (optionOf(scene, *findFigure("lab_attention"), "show") == "one")
        return {{"show", "all"}};
    const auto at = [](double value) { return std::to_string(std::max(1L, std::lround(value))); };
    return {{"show", "one"}, {"layer", at(y)}, {"head", at(x)}};
}

} // namespace

FigureKind lab_attention()
{
    FigureKind kind = labKind("lab_attention");
    kind.title = "Lab: attention of the heads";
    kind.explanation =
        honestly("All heads, or one: row m is what position m attends to on one sequence that was not trained on; what "
                 "comes after m is hidden from it. A click enlarges a head and brings all back.");
    kind.source = "softmax(q·k/√d), causal; core/lab/heads";
    kind.options = {
        {"show", "Show", "All heads beside each other, or one", {{"all", "all heads", 0}, {"one", "one head", 1}}}};
    for (FigureOption& option : headOptions()) {
        option.needs = "show=one";
        kind.options.push_back(std::move(option));
    }
    kind.chosenAt = chosenAt;
    kind.make = makeAttention;
    return kind;
}

} // namespace rope::figures
