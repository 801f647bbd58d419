// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_button.h"

#include <QPainter>

namespace rope {

ChoiceButton::ChoiceButton(QWidget* parent) : QToolButton(parent)
{
    setCheckable(true);
}

QSize ChoiceButton::sizeHint() const
{
    constexpr QSize around(2 * (12 + 1), 2 * (2 + 1)); // pixels: room and border
    return fontMetrics().size(Qt::TextShowMnemonic, text()) + around;
}

void ChoiceButton::paintEvent(QPaintEvent* /*event*/)
{
    constexpr int radius = 4; // pixels
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette::ColorRole border = isChecked() && hasFocus()   ? QPalette::WindowText
                                       : isChecked() || hasFocus() ? QPalette::Highlight
                                                                   : QPalette::Mid;
    painter.setPen(palette().color(border));
    painter.setBrush(isChecked() ? palette().brush(QPalette::Highlight) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.setPen(palette().color(isChecked() ? QPalette::HighlightedText : QPalette::ButtonText));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace rope
