// SPDX-License-Identifier: GPL-3.0-or-later
// s_eff = s for s < W, floor(m/G) - floor(n/G) + W - floor(W/G) beyond;  theta stays
// Valid for whole W >= 1, G >= 1. Reaches (L - W) G + W tokens; the automatic G is the smallest that reaches L'.
// Departures: none from the paper's code. llama.cpp (--grp-attn-n, --grp-attn-w) refuses a W that G does not divide.
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"

namespace rope::scaling {

namespace {

double neededGroup(const MethodInput& in)
{
    const double w = *in.number("window");
    const double room = std::max(1.0, in.trainLength - w);
    double group = std::max(1.0, std::ceil((in.targetLength - w) / room));
    // Rounded down, m/G - W/G may come out one higher than (m - W)/G.
    const auto farthest = [&] { return std::floor((in.targetLength - 1) / group) + w - std::floor(w / group); };
    for (int more = 0; more < 64 && w < in.trainLength && farthest() >= in.trainLength; ++more)
        ++group;
    return group;
}

DistanceMap distances(const MethodInput& in)
{
    const auto w = std::int64_t(*in.number("window"));
    const auto g = std::int64_t(*in.number("group_size"));
    return [w, g](std::int64_t m, std::int64_t n) { return double(m - n < w ? m - n : m / g - n / g + w - w / g); };
}

} // namespace

Method selfExtend()
{
    Tunable group = fromOneUp("group_size", 64);
    group.label = "Group size G";
    group.unit = "tokens";
    group.help = "How many neighbouring positions beyond the window count as one.";
    group.kind = TunableKind::Integer;
    group.automatic = "least G that keeps L′ within L, about (L′−W)/(L−W)";
    group.automaticValue = neededGroup;

    Method m = positionMap();
    m.id = "self-extend";
    m.title = "SelfExtend";
    m.summary = "Leaves distances within a window alone; farther positions count in groups.";
    m.source = "Jin et al. 2024, arXiv 2401.01325; llama.cpp --grp-attn-n, --grp-attn-w";
    m.tunables = {windowTunable("L/4", partOfTraining<1, 4>), group};
    m.distance = distances;
    return m;
}

} // namespace rope::scaling
