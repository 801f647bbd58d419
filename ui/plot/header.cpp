// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/header.h"

#include <algorithm>

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include "ui/plot/paint_series.h"
#include "ui/plot/text_width.h"

namespace rope {

namespace {

/// "99 %" and "L = 4,096" stay in one line.
QString unbroken(QString text)
{
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        const QChar before = text[i - 1], after = text[i + 1];
        if (text[i] == u' ' && ((before.isDigit() && after == u'%') || before == u'=' || after == u'='))
            text[i] = QChar::Nbsp;
    }
    return text;
}

std::vector<QString> wrapped(const QString& text, const QFont& font, double width)
{
    if (textWidth(text, font) <= width)
        return {text};
    QTextLayout layout(unbroken(text), font);
    std::vector<QString> lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines.push_back(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

} // namespace

void Header::layOut(const QString& title, const Figure& figure, const std::set<std::string>& hidden, const Room& room,
                    const PlotStyle& style, bool withPins)
{
    m_height = 0;
    layOutTitle(title, room, style);
    if (room.held)
        m_height = room.held->title;
    m_titleHeight = m_height;
    layOutLegend(figure, hidden, room, style, withPins);
    if (room.held)
        m_height = room.held->whole;
}

void Header::layOutTitle(const QString& title, const Room& room, const PlotStyle& style)
{
    m_title.clear();
    m_shortened.clear();
    m_titleBox = {};
    m_titleFont = style.title;
    const double gap = std::round(3 * style.unit), most = (room.held ? room.held->title : room.most) - gap;
    if (title.isEmpty())
        return;
    m_title = wrapped(title, m_titleFont, room.width);
    for (int shrink = 0; m_title.size() > 2 && shrink < 2; ++shrink) {
        m_titleFont.setPixelSize(std::max(9, m_titleFont.pixelSize() * 9 / 10));
        m_title = wrapped(title, m_titleFont, room.width);
    }
    // Large type on a small screen: rather one line of usual size than none.
    const int least = std::max(9, m_titleFont.pixelSize() / 2);
    while (m_titleFont.pixelSize() > least && QFontMetricsF(m_titleFont).lineSpacing() > most + 1) {
        m_titleFont.setPixelSize(m_titleFont.pixelSize() - 1);
        m_title = wrapped(title, m_titleFont, room.width);
    }
    const QFontMetricsF metrics(m_titleFont);
    const auto lines =
        static_cast<std::size_t>(std::clamp((most + 1) / metrics.lineSpacing(), 0.0, double(room.titleLines)));
    if (m_title.size() > lines) {
        m_shortened = title;
        const QString rest = lines < 2 ? title : title.mid(title.indexOf(m_title[1], m_title[0].size() - 1));
        m_title.resize(lines);
        if (lines > 0)
            m_title.back() = metrics.elidedText(rest, Qt::ElideRight, room.width);
    }
    if (m_title.empty())
        return;
    m_height = std::ceil(metrics.lineSpacing() * double(m_title.size()));
    m_titleBox = QRectF(0, 0, room.width, m_height);
    m_height += gap;
}

void Header::paint(QPainter& painter, const Figure& figure, const PlotStyle& style) const
{
    painter.setFont(m_titleFont);
    painter.setPen(style.theme.text);
    const QFontMetricsF metrics(m_titleFont);
    for (std::size_t i = 0; i < m_title.size(); ++i)
        painter.drawText(QPointF(0, metrics.ascent() + metrics.lineSpacing() * double(i)), m_title[i]);
    painter.setFont(style.small);
    if (!m_countBox.isEmpty())
        painter.drawText(m_countBox, Qt::AlignVCenter | Qt::AlignLeft, m_count);
    for (const Entry& entry : m_entries) {
        const QRectF swatch(entry.box.left(), entry.box.top(), entry.swatch, entry.box.height());
        paintSwatch(painter, figure.series[entry.series], swatch, style, entry.hidden);
        QColor colour = style.theme.text;
        colour.setAlphaF(entry.hidden ? 0.4F : 1.0F);
        painter.setPen(colour);
        QFont font = style.small;
        font.setStrikeOut(entry.hidden);
        painter.setFont(font);
        painter.drawText(entry.box.adjusted(entry.swatch + 6 * style.unit, 0, 4, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         entry.shown);
    }
}

const Header::Entry* Header::entryAt(QPointF at) const
{
    const auto it = std::ranges::find_if(m_entries, [&](const Entry& e) { return e.box.contains(at); });
    return it == m_entries.end() ? nullptr : &*it;
}

} // namespace rope
