// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elided_box.h"

#include <QStylePainter>

namespace rope {

namespace {
constexpr int air = 4; // styles leave some beside the text, and widths of text are rounded
} // namespace

int ElidedBox::wholeWidth() const
{
    if (const QString shown = currentText(); m_wholeWidth == 0 || m_measured != shown) {
        QStyleOptionComboBox option;
        initStyleOption(&option);
        const QSize text(fontMetrics().horizontalAdvance(shown) + air, fontMetrics().height());
        m_wholeWidth = style()->sizeFromContents(QStyle::CT_ComboBox, &option, text, this).width();
        m_measured = shown;
    }
    return m_wholeWidth;
}

/// Another font or style measures otherwise.
void ElidedBox::changeEvent(QEvent* event)
{
    m_wholeWidth = 0;
    QComboBox::changeEvent(event);
}

QString ElidedBox::shownText() const
{
    const int room = width() - (wholeWidth() - fontMetrics().horizontalAdvance(currentText())) + air;
    return fontMetrics().elidedText(currentText(), Qt::ElideRight, room);
}

void ElidedBox::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = shownText();
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace rope
