// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include <QFont>
#include <QRectF>

#include "ui/plot/axis_map.h"
#include "ui/plot/theme.h"

namespace rope {

/// How large the text of a plot is.
struct TextSize {
    double points = 10;     ///< grows with the plot: a full screen is read from further away than a small cell
    double leastPixels = 0; ///< what the smallest word has at any size of the plot
    bool operator==(const TextSize&) const = default;
};

/// Fonts and line widths of one size of plot. Font sizes are in pixels, so that paper and screen agree.
struct PlotStyle {
    PlotTheme theme;
    double unit = 1;        ///< 1 at the base text size on a medium plot; lines and gaps grow with it
    double leastPixels = 0; ///< of any word that has the room
    QFont title, label, tick, small, caption;

    /// Which `points` of of() make text `wanted` points large on that page.
    static double pointsFor(double wanted, QSizeF page);
    static PlotStyle of(const PlotTheme& theme, const TextSize& text, QSizeF page);
    static PlotStyle of(const PlotTheme& theme, double points, QSizeF page)
    {
        return of(theme, TextSize{points}, page);
    }
};

/// FigureView::shape of a figure on that page. It depends on nothing that the figure says, so that no figure changes
/// its own shape; and it moves in steps of 2^(1/4), so that dragging a window's edge makes few new ones.
double shapeOf(QSizeF page, const PlotStyle& style);
/// The same where text is `points` large, as PlotStyle::of() means it.
double shapeOf(QSizeF page, double points);

/// Where things are on the page during one paint.
struct PlotFrame {
    QRectF page;
    QRectF area; ///< inside the axes
    AxisMap x, y;
    std::optional<AxisMap> y2;
    std::vector<QRectF> xLabels, yLabels; ///< where the labels of ticks stand
    double pixelRatio = 1;                ///< device pixels per unit of `area`
    bool vectors = false;                 ///< paper: no pixel grid to align with

    /// The middle of a device pixel, so that a thin upright or level line is not smeared over two.
    double sharp(double pixel) const { return vectors ? pixel : (std::floor(pixel * pixelRatio) + 0.5) / pixelRatio; }
};

} // namespace rope
