// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/drag_handle.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace rope {

namespace {
constexpr int columns = 2, rows = 4;
constexpr double spacing = 4, radius = 1.1; // pixels
} // namespace

DragHandle::DragHandle(QWidget* parent) : QWidget(parent)
{
    setCursor(Qt::OpenHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize DragHandle::sizeHint() const
{
    return {14, 22};
}

void DragHandle::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::PlaceholderText));
    const QPointF middle = QRectF(rect()).center();
    for (int c = 0; c < columns; ++c)
        for (int r = 0; r < rows; ++r)
            painter.drawEllipse(middle + QPointF((c - (columns - 1) / 2.0) * spacing, (r - (rows - 1) / 2.0) * spacing),
                                radius, radius);
}

void DragHandle::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->position().toPoint();
}

void DragHandle::mouseMoveEvent(QMouseEvent* event)
{
    const bool far = (event->position().toPoint() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if ((event->buttons() & Qt::LeftButton) && far)
        Q_EMIT dragged();
}

} // namespace rope
