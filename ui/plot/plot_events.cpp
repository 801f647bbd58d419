// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt tells the view, handed to its parts.
#include <QKeyEvent>

#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/plot/plot_impl.h"

namespace rope {

void PlotView::paintEvent(QPaintEvent*)
{
    m_impl->paint();
}

void PlotView::resizeEvent(QResizeEvent*)
{
    m_impl->refresh();
    m_impl->announceView();
}

void PlotView::wheelEvent(QWheelEvent* event)
{
    m_impl->wheel(*event);
}

void PlotView::mousePressEvent(QMouseEvent* event)
{
    m_impl->press(*event);
}

void PlotView::mouseMoveEvent(QMouseEvent* event)
{
    m_impl->move(*event);
}

void PlotView::mouseReleaseEvent(QMouseEvent* event)
{
    m_impl->release(*event);
}

void PlotView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    Q_EMIT doubleClicked();
    resetZoom();
}

void PlotView::leaveEvent(QEvent*)
{
    m_impl->leave();
}

void PlotView::keyPressEvent(QKeyEvent* event)
{
    if (!m_impl->key(*event))
        QWidget::keyPressEvent(event);
}

void PlotView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    const Qt::FocusReason why = event->reason();
    m_impl->focusByKeyboard =
        why == Qt::TabFocusReason || why == Qt::BacktabFocusReason || why == Qt::ShortcutFocusReason;
    m_impl->refreshOverlay();
}

void PlotView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_impl->focusByKeyboard = false;
    m_impl->legendFocus.reset();
    m_impl->stopReading();
    m_impl->refreshOverlay();
}

QString PlotView::shortenedAt(QPoint place) const
{
    const Header& header = m_impl->painter.header();
    const QPointF at = QPointF(place) - m_impl->painter.headerOrigin();
    if (header.titleBox().contains(at))
        return header.shortenedTitle();
    if (const Header::Entry* entry = header.entryAt(at))
        return entry->shown == entry->text ? QString() : entry->text;
    return header.countBox().contains(at) ? header.allNames() : QString();
}

QString PlotView::wordsAt(QPoint place) const
{
    const Header& header = m_impl->painter.header();
    const QPointF at = QPointF(place) - m_impl->painter.headerOrigin();
    if (header.titleBox().contains(at))
        return title();
    if (const Header::Entry* entry = header.entryAt(at))
        return entry->text;
    m_impl->ensureLaidOut();
    const QRectF area = m_impl->painter.frame().area;
    const bool beside = place.y() >= area.top() && place.y() <= area.bottom();
    if (beside && place.x() < area.left())
        return translated(figure().y.label);
    if (beside && place.x() > area.right())
        return figure().map  ? translated(figure().map->label)
               : figure().y2 ? translated(figure().y2->label)
                             : QString();
    const bool below = place.y() > area.bottom() && place.y() < height() - m_impl->painter.caption().height();
    return below && place.x() >= area.left() && place.x() <= area.right() ? translated(figure().x.label) : QString();
}

} // namespace rope
