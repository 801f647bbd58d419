// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/course/answer_step.h"

#include <utility>

#include "ui/lessons/course/lesson_session.h"
#include "ui/scene/history.h"

namespace rope {

AnswerStep::AnswerStep(History& history, Answered before, Answered after, const QString& what, bool merges)
    : QUndoCommand(what), m_history(history), m_before(std::move(before)), m_after(std::move(after)), m_merges(merges)
{}

void AnswerStep::redo()
{
    if (std::exchange(m_pushed, true))
        show(m_after);
}

bool AnswerStep::mergeWith(const QUndoCommand* other)
{
    const auto* next = static_cast<const AnswerStep*>(other);
    if (isObsolete() || !next->m_merges || next->text() != text())
        return false;
    m_after = next->m_after;
    setObsolete(m_after == m_before);
    return true;
}

void AnswerStep::show(const Answered& answered)
{
    if (auto* session = qobject_cast<LessonSession*>(m_history.host(host())))
        session->show(answered);
}

} // namespace rope
