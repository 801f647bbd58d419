// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/course/scene_judge.h"

#include <memory>

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include "core/lessons/quantities/quantities.h"
#include "core/model/problem.h"

namespace rope {

SceneJudgement SceneJudge::judge(const Question& question, const Scene& asked, const Scene& now)
{
    SceneJudgement out{now, {}, {}};
    try {
        const Quantities quantities(now);
        for (const Watch& watch : question.watches) {
            std::optional<double>& value = out.watches.emplace_back();
            try {
                value = quantities.value(watch.value);
            } catch (const InputError&) {
                // Pair 60 of a head that now has 32: nothing to show, and no fault of the student.
            }
        }
        GivenAnswer given;
        given.scene = now;
        out.verdict = check(question, asked, given);
    } catch (const InputError&) {
        out.verdict = {};
    }
    return out;
}

void SceneJudge::request(const Question& question, const Scene& asked, const Scene& now)
{
    Job job{question, asked, now};
    if (m_running)
        m_waiting = std::move(job);
    else
        start(std::move(job));
}

void SceneJudge::cancel()
{
    m_waiting.reset();
    ++m_number;
}

void SceneJudge::start(Job job)
{
    m_running = true;
    // The judge may be gone when the work ends; the pool outlives every window.
    QThreadPool::globalInstance()->start([self = QPointer<SceneJudge>(this), job = std::move(job), number = m_number] {
        auto judgement = std::make_shared<SceneJudgement>(judge(job.question, job.asked, job.now));
        QMetaObject::invokeMethod(
            qApp,
            [self, number, judgement] {
                if (self)
                    self->finish(number, *judgement);
            },
            Qt::QueuedConnection);
    });
}

void SceneJudge::finish(int number, const SceneJudgement& judgement)
{
    m_running = false;
    if (m_waiting)
        start(*std::exchange(m_waiting, std::nullopt));
    if (number == m_number)
        Q_EMIT judged(judgement);
}

} // namespace rope
