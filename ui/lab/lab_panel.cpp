// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/lab_panel.h"

#include <functional>

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/lab/task.h"
#include "core/scene/scene_edits.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/lab/lab_session.h"
#include "ui/lab/looked_at.h"
#include "ui/lab/run_list.h"
#include "ui/lab/story_list.h"
#include "ui/lab/train_on.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/preferences.h"

namespace rope {

namespace {

PlainLabel* quietText(const QString& text, QWidget* parent)
{
    auto* label = new PlainLabel(text, parent);
    label->setWordWrap(true);
    label->setEnabled(false);
    return label;
}

} // namespace

LabPanel::LabPanel(SceneStore& store, LabSession& session, Preferences& preferences, AppTheme& theme, QWidget* parent)
    : QWidget(parent), m_store(store), m_session(session), m_preferences(preferences)
{
    auto* column = new QVBoxLayout(this);
    createStories(column);
    createTraining(column);
    createTrainOn(column);
    createMore(column);
    createLooks(column, theme);
    connect(&session, &LabSession::changed, this, [this] {
        if (isVisible())
            showState();
    });
    showState();
}

void LabPanel::createStories(QVBoxLayout* column)
{
    column->addWidget(
        quietText(tr("A small model on a made task: it shows what rotation does to a model, not how well a "
                     "large one works. Another seed gives other numbers; try three."),
                  this));
    column->addWidget(quietText(tr("Trained models that answer a question at once:"), this));
    auto* stories = new StoryList(this);
    connect(stories, &StoryList::chosen, this, [this](const lab::LabStory& story) {
        attempt([&] { m_session.showStory(story); });
        Q_EMIT shown();
    });
    connect(stories, &StoryList::trainAsked, this, [this](const lab::LabStory& story) {
        attempt([&] { m_session.trainStory(story, m_seeds->currentData().toInt()); });
        Q_EMIT shown();
    });
    column->addWidget(stories);
}

void LabPanel::createTask()
{
    m_task = new QComboBox(this);
    m_task->setObjectName(QStringLiteral("labTask"));
    m_task->setAccessibleName(tr("Task"));
    for (const lab::Task& task : lab::tasks())
        m_task->addItem(translated(task.title), QString::fromStdString(task.id));
    m_needs = quietText({}, this);
    const auto showNeeds = [this] {
        m_needs->setText(translated(lab::tasks()[static_cast<std::size_t>(m_task->currentIndex())].needs));
    };
    connect(m_task, &QComboBox::currentIndexChanged, this, showNeeds);
    showNeeds();
}

void LabPanel::createTraining(QVBoxLayout* column)
{
    createTask();
    createSeeds();
    auto* buttons = new QHBoxLayout;
    m_train = new QPushButton(this);
    m_train->setObjectName(QStringLiteral("labTrain"));
    m_again = new QPushButton(tr("Again"), this);
    m_again->setObjectName(QStringLiteral("labAgain"));
    setTip(m_again, tr("As many new runs as Seeds says, from step 0 and with what is set now; seeds that are trained "
                       "already are passed by. A run that is training stops where it is, and every run stays."));
    buttons->addWidget(m_train, 2);
    buttons->addWidget(m_again, 1);
    createPace();
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("labProgress"));
    m_progress->setAccessibleName(tr("Train"));
    auto* form = new QFormLayout;
    form->addRow(tr("Task"), m_task);
    form->addRow(m_needs);
    form->addRow(tr("Seeds"), m_seeds);
    form->addRow(tr("Train"), buttons);
    form->addRow(tr("Speed"), m_pace);
    form->addRow(createPause());
    form->addRow(m_progress);
    column->addSpacing(8);
    column->addLayout(form);
    connect(m_train, &QPushButton::clicked, this, &LabPanel::start);
    connect(m_again, &QPushButton::clicked, this, &LabPanel::again);
}

void LabPanel::createTrainOn(QVBoxLayout* column)
{
    m_lookedAt = new LookedAt(m_store, m_session, this);
    m_trainOn = new TrainOn(m_store, m_session, this);
    connect(m_trainOn, &TrainOn::asked, this, [this](const RopeSpec& rope, int steps) {
        attempt([&] {
            m_session.trainOn(rope, steps);
            Q_EMIT shown();
        });
    });
    column->addWidget(m_lookedAt);
    column->addWidget(m_trainOn);
}

void LabPanel::createLooks(QVBoxLayout* column, AppTheme& theme)
{
    m_runs = new RunList(m_store, m_session, theme, this);
    connect(m_runs, &RunList::shown, this, &LabPanel::shown);
    connect(m_runs, &RunList::message, this, &LabPanel::message);
    column->addSpacing(8);
    column->addWidget(m_runs, 1);
}

lab::LabSetup LabPanel::setup() const
{
    lab::LabSetup out;
    const lab::Task& task = lab::tasks()[static_cast<std::size_t>(m_task->currentIndex())];
    out.task = task.id;
    out.shape = {task.vocabulary, m_width->value(), m_layers->value(), m_heads->value(), m_mlp->isChecked()};
    out.length = m_length->value();
    out.steps = m_steps->value();
    out.seed = static_cast<std::uint64_t>(m_seed->value());
    Scene fitted = m_store.scene();
    if (out.shape.width % out.shape.heads == 0)
        setHeadDim(fitted, out.shape.headDim());
    out.rope = fitted.active;
    out.rope.trainLength = out.length;
    return out;
}

void LabPanel::attempt(const std::function<void()>& run)
try {
    run();
} catch (const InputError& error) {
    Q_EMIT message(problemText(error.problems()));
}

void LabPanel::start()
{
    if (m_session.isTraining())
        m_session.pause();
    else if (m_session.canResume())
        m_session.resume();
    else
        again();
}

void LabPanel::again()
{
    // The same seed would give the same run once more.
    const int seeds = m_seeds->currentData().toInt();
    while (m_session.hasRun(setup(), seeds) && m_seed->value() < m_seed->maximum())
        m_seed->setValue(m_seed->value() + 1);
    attempt([this, seeds] {
        m_session.train(setup(), seeds);
        Q_EMIT shown();
    });
}

void LabPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showState();
}

/// Of the run that trains, else of the one that is looked at.
void LabPanel::showProgress(const lab::NamedRun& first)
{
    const lab::NamedRun* const trains = m_session.trainingRun();
    const lab::LabRun& run = trains ? *trains->run : *first.run;
    m_progress->setMaximum(run.setup.steps);
    m_progress->setValue(run.step);
    if (!trains || (trains->id == first.id && m_session.waiting() == 0))
        m_progress->setFormat(tr("step %v of %m"));
    else if (m_session.waiting() == 0)
        m_progress->setFormat(tr("run %1: step %v of %m").arg(lab::runNumber(trains->id)));
    else
        m_progress->setFormat(
            tr("run %1: step %v of %m, then %2 more").arg(lab::runNumber(trains->id)).arg(m_session.waiting()));
}

void LabPanel::showState()
{
    m_runs->showRuns();
    const auto first = m_session.firstRun();
    const std::string resumable = m_session.resumable();
    m_train->setText(m_session.isTraining()            ? tr("Pause")
                     : resumable.empty()               ? tr("Train")
                     : first && resumable == first->id ? tr("Go on")
                                                       : tr("Go on: run %1").arg(lab::runNumber(resumable)));
    m_lookedAt->showState();
    m_trainOn->showState();
    if (!first) {
        m_progress->setMaximum(1);
        m_progress->setValue(0);
        m_progress->setFormat(tr("no run yet"));
        return;
    }
    showProgress(*first);
}

} // namespace rope
