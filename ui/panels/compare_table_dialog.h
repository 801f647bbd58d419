// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>

#include <QDialog>

#include "core/analysis/compare_table.h"
#include "ui/base/latest_work.h"

class QPushButton;
class QTableWidget;

namespace rope {

class AppTheme;
class PlainLabel;
class SceneStore;

/// The headline numbers of the active RoPE and of every pin side by side: sorted by a click on a title, copied out as
/// text. Worked out on a thread of its own, only while it is shown.
class CompareTableDialog : public QDialog
{
    Q_OBJECT

public:
    CompareTableDialog(SceneStore& store, AppTheme& theme, QWidget* parent = nullptr);

    /// With the rows in the order that is shown.
    CompareTable shownTable() const;
    /// Whether what is shown belongs to the present scene.
    bool isCurrent() const { return isVisible() && !m_work.isBusy(); }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void createTable();
    void createButtons();
    void update();
    void fill(const CompareTable& table);
    void fitColumns();
    /// The selected rows alone; all of them where none is.
    CompareTable selectedTable() const;
    void copy(std::string (*as)(const CompareTable&));

    SceneStore& m_store;
    AppTheme& m_theme;
    CompareTable m_made;
    QTableWidget* m_table = nullptr;
    PlainLabel* m_state = nullptr;
    bool m_fitted = false; ///< the window was made as wide as its columns, once
    LatestWork m_work{Lane::Scans};
};

} // namespace rope
