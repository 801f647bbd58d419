// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QObject>

#include "core/scene/document.h"

namespace rope {

class History;

class WindowView;

/// Makes what the user arranges steps of the history, beside the edits of the scene. What a lesson or a presentation
/// arranges is none.
class ViewHistory : public QObject
{
    Q_OBJECT

public:
    ViewHistory(WindowView& view, History& history, QObject* parent = nullptr);

    /// The view was set by another step: it is where the next one starts from.
    void rebase();
    /// What was touched a moment ago becomes a step at once, not when the event loop comes round: for one step of
    /// several.
    void recordNow()
    {
        if (m_waiting)
            record();
    }
    /// Takes up what has been arranged since; called by itself when the event loop turns.
    void record();

private:
    class Step;
    View now() const;
    void show(const View& view);

    WindowView& m_view;
    History& m_history;
    View m_last;
    QString m_what;
    QElapsedTimer m_since;
    bool m_waiting = false;
    bool m_stepping = false;
};

} // namespace rope
