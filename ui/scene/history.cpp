// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/history.h"

#include <QAction>

namespace rope {

History::History(QObject* parent) : QUndoStack(parent)
{
    connect(this, &QUndoStack::indexChanged, this, &History::announce);
    connect(this, &QUndoStack::canUndoChanged, this, &History::announce);
}

void History::setBarrier()
{
    // What was taken back before belongs to the step before: a step that is obsolete drops it and is not kept itself.
    if (canRedo()) {
        auto* nothing = new QUndoCommand;
        nothing->setObsolete(true);
        push(nothing);
        Q_EMIT canRedoChanged(canRedo());
    }
    m_barrier = index() > 0 ? command(index() - 1) : nullptr;
    announce();
}

void History::liftBarrier()
{
    m_barrier = nullptr;
    announce();
}

bool History::canUndo() const
{
    return QUndoStack::canUndo() && (!m_barrier || command(index() - 1) != m_barrier);
}

void History::undo()
{
    if (canUndo())
        QUndoStack::undo();
}

void History::announce()
{
    Q_EMIT canUndoHere(canUndo());
}

/// As QUndoStack does it: the action says what it takes back.
QAction* History::createUndoAction(QObject* parent, const QString& name)
{
    auto* action = new QAction(name, parent);
    const auto show = [this, action, name] {
        action->setEnabled(canUndo());
        action->setText(canUndo() && !undoText().isEmpty() ? name + QLatin1Char(' ') + undoText() : name);
    };
    connect(this, &History::canUndoHere, action, show);
    connect(this, &QUndoStack::undoTextChanged, action, show);
    connect(action, &QAction::triggered, this, &History::undo);
    show();
    return action;
}

} // namespace rope
