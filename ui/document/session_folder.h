// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include <QDateTime>
#include <QString>

#include "ui/document/locked_file.h"
#include "ui/document/session.h"

namespace rope {

/// The folder where the work of windows is kept: the last session, journals of the windows that are open, and earlier
/// work that has been replaced since. Nothing in it is ever overwritten by something that is not newer work of the
/// same window.
class SessionFolder
{
public:
    /// The folder is made when something is first written.
    explicit SessionFolder(QString path = usualPath());
    /// Below the user's data folder.
    static QString usualPath();

    const QString& path() const { return m_path; }

    /// A journal whose window went without an end of its own. It is held for this process.
    struct Left {
        QString journal;
        LockedFile lock;
        QByteArray text;
        QDateTime at; ///< the last time that it was kept
    };
    /// The newest first, whatever is in them.
    std::vector<Left> left();
    /// One that cannot be read gets a name that nothing writes to; says so.
    QString putAside(Left& left);
    void forget(Left& left);

    /// What a window left without an end of its own: it crashed, or was ended with changes that no file has. It is
    /// held for this process.
    struct Orphan {
        QString journal;
        LockedFile lock;
        Session session;
        QDateTime at; ///< the last time that it was kept
    };
    /// The newest first. What cannot be read is kept under another name and named in `problems`.
    std::vector<Orphan> orphans(QStringList& problems);
    /// The work of an orphan is in a window again, or was not wanted.
    void forget(Orphan& orphan);

    /// The last session; absent when there is none. One that cannot be read is kept under another name and named in
    /// `problem`.
    std::optional<Session> last(QString& problem);
    /// Makes `text` the last session. What is there goes to the earlier work unless it is what this window began with.
    /// Throws InputError.
    void setLast(const QByteArray& text);
    /// Puts work aside. Throws InputError.
    void keep(const QByteArray& text);

    struct Earlier {
        QString path;
        QDateTime at;
        QString name;
    };
    /// The newest first.
    std::vector<Earlier> earlier() const;

    /// A new journal of a window, held; no lock when it cannot be. Throws InputError where the folder cannot be made.
    QString newJournal(LockedFile& lock);

private:
    QString aside(const QString& path, const QByteArray& text) const;

    QString m_path;
    QByteArray m_lastSum; ///< of the last session as this window found or left it
};

} // namespace rope
