// SPDX-License-Identifier: GPL-3.0-or-later
// A window whose documents lie in a folder of their own, and what tests of documents do with it.
#pragma once
#include <memory>

#include <QDir>
#include <QSettings>
#include <QtTest>

#include "core/scene/document_text.h"
#include "ui/document/session_folder.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/own_places.h"
#include "ui/scene/scene_store.h"
#include "ui/window/document_desk.h"
#include "ui/window/main_window.h"

namespace rope::test {

class DocumentWindow
{
protected:
    void open()
    {
        QSettings().clear();
        QDir(SessionFolder::usualPath()).removeRecursively();
        m_dir = std::make_unique<QTemporaryDir>();
        m_asked.clear();
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1600, 1000);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        settle();
    }
    void settle() const
    {
        for (FigureCell* cell : m_window->workspace().cells())
            if (cell->isVisible())
                QTRY_VERIFY_WITH_TIMEOUT(cell->isPainted(), 20000);
        QCoreApplication::processEvents();
    }
    QString path(const char* name) const { return m_dir->filePath(QLatin1String(name)); }
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void setPosition(std::int64_t position)
    {
        Scene next = m_window->store().scene();
        next.position = position;
        m_window->store().edit(next, QStringLiteral("position"));
        m_window->store().endGesture();
    }
    History& history() { return *m_window->store().history(); }
    std::string text() const { return documentText(m_window->desk().document()); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MainWindow> m_window;
    QString m_asked; ///< by the last question that was answered
};

} // namespace rope::test
