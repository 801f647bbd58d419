// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/caption.h"

#include <algorithm>
#include <functional>

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

QString inLine(const QStringList& parts)
{
    return parts.join(QStringLiteral(" · "));
}

/// Of a model, what follows from its name is left out before its lengths are. Empty: that does not fit either, or there
/// is no name in front or no length at the end.
QString withoutTheMiddle(const Figure& figure, QStringList parts, const std::function<bool(const QString&)>& fits)
{
    constexpr qsizetype lengths = 2;
    const bool named = figure.caption.front().text == "{0}" && figure.caption.back().text == "L′ = {0}";
    while (named && parts.size() > 1 + lengths) {
        parts.removeAt(1);
        QStringList said = parts;
        said.insert(1, QStringLiteral("…"));
        if (const QString text = inLine(said); fits(text))
            return text;
    }
    return {};
}

/// The most that fits, if need be without the end.
QString shortened(const Figure& figure, QStringList parts, const std::function<bool(const QString&)>& fits)
{
    QString shown = inLine(parts);
    QStringList shorter = parts;
    const auto tryWith = [&](const auto& shorten) {
        if (fits(shown))
            return;
        shorten(shorter);
        if (const QString text = inLine(shorter); fits(text))
            shown = text;
    };
    tryWith(withoutBrackets);
    if (const QString text = fits(shown) ? QString() : withoutTheMiddle(figure, shorter, fits); !text.isEmpty())
        return text;
    // Rather a method without the end of its name than no lengths.
    tryWith(withoutLastWord);
    tryWith(withoutLastWord);
    withoutBrackets(parts);
    while (!fits(shown) && parts.size() > 1) {
        parts.removeLast();
        shown = inLine(parts) + QStringLiteral(" …");
    }
    return shown;
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
    const std::function fits = [&](const QString& text) { return textWidth(text, style.caption) <= room; };
    m_shown = shortened(figure, parts, fits);
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
