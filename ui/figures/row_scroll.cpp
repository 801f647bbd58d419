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

void RowScroll::setScrolls(bool scrolls)
{
    if (std::exchange(m_scrolls, scrolls) != scrolls)
        updateGeometry();
}

QSize RowScroll::minimumSizeHint() const
{
    constexpr int least = 240; // pixels of height: the better part of a figure to scroll through
    const QSize rows = widget() ? widget()->minimumSizeHint() : QSize();
    if (!m_scrolls)
        return rows;
    return {rows.width() + verticalScrollBar()->sizeHint().width(), std::min(least, rows.height())};
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
