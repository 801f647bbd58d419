// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/file_watch.h"

#include <utility>

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QWidget>

#include "ui/widgets/question_bar.h"
#include "ui/window/document_desk.h"

namespace rope {

namespace {
constexpr int settleMs = 150;
} // namespace

FileWatch::FileWatch(DocumentDesk& desk, QuestionBar& bar, QWidget& window) : QObject(&window), m_desk(desk), m_bar(bar)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMs);
    connect(&m_soon, &QTimer::timeout, this, &FileWatch::look);
    for (const auto told : {&QFileSystemWatcher::fileChanged, &QFileSystemWatcher::directoryChanged})
        connect(&m_watcher, told, this, [this] {
            watch(); // who replaces a file ends the watch of the old one
            m_soon.start();
        });
    connect(&desk, &DocumentDesk::changed, this, &FileWatch::follow);
    connect(&bar, &QuestionBar::answered, this, &FileWatch::compare, Qt::QueuedConnection);
    window.installEventFilter(this);
    follow();
}

bool FileWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate && !m_path.isEmpty())
        m_soon.start();
    return QObject::eventFilter(watched, event);
}

/// The document may be of another file now.
void FileWatch::follow()
{
    if (m_path == m_desk.file())
        return;
    m_path = m_desk.file();
    m_kept.clear();
    m_isGone = false;
    m_size = -1; // not looked at
    m_bar.withdraw(m_question);
    if (const QStringList old = m_watcher.files() + m_watcher.directories(); !old.isEmpty())
        m_watcher.removePaths(old);
    watch();
    m_soon.start();
}

void FileWatch::watch()
{
    const QFileInfo file(m_path);
    if (m_path.isEmpty())
        return;
    if (const QString folder = file.absolutePath(); file.dir().exists() && !m_watcher.directories().contains(folder))
        m_watcher.addPath(folder);
    if (file.isFile() && !m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path);
}

void FileWatch::look()
{
    if (m_path.isEmpty())
        return;
    // A neighbour in the folder may be what has changed: the file is read when it was written since.
    const QFileInfo file(m_path);
    if (file.lastModified() != m_seen || file.size() != m_size)
        compare();
    Q_EMIT looked();
}

void FileWatch::compare()
{
    if (m_path.isEmpty()) // any question may have been answered
        return;
    const QFileInfo file(m_path);
    m_seen = file.lastModified();
    m_size = file.size();
    if (const bool isGone = !file.exists(); isGone != std::exchange(m_isGone, isGone) && isGone)
        Q_EMIT message(file.absoluteDir().exists()
                           ? tr("%1 is no longer there. Save writes it again.").arg(m_path)
                           : tr("The folder %1 is no longer there, and %2 with it. Save asks for another place.")
                                 .arg(file.absolutePath(), file.fileName()));
    const QByteArray version = m_desk.otherVersion();
    if (version.isEmpty() || version == m_kept) {
        m_bar.withdraw(m_question);
        return;
    }
    if (!m_bar.question().isEmpty()) // another question, or this one already
        return;
    m_question = tr("%1 was changed by another program.").arg(file.fileName());
    m_bar.ask(m_question, {{tr("Reload"),
                            [this, version] {
                                m_kept = version; // should it be unreadable, it is not asked again
                                Q_EMIT reload();
                            }},
                           {tr("Keep mine"), [this, version] { m_kept = version; }}});
}

} // namespace rope
