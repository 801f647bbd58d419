// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <optional>

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include "core/lessons/quantities/quantities.h"
#include "ui/lessons/course/answered.h"
#include "ui/lessons/course/lesson_library.h"
#include "ui/lessons/course/scene_judge.h"

namespace rope {

class LessonProgress;
class SceneStore;

/// What a student has done in the step that is shown, and what is known of it.
struct StepState : Answered {
    bool checking = false;     ///< an answer was given and is being judged
    std::string answer;        ///< the right one, prose; empty until it is worked out
    std::vector<double> curve; ///< Draw: the right one; empty until it is worked out
    SceneJudgement judgement;  ///< Scene: of the scene as it is now
    bool touched = false;      ///< Scene: it is no longer as the step shows it
};

/// A way through one lesson: which step, what was answered, which hints were asked for. Shows each step's scene as one
/// step of the history and gives the user's own scene back at the end. Knows no widget.
class LessonSession : public QObject
{
    Q_OBJECT

public:
    LessonSession(SceneStore& store, LessonProgress& progress, QObject* parent = nullptr);

    /// Milliseconds that only go forward, by which the time spent on a step is counted; the machine's own to begin
    /// with.
    void setClock(std::function<qint64()> now) { m_now = std::move(now); }

    /// Opens a lesson at a step, or where it was left. Steps count from 0.
    void open(const LessonEntry& entry, std::optional<int> step = {});
    /// The scene from before the lesson comes back.
    void leave();
    /// The lesson is over and the scene stays: another step of the history has set it.
    void close();
    bool isOpen() const { return m_entry.lesson != nullptr; }

    // Only while open:
    /// The user's own scene, which comes back at the end.
    const Scene& before() const { return m_before; }
    const Lesson& lesson() const { return *m_entry.lesson; }
    const LessonEntry& entry() const { return m_entry; }
    int step() const { return m_step; }
    int stepCount() const { return static_cast<int>(lesson().steps.size()); }
    const LessonStep& current() const { return lesson().steps[static_cast<std::size_t>(m_step)]; }
    const Question* question() const { return current().question ? &*current().question : nullptr; }
    /// The scene the step is about, whatever the student has made of it since.
    const Scene& asked() const { return m_asked; }
    const Quantities& quantities() const { return *m_quantities; }
    const StepState& state() const { return m_state; }
    bool isDone(int step) const;
    const LessonProgress& progress() const { return m_progress; }
    /// Whether the question of the step still waits for its answer: what `hide` names is hidden, what `only` does not
    /// name is locked.
    bool isUnanswered() const { return question() && !m_state.isRight() && !m_state.revealed; }

    /// The window ends: the time so far counts, and nothing is worked out any more.
    void pause();
    void goTo(int step);
    void next() { goTo(m_step + 1); }
    void back() { goTo(m_step - 1); }
    /// The step from its beginning: its scene, no answer, no hints.
    void restart() { goTo(m_step); }
    /// The same question with other numbers, where it says what it varies.
    void another();
    /// The open lesson as its file now has it; the step stays where there is one.
    void replace(const LessonEntry& entry);
    /// Forgets the progress and goes to the first step.
    void startAgain();

    /// Judges on a thread of its own, since some numbers are long scans; state().checking until it is done.
    void give(const GivenAnswer& answer);
    /// Click: by the hand in the plot.
    void predict(double value);
    /// The controls of the question hold something else: what was said of the answer before is over, unless it was
    /// right. A step of the history; of one `stroke`, and what is typed in one go, one.
    void fillIn(const FilledIn& filled, std::optional<int> stroke = {});
    void showHint();
    void reveal();
    /// For steps of the history. What the progress noted stays noted.
    void show(const Answered& answered);

Q_SIGNALS:
    void opened();
    void left();
    void stepShown();
    void stateChanged();
    void message(const QString& text);
    /// The numbers a Scene question watches have changed.
    void watched();

private:
    void showStep(int step, const Scene& asked);
    void showScene(const Scene& scene, const QString& what);
    void judge(const Scene& now);
    void take(const SceneJudgement& judgement);
    void settleTask();
    void workAhead();
    void check(const GivenAnswer& answer);
    void forgetAnswer();
    /// What stands there, and stood there before an answer that is being judged was given.
    Answered answered() const { return m_state.checking ? m_judged : m_state; }
    void record(const Answered& before, const QString& what, bool merges = false);
    void stopWork();
    /// No lesson is open any more; whether one was.
    bool end();
    void noteTime();
    void markDone();
    void begin();
    void guard();
    void unlock();

    SceneStore& m_store;
    LessonProgress& m_progress;
    SceneJudge m_judge;
    LatestWork m_ahead{Lane::Scans}, m_check{Lane::Scans};
    std::optional<GivenAnswer> m_given; ///< waits until what is worked out ahead is there
    LessonEntry m_entry;
    int m_step = 0;
    Scene m_before; ///< as it was when the lesson was opened
    Scene m_asked;
    std::optional<Quantities> m_quantities;
    StepState m_state;
    Answered m_judged;     ///< before the answer that is being judged was given
    QElapsedTimer m_typed; ///< since something was typed into the question
    std::optional<int> m_stroke;
    std::function<qint64()> m_now = [] { return QDeadlineTimer::current().deadline(); };
    qint64 m_countedTo = 0; ///< by that clock: the time on the step is noted until then
    QTimer m_rest;          ///< runs while a right scene may still be one that a value only passes by
};

/// The scene as a step shows it: with the pair it points at selected.
Scene shownScene(const LessonStep& step, Scene scene);

} // namespace rope
