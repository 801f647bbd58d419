// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>
#include <string>
#include <vector>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace rope {

class AppTheme;
class LabSession;
class SceneStore;

/// The runs of the Lab: which is looked at (bold), which are shown beside it (ticked), names given to one's own; files.
class RunList : public QWidget
{
    Q_OBJECT

public:
    RunList(SceneStore& store, LabSession& session, AppTheme& theme, QWidget* parent = nullptr);

    void showRuns();

Q_SIGNALS:
    /// The figures of the Lab are wanted.
    void shown();
    void message(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void createList();
    QPushButton* addButton(const char* name, const QString& text, const QString& tip, const std::function<void()>& act);
    void fill();
    void edited(QListWidgetItem* item);
    void lookAt();
    void open();
    void save();
    void attempt(const std::function<void()>& act);
    std::string chosen() const;

    SceneStore& m_store;
    LabSession& m_session;
    AppTheme& m_theme;
    QListWidget* m_list = nullptr;
    QPushButton *m_look = nullptr, *m_delete = nullptr, *m_save = nullptr;
    std::vector<std::string> m_listed;
    std::string m_first; ///< the one looked at, which is seen when it changes
};

} // namespace rope
