// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/caption.h"

#include <QPainter>
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
    m_shown = parts.join(between);
    while (textWidth(m_shown, style.caption) > room && parts.size() > 1) {
        parts.removeLast();
        m_shown = parts.join(between) + QStringLiteral(" …");
    }
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
