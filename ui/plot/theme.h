// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>

#include "core/model/figure.h"

namespace rope {

/// Every colour a plot is painted with. QPalette does not reach QCustomPlot, so views are given one of these.
struct PlotTheme {
    bool dark = false;
    QColor background, frame, text, mutedText, grid, subGrid, zeroLine;
    QColor trainLine, targetLine, noteLine, cursor;
    QColor unseenHatch;                                       ///< of the lines of "never seen in training"
    QColor unseen, kept, blended, divided, pass, fail, still; ///< translucent tints of zones

    bool operator==(const PlotTheme&) const = default;
    static PlotTheme light();
    static PlotTheme darkTheme();
    /// Accent for the active RoPE, eight colours for pins that stay apart for every eye and in grey print, hues far
    /// from the accent for pairs. Opaque.
    QColor colour(Colour colour) const;
};

/// Green for right, orange for wrong: of the Okabe-Ito palette, dark or light enough to be read as text.
QColor verdictColour(bool right, bool dark);

} // namespace rope
