// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steady_scroll.h"

#include <QEvent>

namespace rope {

bool SteadyScroll::eventFilter(QObject* watched, QEvent* event)
{
    constexpr int mostTurns = 4;
    if (watched != widget() || event->type() != QEvent::Resize)
        return QScrollArea::eventFilter(watched, event);
    if (m_turns >= mostTurns)
        return false;
    ++m_turns;
    const bool taken = QScrollArea::eventFilter(watched, event);
    --m_turns;
    return taken;
}

} // namespace rope
