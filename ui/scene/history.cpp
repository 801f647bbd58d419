// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/history.h"

#include <QAction>

namespace rope {

History::History(QObject* parent) : QUndoStack(parent)
{
    connect(this, &QUndoStack::indexChanged, this, &History::announce);
    connect(this, &QUndoStack::canUndoChanged, this, &History::announce);
}

/// A stack that is emptied tells it: there is no History any more that could hear it.
History::~History()
{
    blockSignals(true);
}

void History::setBarrier()
{
    dropRedo(); // it belongs to what was before
    m_barrier = index() > 0 ? command(index() - 1) : nullptr;
    announce();
}

void History::liftBarrier()
{
    m_barrier = nullptr;
    announce();
}

/// A step that is obsolete drops it and is not kept itself.
void History::dropRedo()
{
    if (!canRedo())
        return;
    auto* nothing = new QUndoCommand;
    nothing->setObsolete(true);
    push(nothing);
    Q_EMIT canRedoChanged(canRedo());
}

/// They stay until undo comes to them: this may be called while the stack is at work, and takes none out.
void History::forget(int id)
{
    for (int i = 0; i < count(); ++i)
        if (command(i)->id() == id)
            const_cast<QUndoCommand*>(command(i))->setObsolete(true); // what it does stays as it is
    announce();
}

const QUndoCommand* History::next() const
{
    for (int i = index() - 1; i >= 0 && command(i) != m_barrier; --i)
        if (!command(i)->isObsolete())
            return command(i);
    return nullptr;
}

bool History::canUndo() const
{
    return QUndoStack::canUndo() && next();
}

void History::undo()
{
    if (!canUndo())
        return;
    while (command(index() - 1)->isObsolete())
        QUndoStack::undo(); // takes it out
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
        const QString what = canUndo() ? next()->text() : QString();
        action->setEnabled(canUndo());
        action->setText(what.isEmpty() ? name : name + QLatin1Char(' ') + what);
    };
    connect(this, &History::canUndoHere, action, show);
    connect(this, &QUndoStack::undoTextChanged, action, show);
    connect(action, &QAction::triggered, this, &History::undo);
    show();
    return action;
}

} // namespace rope
