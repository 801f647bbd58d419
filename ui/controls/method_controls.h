// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <vector>

#include <QWidget>

#include "core/configs/model_config.h"
#include "core/model/scene.h"

class QComboBox;
class QVBoxLayout;

namespace rope {

class PlainLabel;
class SceneStore;
struct Method;
struct SceneValue;
struct Tunable;

/// The scaling method and its own settings, made from what the method declares.
class MethodControls : public QWidget
{
    Q_OBJECT

public:
    explicit MethodControls(SceneStore& store, QWidget* parent = nullptr);

    void setStart(std::function<Scene()> start) { m_start = std::move(start); }
    void showScene(const Scene& scene);
    /// Where the active RoPE comes from: the length of a model follows the factor that is set here.
    void setOrigin(std::function<Origin()> origin);
    /// Whether the active or a pinned method looks at the current length n.
    bool usesCurrentLength(const Scene& scene) const;

Q_SIGNALS:
    void message(const QString& text);

private:
    void rebuild(const Method& method);
    QWidget* makeNumber(const Tunable& tunable, const SceneValue& value);
    QWidget* makeSwitch(const Tunable& tunable);
    QWidget* makeList(const Tunable& tunable);
    void set(const Tunable& tunable, std::optional<TunableValue> value);
    void edit(const std::function<void(Scene&)>& change, const QString& what);
    std::optional<double> defaultOf(const Tunable& tunable, const Scene& scene) const;
    void showTunables(const Scene& scene, const Method& method);

    SceneStore& m_store;
    std::function<Origin()> m_origin;
    std::function<Scene()> m_start = [] { return Scene(); };
    QComboBox* m_box = nullptr;
    PlainLabel* m_summary = nullptr;
    QWidget* m_fields = nullptr;
    std::string m_shownMethod;
};

} // namespace rope
