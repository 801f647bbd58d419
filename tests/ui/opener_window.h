// SPDX-License-Identifier: GPL-3.0-or-later
// A window that things are handed to, with a folder for the files of a test.
#pragma once
#include <memory>

#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include "ui/dropped.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/window/main_window.h"

namespace rope::test {

class OpenerWindow
{
protected:
    void open()
    {
        QSettings().clear();
        m_dir = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1400, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    bool drop(QMimeData& data) { return dropOn(*m_window, data); }
    LessonSession& session() { return m_window->lessons().session(); }

    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QTemporaryDir> m_dir;
};

} // namespace rope::test
