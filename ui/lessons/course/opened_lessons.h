// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include "ui/lessons/course/lesson_files.h"

namespace rope {

class LessonLibrary;

/// The files and folders of lessons that were opened: remembered in the settings, there again at the next start, and
/// read anew when they change. What can no longer be read stays as it was; a path that is gone is forgotten at the next
/// start.
class OpenedLessons : public QObject
{
    Q_OBJECT

public:
    explicit OpenedLessons(LessonLibrary& library, QObject* parent = nullptr);

    /// Reads what was open last time. Says nothing about what is gone or broken.
    void restore();
    /// A file or folder whose lessons the library now has. The latest 20 of the user's own are remembered, and as many
    /// that links brought.
    void remember(const QString& path);
    /// Where lessons that a link carries become files.
    static QString linkedFolder();
    void forgetAll();
    QStringList paths() const { return m_paths; }
    /// The file that has the lesson, absolute; empty when it is gone.
    QString pathOf(const std::string& id) const;

Q_SIGNALS:
    /// The library has these lessons anew; ids of opened lessons.
    void reloaded(const QStringList& ids);
    /// A file that changed could not be read: its lessons stay as they were.
    void broken(const rope::FileProblem& problem);

private:
    void watch(const QString& path);
    void noticed(const QString& path);
    void reload();
    bool read(const QString& path, bool aloud);

    LessonLibrary& m_library;
    QStringList m_paths; ///< absolute, the latest last
    QFileSystemWatcher m_watcher;
    QTimer m_settling; ///< an editor writes in several steps
    QSet<QString> m_changed;
};

} // namespace rope
