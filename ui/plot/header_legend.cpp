// SPDX-License-Identifier: GPL-3.0-or-later
// The legend of a figure: where its names stand, and what is said of them where there is little room.
#include <algorithm>
#include <utility>

#include <QCoreApplication>
#include <QFontMetricsF>

#include "ui/base/message_text.h"
#include "ui/plot/header.h"
#include "ui/plot/legend_names.h"
#include "ui/plot/text_width.h"

namespace rope {

namespace {

/// Narrower where entries share the width in columns.
double swatchWidth(const PlotStyle& style, bool columns)
{
    return (columns ? 15 : 24) * style.unit;
}

/// "pin:0", the curve of a pin and nothing more special.
bool isPinCurve(const Series& s)
{
    return s.colour.role == Role::Pin && s.id.starts_with("pin:") && s.id.find(':', 4) == std::string::npos;
}

double gapBetween(const PlotStyle& style, bool columns)
{
    return (columns ? 8 : 14) * style.unit;
}

} // namespace

void Header::layOutLegend(const Figure& figure, const std::set<std::string>& hidden, const Room& room,
                          const PlotStyle& style, bool withPins)
{
    m_entries.clear();
    m_names.clear();
    m_countBox = {};
    bool namedElsewhere = false;
    for (std::size_t i = 0; i < figure.series.size(); ++i) {
        const Series& s = figure.series[i];
        if (s.name.empty() || !s.with.empty())
            continue;
        if (withPins || !isPinCurve(s))
            m_entries.push_back({i, translated(s.name), translated(s.name), {}, {}, hidden.contains(s.id)});
        else
            namedElsewhere = true;
    }
    // One curve alone needs no name, unless there are others, or were when a control was taken hold of.
    const bool others = namedElsewhere || (room.held && room.held->whole > room.held->title);
    if (m_entries.empty() || (m_entries.size() < 2 && !others)) {
        m_entries.clear();
        return;
    }
    flow(room.width, room.width, style);
    if (m_entries.back().box.top() > m_entries.front().box.top())
        sayNumbersAlone(room.width, style);
    // Many long names would leave no room for the plot: then they share the width in columns, shortened.
    const double row = m_entries.back().box.height(), narrowest = swatchWidth(style, true) + 4 * row;
    const double rows = std::clamp(std::floor(0.2 * room.page / row), 2.0, 4.0);
    if (m_entries.back().box.bottom() - m_height > (rows + 0.5) * row) {
        double columns = std::min(std::ceil(double(m_entries.size()) / rows), std::floor(room.width / narrowest));
        flow(room.width, room.width / std::max(1.0, columns) - gapBetween(style, true), style);
        for (; columns > 1 && !namesWell(); --columns) // rather a row more
            flow(room.width, room.width / (columns - 1) - gapBetween(style, true), style);
    }
    squeezeLegend(room, style);
    keepMoreWhole(room.width, style);
    if (!namesAreApart())
        countCurves(room.width, style);
    if (!m_entries.empty() || !m_countBox.isEmpty())
        m_height = (m_entries.empty() ? m_countBox : m_entries.back().box).bottom() + std::round(2 * style.unit);
}

/// Where that takes fewer rows.
void Header::sayNumbersAlone(double width, const PlotStyle& style)
{
    std::vector<QString> names;
    for (const Entry& entry : m_entries)
        names.push_back(entry.text);
    const std::vector<QString> numbers = numbersAlone(names);
    const double whole = m_entries.back().box.bottom();
    const auto say = [&](const std::vector<QString>& said) {
        for (std::size_t i = 0; i < said.size(); ++i)
            m_entries[i].said = said[i];
        flow(width, width, style);
    };
    say(numbers);
    if (m_entries.back().box.bottom() > whole - 0.5)
        say(names);
}

double Header::ownWidth(const Entry& entry, const PlotStyle& style) const
{
    return swatchWidth(style, false) + 6 * style.unit + textWidth(entry.said, style.small);
}

/// Of a whole name and the numbers that follow it; 0 where none follows.
double Header::groupWidth(std::size_t first, const PlotStyle& style) const
{
    double width = ownWidth(m_entries[first], style);
    std::size_t i = first + 1;
    for (; i < m_entries.size() && m_entries[i].said != m_entries[i].text; ++i)
        width += gapBetween(style, false) + ownWidth(m_entries[i], style);
    return i > first + 1 ? width : 0;
}

/// Into fewer rows where they would take what the plot needs; else their number, else nothing.
void Header::squeezeLegend(const Room& room, const PlotStyle& style)
{
    const double most = (room.held ? room.held->whole : room.most) - std::round(2 * style.unit) + 0.5;
    if (m_entries.back().box.bottom() <= most)
        return;
    const double row = m_entries.back().box.height(), narrowest = swatchWidth(style, true) + 4 * row;
    const double rows = std::floor((most - m_height) / row);
    const double columns = rows < 1 ? 0 : std::ceil(double(m_entries.size()) / rows);
    const bool fit = rows >= 1 && columns * narrowest <= room.width;
    if (fit)
        flow(room.width, room.width / columns - gapBetween(style, true), style);
    if (rows >= 1 && (!fit || !namesWell()))
        flowClosely(room.width, most, style);
    if (m_entries.back().box.bottom() > most || (!fit && !namesWell()))
        countCurves(rows >= 1 ? room.width : 0, style);
}

/// Not in columns: what a short name leaves is a long one's. As wide as names may be so that their rows end at `most`.
void Header::flowClosely(double width, double most, const PlotStyle& style)
{
    constexpr double step = 0.95;
    const double least = swatchWidth(style, true) + m_entries.back().box.height();
    double widest = 0;
    for (const Entry& entry : m_entries)
        widest = std::max(widest, ownWidth(entry, style));
    for (widest = std::min(widest, width); widest > least; widest *= step) {
        flow(width, widest, style, true);
        if (m_entries.back().box.bottom() <= most)
            return;
    }
}

/// Columns are as wide for a short name as for a long one: in the rows they take, closely set, more of the names may be
/// whole, or more of what is cut be there.
void Header::keepMoreWhole(double width, const PlotStyle& style)
{
    const auto lost = [this] {
        qsizetype names = 0, letters = 0;
        for (const Entry& entry : m_entries) {
            names += entry.shown != entry.said;
            letters += entry.said.size() - entry.shown.size();
        }
        return std::pair(names, letters);
    };
    const auto before = lost();
    if (before.first == 0)
        return;
    const double most = m_entries.back().box.bottom() + 0.5;
    const bool well = namesWell();
    const std::vector<Entry> columns = m_entries;
    flowClosely(width, most, style);
    if (m_entries.back().box.bottom() > most || lost() >= before || (well && !namesWell()))
        m_entries = columns;
}

/// In place of names that cannot be shown, in a line `width` wide.
void Header::countCurves(double width, const PlotStyle& style)
{
    const double row = m_entries.back().box.height();
    for (const Entry& entry : m_entries)
        m_names << entry.text;
    m_entries.clear();
    m_count = QCoreApplication::translate("Header", "%1 curves").arg(m_names.size());
    if (textWidth(m_count, style.small) <= width)
        m_countBox = QRectF(0, m_height, textWidth(m_count, style.small) + 2, row);
}

/// Names that begin alike may be the same once they are shortened: then they name nothing.
bool Header::namesAreApart() const
{
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            if (m_entries[i].shown == m_entries[k].shown && m_entries[i].text != m_entries[k].text &&
                m_entries[i].said == m_entries[i].text) // a number is one of the name before it
                return false;
    return true;
}

bool Header::namesWell() const
{
    return !cutsAWord() && namesAreApart();
}

bool Header::cutsAWord() const
{
    return std::ranges::any_of(m_entries, [](const Entry& entry) {
        return entry.shown != entry.said && cutsWordAt(entry.said, std::max<qsizetype>(0, entry.shown.size() - 1));
    });
}

void Header::flow(double width, double widest, const PlotStyle& style, bool closely)
{
    const QFontMetricsF metrics(style.small);
    const bool narrow = widest < width || closely, columns = narrow && !closely;
    const double row = std::ceil(metrics.height() + 3 * style.unit), swatch = swatchWidth(style, narrow);
    const double lead = swatch + 6 * style.unit;
    double x = 0, y = m_height;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        Entry& entry = m_entries[i];
        entry.shown = textWidth(entry.said, style.small) <= widest - lead
                          ? entry.said
                          : shortenedName(entry.said, metrics, widest - lead);
        const double own = columns ? widest : lead + textWidth(entry.shown, style.small);
        // Numbers stay with their name where a row takes them all.
        const double group = columns || entry.said != entry.text ? 0 : groupWidth(i, style);
        if (x > 0 && (x + own > width + 0.5 || (x + group > width + 0.5 && group <= width))) {
            x = 0;
            y += row;
        }
        entry.box = QRectF(x, y, own, row);
        entry.swatch = swatch;
        x += own + gapBetween(style, narrow);
    }
}

} // namespace rope
