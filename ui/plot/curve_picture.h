// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <set>

#include <QImage>
#include <QPoint>

#include "ui/plot/plot_frame.h"

namespace rope {

/// All that the series of a figure are painted with, by value: they can be painted on any thread.
struct CurveLook {
    PlotFrame frame; ///< not on paper
    PlotStyle style;
    std::set<std::string> hidden; ///< ids of series

    /// Whether pixels painted with one are those of the other.
    bool paintsLike(const CurveLook& other) const;
};

/// Not hidden, and with as many y as x: others are not painted.
bool isPainted(const Series& series, const std::set<std::string>& hidden);
/// For each series whether its x never falls.
std::vector<bool> sortedSeries(const Figure& figure);

/// The series of a figure as pixels: what takes longest of a paint. The runner makes it beside the figure, on its own
/// thread, for the look the view had last; a view that looks otherwise by then paints again.
struct CurvePicture {
    CurveLook look;
    std::shared_ptr<const Figure> figure;
    QImage image;
    QImage under; ///< `image` before its emphasised series, once two pictures had the same others; null until then
    QPoint at;    ///< of the top left corner of both on the page

    /// `before` is the picture of a step before, or its memory alone: its image is painted over. Series under the
    /// emphasised ones that are as they were there, as pins are while a slider moves, are not painted again.
    static CurvePicture of(std::shared_ptr<const Figure> figure, const std::vector<bool>& sorted, CurveLook look,
                           CurvePicture before);
};

} // namespace rope
