// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "core/figures/figure_list.h"
#include "core/figures/kit/lab_parts.h"
#include "core/lab/heads.h"

namespace rope::figures {

namespace {

constexpr int mostLayers = 4, mostHeads = 8; // what the Lab's models have

std::vector<FigureChoice> counting(int most)
{
    std::vector<FigureChoice> out;
    for (int i = 1; i <= most; ++i)
        out.push_back({std::to_string(i), std::to_string(i), double(i - 1)});
    return out;
}

Axis tokenAxis(const char* label, double end)
{
    Axis axis;
    axis.label = label;
    axis.unit = "tokens";
    axis.hi = end;
    axis.whole = true;
    return axis;
}

Figure makeAttention(const FigureRequest& request)
{
    if (auto notice = headNotice(request, tokenAxis("Token attended to", 64), tokenAxis("Position", 64)))
        return *notice;
    const lab::Measured& m = *firstMeasured(request);
    const lab::ModelShape& shape = m.run->setup.shape;
    // A model with fewer shows its last.
    const int layer = std::min(static_cast<int>(request.number("layer")), shape.layers - 1);
    const int head = std::min(static_cast<int>(request.number("head")), shape.heads - 1);
    const lab::SequenceView seen = lab::sequenceView(*m.run, shortened(m.request), 0);
    HeatMap map;
    map.columns = map.rows = seen.length;
    map.xLo = map.yLo = -0.5;
    map.xHi = map.yHi = seen.length - 0.5;
    map.label = "Attention";
    map.cells = seen.attention(layer, head);
    for (int row = 0; row < seen.length; ++row)
        std::fill_n(map.cells.begin() + std::ptrdiff_t(row) * seen.length + row + 1, seen.length - row - 1,
                    std::numeric_limits<float>::quiet_NaN());
    Figure figure;
    figure.x = tokenAxis("Token attended to", 1);
    figure.y = tokenAxis("Position", 1);
    figure.x.lo = figure.y.lo = map.xLo;
    figure.x.hi = figure.y.hi = map.xHi;
    figure.y.reversed = true;
    figure.map = std::move(map);
    figure.title = {"{0} on one sequence of {1} tokens",
                    {headName(layer, head).english(), std::to_string(seen.length)}};
    return figure;
}

} // namespace

FigureKind lab_attention()
{
    FigureKind kind = labKind("lab_attention");
    kind.title = "Lab: attention of a head";
    kind.explanation =
        honestly("Row m is what position m attends to on one sequence that was not trained on; what comes "
                 "after m is hidden from it.");
    kind.source = "softmax(q·k/√d), causal; core/lab/heads";
    kind.options = {{"layer", "Layer", "Which layer, counted from the input", counting(mostLayers)},
                    {"head", "Head", "Which head of the layer", counting(mostHeads)}};
    kind.make = makeAttention;
    return kind;
}

} // namespace rope::figures
