// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include <QWidget>

#include "core/configs/model_config.h"
#include "core/model/scene.h"

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace rope {

class PlainLabel;
class MethodControls;
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
    /// The row of that name ("base"), for tests and lessons; nullptr when there is none.
    ValueRow* row(const QString& name) const;

Q_SIGNALS:
    void message(const QString& text);

private:
    using Get = std::function<double(const Scene&)>;
    using Set = std::function<void(Scene&, double)>;
    struct Binding {
        ValueRow* row;
        Get get;
        Set reset; ///< what the reset button does; null: set(default)
    };

    QVBoxLayout* addGroup(const QString& title);
    void createHead();
    void createFrequencies();
    void createContext();
    void createMethod();
    void createPosition();
    void createVectors(QVBoxLayout* group);
    void bind(QVBoxLayout* group, ValueRow* row, double fallback, Get get, Set set, Set reset = nullptr);
    void edit(const std::function<void(Scene&)>& change, const QString& what);

    SceneStore& m_store;
    QVBoxLayout* m_layout = nullptr;
    std::vector<Binding> m_bindings;
    QComboBox* m_pairing = nullptr;
    QComboBox* m_thetaMode = nullptr;
    PlainLabel* m_noEffect = nullptr;
    QLineEdit* m_customTheta = nullptr;
    QLineEdit* m_pairs = nullptr;
    MethodControls* m_method = nullptr;
    PlainLabel* m_key = nullptr;
    QPushButton* m_vectors = nullptr;
};

} // namespace rope
