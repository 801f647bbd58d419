// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include <QWidget>

#include "core/configs/model_config.h"
#include "core/model/scene.h"
#include "ui/controls/scene_value.h"

class QButtonGroup;
class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace rope {

class ListField;
class PlainLabel;
class MethodControls;
class PairsField;
class SceneStore;
class ValueRow;

/// The controls on the left. Shows the scene and edits it; computes nothing and reads no other control.
class ControlPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ControlPanel(SceneStore& store, QWidget* parent = nullptr);

    void showScene(const Scene& scene);
    /// Says which model the active RoPE was taken from, whose length follows the factor; without it, none.
    void setOrigin(std::function<Origin()> origin);
    /// What resetting goes back to: the scene of the model that is open, else the first one.
    void setStart(std::function<Scene()> start);
    /// These controls (of taskControls()) take no input until another list comes: a task is about the others.
    void setLocked(const QStringList& controls);
    /// The row of that name ("base"), for tests and lessons; nullptr when there is none.
    ValueRow* row(const QString& name) const;

Q_SIGNALS:
    void message(const QString& text);

private:
    struct Binding {
        ValueRow* row;
        SceneValue value;
    };

    QVBoxLayout* addGroup(const QString& title);
    void createHead();
    void createFrequencies();
    void createContext();
    void createMethod();
    void createPosition();
    void createVectors(QVBoxLayout* group);
    void showLocked(bool throughBase);
    void bind(QVBoxLayout* group, const QString& name);
    void edit(const std::function<void(Scene&)>& change, const QString& what);

    SceneStore& m_store;
    std::vector<SceneValue> m_values;
    std::function<Scene()> m_start = [] { return Scene(); };
    QVBoxLayout* m_layout = nullptr;
    std::vector<Binding> m_bindings;
    QStringList m_locked;
    QComboBox* m_pairing = nullptr;
    QComboBox* m_thetaMode = nullptr;
    PlainLabel* m_noEffect = nullptr;
    ListField* m_customTheta = nullptr;
    PairsField* m_pairs = nullptr;
    MethodControls* m_method = nullptr;
    PlainLabel* m_key = nullptr;
    QPushButton* m_vectors = nullptr;
};

} // namespace rope
