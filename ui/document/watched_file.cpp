// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/watched_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "ui/document/session.h"

namespace rope {

namespace {
constexpr int settleMs = 150;
constexpr qint64 mostBytes = qint64{64} << 20; // more than any file that is opened here may hold
} // namespace

WatchedFile::WatchedFile(QObject* parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMs);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (!m_path.isEmpty())
            Q_EMIT touched();
    });
    for (const auto told : {&QFileSystemWatcher::fileChanged, &QFileSystemWatcher::directoryChanged})
        connect(&m_watcher, told, this, [this] {
            watch(); // who replaces a file ends the watch of the old one
            m_soon.start();
        });
}

void WatchedFile::follow(const QString& path)
{
    if (path == m_path)
        return;
    m_path = path;
    if (const QStringList old = m_watcher.files() + m_watcher.directories(); !old.isEmpty())
        m_watcher.removePaths(old);
    watch();
    m_soon.start();
}

void WatchedFile::lookSoon()
{
    if (!m_path.isEmpty())
        m_soon.start();
}

void WatchedFile::watch()
{
    const QFileInfo file(m_path);
    if (m_path.isEmpty())
        return;
    if (const QString folder = file.absolutePath(); file.dir().exists() && !m_watcher.directories().contains(folder))
        m_watcher.addPath(folder);
    if (file.isFile() && !m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path);
}

QByteArray WatchedFile::otherVersion(const QString& path, const QByteArray& known)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // opening a FIFO would wait
        return {};
    const QByteArray sum = sumOf(file.read(mostBytes));
    return sum == known ? QByteArray() : sum;
}

} // namespace rope
