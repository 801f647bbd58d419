// SPDX-License-Identifier: GPL-3.0-or-later
// A window with the lesson of every kind of question in its list, and settings of its own.
#pragma once
#include <memory>

#include <QSettings>
#include <QtTest>

#include "ui/lesson_support.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/own_places.h"
#include "ui/window/main_window.h"

namespace rope::test {

/// Shown and active; null when it could not be.
inline std::unique_ptr<MainWindow> lessonWindow()
{
    QSettings().clear();
    auto window = std::make_unique<MainWindow>();
    window->resize(1600, 1000);
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        return nullptr;
    window->lessons().library().add({*allKinds().lesson});
    return window;
}

} // namespace rope::test
