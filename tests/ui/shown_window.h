// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window, driven with real events.
#pragma once
#include <memory>

#include <QLineEdit>
#include <QSettings>
#include <QtTest>

#include "ui/controls/control_panel.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/own_places.h"
#include "ui/widgets/value_row.h"
#include "ui/window/main_window.h"

namespace rope::test {

class ShownWindow
{
protected:
    /// A new one, with what the one before left in the settings.
    void open()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1600, 1000);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        settle();
    }
    FigureCell* cell(const std::string& id) const
    {
        for (FigureCell* each : m_window->workspace().cells())
            if (each->figureId() == id)
                return each;
        return nullptr;
    }
    /// Until every figure shows the present scene.
    void settle() const
    {
        for (FigureCell* each : m_window->workspace().cells())
            if (each->isVisible())
                QTRY_VERIFY_WITH_TIMEOUT(each->isCurrent(), 20000);
    }
    void type(const QString& row, const QString& text) const
    {
        auto* line = m_window->controls().row(row)->findChild<QLineEdit*>();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }

    std::unique_ptr<MainWindow> m_window;
};

} // namespace rope::test
