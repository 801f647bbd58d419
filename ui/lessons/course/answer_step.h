// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QUndoCommand>

#include "ui/lessons/course/answered.h"

namespace rope {

class History;

/// Something answered in a lesson as a step of the history: before and after. It is done already when it is pushed, and
/// over once another step of the lesson is shown.
class AnswerStep : public QUndoCommand
{
public:
    static constexpr int kind = 3;
    static QString host() { return QStringLiteral("answers"); }

    /// `merges`: it goes on what the step before began, if that has the same name.
    AnswerStep(History& history, Answered before, Answered after, const QString& what, bool merges);

    void undo() override { show(m_before); }
    void redo() override;
    int id() const override { return kind; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    void show(const Answered& answered);

    History& m_history;
    Answered m_before, m_after;
    bool m_merges;
    bool m_pushed = false;
};

} // namespace rope
