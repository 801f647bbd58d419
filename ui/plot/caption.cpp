// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/caption.h"

#include <algorithm>

#include <QPainter>
#include <QRegularExpression>
#include <QStringList>

#include "ui/base/message_text.h"
#include "ui/plot/text_width.h"

namespace rope {

namespace {

constexpr double leastPage = 110; // pixels of height; below it a plot needs all there is

double padOf(const PlotStyle& style)
{
    return std::round(8 * style.unit);
}

/// What names add in brackets.
void withoutBrackets(QStringList& parts)
{
    static const QRegularExpression added(QStringLiteral(" ?[(（][^)）]*[)）]"));
    parts.replaceInStrings(added, QString());
}

/// Of the longest name; a hyphen joins words.
void withoutLastWord(QStringList& parts)
{
    const auto isShorter = [](const QString& a, const QString& b) {
        const auto letters = [](const QString& part) { return part.contains(u'=') ? 0 : part.size(); };
        return letters(a) < letters(b);
    };
    static const QRegularExpression last(QStringLiteral("(?<=[ -])[^ \\-…]+( ?…)?$"));
    QString& longest = *std::ranges::max_element(parts, isShorter);
    if (!longest.contains(u'='))
        longest.replace(last, QStringLiteral("…"));
}

} // namespace

void Caption::layOut(const Figure& figure, QSizeF page, const PlotStyle& style)
{
    m_shown.clear();
    m_height = 0;
    if (figure.caption.empty() || page.height() < leastPage)
        return;
    QStringList parts;
    for (const Message& part : figure.caption)
        parts += translated(part);
    const double room = page.width() - 2 * padOf(style);
    const QString between = QStringLiteral(" · ");
    const auto fits = [&](const QString& text) { return textWidth(text, style.caption) <= room; };
    m_shown = parts.join(between);
    // Rather a method without the end of its name than no lengths.
    QStringList shorter = parts;
    for (const auto& shorten : {withoutBrackets, withoutLastWord, withoutLastWord}) {
        if (fits(m_shown))
            break;
        shorten(shorter);
        if (const QString text = shorter.join(between); fits(text))
            m_shown = text;
    }
    if (!fits(m_shown))
        withoutBrackets(parts);
    while (!fits(m_shown) && parts.size() > 1) {
        parts.removeLast();
        m_shown = parts.join(between) + QStringLiteral(" …");
    }
    if (!fits(m_shown))
        m_shown = QFontMetricsF(style.caption).elidedText(m_shown, Qt::ElideRight, room + 1);
    m_height = std::ceil(QFontMetricsF(style.caption).height() + 2 * style.unit);
}

void Caption::paint(QPainter& painter, const QRectF& page, const PlotStyle& style) const
{
    if (m_shown.isEmpty())
        return;
    painter.setFont(style.caption);
    painter.setPen(style.theme.mutedText);
    painter.drawText(QRectF(padOf(style), page.bottom() - m_height, page.width(), m_height),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_shown);
}

} // namespace rope
