// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_host.h"

#include "ui/base/language.h"
#include "ui/window/main_window.h"

namespace rope {

WindowHost::WindowHost() : m_window(made()) {}

WindowHost::~WindowHost() = default;

std::unique_ptr<MainWindow> WindowHost::made()
{
    auto window = std::make_unique<MainWindow>();
    // Queued: whoever asks (a menu, a dialog) is a child of the window that goes.
    connect(window.get(), &MainWindow::languageChosen, this, &WindowHost::speak, Qt::QueuedConnection);
    return window;
}

void WindowHost::speak(const QString& id)
{
    if (id == language() || !isLanguage(id))
        return;
    const MainWindow::Handover work = m_window->handOver();
    const bool visible = m_window->isVisible();
    useLanguage(id);
    keepLanguage(id);
    std::unique_ptr<MainWindow> next = made();
    next->takeOver(work);
    next->setVisible(visible);
    m_window = std::move(next);
    Q_EMIT replaced();
}

} // namespace rope
