// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include <QObject>

class QAction;
class QKeyEvent;
class QKeySequence;
class QMenu;
class QMenuBar;
class QWidget;

namespace rope {

class DocumentDesk;
class SessionFolder;

/// What a person does with documents: the entries of the file menu, the menu of screens, and the questions that go
/// with them.
class DocumentMenu : public QObject
{
    Q_OBJECT

public:
    /// Entries come before the separator "documents" of `file`.
    DocumentMenu(DocumentDesk& desk, SessionFolder& folder, QMenu& file, QMenuBar& bar, QWidget& window);

    /// The first scene in place of the present document, which is asked for first as below.
    void startAnew();
    /// Opens a document in place of the present one, which is asked for first when its file has not all of it.
    bool open(const QString& path);
    /// Whether it is saved now.
    bool save();
    bool saveAs();
    void revert();
    /// The keys of a presenter's remote, PageUp and PageDown, from wherever nothing else wants them. Whether it was
    /// one.
    bool screenKey(const QKeyEvent& event);
    /// Whether the document may be left: all is saved, or its changes are given up.
    bool mayLeave();
    /// The session could not be kept: whether the window may close all the same.
    bool loseAnyway(const QString& problem);

Q_SIGNALS:
    void message(const QString& text);

private:
    void createFile(QMenu& menu);
    void createScreens(QMenuBar& bar);
    void fillRecent(QMenu* menu);
    void fillEarlier(QMenu* menu);
    QAction* add(QMenu* menu, const QString& text, const QKeySequence& key, std::function<void()> run);
    bool trySaving(const std::function<void()>& save);
    void nameScreen(bool isNew);

    DocumentDesk& m_desk;
    SessionFolder& m_folder;
    QWidget& m_window;
};

} // namespace rope
