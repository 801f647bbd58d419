// SPDX-License-Identifier: GPL-3.0-or-later
// s_eff = min(s, w);  theta stays
// Valid for w >= 1. Keys beyond the window all look w tokens away.
// Departures from Su's code: none; it leaves w to be chosen, here it is half the training length unless given.
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"

namespace rope::scaling {

namespace {

DistanceMap distances(const MethodInput& in)
{
    const double window = *in.number("window");
    return [window](std::int64_t m, std::int64_t n) { return std::min(double(m - n), window); };
}

} // namespace

Method rerope()
{
    Method m = positionMap();
    m.id = "rerope";
    m.title = "ReRoPE";
    m.summary = "Keys farther away than a window all look as far away as its end.";
    m.source = "Su 2023, kexue.fm 9708, bojone/rerope";
    m.tunables = {windowTunable("L/2", partOfTraining<1, 2>)};
    m.distance = distances;
    return m;
}

} // namespace rope::scaling
