// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/view_history.h"

#include <utility>

#include <QScopedValueRollback>

#include "ui/scene/history.h"
#include "ui/window/window_view.h"

namespace rope {

namespace {
constexpr qint64 gesturePauseMs = 1200;
constexpr int stepId = 2;
const QString hostKind = QStringLiteral("view");
} // namespace

/// The view before and after. It is there already when the step is pushed.
class ViewHistory::Step : public QUndoCommand
{
public:
    Step(History& history, View before, View after, const QString& what, bool merges)
        : QUndoCommand(what), m_history(history), m_before(std::move(before)), m_after(std::move(after)),
          m_merges(merges)
    {}

    void undo() override { show(m_before); }
    void redo() override
    {
        if (std::exchange(m_pushed, true))
            show(m_after);
    }
    int id() const override { return stepId; }

    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = static_cast<const Step*>(other);
        if (!next->m_merges || next->text() != text())
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    void show(const View& view)
    {
        if (auto* host = qobject_cast<ViewHistory*>(m_history.host(hostKind)))
            host->show(view);
    }

    History& m_history;
    View m_before, m_after;
    bool m_merges;
    bool m_pushed = false;
};

ViewHistory::ViewHistory(WindowView& view, History& history, QObject* parent)
    : QObject(parent), m_view(view), m_history(history)
{
    history.setHost(hostKind, this);
    m_last = now();
    connect(&view, &WindowView::touched, this, [this](const QString& what) {
        if (m_stepping)
            return;
        m_what = what;
        // A key that shows one panel and hides another is one step.
        if (!std::exchange(m_waiting, true))
            QMetaObject::invokeMethod(this, &ViewHistory::record, Qt::QueuedConnection);
    });
}

/// Where a lesson stands is its own affair.
View ViewHistory::now() const
{
    View view = m_view.capture();
    view.lesson.clear();
    view.step = 1;
    return view;
}

void ViewHistory::show(const View& view)
{
    const QScopedValueRollback stepping(m_stepping, true);
    m_view.apply(view);
    rebase();
}

void ViewHistory::rebase()
{
    m_last = now();
    m_waiting = false;
    m_since.invalidate();
}

void ViewHistory::record()
{
    m_waiting = false;
    View view = now();
    if (view == m_last)
        return;
    View before = std::exchange(m_last, view);
    if (m_view.isLent())
        return;
    const bool merges = m_since.isValid() && m_since.elapsed() < gesturePauseMs;
    m_since.start();
    m_history.push(new Step(m_history, std::move(before), std::move(view), m_what, merges));
}

} // namespace rope
