// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/dial_axes.h"

#include <algorithm>
#include <cmath>

#include "core/model/number_text.h"
#include "core/model/two_pi.h"

namespace rope::figures {

namespace {

constexpr double caption = 1.36, counter = 1.72; ///< below the middle of a circle

/// −1, 0, 1 about the middle of each circle on the way.
std::vector<Tick> circleTicks(const std::vector<Dial>& dials, double Dial::*middle)
{
    std::vector<Tick> out;
    for (const Dial& d : dials) {
        if (std::ranges::find(out, d.*middle, &Tick::at) != out.end())
            continue;
        out.insert(out.end(), {{d.*middle - 1, "−1"}, {d.*middle, "0"}, {d.*middle + 1, "1"}});
    }
    return out;
}

} // namespace

std::string turnsText(const Dial& dial, std::int64_t m)
{
    const double whole = std::floor(double(m) * dial.theta / twoPi);
    return whole == 1 ? "1 turn" : shownNumber(whole, 15) + " turns";
}

void addDialAxes(Figure& figure, const std::vector<Dial>& dials, Circles circles, std::int64_t m)
{
    const bool together = circles != Circles::Each;
    figure.equalAspect = true;
    figure.x.label = "cos φ";
    figure.y.label = "sin φ";
    figure.x.lo = -1.4;
    figure.x.hi = std::ranges::max(dials, {}, &Dial::x).x + 1.4;
    figure.y.lo = dials.back().y - (together ? 1.4 : 2.0);
    figure.y.hi = 1.4;
    figure.x.ticks = circleTicks(dials, &Dial::x);
    figure.y.ticks = circleTicks(dials, &Dial::y);
    if (together)
        return;
    // In two lines: side by side they would run into each other in a narrow cell.
    for (const Dial& d : dials) {
        const std::string pair = std::to_string(d.pair);
        figure.markers.push_back(
            {"pair:" + pair, d.x, d.y - caption, Message("pair {0}", {pair}), {Role::Muted, 0}, false});
        figure.markers.push_back(
            {"turns:" + pair, d.x, d.y - counter, Message("{0}", {turnsText(d, m)}), {Role::Muted, 0}, false});
    }
}

} // namespace rope::figures
