// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "core/figures/figure_list.h"
#include "core/figures/kit/lab_parts.h"
#include "core/lab/heads.h"

namespace rope::figures {

namespace {

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
    const auto [layer, head] = headOf(request, m.run->setup.shape);
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
    kind.options = headOptions();
    kind.make = makeAttention;
    return kind;
}

} // namespace rope::figures
