// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_order.h"

#include <QWidget>

namespace rope {

QWidget* tabThrough(QWidget* before, QWidget* container)
{
    QWidget* last = before; // Qt orders nothing behind a widget that takes no focus
    while (last->focusPolicy() == Qt::NoFocus || container->isAncestorOf(last)) {
        last = last->previousInFocusChain();
        if (last == before)
            return before;
    }
    for (QWidget* each : container->findChildren<QWidget*>()) {
        const bool isStop = (each->focusPolicy() & Qt::TabFocus) && !each->focusProxy();
        if (!isStop || each->window() != last->window()) // the list of a box is a window of its own
            continue;
        QWidget::setTabOrder(last, each);
        last = each;
    }
    return last;
}

} // namespace rope
