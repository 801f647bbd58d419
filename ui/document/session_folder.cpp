// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/session_folder.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QStandardPaths>

#include "core/model/problem.h"
#include "core/scene/document_text.h"
#include "ui/base/save_file.h"

namespace rope {

namespace {

constexpr int mostEarlier = 20;
const QString lastName = QStringLiteral("last.session");
const QString earlierFolder = QStringLiteral("/earlier");

QString tr(const char* text)
{
    return QCoreApplication::translate("rope::SessionFolder", text);
}

/// Of a regular file; empty when there is none or it cannot be read.
QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

QString nameOf(const Session& session)
{
    if (!session.file.isEmpty())
        return QFileInfo(session.file).completeBaseName();
    return QString::fromStdString(session.document.shown().scene.name);
}

} // namespace

SessionFolder::SessionFolder(QString path) : m_path(std::move(path)) {}

QString SessionFolder::usualPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/sessions");
}

/// What cannot be read stays there under a name that nothing writes to.
QString SessionFolder::aside(const QString& path, const QByteArray& text) const
{
    const bool newer = isOfNewerVersion({text.constData(), std::size_t(text.size())});
    QString kept;
    for (int i = 1; kept.isEmpty() || QFile::exists(kept); ++i)
        kept = m_path +
               (newer ? QStringLiteral("/newer-version-%1.session") : QStringLiteral("/unreadable-%1.session")).arg(i);
    if (!QFile::rename(path, kept))
        kept = path;
    return (newer ? tr("A session of a newer version of Ropescope is kept as %1")
                  : tr("A session that cannot be read is kept as %1"))
        .arg(kept);
}

std::vector<SessionFolder::Left> SessionFolder::left()
{
    std::vector<Left> out;
    const QDir dir(m_path);
    for (const QString& name : dir.entryList({QStringLiteral("*.journal")}, QDir::Files)) {
        const QString path = dir.filePath(name);
        Left each{path, LockedFile::take(path + QStringLiteral(".lock")), {}, QFileInfo(path).lastModified()};
        if (!each.lock)
            continue; // of a window that is open
        each.text = contentOf(path);
        out.push_back(std::move(each));
    }
    // Locks of windows that ended before they had anything to say.
    for (const QString& name : dir.entryList({QStringLiteral("*.journal.lock")}, QDir::Files))
        if (!dir.exists(name.chopped(5)))
            LockedFile::take(dir.filePath(name)).remove();
    std::ranges::sort(out, [](const Left& a, const Left& b) { return a.at > b.at; });
    return out;
}

QString SessionFolder::putAside(Left& left)
{
    const QString said = aside(left.journal, left.text);
    left.lock.remove();
    return said;
}

void SessionFolder::forget(Left& left)
{
    QFile::remove(left.journal);
    left.lock.remove();
}

std::vector<SessionFolder::Orphan> SessionFolder::orphans(QStringList& problems)
{
    std::vector<Orphan> out;
    for (Left& each : left()) {
        try {
            Session session = sessionFromText(each.text);
            out.push_back({each.journal, std::move(each.lock), std::move(session), each.at});
        } catch (const InputError&) {
            problems << putAside(each);
        }
    }
    return out;
}

void SessionFolder::forget(Orphan& orphan)
{
    QFile::remove(orphan.journal);
    orphan.lock.remove();
}

std::optional<Session> SessionFolder::last(QString& problem)
{
    const QString path = m_path + QLatin1Char('/') + lastName;
    const QByteArray text = contentOf(path);
    if (text.isEmpty())
        return {};
    try {
        Session session = sessionFromText(text);
        m_lastSum = sumOf(text);
        return session;
    } catch (const InputError&) {
        problem = aside(path, text);
        return {};
    }
}

void SessionFolder::setLast(const QByteArray& text)
{
    makeFolder(m_path + earlierFolder, "sessions");
    const QString path = m_path + QLatin1Char('/') + lastName;
    // Two windows that end at once do so one after the other.
    LockedFile lock = LockedFile::take(path + QStringLiteral(".lock"));
    if (const QByteArray there = contentOf(path); !there.isEmpty() && sumOf(there) != m_lastSum)
        keep(there);
    saveWhole(path, text, "sessions");
    m_lastSum = sumOf(text);
    lock.release();
}

void SessionFolder::keep(const QByteArray& text)
{
    makeFolder(m_path + earlierFolder, "sessions");
    const QDir dir(m_path + earlierFolder);
    QString path;
    while (path.isEmpty() || QFile::exists(path))
        path = dir.filePath(
            QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddTHH-mm-ss.zzz")) +
            QStringLiteral("-%1.session").arg(QRandomGenerator::global()->bounded(10000), 4, 10, QLatin1Char('0')));
    saveWhole(path, text, "sessions");
    const QStringList all = dir.entryList({QStringLiteral("*.session")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString& old : all.mid(mostEarlier))
        QFile::remove(dir.filePath(old));
}

std::vector<SessionFolder::Earlier> SessionFolder::earlier() const
{
    std::vector<Earlier> out;
    const QDir dir(m_path + earlierFolder);
    for (const QString& name : dir.entryList({QStringLiteral("*.session")}, QDir::Files, QDir::Name | QDir::Reversed)) {
        try {
            const Session session = sessionFromText(contentOf(dir.filePath(name)));
            out.push_back({dir.filePath(name), QFileInfo(dir.filePath(name)).lastModified(), nameOf(session)});
        } catch (const InputError&) {
            // Of another version: it stays there for that one.
        }
    }
    return out;
}

QString SessionFolder::newJournal(LockedFile& lock)
{
    QString path;
    makeFolder(m_path, "sessions");
    for (int tries = 0; !lock && tries < 100; ++tries) {
        path = m_path +
               QStringLiteral("/%1.journal").arg(QRandomGenerator::global()->generate64(), 16, 16, QLatin1Char('0'));
        if (!QFile::exists(path))
            lock = LockedFile::take(path + QStringLiteral(".lock"));
    }
    return path;
}

} // namespace rope
