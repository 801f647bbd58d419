// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/course/lesson_session.h"

#include <algorithm>
#include <charconv>

#include <QGuiApplication>
#include <QRandomGenerator>

#include "core/lessons/drawing.h"
#include "core/lessons/task_controls.h"
#include "core/lessons/variation.h"
#include "core/model/problem.h"
#include "ui/base/framed_text.h"
#include "ui/base/message_text.h"
#include "ui/base/problem_text.h"
#include "ui/lessons/course/answer_step.h"
#include "ui/lessons/course/lesson_progress.h"
#include "ui/scene/scene_store.h"

namespace rope {

namespace {

/// A task counts as done when its scene is left alone so long: not while a value passes by, in a drag or while playing.
constexpr int restMs = 700;

} // namespace

Scene shownScene(const LessonStep& step, Scene scene)
{
    constexpr std::string_view prefix = "pair ";
    for (const std::string& target : step.highlights)
        if (target.starts_with(prefix))
            std::from_chars(target.data() + prefix.size(), target.data() + target.size(), scene.selectedPair);
    return scene;
}

LessonSession::LessonSession(SceneStore& store, LessonProgress& progress, QObject* parent)
    : QObject(parent), m_store(store), m_progress(progress)
{
    store.history()->setHost(AnswerStep::host(), this);
    connect(&store, &SceneStore::changed, this, &LessonSession::judge);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &LessonSession::settleTask);
    connect(&m_judge, &SceneJudge::judged, this, &LessonSession::take);
    connect(&m_judge, &SceneJudge::failed, this, &LessonSession::message);
    connect(&m_ahead, &LatestWork::failed, this, &LessonSession::message);
    connect(&m_check, &LatestWork::failed, this, &LessonSession::message);
}

void LessonSession::open(const LessonEntry& entry, std::optional<int> step)
{
    // The scene to come back to is the one from before the first of several lessons.
    const bool going = isOpen();
    if (!going)
        m_before = m_store.scene();
    stopWork();
    m_entry = entry;
    m_progress.takeOver(entry);
    if (!going)
        Q_EMIT opened();
    goTo(step.value_or(m_progress.step(entry)));
}

void LessonSession::pause()
{
    if (isOpen())
        stopWork();
}

bool LessonSession::end()
{
    if (!isOpen())
        return false;
    stopWork();
    unlock();
    m_entry = {};
    m_state = {};
    return true;
}

void LessonSession::leave()
{
    if (!end())
        return;
    m_store.history()->dropRedo(); // it belongs to the lesson
    showScene(m_before, tr("leave the lesson"));
    Q_EMIT left();
}

void LessonSession::close()
{
    if (end())
        Q_EMIT left();
}

bool LessonSession::isDone(int step) const
{
    return m_progress.done(m_entry).contains(step);
}

void LessonSession::goTo(int step)
{
    const int there = std::clamp(step, 0, stepCount() - 1);
    showStep(there, settled(lesson().sceneOf(static_cast<std::size_t>(there))));
}

void LessonSession::another()
{
    if (!question() || question()->varies.empty())
        return;
    Scene next = m_asked;
    // Other numbers than now; of two values one draw in two is the same.
    for (int draw = 0; draw < 40 && next == m_asked; ++draw)
        next = varied(settled(lesson().sceneOf(static_cast<std::size_t>(m_step))), *question(),
                      QRandomGenerator::global()->generate64());
    showStep(m_step, next);
}

void LessonSession::replace(const LessonEntry& entry)
{
    stopWork();
    m_entry = entry;
    goTo(m_step);
}

void LessonSession::showStep(int step, const Scene& asked)
{
    stopWork();
    unlock();
    m_step = step;
    m_state = {};
    m_countedTo = m_now();
    m_asked = asked;
    m_quantities.emplace(m_asked);
    showScene(shownScene(current(), m_asked), tr("lesson step"));
    begin();
    m_progress.setStep(m_entry, m_step);
    if (!question())
        markDone();
    else
        workAhead();
    Q_EMIT stepShown();
    judge(m_store.scene());
}

void LessonSession::startAgain()
{
    m_progress.forget(m_entry);
    goTo(0);
}

void LessonSession::showScene(const Scene& scene, const QString& what)
{
    m_store.endGesture();
    m_store.edit(scene, what);
    m_store.endGesture();
}

void LessonSession::judge(const Scene& now)
{
    m_rest.stop();
    if (isOpen() && question() && question()->kind == AskKind::Scene)
        m_judge.request(*question(), m_asked, now);
}

void LessonSession::take(const SceneJudgement& judgement)
{
    m_state.judgement = judgement;
    m_state.touched = !(judgement.scene == shownScene(current(), m_asked));
    Q_EMIT watched();
    // Once right it stays right: who goes on playing has still done it.
    if (!m_state.isRight() && judgement.verdict.right)
        m_rest.start();
    else
        m_rest.stop();
}

void LessonSession::settleTask()
{
    if (QGuiApplication::mouseButtons() != Qt::NoButton) { // a slider held still is not let go yet
        m_rest.start();
        return;
    }
    m_state.verdict = m_state.judgement.verdict;
    noteTime();
    m_progress.noteAnswer(m_entry, m_step, true);
    guard();
    markDone();
    Q_EMIT stateChanged();
}

/// A scan of bases takes a second or two. core remembers it, so that it is done before the student answers.
void LessonSession::workAhead()
{
    m_ahead.request([this, asked = m_asked, q = *question()](const std::stop_token& stop) -> LatestWork::Done {
        std::string answer;
        std::vector<double> curve;
        try {
            if (q.kind == AskKind::Draw)
                curve = rightCurve(q, Quantities(asked, stop));
            answer = framed(rightAnswer(q, asked, stop)).toStdString();
        } catch (const InputError& error) {
            answer = whyFailed(error).toStdString();
        }
        return [this, answer, curve] {
            m_state.answer = answer;
            m_state.curve = curve;
            if (m_given) {
                const GivenAnswer given = *m_given;
                m_given.reset();
                check(given);
            }
            if (m_state.revealed)
                Q_EMIT stateChanged();
        };
    });
}

/// How long the step has been shown since this was noted last. Who left for lunch has not read for an hour.
void LessonSession::noteTime()
{
    constexpr double longest = 15 * 60;
    if (!isOpen())
        return;
    const qint64 from = std::exchange(m_countedTo, m_now());
    m_progress.noteTime(m_entry, m_step, std::min(longest, double(m_countedTo - from) / 1000));
}

/// An answer that was given is judged nevertheless.
void LessonSession::stopWork()
{
    m_rest.stop();
    noteTime();
    m_judge.cancel();
    m_ahead.cancel();
    if (m_given)
        check(*m_given);
    m_given.reset();
}

/// The step begins here, for the history as for the reader.
void LessonSession::begin()
{
    m_store.history()->setBarrier();
    guard();
}

/// What does not count is locked until the question is answered.
void LessonSession::guard()
{
    m_store.setGuard({});
    const Question* asked = question();
    if (!isUnanswered() || asked->only.empty())
        return;
    m_store.setGuard([only = asked->only](const Scene& now, const Scene& next) {
        return changedOutside(only, now, next).empty()
                   ? QString()
                   : tr("This task is about other controls: this one is locked until it is done");
    });
}

void LessonSession::unlock()
{
    m_store.setGuard({});
    m_store.history()->forget(AnswerStep::kind); // their page is no longer shown
    m_store.history()->liftBarrier();
}

void LessonSession::markDone()
{
    m_progress.markDone(m_entry, m_step);
}

} // namespace rope
