// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include <QPainter>

namespace rope {

Card::Card(QWidget* parent) : QFrame(parent)
{
    setContentsMargins(1, 1, 1, 1); // the border
}

void Card::paintEvent(QPaintEvent* /*event*/)
{
    constexpr int radius = 6; // pixels
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace rope
