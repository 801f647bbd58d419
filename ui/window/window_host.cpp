// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_host.h"

#include <utility>

#include <QGuiApplication>

#include "ui/base/language.h"
#include "ui/window/main_window.h"

namespace rope {

WindowHost::WindowHost() : m_window(made(nullptr)) {}

WindowHost::~WindowHost() = default;

std::unique_ptr<MainWindow> WindowHost::made(std::unique_ptr<SceneStore> store)
{
    auto window = std::make_unique<MainWindow>(std::move(store), nullptr);
    // Queued: whoever asks (a menu, a dialog) is a child of the window that goes.
    connect(window.get(), &MainWindow::languageChosen, this, &WindowHost::speak, Qt::QueuedConnection);
    return window;
}

void WindowHost::speak(const QString& id)
{
    if (id == language() || !isLanguage(id))
        return;
    MainWindow::Handover work = m_window->handOver();
    const bool visible = m_window->isVisible();
    useLanguage(id);
    keepLanguage(id);
    // The old one goes first: what it trains and keeps is on the disk before the new one looks there. For a moment
    // there is no window, which is not the end of the program.
    const bool quits = QGuiApplication::quitOnLastWindowClosed();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_window.reset();
    m_window = made(std::move(work.store));
    m_window->takeOver(std::move(work));
    m_window->setVisible(visible);
    QGuiApplication::setQuitOnLastWindowClosed(quits);
    Q_EMIT replaced();
}

} // namespace rope
