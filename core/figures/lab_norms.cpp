// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/lab_parts.h"
#include "core/lab/heads.h"

namespace rope::figures {

namespace {

Axis normAxis(double most)
{
    Axis axis;
    axis.label = "|Wq|·|Wk| of the pair";
    axis.hi = 1.08 * most;
    return axis;
}

Figure makeNorms(const FigureRequest& request)
{
    if (auto notice = labNotice(request, pairAxis(8), normAxis(1)))
        return *notice;
    const lab::LabRun& run = *firstRun(request)->run;
    Figure figure;
    double most = 0;
    std::size_t best = 0;
    std::vector<double> sums;
    for (int layer = 0, index = 0; layer < run.setup.shape.layers; ++layer)
        for (int head = 0; head < run.setup.shape.heads; ++head, ++index) {
            const std::vector<double> norms = lab::pairNorms(run, layer, head);
            sums.resize(norms.size());
            Series s;
            s.id = "head:" + std::to_string(index);
            s.name = headName(layer, head);
            s.colour = {Role::Pair, index};
            s.kind = SeriesKind::LinePoints;
            s.dash = layer == 0 ? Dash::Dashed : Dash::Solid;
            for (std::size_t i = 0; i < norms.size(); ++i) {
                s.x.push_back(double(i + 1));
                s.y.push_back(norms[i]);
                sums[i] += norms[i];
                most = std::max(most, norms[i]);
            }
            figure.series.push_back(std::move(s));
        }
    best = static_cast<std::size_t>(std::ranges::max_element(sums) - sums.begin());
    figure.x = pairAxis(static_cast<int>(sums.size()));
    figure.y = normAxis(most);
    figure.title = {"Over all heads, pair {0} weighs most", {std::to_string(best + 1)}};
    return figure;
}

} // namespace

FigureKind lab_norms()
{
    FigureKind kind = labKind("lab_norms");
    kind.title = "Lab: weight of each pair";
    kind.explanation = honestly("Frobenius norms of the columns of Wq and Wk that make each pair, multiplied, for each "
                                "head; heads of the first layer are dashed.");
    kind.source = "‖Wq‖‖Wk‖ by pair, as in Barbero et al. 2024 (Round and round we go); core/lab/heads";
    kind.make = makeNorms;
    return kind;
}

} // namespace rope::figures
