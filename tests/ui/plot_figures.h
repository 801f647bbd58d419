// SPDX-License-Identifier: GPL-3.0-or-later
// Small figures for the tests of the plot view and of export.
#pragma once
#include <cmath>

#include "core/model/figure.h"

namespace rope::test {

/// A wave over distances 0..1000 around a zero line, a line at 500.
inline Figure wave(int points = 1001)
{
    Figure f;
    f.id = "wave";
    f.title = "A wave around zero";
    f.explanation = "How alike two tokens are.";
    f.x.label = "Distance s";
    f.x.unit = "tokens";
    f.x.lo = 0;
    f.x.hi = 1000;
    f.x.whole = true;
    f.x.meaning = Meaning::Distance;
    f.y.label = "Similarity";
    f.y.lo = -1.25;
    f.y.hi = 1.25;
    Series s;
    s.id = "kernel";
    s.name = "Kernel g";
    for (int i = 0; i < points; ++i) {
        s.x.push_back(1000.0 * i / (points - 1));
        s.y.push_back(std::cos(s.x.back() * 0.02));
    }
    f.series.push_back(s);
    f.lines.push_back({"zero", false, 0, "", LineRole::Zero});
    f.lines.push_back({"train", true, 500, "L = 500", LineRole::TrainLength});
    f.headlines.push_back({"n", "Kernels", "one", "", 1.0});
    return f;
}

/// 32 pairs on a log axis with a second reading, y2 = 2π / y.
inline Figure pairs()
{
    Figure f;
    f.id = "pairs";
    f.title = "Pairs";
    f.x.label = "Pair k";
    f.x.lo = 0;
    f.x.hi = 33;
    f.x.whole = true;
    f.x.meaning = Meaning::Pair;
    f.y.label = "Period T";
    f.y.unit = "tokens";
    f.y.scale = AxisScale::Log;
    f.y.lo = 1;
    f.y.hi = 1e6;
    Axis theta = f.y;
    theta.label = "Frequency";
    theta.unit = "radians per token";
    theta.lo = 2 * 3.14159265358979 / 1e6;
    theta.hi = 2 * 3.14159265358979;
    theta.reversed = true;
    f.y2 = theta;
    Series a;
    a.id = "a";
    a.name = "first";
    a.kind = SeriesKind::Points;
    Series b = a;
    b.id = "b";
    b.name = "second";
    b.colour = {Role::Pin, 0};
    for (int k = 1; k <= 32; ++k) {
        a.x.push_back(k);
        b.x.push_back(k);
        a.y.push_back(6.283 * std::pow(10.0, k / 8.0));
        b.y.push_back(3 * a.y.back());
        a.notes.push_back({"note {0}", {std::to_string(k)}});
    }
    f.series = {a, b};
    return f;
}

/// 8 x 4 cells, positions 0..8 and pairs 1..4; the cell in column 2, row 1 is the only one at 1, one is NaN.
inline Figure cells()
{
    Figure f;
    f.id = "cells";
    f.title = "Cells";
    f.x.label = "Position m";
    f.x.lo = 0;
    f.x.hi = 8;
    f.x.meaning = Meaning::Position;
    f.y.label = "Pair k";
    f.y.lo = 0.5;
    f.y.hi = 4.5;
    f.y.whole = true;
    f.y.meaning = Meaning::Pair;
    HeatMap map;
    map.columns = 8;
    map.rows = 4;
    map.xHi = 8;
    map.yLo = 0.5;
    map.yHi = 4.5;
    map.zLo = -1;
    map.ramp = Ramp::Diverging;
    map.label = "cos";
    map.cells.assign(32, -1.0F);
    map.cells[1 * 8 + 2] = 1.0F;
    map.cells[0] = NAN;
    f.map = map;
    return f;
}

} // namespace rope::test
