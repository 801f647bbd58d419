// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include <QWidget>

#include "core/configs/model_config.h"

class QComboBox;

namespace rope {

class PlainLabel;
class SceneStore;

/// Chooses the model: a preset, or a config.json from disk; and the layer type where a model has several.
class ModelBox : public QWidget
{
    Q_OBJECT

public:
    explicit ModelBox(SceneStore& store, QWidget* parent = nullptr);

    /// Returns whether the scene is now that model's; says why not by message().
    bool openPreset(const QString& id);
    /// `file`: where the text comes from; empty: from nowhere that could be read again.
    bool openConfigText(const std::string& json, const QString& title, const QString& file = {});

    /// The model of the present scene and its layer type; no model when the scene was set by hand.
    Origin origin() const;

    /// The scene as the model of the present one has it, else the first scene: what resetting goes back to.
    Scene start() const;

    /// The opened config, for the next session: its layer types are offered again. Empty when there is none.
    const std::string& configText() const { return m_text; }
    const QString& file() const { return m_file; }
    QString title() const { return QString::fromStdString(m_title); }
    /// Whether the model of the present scene is one that no list has.
    bool canKeep() const;
    /// Puts it into the list for good, as one of the user's own (core/configs/own_presets).
    void keep();

    /// Takes up a config of an earlier session without touching the scene; text that is no config is forgotten.
    void remember(const std::string& json, const QString& title, const QString& file = {});

Q_SIGNALS:
    void openRequested();
    void message(const QString& text);

private:
    void createBox();
    void fillBox();
    void showScene(const Scene& scene);
    void openTyped();
    void applyLayer(const std::string& layerType);
    void fillLayers(const std::string& chosen);
    void takeReading(int index);
    void showReadings(const Scene& scene);
    const LayerRope& shownLayer() const;

    SceneStore& m_store;
    QComboBox* m_box = nullptr;
    QComboBox* m_layers = nullptr;
    QComboBox* m_readings = nullptr; ///< asks where a config can be read in several ways
    PlainLabel* m_warnings = nullptr;
    std::optional<ModelConfig> m_config;
    std::string m_layer;                  ///< the layer type that was chosen; empty: the default one
    mutable std::optional<Scene> m_start; ///< of config and layer, once somebody has asked
    std::string m_title;
    std::string m_text;
    QString m_file;
};

} // namespace rope
