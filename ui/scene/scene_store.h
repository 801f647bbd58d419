// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include "core/model/scene.h"

namespace rope {

/// The one owner of the current scene. Everything that shows a scene listens to changed();
/// everything that edits one calls edit(). Equal scenes are ignored, so showing cannot loop.
class SceneStore : public QObject
{
    Q_OBJECT

public:
    explicit SceneStore(QObject* parent = nullptr);

    const Scene& scene() const { return m_scene; }

    /// Makes `next` the scene and one step of the history. `what` names the step ("head dimension");
    /// edits of the same `what` merge into one step until endGesture() or a pause.
    /// A scene with problems is refused: rejected() says why and the last good scene stays. Returns whether it holds
    /// now.
    bool edit(const Scene& next, const QString& what);
    /// A drag or a typed number is over: the next edit is a new step.
    void endGesture();
    /// Replaces the scene without history: restoring a session.
    bool restore(const Scene& scene);

    QUndoStack* history() { return &m_history; }

Q_SIGNALS:
    void changed(const rope::Scene& scene);
    void rejected(const QString& why);

private:
    class Step;
    void show(const Scene& scene);
    bool isSound(const Scene& scene);

    Scene m_scene;
    QUndoStack m_history;
    QTimer m_pause;
    int m_gesture = 0;
};

} // namespace rope
