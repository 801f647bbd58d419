// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/swatch.h"

#include <QPainter>

namespace rope {

QIcon swatch(const QColor& colour)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(4, 4, 24, 24), 6, 6);
    QIcon icon(pixmap);
    // The style would tint a selected row's icon: the colour is the message here.
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

} // namespace rope
