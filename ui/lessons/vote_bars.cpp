// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/vote_bars.h"

#include <QMouseEvent>
#include <QPainter>

#include "ui/base/plain_text.h"
#include "ui/widgets/verdict_box.h"

namespace rope {

VoteBars::VoteBars(const QString& letter, QWidget* parent) : QWidget(parent), m_letter(letter)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setTip(this, tr("A click counts one more for %1, a click with the right button one less").arg(letter));
}

void VoteBars::setShares(double first, double second)
{
    m_first = first;
    m_second = second;
    update();
}

void VoteBars::setRight(bool right)
{
    m_right = right;
    update();
}

QSize VoteBars::sizeHint() const
{
    return {140, 2 * fontMetrics().height()};
}

void VoteBars::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton || event->button() == Qt::RightButton)
        Q_EMIT counted(event->button() == Qt::LeftButton ? 1 : -1);
}

void VoteBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor base = m_right ? toneColour(Tone::Right, palette()) : palette().color(QPalette::Highlight);
    const double half = height() / 2.0, room = width() - fontMetrics().horizontalAdvance(QStringLiteral(" 100 %"));
    const auto bar = [&](double share, double y, float strength) {
        if (share < 0)
            return;
        QColor fill = base;
        fill.setAlphaF(strength);
        const QRectF box(0, y + 2, std::max(1.0, share * room), half - 4);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(box, 3, 3);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QPointF(box.right() + 4, y + half / 2 + fontMetrics().ascent() / 2.0 - 1),
                         tr("%1 %").arg(qRound(100 * share)));
    };
    QColor track = palette().color(QPalette::WindowText);
    track.setAlphaF(0.06F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(track);
    painter.drawRoundedRect(QRectF(0, 1, room, height() - 2), 4, 4);
    bar(m_first, 0, 0.4F);
    bar(m_second, half, 1.0F);
}

} // namespace rope
