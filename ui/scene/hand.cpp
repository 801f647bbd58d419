// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/hand.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace rope {

Hand::Hand(QObject* parent) : QObject(parent)
{
    if (qApp)
        qApp->installEventFilter(this);
}

bool Hand::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: set(true, m_key); break;
    case QEvent::MouseButtonRelease: set(static_cast<QMouseEvent*>(event)->buttons() != Qt::NoButton, m_key); break;
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent*>(event)->isAutoRepeat())
            set(m_button, true);
        break;
    case QEvent::KeyRelease:
        if (!static_cast<QKeyEvent*>(event)->isAutoRepeat())
            set(m_button, false);
        break;
    case QEvent::WindowDeactivate: // what is released elsewhere is not told, nor what is dropped
    case QEvent::DragEnter:
    case QEvent::Drop:
    case QEvent::WindowBlocked:
    case QEvent::ApplicationDeactivate: set(false, false); break;
    default: break;
    }
    return false;
}

void Hand::set(bool button, bool key)
{
    const bool was = isDown();
    m_button = button;
    m_key = key;
    if (was && !isDown())
        Q_EMIT released();
}

} // namespace rope
