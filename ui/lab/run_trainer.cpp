// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/run_trainer.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

#include <QElapsedTimer>
#include <QPointer>

#include "core/lab/trainer.h"
#include "ui/base/gui_thread.h"
#include "ui/base/part_crew.h"
#include "ui/base/work_pool.h"

namespace rope {

namespace {

constexpr int snapshotMs = 100;

} // namespace

struct RunTrainer::Job {
    std::shared_ptr<const lab::LabRun> run;
    QPointer<RunTrainer> trainer;
    std::stop_source stop;
    std::atomic<int> pace = 0;
    std::atomic<bool> abandoned = false;
    std::atomic<bool> isShowing = false; ///< a snapshot is under way: no second one
    std::mutex mutex;
    std::condition_variable_any slept;

    static void work(const std::shared_ptr<Job>& job);
    void rest(qint64 spentMs)
    {
        const int steps = pace;
        const qint64 left = steps > 0 ? 1000 / steps - spentMs : 0;
        if (left <= 0)
            return;
        std::unique_lock lock(mutex);
        slept.wait_for(lock, stop.get_token(), std::chrono::milliseconds(left), [] { return false; });
    }
    static void post(const std::shared_ptr<Job>& job, const lab::LabRun& run, bool last)
    {
        if (job->abandoned || (!last && job->isShowing.exchange(true)))
            return;
        onGuiThread([job, copy = std::make_shared<const lab::LabRun>(run), last] {
            job->isShowing = false;
            if (job->trainer)
                job->trainer->take(job, copy, last);
        });
    }
};

void RunTrainer::Job::work(const std::shared_ptr<Job>& job)
{
    lab::Trainer trainer(*job->run);
    PartCrew crew(coresButOne());
    QElapsedTimer step, shown;
    step.start();
    shown.start();
    const auto forParts = [&crew](int parts, const std::function<void(int)>& part) { crew.run(parts, part); };
    lab::train(trainer, job->run->setup.steps, forParts, job->stop.get_token(), [&](const lab::LabRun& run) {
        if (shown.elapsed() >= snapshotMs) {
            post(job, run, false);
            shown.restart();
        }
        job->rest(step.elapsed());
        step.restart();
    });
    post(job, trainer.run(), true);
}

RunTrainer::RunTrainer(QObject* parent) : QObject(parent) {}

RunTrainer::~RunTrainer()
{
    if (!m_job)
        return;
    m_job->abandoned = true;
    m_job->stop.request_stop();
}

void RunTrainer::start(const std::shared_ptr<const lab::LabRun>& run)
{
    pause();
    m_job = std::make_shared<Job>();
    m_job->run = run;
    m_job->trainer = this;
    m_job->pace = m_pace;
    workPool(Lane::Lab).start([job = m_job] { Job::work(job); });
}

void RunTrainer::pause()
{
    if (m_job)
        m_job->stop.request_stop();
}

void RunTrainer::setPace(int stepsPerSecond)
{
    m_pace = stepsPerSecond;
    if (m_job)
        m_job->pace = stepsPerSecond;
}

void RunTrainer::take(const std::shared_ptr<Job>& job, const std::shared_ptr<const lab::LabRun>& run, bool last)
{
    if (job != m_job)
        return; // another run has begun since
    if (last)
        m_job.reset();
    Q_EMIT snapshot(run);
    if (last)
        Q_EMIT stopped();
}

} // namespace rope
