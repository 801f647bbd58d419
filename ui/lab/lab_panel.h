// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>

#include "core/lab/lab_data.h"

class QCheckBox;
class QComboBox;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace rope {

class AppTheme;
class LabSession;
class LookedAt;
class PlainLabel;
class Preferences;
class RunList;
class SceneStore;
class TrainOn;

/// The Lab's controls: a story, a task, train, how fast; seed and sizes behind "more".
class LabPanel : public QWidget
{
    Q_OBJECT

public:
    LabPanel(SceneStore& store, LabSession& session, Preferences& preferences, AppTheme& theme,
             QWidget* parent = nullptr);

    /// What "Train" would train now: the boxes, with the scene's RoPE brought to the model's head dimension.
    lab::LabSetup setup() const;

Q_SIGNALS:
    /// The figures of the Lab are wanted.
    void shown();
    void message(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void createStories(QVBoxLayout* column);
    void createTraining(QVBoxLayout* column);
    void createTask();
    void createPace();
    void createSeeds();
    QCheckBox* createPause();
    void createMore(QVBoxLayout* column);
    void createTrainOn(QVBoxLayout* column);
    void createLooks(QVBoxLayout* column, AppTheme& theme);
    QSpinBox* addNumber(const char* name, const QString& label, int from, int to, int value, int step = 1);
    void start();
    void again();
    void showState();
    void showProgress(const lab::NamedRun& first);
    void attempt(const std::function<void()>& run);

    SceneStore& m_store;
    LabSession& m_session;
    Preferences& m_preferences;
    QComboBox* m_task = nullptr;
    PlainLabel* m_needs = nullptr;
    QPushButton* m_train = nullptr;
    QPushButton* m_again = nullptr;
    TrainOn* m_trainOn = nullptr;
    QComboBox* m_pace = nullptr;
    QComboBox* m_seeds = nullptr; ///< how many runs
    QProgressBar* m_progress = nullptr;
    QWidget* m_more = nullptr;
    QSpinBox* m_seed = nullptr;
    QSpinBox* m_steps = nullptr;
    QSpinBox* m_length = nullptr;
    QSpinBox* m_width = nullptr;
    QSpinBox* m_layers = nullptr;
    QSpinBox* m_heads = nullptr;
    QCheckBox* m_mlp = nullptr;
    RunList* m_runs = nullptr;
    LookedAt* m_lookedAt = nullptr;
};

} // namespace rope
