// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include "ui/base/work_pool.h"
#include "ui/document/locked_file.h"

namespace rope {

class SessionFolder;

/// Keeps the work of one window on the disk while it goes on: what happened at most half a second, or as long as is
/// chosen, before an end without warning is lost. Writes only when something has changed, off the GUI thread.
class Journal : public QObject
{
    Q_OBJECT

public:
    /// `content` gives the work as text, on the GUI thread; two that are equal are written once. Empty: there is
    /// nothing to lose, and no file.
    Journal(SessionFolder& folder, std::function<QByteArray()> content, QObject* parent = nullptr);

    /// Something may have changed.
    void touch();
    /// How long after a change it is written.
    void setDelay(int ms) { m_timer.setInterval(ms); }
    int delay() const { return m_timer.interval(); }
    /// Writes what there is now, before it returns.
    void flush();
    /// All is well: the journal is removed. Should there be changes later, there is another one.
    void end();
    const QString& path() const { return m_path; }
    int writes() const { return m_writes; }

Q_SIGNALS:
    /// The work cannot be kept. Said once until it can be kept again.
    void failed(const QString& why);

private:
    void write(bool wait);
    void written(const QString& problem);

    SessionFolder& m_folder;
    std::function<QByteArray()> m_content;
    QString m_path;
    LockedFile m_lock;
    std::optional<QByteArray> m_last; ///< handed to the disk; nothing while it is not known what stands there
    QTimer m_timer;
    bool m_failing = false;
    int m_writes = 0;
    WorkPool m_writer{1}; ///< so that one state is written after the other
};

} // namespace rope
