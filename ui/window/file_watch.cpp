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

FileWatch::FileWatch(DocumentDesk& desk, QuestionBar& bar, QWidget& window) : QObject(&window), m_desk(desk), m_bar(bar)
{
    connect(&m_file, &WatchedFile::touched, this, &FileWatch::look);
    connect(&desk, &DocumentDesk::changed, this, &FileWatch::follow);
    connect(&bar, &QuestionBar::answered, this, &FileWatch::compare, Qt::QueuedConnection);
    window.installEventFilter(this);
    follow();
}

bool FileWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate)
        m_file.lookSoon();
    return QObject::eventFilter(watched, event);
}

/// The document may be of another file now.
void FileWatch::follow()
{
    if (m_file.path() == m_desk.file())
        return;
    m_kept.clear();
    m_isGone = false;
    m_size = -1; // not looked at
    m_bar.withdraw(m_question);
    m_file.follow(m_desk.file());
}

void FileWatch::look()
{
    // A neighbour in the folder may be what has changed: the file is read when it was written since.
    const QFileInfo file(m_file.path());
    if (file.lastModified() != m_seen || file.size() != m_size)
        compare();
    Q_EMIT looked();
}

void FileWatch::compare()
{
    if (m_file.path().isEmpty()) // any question may have been answered
        return;
    const QFileInfo file(m_file.path());
    m_seen = file.lastModified();
    m_size = file.size();
    if (const bool isGone = !file.exists(); isGone != std::exchange(m_isGone, isGone) && isGone)
        Q_EMIT message(file.absoluteDir().exists()
                           ? tr("%1 is no longer there. Save writes it again.").arg(m_file.path())
                           : tr("The folder %1 is no longer there, and %2 with it. Save asks for another place.")
                                 .arg(file.absolutePath(), file.fileName()));
    m_desk.setFileGone(m_isGone);
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
