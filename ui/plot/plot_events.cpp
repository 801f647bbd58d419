// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt tells the view, handed to its parts.
#include <QHelpEvent>
#include <QKeyEvent>

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

bool PlotView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Header& header = m_impl->painter.header();
        const QPointF at = QPointF(help->pos()) - m_impl->painter.headerOrigin();
        if (header.titleBox().contains(at) && !header.shortenedTitle().isEmpty()) {
            showTip(help->globalPos(), header.shortenedTitle(), this);
            return true;
        }
        if (const Header::Entry* entry = header.entryAt(at); entry && entry->shown != entry->text) {
            showTip(help->globalPos(), entry->text, this);
            return true;
        }
        if (header.countBox().contains(at)) {
            showTip(help->globalPos(), header.allNames(), this);
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace rope
