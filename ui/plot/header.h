// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QString>
#include <QStringList>

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
        QString said;           ///< the same, or of names in a row that differ in a number that number
        QString shown;          ///< of it as far as there is room
        QRectF box;             ///< swatch and text
        bool hidden = false;
        double swatch = 0; ///< width of the swatch
    };

    /// Heights in pixels: of the title with the gap below it, and of all.
    struct Extent {
        double title = 0, whole = 0;
    };
    /// What there is room for. Parts that do not fit are left out, so that the plot keeps its own: names of curves
    /// give way to how many there are, then to nothing, a title of two lines to one, then to none.
    struct Room {
        double width = 0;
        double page = 0;                 ///< height of the page
        double most = 0;                 ///< largest height
        std::optional<Extent> held = {}; ///< while a control is held: exactly that high
        int titleLines = 2;              ///< at most
    };

    /// `withPins`: curves of pins are named here too.
    void layOut(const QString& title, const Figure& figure, const std::set<std::string>& hidden, const Room& room,
                const PlotStyle& style, bool withPins = true);
    double height() const { return m_height; }
    Extent extent() const { return {m_titleHeight, m_height}; }
    void paint(QPainter& painter, const Figure& figure, const PlotStyle& style) const;
    const Entry* entryAt(QPointF at) const;
    const std::vector<Entry>& entries() const { return m_entries; }
    /// The whole title when the painted one had to be shortened, else empty.
    const QString& shortenedTitle() const { return m_shortened; }
    const QRectF& titleBox() const { return m_titleBox; }
    const std::vector<QString>& titleLines() const { return m_title; }
    /// "7 curves", where there is no room for their names; `countBox` is empty otherwise.
    const QRectF& countBox() const { return m_countBox; }
    bool cutsAWord() const; ///< of a name in the legend, in the middle
    /// All names, for a tooltip there.
    QString allNames() const { return m_names.join(QLatin1Char('\n')); }

private:
    void layOutTitle(const QString& title, const Room& room, const PlotStyle& style);
    void layOutLegend(const Figure& figure, const std::set<std::string>& hidden, const Room& room,
                      const PlotStyle& style, bool withPins);
    void flow(double width, double widest, const PlotStyle& style, bool closely = false);
    void flowClosely(double width, double most, const PlotStyle& style);
    void keepMoreWhole(double width, const PlotStyle& style);
    void sayNumbersAlone(double width, const PlotStyle& style);
    double groupWidth(std::size_t first, const PlotStyle& style) const;
    double ownWidth(const Entry& entry, const PlotStyle& style) const;
    void squeezeLegend(const Room& room, const PlotStyle& style);
    void countCurves(double width, const PlotStyle& style);
    bool namesAreApart() const;
    bool namesWell() const; ///< each is told from the others, and ends with a word

    std::vector<QString> m_title;
    QFont m_titleFont;
    QString m_shortened;
    QRectF m_titleBox;
    std::vector<Entry> m_entries;
    QStringList m_names;
    QString m_count;
    QRectF m_countBox;
    double m_titleHeight = 0, m_height = 0;
};

} // namespace rope
