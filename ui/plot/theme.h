// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <vector>

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
    QColor active, unscaled, bound, data, muted;              ///< of curves
    QColor right, wrong; ///< green and orange, dark or light enough to be read as text
    std::array<QRgb, 8> pins{}, pairs{};

    bool operator==(const PlotTheme&) const = default;
    static PlotTheme light();
    static PlotTheme darkTheme();
    /// Text stands out from the ground by 7 to 1 and more, curves by 4.5 to 1 and more (WCAG 2.1, level AAA).
    static PlotTheme contrastLight();
    static PlotTheme contrastDark();
    /// The same ground and words, with the lines, curves and verdicts of another theme of that ground.
    PlotTheme withCurvesOf(const PlotTheme& other) const;
    /// Accent for the active RoPE, eight colours for pins that stay apart for every eye and in grey print, hues far
    /// from the accent for pairs. Opaque.
    QColor colour(Colour colour) const;
};

/// A theme that is asked for by its name.
struct NamedTheme {
    const char* id; ///< what --theme takes
    const char* title;
    PlotTheme (*make)();
};
const std::vector<NamedTheme>& plotThemes();
/// nullptr when there is none.
const NamedTheme* findPlotTheme(const QString& id);

/// WCAG 2.1: (L1 + 0.05) / (L2 + 0.05) of the relative luminances, from 1 to 21.
double contrastOf(QColor a, QColor b);

} // namespace rope
