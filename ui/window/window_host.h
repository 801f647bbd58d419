// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include <QObject>

namespace rope {

class MainWindow;
class SceneStore;

/// Owns the window of the program. Another language is another window in the place of the old one, with its work, its
/// view, its lesson and its history: so every text is made the one way, and none is forgotten.
class WindowHost : public QObject
{
    Q_OBJECT

public:
    WindowHost();
    ~WindowHost() override;

    MainWindow& window() { return *m_window; }
    /// Shows everything in a language of languages(), which is kept for the next start.
    void speak(const QString& language);

Q_SIGNALS:
    /// window() is another one.
    void replaced();

private:
    std::unique_ptr<MainWindow> made(std::unique_ptr<SceneStore> store);

    std::unique_ptr<MainWindow> m_window;
};

} // namespace rope
