// SPDX-License-Identifier: GPL-3.0-or-later
// A window that has the keyboard, with figures as on a first start, whose scene a test edits.
#pragma once
#include <algorithm>
#include <functional>

#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/lesson_window.h"
#include "ui/scene/scene_store.h"

namespace rope::test {

class ActiveWindow
{
protected:
    void open()
    {
        m_window = lessonWindow();
        QVERIFY(m_window);
        QVERIFY(settle());
    }
    bool settle()
    {
        return QTest::qWaitFor(
            [this] { return std::ranges::all_of(m_window->workspace().cells(), &FigureCell::isPainted); }, 20000);
    }
    SceneStore& store() { return m_window->store(); }
    void change(const std::function<void(Scene&)>& what)
    {
        Scene next = store().scene();
        what(next);
        QVERIFY(store().edit(next, QStringLiteral("test")));
        store().endGesture();
    }

    std::unique_ptr<MainWindow> m_window;
};

} // namespace rope::test
