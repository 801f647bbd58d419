// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/editor/draft_watch.h"

#include <QFile>
#include <QFileInfo>

#include "core/lessons/lesson.h"
#include "ui/document/session.h"

namespace rope {

namespace {
constexpr int settleMs = 250;
}

DraftWatch::DraftWatch(QObject* parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMs);
    connect(&m_soon, &QTimer::timeout, this, &DraftWatch::look);
    for (const auto told : {&QFileSystemWatcher::fileChanged, &QFileSystemWatcher::directoryChanged})
        connect(&m_watcher, told, this, [this] {
            watch(); // who replaces a file ends the watch of the old one
            m_soon.start();
        });
}

void DraftWatch::follow(const QString& path, const QByteArray& sum)
{
    m_sum = sum;
    m_said.clear();
    if (path == m_path)
        return;
    m_path = path;
    if (const QStringList old = m_watcher.files() + m_watcher.directories(); !old.isEmpty())
        m_watcher.removePaths(old);
    watch();
    m_soon.start();
}

void DraftWatch::watch()
{
    const QFileInfo file(m_path);
    if (m_path.isEmpty())
        return;
    for (const QString& each : {m_path, file.absolutePath()})
        if (QFileInfo::exists(each) && !m_watcher.files().contains(each) && !m_watcher.directories().contains(each))
            m_watcher.addPath(each);
}

QByteArray DraftWatch::otherVersion() const
{
    QFile file(m_path);
    if (!QFileInfo(m_path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray sum = sumOf(file.read(qint64(2 * limits::maxLessonBytes) + 1));
    return sum == m_sum ? QByteArray() : sum;
}

void DraftWatch::look()
{
    if (m_path.isEmpty())
        return;
    const QByteArray other = otherVersion();
    if (!other.isEmpty() && other != m_said) {
        m_said = other;
        Q_EMIT changedOutside();
    }
}

} // namespace rope
