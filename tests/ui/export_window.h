// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of exports over two figures, with a folder of its own to write to.
#pragma once
#include <memory>

#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

#include "ui/own_places.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/preferences.h"
#include "ui/window/export_dialog.h"

namespace rope::test {

class ExportWindow
{
protected:
    void open()
    {
        QSettings().clear();
        m_preferences.set({});
        m_dialog.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<SceneStore>();
        m_dialog = std::make_unique<ExportDialog>(
            *m_store, m_preferences, std::vector<CellView>{{"decay", {}, {}, {}}, {"heatmap", {}, {}, {}}});
        m_dialog->setFolder(m_dir->path());
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    /// The one that exports.
    QPushButton* button() const
    {
        for (auto* each : m_dialog->findChildren<QPushButton*>())
            if (each->isDefault())
                return each;
        return nullptr;
    }
    template <typename Widget>
    Widget* part(const char* name) const
    {
        return m_dialog->findChild<Widget*>(QLatin1String(name));
    }
    bool hasSaid(const QString& words) const
    {
        for (auto* label : m_dialog->findChildren<QLabel*>())
            if (label->text().contains(words))
                return true;
        return false;
    }

    QString m_asked; ///< by the last question that was answered
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<SceneStore> m_store;
    Preferences m_preferences;
    std::unique_ptr<ExportDialog> m_dialog;
};

} // namespace rope::test
