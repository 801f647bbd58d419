// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace rope {

/// Notices when another program changes the file of a lesson that is being written.
class DraftWatch : public QObject
{
    Q_OBJECT

public:
    explicit DraftWatch(QObject* parent = nullptr);

    /// `sum` is that of the version that is known; an empty path: no file.
    void follow(const QString& path, const QByteArray& sum);
    /// What the file holds now, when it is another version than the known one; empty: it is that, or gone.
    QByteArray otherVersion() const;
    /// Looks now, since not every file system tells.
    void look();

Q_SIGNALS:
    /// Said once for each version.
    void changedOutside();

private:
    void watch();

    QFileSystemWatcher m_watcher;
    QTimer m_soon; ///< programs write in pieces
    QString m_path;
    QByteArray m_sum, m_said;
};

} // namespace rope
