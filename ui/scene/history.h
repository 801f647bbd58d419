// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QPointer>
#include <QUndoStack>

class QAction;

namespace rope {

/// The history of a window. While a step of a lesson is open it reaches back to the start of that step and no further:
/// undo would otherwise solve a task, or show one step's scene beside another's text.
class History : public QUndoStack
{
    Q_OBJECT

public:
    explicit History(QObject* parent = nullptr);
    ~History() override;

    /// What was done until now can be neither undone nor redone until the barrier is lifted.
    void setBarrier();
    void liftBarrier();
    /// What was taken back can no longer be redone.
    void dropRedo();
    /// Steps of that QUndoCommand::id() are over: they are passed by from now on.
    void forget(int id);

    /// Who carries out steps of a kind: a window in another language takes over the history, and its own host with it.
    void setHost(const QString& kind, QObject* host) { m_hosts[kind] = host; }
    /// Null: nobody does now.
    QObject* host(const QString& kind) const { return m_hosts.value(kind); }

    // Those of QUndoStack know no barrier: these are the ones to call.
    bool canUndo() const;
    void undo();
    QAction* createUndoAction(QObject* parent, const QString& name);

Q_SIGNALS:
    void canUndoHere(bool can);

private:
    void announce();
    /// What undo takes back; null: nothing.
    const QUndoCommand* next() const;

    QHash<QString, QPointer<QObject>> m_hosts;
    const QUndoCommand* m_barrier = nullptr; ///< the last step before it; null: none
};

} // namespace rope
