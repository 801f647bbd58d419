// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/row_scroll.h"

#include <algorithm>
#include <utility>

#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>

namespace rope {

RowScroll::RowScroll(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the figures in it have the keys
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

void RowScroll::setSpare(int pixels)
{
    if (std::exchange(m_spare, pixels) != pixels)
        updateGeometry();
}

QSize RowScroll::minimumSizeHint() const
{
    constexpr int least = 100;
    if (!widget())
        return {0, least};
    const QSize rows = widget()->minimumSizeHint();
    const int bar = m_spare > 0 ? verticalScrollBar()->sizeHint().width() : 0;
    return {rows.width() + bar, std::max(least, rows.height() - m_spare)};
}

/// Page Up and Down step through screens and lessons, which the window does; a figure that gets the keyboard comes in
/// sight by itself.
void RowScroll::keyPressEvent(QKeyEvent* event)
{
    event->ignore();
}

bool RowScroll::eventFilter(QObject* watched, QEvent* event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return handled;
}

} // namespace rope
