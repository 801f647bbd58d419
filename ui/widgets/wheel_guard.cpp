// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wheel_guard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QChildEvent>
#include <QComboBox>
#include <QScrollBar>

namespace rope {

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
    if (event->type() != QEvent::Wheel || qobject_cast<QScrollBar*>(watched))
        return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    const bool takesWheel = qobject_cast<QAbstractSlider*>(watched) || qobject_cast<QAbstractSpinBox*>(watched) ||
                            qobject_cast<QComboBox*>(watched);
    if (!widget || !takesWheel || widget->hasFocus())
        return false;
    event->ignore();
    return true;
}

} // namespace rope
