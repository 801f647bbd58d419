// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>

#include <QWidget>

#include "core/model/scene.h"
#include "core/scaling/method.h"

class QListWidget;
class QListWidgetItem;
class QMenu;
class QPushButton;
class QToolButton;

namespace rope {

class AppTheme;
class CompareTableDialog;
class SceneStore;

/// The pinned RoPEs: pin, unpin, rename, reorder, recolour, all methods at once, and a table of their numbers.
class ComparePanel : public QWidget
{
    Q_OBJECT

public:
    ComparePanel(SceneStore& store, AppTheme& theme, QWidget* parent = nullptr);

    void pin();
    /// In place of what is pinned: the common methods, or all of one group.
    void compareMethods(std::optional<MethodGroup> group = std::nullopt);
    /// One action for the common methods and one for each group; `done` runs after any of them.
    void fillMethodMenu(QMenu* menu, const std::function<void()>& done = {});

private:
    void createList();
    void createButtons();
    void showScene(const Scene& scene);
    void showAgain();
    void rename(const QListWidgetItem* item);
    void unpin();
    void move(int by);
    void takeOrder();
    void recolour(int colour);
    void activate();
    void fillColours();
    int current() const;
    void choose(int row);
    std::vector<std::size_t> selected() const; ///< rows, last first
    void showTable();
    void edit(const Scene& next, const QString& what);

    SceneStore& m_store;
    AppTheme& m_theme;
    std::optional<std::vector<PinnedSpec>> m_shown; ///< what the list was filled from
    QListWidget* m_list = nullptr;
    QPushButton* m_pin = nullptr;
    std::vector<QToolButton*> m_needPin;
    QToolButton* m_colour = nullptr;
    CompareTableDialog* m_table = nullptr; ///< made when first asked for
};

} // namespace rope
