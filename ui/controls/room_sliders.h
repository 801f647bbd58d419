// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <vector>

#include <QWidget>

#include "core/configs/model_config.h"
#include "ui/controls/scene_value.h"

class QComboBox;
class QToolButton;

namespace rope {

struct FigureKind;
class PlainLabel;
class SceneStore;
class ValueSlider;

/// For a lecture room: one or two large sliders under the figures, each for whatever is being shown.
class RoomSliders : public QWidget
{
    Q_OBJECT

public:
    explicit RoomSliders(SceneStore& store, QWidget* parent = nullptr);

    /// Where the active RoPE comes from: the length of a model follows the factor that is set here.
    void setOrigin(std::function<Origin()> origin) { m_origin = std::move(origin); }
    /// Type of that many points, and a slider that fits it.
    void setTextSize(double points);
    /// Controls that a lesson holds, by their names in core/lessons/task_controls: they are not offered.
    void setLocked(const QStringList& controls);
    /// Drives, unless somebody has chosen something: what the lesson leaves free, else what that figure is about.
    void follow(const FigureKind& figure);
    /// What a row drives, by the name of the control ("base", "tunable.factor"), and back.
    void drive(int row, const QString& name);
    QString driven(int row) const;
    void setRowCount(int count);

private:
    struct Row {
        QWidget* line = nullptr;
        QComboBox* what = nullptr;
        ValueSlider* slider = nullptr;
        PlainLabel* value = nullptr;
        QString name;
    };
    Row makeRow(int index);
    bool isOffered(const QString& name) const;
    void fillChoices();
    void showScene();
    void showRow(Row& row);
    const SceneValue* valueOf(const QString& name) const;
    void move(const QString& name, double number);

    SceneStore& m_store;
    std::function<Origin()> m_origin;
    std::vector<SceneValue> m_values; ///< of the scene and of its method
    std::string m_method;
    ThetaMode m_mode = ThetaMode::Geometric;
    QStringList m_locked;
    bool m_stale = true;   ///< the choices are to be made anew
    bool m_chosen = false; ///< by a person, for what is being shown
    std::array<Row, 2> m_rows;
    QToolButton* m_more = nullptr;
    int m_count = 1;
};

} // namespace rope
