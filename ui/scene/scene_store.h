// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <optional>

#include <QObject>
#include <QTimer>

#include "core/rope/checked_scene.h"
#include "ui/scene/hand.h"
#include "ui/scene/history.h"

namespace rope::lab {
struct LabData;
}

namespace rope {

/// The one owner of the current scene. Everything that shows a scene listens to changed();
/// everything that edits one calls edit(). While it announces a scene it takes no edit: what a control does while it
/// is made to show one (a slider that is clamped, a box that hides with half a number in it) is nobody's wish, and an
/// edit inside the push of another would tear the history.
class SceneStore : public QObject
{
    Q_OBJECT

public:
    explicit SceneStore(QObject* parent = nullptr);

    const Scene& scene() const { return m_scene.scene(); }
    const CheckedScene& checked() const { return m_scene; }

    /// Makes `next` the scene and one step of the history. `what` names the step ("head dimension");
    /// edits of the same `what` merge into one step until endGesture() or a pause.
    /// A scene with problems is refused: rejected() says why and the last good scene stays. While a scene is announced
    /// every edit is refused without a word. Returns whether it holds now.
    bool edit(const Scene& next, const QString& what);
    /// Why an edit from one scene to another is refused; empty: it is not. While a task is open it says which controls
    /// count. Empty function: every edit is taken.
    using Guard = std::function<QString(const Scene& now, const Scene& next)>;
    void setGuard(Guard guard) { m_guard = std::move(guard); }
    /// A drag or a typed number is over: the next edit is a new step.
    void endGesture();
    /// Whether listeners of changed() are being told right now.
    bool isAnnouncing() const { return m_announcing; }
    /// A hand holds the control that edited last: until it lets go, pictures stay as they are where they can.
    bool isHeld() const { return m_held; }
    /// Makes `scene` the scene without a step: for steps of the history that hold it themselves.
    bool adopt(const Scene& scene);
    /// Replaces the scene without history: restoring a session.
    bool restore(const Scene& scene);

    /// What the Lab has measured for the scene, or for one shortly before it; null while nobody measures. Figures of
    /// the Lab are made from it.
    const std::shared_ptr<const lab::LabData>& lab() const { return m_lab; }
    void setLab(std::shared_ptr<const lab::LabData> data);

    History* history() { return &m_history; }

Q_SIGNALS:
    void changed(const rope::Scene& scene);
    /// Before the first change while a control is held, and when it is let go.
    void heldChanged(bool held);
    void labChanged();
    void rejected(const QString& why);

private:
    class Step;
    void show(const CheckedScene& scene);
    void setHeld(bool held);
    Scene withVectorsAside(Scene next);
    /// Nothing when the scene has problems, which are announced.
    std::optional<CheckedScene> checkedOf(Scene scene);

    CheckedScene m_scene{Scene()};
    std::shared_ptr<const lab::LabData> m_lab;
    std::vector<double> m_query, m_key; ///< q and k as they were given, whatever d has made of them since
    History m_history;
    Guard m_guard;
    QTimer m_pause;
    Hand m_hand;
    int m_gesture = 0;
    bool m_held = false;
    bool m_announcing = false;
};

} // namespace rope
