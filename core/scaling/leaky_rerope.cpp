// SPDX-License-Identifier: GPL-3.0-or-later
// s_eff = s for s < w, w + (s - w)/c beyond;  theta stays
// Valid for w >= 1, c >= 1. With c >= (L' - w)/(L - w), which is the automatic c, L' stays within L.
// Departures from Su's code: none; it leaves w to be chosen, here it is an eighth of the training length unless given.
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"

namespace rope::scaling {

namespace {

double neededDivisor(const MethodInput& in)
{
    const double w = *in.number("window");
    const double room = std::max(1.0, in.trainLength - w);
    return std::max(1.0, (in.targetLength - w) / room);
}

DistanceMap distances(const MethodInput& in)
{
    const double w = *in.number("window");
    const double divisor = *in.number("divisor");
    return [w, divisor](std::int64_t m, std::int64_t n) {
        const auto s = double(m - n);
        return s < w ? s : w + (s - w) / divisor;
    };
}

} // namespace

Method leakyRerope()
{
    Tunable divisor = fromOneUp("divisor", 64);
    divisor.label = "Divisor c";
    divisor.help = "How many tokens beyond the window look like one.";
    divisor.automatic = "(L′−w)/(L−w)";
    divisor.automaticValue = neededDivisor;

    Method m = positionMap();
    m.id = "leaky-rerope";
    m.title = "Leaky ReRoPE";
    m.summary = "Leaves distances within a window alone and divides what goes beyond it.";
    m.source = "Su 2023, kexue.fm 9708, bojone/rerope";
    m.tunables = {windowTunable("L/8", partOfTraining<1, 8>), divisor};
    m.distance = distances;
    return m;
}

} // namespace rope::scaling
