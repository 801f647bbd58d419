// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace rope {

/// Tells when a file that is open here may have been changed by another program: written, replaced, taken away. Looks
/// when the system tells of a change, a moment later since programs write in pieces, and when it is told to, since not
/// every file system tells.
class WatchedFile : public QObject
{
    Q_OBJECT

public:
    explicit WatchedFile(QObject* parent = nullptr);

    /// An empty path: none. Another one than before is looked at soon.
    void follow(const QString& path);
    const QString& path() const { return m_path; }
    void lookSoon();
    /// sumOf() what the file holds now, when that is another version than the one with the sum `known`; empty: it is
    /// that one, cannot be read or is gone.
    QByteArray otherVersion(const QByteArray& known) const { return otherVersion(m_path, known); }
    static QByteArray otherVersion(const QString& path, const QByteArray& known);

Q_SIGNALS:
    /// It is time to look; something in its folder may be all that has changed. Not without a file.
    void touched();

private:
    void watch();

    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QString m_path;
};

} // namespace rope
