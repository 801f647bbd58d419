// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wheel_guard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QChildEvent>
#include <QComboBox>
#include <QScrollBar>

namespace rope {

namespace {

bool takesWheel(const QObject* object)
{
    return qobject_cast<const QAbstractSlider*>(object) || qobject_cast<const QAbstractSpinBox*>(object) ||
           qobject_cast<const QComboBox*>(object);
}

} // namespace

void WheelGuard::install(QWidget* panel)
{
    (new WheelGuard(panel))->watch(panel);
}

void WheelGuard::watch(QObject* object)
{
    if (!object->isWidgetType())
        return;
    object->installEventFilter(this);
    guardFocus(object);
    for (QObject* child : object->children())
        watch(child);
}

/// Qt gives the focus to what the wheel turns over before any filter hears of it.
void WheelGuard::guardFocus(QObject* object)
{
    auto* widget = static_cast<QWidget*>(object);
    if (widget->focusPolicy() == Qt::WheelFocus && takesWheel(object))
        widget->setFocusPolicy(Qt::StrongFocus);
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ChildAdded: watch(static_cast<QChildEvent*>(event)->child()); return false;
    case QEvent::Polish: guardFocus(watched); return false; // it is whole by now
    case QEvent::Wheel: break;
    default: return false;
    }
    if (qobject_cast<QScrollBar*>(watched) || !takesWheel(watched) || static_cast<QWidget*>(watched)->hasFocus())
        return false;
    event->ignore();
    return true;
}

} // namespace rope
