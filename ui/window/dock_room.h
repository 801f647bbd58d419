// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <vector>

class QDockWidget;
class QMainWindow;

namespace rope {

/// Panels beside the figures on a small screen: one that is opened sends away those that would make the window wider
/// than it can be, and they come back when it is closed.
class DockRoom : public QObject
{
    Q_OBJECT

public:
    /// `docks` in the order in which they give way.
    DockRoom(QMainWindow& window, std::vector<QDockWidget*> docks);

    /// A person opened or closed that one. `rival`: gives way to it in every window that is not wide.
    void opened(QDockWidget* dock, QDockWidget* rival = nullptr);
    void closed(QDockWidget* dock);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int least() const;
    int room() const;
    void sendAway(QDockWidget* dock);

    QMainWindow& m_window;
    std::vector<QDockWidget*> m_docks;
    std::vector<QDockWidget*> m_gaveWay;
    int m_width = 0; ///< of the window, as somebody made it
};

} // namespace rope
