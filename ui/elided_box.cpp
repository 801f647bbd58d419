// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/elided_box.h"

#include <QStylePainter>

namespace rope {

int ElidedBox::wholeWidth() const
{
    constexpr int air = 4; // styles leave some beside the text
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QSize text(fontMetrics().horizontalAdvance(currentText()) + air, fontMetrics().height());
    return style()->sizeFromContents(QStyle::CT_ComboBox, &option, text, this).width();
}

void ElidedBox::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const int room = width() - (wholeWidth() - fontMetrics().horizontalAdvance(currentText()));
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace rope
