// SPDX-License-Identifier: GPL-3.0-or-later
// s_eff = s for s < W, floor(m/G) - floor(n/G) + W - floor(W/G) beyond;  theta stays
// Valid for whole W >= 1, G >= 1. Reaches (L - W) G + W tokens; the automatic G is the smallest that reaches L'.
// Departures: none from the paper's code. llama.cpp (--grp-attn-n, --grp-attn-w) refuses a W that G does not divide.
#include "core/scaling/method_list.h"
#include "core/scaling/shared.h"

namespace rope::scaling {

namespace {

DistanceMap distances(const MethodInput& in)
{
    const auto w = std::int64_t(in.number("window").value_or(std::max(1.0, std::floor(in.trainLength / 4))));
    const double room = std::max(1.0, in.trainLength - double(w));
    const double needed = std::max(1.0, std::ceil((in.targetLength - double(w)) / room));
    const auto g = std::int64_t(in.number("group_size").value_or(needed));
    return [w, g](std::int64_t m, std::int64_t n) { return double(m - n < w ? m - n : m / g - n / g + w - w / g); };
}

} // namespace

Method selfExtend()
{
    Tunable group;
    group.id = "group_size";
    group.label = "Group size G";
    group.unit = "tokens";
    group.help = "How many neighbouring positions beyond the window count as one.";
    group.kind = TunableKind::Integer;
    group.min = 1;
    group.max = 1e6;
    group.logarithmic = true;
    group.sliderMin = 1;
    group.sliderMax = 64;
    group.automatic = "⌈(L′−W)/(L−W)⌉";

    Method m = positionMap();
    m.id = "self-extend";
    m.title = "SelfExtend";
    m.summary = "Leaves distances within a window alone; farther positions count in groups.";
    m.source = "Jin et al. 2024, arXiv 2401.01325; llama.cpp --grp-attn-n, --grp-attn-w";
    m.tunables = {windowTunable("L/4"), group};
    m.distance = distances;
    return m;
}

} // namespace rope::scaling
