// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/ramps.h"

#include <algorithm>

namespace rope {

namespace {

int mixed(int a, int b, double t)
{
    return static_cast<int>(a + (b - a) * t + 0.5);
}

} // namespace

std::vector<QColor> rampStops(Ramp ramp, const PlotTheme& theme)
{
    const auto of = [](std::initializer_list<QRgb> colours) {
        return std::vector<QColor>(colours.begin(), colours.end());
    };
    switch (ramp) {
    case Ramp::Sequential: // viridis
        return of({0x440154, 0x482475, 0x414487, 0x355F8D, 0x2A788E, 0x21918C, 0x22A884, 0x44BF70, 0x7AD151, 0xBDDF26,
                   0xFDE725});
    case Ramp::Diverging: // zero fades into the background
        if (theme.dark)
            return of({0x8FC9F5, 0x4A9BDB, 0x2B6CA8, 0x234A70, 0x23282F, 0x6E3326, 0xAB4A30, 0xE0714C, 0xFFB08F});
        return of({0x053061, 0x2166AC, 0x4393C3, 0x92C5DE, 0xF7F7F7, 0xF4A582, 0xD6604D, 0xB2182B, 0x67001F});
    case Ramp::Cyclic: // twilight
        return of({0xE2D9E2, 0x9EBBC9, 0x6785BE, 0x5E43A5, 0x2F1436, 0x8E2C50, 0xC1705C, 0xCEAC94, 0xE2D9E2});
    }
    return of({0x000000, 0xFFFFFF});
}

std::vector<QRgb> rampTable(Ramp ramp, const PlotTheme& theme)
{
    const std::vector<QColor> stops = rampStops(ramp, theme);
    std::vector<QRgb> table(256);
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double at = double(i) / 255 * double(stops.size() - 1);
        const std::size_t below = std::min(static_cast<std::size_t>(at), stops.size() - 2);
        const double t = at - double(below);
        const QColor &a = stops[below], &b = stops[below + 1];
        table[i] = qRgb(mixed(a.red(), b.red(), t), mixed(a.green(), b.green(), t), mixed(a.blue(), b.blue(), t));
    }
    return table;
}

} // namespace rope
