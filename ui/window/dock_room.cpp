// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/dock_room.h"

#include <algorithm>

#include <QDockWidget>
#include <QEvent>
#include <QLayout>
#include <QMainWindow>
#include <QScreen>

namespace rope {

namespace {
constexpr int roomyWidth = 1500; // figures and two panels beside each other
}

DockRoom::DockRoom(QMainWindow& window, std::vector<QDockWidget*> docks)
    : QObject(&window), m_window(window), m_docks(std::move(docks))
{
    window.installEventFilter(this);
}

/// A window grows with its contents, and what it grew to is not what it has room for.
bool DockRoom::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Resize) {
        const int width = m_window.width();
        if (width > m_window.minimumWidth() || width < m_width)
            m_width = width;
    }
    return QObject::eventFilter(watched, event);
}

/// With those that are shown now.
int DockRoom::least() const
{
    m_window.layout()->invalidate();
    return m_window.minimumSizeHint().width();
}

/// As wide as a person made the window, or could make it.
int DockRoom::room() const
{
    return std::max(m_width, m_window.screen()->availableGeometry().width());
}

void DockRoom::sendAway(QDockWidget* dock)
{
    dock->hide();
    std::erase(m_gaveWay, dock);
    m_gaveWay.push_back(dock);
}

void DockRoom::opened(QDockWidget* dock, QDockWidget* rival)
{
    std::erase(m_gaveWay, dock);
    if (m_width == 0) // not shown yet, so it has grown with nothing
        m_width = m_window.width();
    if (rival && !rival->isHidden() && m_width < roomyWidth)
        sendAway(rival);
    for (QDockWidget* other : m_docks) {
        if (least() <= room())
            break;
        if (other == dock || other->isHidden())
            continue;
        sendAway(other);
    }
    m_window.layout()->activate();
    if (m_window.width() > m_width) // it grew before they were gone
        m_window.resize(m_width, m_window.height());
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
