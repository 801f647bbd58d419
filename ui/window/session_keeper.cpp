// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/session_keeper.h"

#include <utility>

#include <QFileInfo>

#include "core/model/problem.h"
#include "core/scene/document_text.h"
#include "core/scene/scene_text.h"
#include "ui/base/problem_text.h"
#include "ui/base/settings.h"
#include "ui/document/journal.h"
#include "ui/widgets/question_bar.h"
#include "ui/window/document_desk.h"

namespace rope {

SessionKeeper::SessionKeeper(DocumentDesk& desk, QuestionBar& bar, QObject* parent)
    : QObject(parent), m_desk(desk), m_bar(bar)
{
    connect(&desk, &DocumentDesk::givesWay, this, &SessionKeeper::putAway);
    m_begun = sessionText(desk.session());
}

SessionKeeper::~SessionKeeper() = default;

void SessionKeeper::begin(bool withLast)
{
    m_withLast = withLast;
    QStringList problems;
    m_orphans = m_folder.orphans(problems);
    if (withLast)
        restoreLast(problems);
    m_begun = sessionText(m_desk.session());
    keepJournal();
    if (!problems.isEmpty()) // at once: a message takes the place of the one before
        Q_EMIT message(problems.join(QLatin1Char('\n')));
    offerNext();
}

void SessionKeeper::keepJournal()
{
    m_journal = std::make_unique<Journal>(m_folder, [this] {
        const Session session = m_desk.session();
        return session.changed ? sessionText(session) : QByteArray();
    });
    m_journal->setDelay(m_delayMs);
    connect(&m_desk, &DocumentDesk::changed, m_journal.get(), &Journal::touch);
    connect(m_journal.get(), &Journal::failed, this, [this](const QString& why) {
        Q_EMIT message(tr("Your work cannot be kept against a crash: %1").arg(why));
    });
}

SessionKeeper::Kept SessionKeeper::pause()
{
    if (m_journal)
        m_journal->end();
    m_journal.reset();
    return {m_begun, m_withLast, std::exchange(m_orphans, {})};
}

void SessionKeeper::goOn(Kept kept)
{
    m_begun = kept.begun;
    m_withLast = kept.withLast;
    m_orphans = std::move(kept.orphans);
    keepJournal();
    m_journal->touch();
    offerNext();
}

void SessionKeeper::setDelay(int ms)
{
    m_delayMs = ms;
    if (m_journal)
        m_journal->setDelay(ms);
}

void SessionKeeper::restoreLast(QStringList& problems)
{
    QString problem;
    if (const auto session = m_folder.last(problem)) {
        m_desk.begin(*session);
        return;
    }
    if (!problem.isEmpty())
        problems << tr("The last session could not be restored. %1.").arg(problem);
    else
        restoreFromSettings(problems);
}

/// Where sessions were until version 0.2. What is there is left there when it cannot be read.
void SessionKeeper::restoreFromSettings(QStringList& problems)
{
    Settings settings;
    const QString text = settings.value(QStringLiteral("scene")).toString();
    if (text.isEmpty())
        return;
    Session session;
    Screen& screen = session.document.screens.front();
    try {
        screen.scene = sceneFromText(text.toStdString());
    } catch (const InputError& e) {
        problems << tr("The last session could not be restored: %1. It stays in the settings.").arg(whyFailed(e));
        return;
    }
    const QString config = settings.value(QStringLiteral("model/config")).toString();
    if (config.size() <= static_cast<qsizetype>(limits::maxKeptConfig))
        session.document.models.push_back(
            {settings.value(QStringLiteral("model/title")).toString().toStdString(), config.toStdString(), {}});
    for (const QString& id : settings.value(QStringLiteral("workspace/figures")).toStringList())
        screen.view.cells.push_back({id.toStdString(), {}, {}, {}});
    m_desk.begin(session);
    try {
        m_folder.setLast(sessionText(m_desk.session()));
    } catch (const InputError&) {
        return; // said when it matters; the settings still have it
    }
    for (const char* key : {"scene", "model", "workspace/figures", "workspace/borders"})
        settings.remove(QLatin1String(key));
}

void SessionKeeper::offerNext()
{
    if (m_orphans.empty())
        return;
    const SessionFolder::Orphan& first = m_orphans.front();
    const QString at = first.at.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    const QString what = first.session.file.isEmpty()
                             ? tr("Ropescope ended without warning. Its work of %1 is kept.").arg(at)
                             : tr("There are changes to %1 of %2 that were never saved.")
                                   .arg(QFileInfo(first.session.file).fileName(), at);
    const auto done = [this](bool restore) {
        SessionFolder::Orphan orphan = std::move(m_orphans.front());
        m_orphans.erase(m_orphans.begin());
        if (restore)
            m_desk.take(orphan.session, tr("restore"));
        if (restore && m_journal)
            m_journal->flush(); // before the other copy goes
        m_folder.forget(orphan);
        offerNext();
    };
    m_bar.ask(what, {{tr("Restore"), [done] { done(true); }},
                     {tr("Discard"), [done] { done(false); }},
                     {tr("Later"), [this] { m_orphans.clear(); }}});
}

void SessionKeeper::putAway(const Session& session, bool asLast)
{
    const QByteArray text = sessionText(session);
    if (text == m_begun)
        return;
    try {
        asLast&& m_withLast ? m_folder.setLast(text) : m_folder.keep(text);
    } catch (const InputError& e) {
        Q_EMIT message(whyFailed(e));
    }
}

QString SessionKeeper::end(bool byForce)
{
    const Session session = m_desk.session();
    if (!session.file.isEmpty() && session.changed && byForce) {
        if (m_journal)
            m_journal->flush();
        return {};
    }
    try {
        const QByteArray text = sessionText(session);
        if (session.file.isEmpty() && text != m_begun)
            m_withLast ? m_folder.setLast(text) : m_folder.keep(text);
        m_begun = text;
    } catch (const InputError& e) {
        if (m_journal)
            m_journal->flush();
        return whyFailed(e);
    }
    if (m_journal)
        m_journal->end();
    return {};
}

} // namespace rope
