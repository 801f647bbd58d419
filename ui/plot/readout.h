// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include <QString>

#include "ui/plot/figure_painter.h"

namespace rope {

/// What the plot says about the place under the pointer.
struct Readout {
    struct Line {
        QString text;
        std::optional<std::size_t> series; ///< whose swatch stands before it
        bool muted = false;
        QString value = {}; ///< of a named curve: in a column of its own
    };
    struct Point {
        QPointF at;
        std::size_t series = 0;
    };
    std::vector<Line> lines; ///< the first one names the place
    std::vector<Point> points;
    double x = 0, y = 0; ///< the place itself, on the nearest point where there is one

    /// All lines as one text, for assistive technology.
    QString text() const;
};

/// Absent when `at` is outside the axes. `cursor`: the exact x that is meant, where the keys say one.
std::optional<Readout> readoutAt(const FigurePainter& figure, QPointF at, std::optional<double> cursor = {});
/// As many lines as a box may have without hiding most of the plot.
std::size_t readoutRows(const FigurePainter& figure);
/// A box beside the pointer, inside the plot where it fits, off the points it speaks of where that can be had.
void paintReadout(QPainter& painter, const Readout& readout, QPointF pointer, const FigurePainter& figure);

} // namespace rope
