// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/figures/figure_list.h"
#include "core/figures/kit/lab_parts.h"
#include "core/lab/heads.h"
#include "core/model/number_text.h"

namespace rope::figures {

namespace {

constexpr int sequences = 4;

Axis shareAxis(double most)
{
    Axis axis;
    axis.label = "Mean attention";
    axis.hi = std::min(1.0, 1.1 * most);
    return axis;
}

Series curveOf(const lab::HeadProfile& head, int index)
{
    Series s;
    s.id = "head:" + std::to_string(index);
    s.name = headName(head.layer, head.head);
    s.colour = {Role::Pair, index};
    s.dash = head.layer == 0 ? Dash::Dashed : Dash::Solid;
    for (std::size_t d = 0; d < head.attentionByDistance.size(); ++d) {
        s.x.push_back(double(d));
        s.y.push_back(head.attentionByDistance[d]);
    }
    return s;
}

Figure makeHeads(const FigureRequest& request)
{
    Axis x;
    x.label = "Distance to the token attended to";
    x.unit = "tokens";
    x.hi = 64;
    x.whole = true;
    if (auto notice = headNotice(request, x, shareAxis(1)))
        return *notice;
    const lab::Measured& m = *firstMeasured(request);
    Figure figure;
    const auto profiles = lab::headProfiles(*m.run, shortened(m.request), sequences, request.stop);
    double most = 0.05;
    int index = 0;
    const lab::HeadProfile* nearest = nullptr;
    for (const lab::HeadProfile& head : profiles) {
        figure.series.push_back(curveOf(head, index++));
        x.hi = std::max(8.0, double(head.attentionByDistance.size()) - 1);
        most = std::max(most, *std::ranges::max_element(head.attentionByDistance));
        if (!nearest || head.meanDistance < nearest->meanDistance)
            nearest = &head;
    }
    figure.x = x;
    figure.y = shareAxis(most);
    figure.title =
        nearest ? Message("{0} attends nearest: {1} tokens back on average",
                          {headName(nearest->layer, nearest->head).english(), shownNumber(nearest->meanDistance, 3)})
                : Message("Measuring");
    return figure;
}

} // namespace

FigureKind lab_heads()
{
    FigureKind kind = labKind("lab_heads");
    kind.title = "Lab: where heads attend";
    kind.explanation = honestly("Mean attention of each head by how many tokens back it goes; heads of the first layer "
                                "are dashed.");
    kind.source = "Mean of softmax(q·k/√d) over positions and four sequences; core/lab/heads";
    kind.make = makeHeads;
    return kind;
}

} // namespace rope::figures
