// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <stop_token>

#include <QObject>

#include "core/lab/lab_data.h"
#include "core/lab/lab_stories.h"
#include "ui/lab/run_shelf.h"
#include "ui/lab/run_trainer.h"

namespace rope {

class SceneStore;

/// The Lab of a window, no widget: owns the runs, trains, and measures what the scene asks of them. What is measured
/// goes to the store, coarse first, then finer; the latest scene wins.
class LabSession : public QObject
{
    Q_OBJECT

public:
    /// `folder` keeps the runs trained here, and one that trains goes on where it was; empty: nothing is kept.
    explicit LabSession(SceneStore& store, const QString& folder = {}, QObject* parent = nullptr);
    ~LabSession() override;

    /// Goes on with the run that trained when the program ended; says what of the folder could not be read. For when
    /// the window is there to see it.
    void goOn();

    /// Whether anybody sees a figure of the Lab: else nothing is measured.
    void setWatched(bool watched);
    bool isMeasuring() const { return m_measuring; }

    /// Whether training rests while nobody sees the Lab.
    void setPausesUnseen(bool pauses);
    bool pausesUnseen() const { return m_pausesUnseen; }

    /// Runs that ship, then those trained here.
    std::vector<std::string> runIds() const;
    /// Nothing when there is no such run.
    std::optional<lab::NamedRun> run(const std::string& id);
    /// The scene's runs, those there are, by the ids that they have here.
    std::vector<std::string> shownIds();
    /// The first of the scene's runs.
    std::optional<lab::NamedRun> firstRun();

    void showStory(const lab::LabStory& story);
    void lookAt(const std::string& id);
    /// Shows a run beside the one that is looked at, or no more. At most limits::maxLabRuns are shown at once.
    void setBeside(const std::string& id, bool beside);
    /// A run from a file becomes one of those trained here, and is looked at. Throws InputError.
    void openRun(const QString& path);
    void saveRun(const std::string& id, const QString& path);
    /// Of a run trained here; empty: the name that its setup gives it. Like removing, one step of the history.
    void rename(const std::string& id, const QString& name);
    void remove(const std::string& id);
    bool isOwn(const std::string& id) const { return m_shelf.find(id) != nullptr; }

    /// Trains a new run and looks at it; more with the seeds that follow, one after the other, beside it. Throws
    /// InputError with every problem of the setup.
    void train(lab::LabSetup setup, int seeds = 1);
    /// Trains the models of a story anew, with that many seeds, as far as they can be shown together; only they are
    /// shown then, with the story's length and pins.
    void trainStory(const lab::LabStory& story, int seeds = 1);
    /// The run that is looked at, trained on with a RoPE at L' for some steps: a run of its own.
    void trainOn(const RopeSpec& rope, int steps);
    /// The length of that, tokens: L' as far as it may be.
    static int trainOnLength(std::int64_t targetLength);
    /// Whether one's own runs have one of that setup already, trained or not, or with one of the next `seeds` - 1
    /// seeds.
    bool hasRun(lab::LabSetup setup, int seeds = 1) const;
    void pause() { m_trainer.pause(); }
    /// Goes on with the run that is looked at, where it is one's own and unfinished, else with the one paused last.
    /// Others that are shown and stand at step 0 follow.
    void resume();
    /// Id of that run; empty while one trains, or when there is none.
    std::string resumable();
    bool isTraining() const { return m_trainer.isRunning(); }
    /// The run that trains, and how many wait for it to end; nullptr while none trains.
    const lab::NamedRun* trainingRun() const { return isTraining() ? m_shelf.find(m_trained) : nullptr; }
    std::size_t waiting() const { return m_waiting.size(); }
    bool canResume() { return !resumable().empty(); }
    RunTrainer& trainer() { return m_trainer; }

Q_SIGNALS:
    /// Runs, training or what is looked at.
    void changed();
    void message(const QString& text);

private:
    struct Job;
    class ShelfStep;
    void startTrained();
    std::vector<std::string> waitingBehind(const std::string& id) const;
    void takeAway(const std::string& id);
    void begin(std::vector<lab::LabRun> runs, const lab::LabStory* story = nullptr);
    /// The run that trained has stopped: the next one waiting, unless it was paused.
    void trainNext();
    void takeSnapshot(const std::shared_ptr<const lab::LabRun>& run);
    void refresh();
    void measure();
    void take(const std::shared_ptr<Job>& job, const std::shared_ptr<const lab::LabData>& data);

    SceneStore& m_store;
    RunTrainer m_trainer;
    std::map<std::string, lab::NamedRun> m_shipped; ///< those opened so far
    RunShelf m_shelf;                               ///< those trained here
    std::string m_trained;                          ///< id of the run that is or was trained last
    std::vector<std::string> m_waiting;             ///< ids of those to be trained after it
    bool m_watched = false;
    bool m_pausesUnseen = false;
    bool m_restsUnseen = false; ///< paused because nobody looks

    lab::LabData m_wanted;
    std::shared_ptr<const lab::LabData> m_shown;
    std::shared_ptr<Job> m_job;
    bool m_measuring = false;
    bool m_again = false; ///< m_wanted has changed since the job began
};

} // namespace rope
