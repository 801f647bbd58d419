// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include <QLineF>

#include "ui/plot/plot_frame.h"

namespace rope {

/// Finds room for small labels: inside the area, never on one another, and off the curves where that can be had.
class LabelPlacer
{
public:
    explicit LabelPlacer(const QRectF& area);

    /// Remembers where data is drawn.
    void cover(const Series& series, bool sorted, const PlotFrame& frame);
    /// The same of a stretch that is tinted strongly.
    void cover(const QRectF& area);
    /// A bar, which is no less filled beside its middle.
    void coverBar(const QRectF& bar);
    bool hasBars() const { return !m_bars.empty(); }
    /// There is a heat map: every label lies over data.
    void coverAll() { m_allCovered = true; }
    /// Remembers a reference line, which a label should cross even less than a curve.
    void cover(const QLineF& line) { m_lines.push_back(line); }

    struct Place {
        QRectF box;
        bool overData = false;
    };
    /// The candidate that hides the least; absent when none is free. The place is taken. Each later candidate must
    /// save `later` more cells of data. Without `onBars` none is free that lies on a bar.
    std::optional<Place> place(const std::vector<QRectF>& candidates, double later = 0.7, bool onBars = true);
    void take(const QRectF& rect) { m_taken.push_back(rect); }
    const std::vector<QRectF>& taken() const { return m_taken; }
    /// Nothing is placed there. It is none of what is taken().
    void keepFree(const QRectF& rect) { m_free.push_back(rect); }
    /// Takes the place of a label that can stand nowhere else; false where it would lie on another one, by more than
    /// `overlap` pixels, or where nothing is placed.
    bool placeAt(const QRectF& rect, double overlap);
    /// Whether any label would stand elsewhere if nothing had been kept free.
    bool gaveWay() const { return m_gaveWay; }

private:
    void coverDense(const Series& series, std::size_t from, std::size_t to, std::size_t stride, const PlotFrame& frame);
    void coverPoints(const Series& series, std::size_t from, std::size_t to, const PlotFrame& frame);
    void coverPixel(double x, double y);
    void coverLine(QPointF a, QPointF b);
    void coverUpright(double x, double y1, double y2);
    int covered(const QRectF& rect) const;
    bool isTaken(const QRectF& rect) const;
    bool isKeptFree(const QRectF& rect) const;

    QRectF m_area;
    int m_columns = 0, m_rows = 0;
    std::vector<char> m_cells;   ///< 1 where data is drawn; not of bits, which are slow to set
    std::vector<QLineF> m_lines; ///< upright or level
    std::vector<QRectF> m_taken, m_free, m_bars;
    bool m_allCovered = false, m_gaveWay = false;
};

} // namespace rope
