// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>
#include <string>
#include <vector>

#include <QString>

#include "ui/plot/plot_frame.h"

class QPainter;

namespace rope {

/// Title and legend above the frame: laid out for a width, painted, and asked which entry is under the pointer.
class Header
{
public:
    struct Entry {
        std::size_t series = 0; ///< index in Figure::series
        QString text;           ///< whole
        QString shown;          ///< as far as there is room
        QRectF box;             ///< swatch and text
        bool hidden = false;
        double swatch = 0; ///< width of the swatch
    };

    /// `room` is the width and the largest height that may be used. `withPins`: curves of pins are named here too.
    void layOut(const QString& title, const Figure& figure, const std::set<std::string>& hidden, QSizeF room,
                const PlotStyle& style, bool withPins = true);
    double height() const { return m_height; }
    void paint(QPainter& painter, const Figure& figure, const PlotStyle& style) const;
    const Entry* entryAt(QPointF at) const;
    const std::vector<Entry>& entries() const { return m_entries; }
    /// The whole title when the painted one had to be shortened, else empty.
    const QString& shortenedTitle() const { return m_shortened; }
    const QRectF& titleBox() const { return m_titleBox; }

private:
    void layOutTitle(const QString& title, double width, const PlotStyle& style);
    void layOutLegend(const Figure& figure, const std::set<std::string>& hidden, QSizeF room, const PlotStyle& style,
                      bool withPins);
    void flow(double width, double widest, const PlotStyle& style);

    std::vector<QString> m_title;
    QFont m_titleFont;
    QString m_shortened;
    QRectF m_titleBox;
    std::vector<Entry> m_entries;
    double m_height = 0;
};

} // namespace rope
