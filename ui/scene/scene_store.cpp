// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/scene_store.h"

#include <QScopedValueRollback>

#include "ui/base/problem_text.h"

namespace rope {

namespace {
constexpr int gesturePauseMs = 1200;
constexpr int historyLimit = 20000;
} // namespace

/// One step of the history: the scene before and after. The first redo happens on push.
class SceneStore::Step : public QUndoCommand
{
public:
    Step(SceneStore& store, CheckedScene after, const QString& what, int gesture)
        : QUndoCommand(what), m_store(store), m_before(store.m_scene), m_after(std::move(after)), m_gesture(gesture)
    {}

    void undo() override { m_store.show(m_before); }
    void redo() override { m_store.show(m_after); }
    int id() const override { return 1; }

    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = static_cast<const Step*>(other);
        if (next->m_gesture != m_gesture || next->text() != text())
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    SceneStore& m_store;
    CheckedScene m_before;
    CheckedScene m_after;
    int m_gesture;
};

SceneStore::SceneStore(QObject* parent) : QObject(parent)
{
    m_history.setUndoLimit(historyLimit);
    m_pause.setSingleShot(true);
    m_pause.setInterval(gesturePauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SceneStore::endGesture);
    // After the control itself has heard of it: the last value it gives still belongs to the drag.
    connect(
        &m_hand, &Hand::released, this, [this] { setHeld(false); }, Qt::QueuedConnection);
}

bool SceneStore::edit(const Scene& next, const QString& what)
{
    if (m_announcing)
        return false;
    Scene wanted = settled(withVectorsAside(next));
    if (wanted == scene())
        return true;
    if (const QString why = m_guard ? m_guard(scene(), wanted) : QString(); !why.isEmpty()) {
        Q_EMIT rejected(why);
        return false;
    }
    const std::optional<CheckedScene> sound = checkedOf(std::move(wanted));
    if (!sound)
        return false;
    if (m_hand.isDown())
        setHeld(true);
    m_history.push(new Step(*this, *sound, what, m_gesture));
    m_pause.start();
    return true;
}

/// Another d cuts q and k or fills them up with zeros: what was given is kept, so that the old d brings it back.
Scene SceneStore::withVectorsAside(Scene next)
{
    const Scene& now = scene();
    const bool untouched = next.query == now.query && next.key == now.key;
    if (next.active.headDim == now.active.headDim || !untouched)
        return next;
    const auto fits = [&](const std::vector<double>& whole, std::vector<double> part) {
        std::vector<double> cut = whole;
        if (!cut.empty())
            cut.resize(static_cast<std::size_t>(now.active.headDim));
        return cut == part;
    };
    if (!fits(m_query, now.query) || !fits(m_key, now.key)) {
        m_query = now.query;
        m_key = now.key;
    }
    next.query = m_query;
    next.key = m_key;
    return next;
}

void SceneStore::endGesture()
{
    m_pause.stop();
    ++m_gesture;
}

bool SceneStore::adopt(const Scene& scene)
{
    if (m_announcing)
        return false;
    const std::optional<CheckedScene> sound = checkedOf(settled(scene));
    if (sound)
        show(*sound);
    return sound.has_value();
}

bool SceneStore::restore(const Scene& scene)
{
    if (m_announcing || !checkedOf(settled(scene)))
        return false;
    m_history.clear();
    return adopt(scene);
}

void SceneStore::setHeld(bool held)
{
    if (held != m_held && (!held || m_hand.isDown()))
        Q_EMIT heldChanged(m_held = held);
}

void SceneStore::setLab(std::shared_ptr<const lab::LabData> data)
{
    m_lab = std::move(data);
    Q_EMIT labChanged();
}

void SceneStore::show(const CheckedScene& scene)
{
    if (scene == m_scene)
        return;
    m_scene = scene;
    const QScopedValueRollback announcing(m_announcing, true);
    Q_EMIT changed(m_scene.scene());
}

std::optional<CheckedScene> SceneStore::checkedOf(Scene scene)
{
    try {
        return CheckedScene(std::move(scene));
    } catch (const InputError& e) {
        Q_EMIT rejected(problemText(e.problems()));
        return std::nullopt;
    }
}

} // namespace rope
