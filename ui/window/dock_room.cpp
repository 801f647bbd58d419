// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/dock_room.h"

#include <algorithm>

#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>
#include <QScreen>

namespace rope {

DockRoom::DockRoom(QMainWindow& window, std::vector<QDockWidget*> docks)
    : QObject(&window), m_window(window), m_docks(std::move(docks))
{}

/// With those that are shown now.
int DockRoom::least() const
{
    m_window.layout()->invalidate();
    return m_window.minimumSizeHint().width();
}

/// As wide as the window is already, or could be.
int DockRoom::room() const
{
    return std::max(m_window.width(), m_window.screen()->availableGeometry().width());
}

void DockRoom::opened(QDockWidget* dock)
{
    std::erase(m_gaveWay, dock);
    for (QDockWidget* other : m_docks) {
        if (least() <= room())
            return;
        if (other == dock || other->isHidden())
            continue;
        other->hide();
        m_gaveWay.push_back(other);
    }
}

void DockRoom::closed(QDockWidget* dock)
{
    std::erase(m_gaveWay, dock);
    while (!m_gaveWay.empty()) {
        QDockWidget* const last = m_gaveWay.back();
        last->show();
        if (least() > room()) { // another one is open
            last->hide();
            return;
        }
        m_gaveWay.pop_back();
    }
}

} // namespace rope
