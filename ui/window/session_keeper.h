// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include <QObject>

#include "ui/document/session_folder.h"

namespace rope {

class DocumentDesk;
class Journal;
class QuestionBar;

/// Sees to it that no work is lost: restores the last session when a window starts, offers what windows left that ended
/// without warning, keeps a journal, and puts the work away at the end.
class SessionKeeper : public QObject
{
    Q_OBJECT

public:
    SessionKeeper(DocumentDesk& desk, QuestionBar& bar, QObject* parent = nullptr);
    ~SessionKeeper() override;

    /// When the window starts, `withLast` the last session comes back; otherwise that stays for the next window. From
    /// now on there is a journal.
    void begin(bool withLast);
    /// The window ends. Work of no file becomes the last session, or, of a window that was started with something to
    /// show, earlier work. Changes that no file has stay in the journal when `byForce`, and are offered at the next
    /// start; otherwise whoever calls has asked. Returns why it could not be kept; empty: all is well.
    QString end(bool byForce);

    /// What the keeper of the next window goes on with.
    struct Kept {
        QByteArray begun;
        bool withLast = true;
        std::vector<SessionFolder::Orphan> orphans; ///< whose question waits for its answer, and those after it
    };
    /// The work goes to another window of this program, which keeps it from now on.
    Kept pause();
    void goOn(Kept kept);

    /// How long after a change the work is kept.
    void setDelay(int ms);

    SessionFolder& folder() { return m_folder; }
    Journal* journal() { return m_journal.get(); }

Q_SIGNALS:
    void message(const QString& text);

private:
    void keepJournal();
    void restoreLast(QStringList& problems);
    void restoreFromSettings(QStringList& problems);
    void offerNext();
    void putAway(const Session& session, bool asLast);

    DocumentDesk& m_desk;
    QuestionBar& m_bar;
    SessionFolder m_folder;
    std::unique_ptr<Journal> m_journal;
    std::vector<SessionFolder::Orphan> m_orphans;
    QByteArray m_begun; ///< the work as the window began with it
    bool m_withLast = true;
    int m_delayMs = 500;
};

} // namespace rope
