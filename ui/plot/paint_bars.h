// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/model/figure.h"
#include "ui/plot/plot_frame.h"

class QPainter;

namespace rope {

/// Where the bars of a figure stand. Series that share an x stand side by side, in their order.
class BarPlaces
{
public:
    BarPlaces(const std::vector<const Series*>& bars, const PlotFrame& frame);
    bool isEmpty() const { return m_place.empty(); }
    bool holds(const std::string& id) const { return m_place.contains(id); }
    /// Pixels that a bar of a series stands over.
    struct Span {
        double left, width;
    };
    Span at(const std::string& id, double x, const PlotFrame& frame) const;
    /// A bar as far as it is in the frame; empty where it is not.
    QRectF barAt(const Series& s, std::size_t i, const PlotFrame& frame) const;

private:
    double m_step;        ///< pixels between neighbours, whichever series they are of
    int m_sideBySide = 1; ///< how many stand at one x
    std::map<std::string, int> m_place;
};

/// The bars of a figure that are shown, in its order.
std::vector<const Series*> barsOf(const Figure& figure, const std::function<bool(const Series&)>& shown);

void drawBars(QPainter& painter, const Series& s, const BarPlaces& places, const PlotFrame& frame,
              const PlotStyle& style);
/// A band that goes with bars: a line from least to most in the middle of each, with ends.
void drawWhiskers(QPainter& painter, const Series& band, const BarPlaces& places, const PlotFrame& frame,
                  const PlotStyle& style);

} // namespace rope
