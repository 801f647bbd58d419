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
    object->installEventFilter(this);
    for (QObject* child : object->children())
        watch(child);
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ChildAdded)
        watch(static_cast<QChildEvent*>(event)->child());
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || qobject_cast<QScrollBar*>(watched) || !takesWheel(watched))
        return false;
    // Qt gives the focus to what the wheel turns over before any filter hears of it.
    if (widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
    if (event->type() != QEvent::Wheel || widget->hasFocus())
        return false;
    event->ignore();
    return true;
}

} // namespace rope
