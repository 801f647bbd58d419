// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/lab_session.h"

#include <algorithm>
#include <atomic>
#include <ranges>

#include <QPointer>

#include "ui/base/gui_thread.h"
#include "ui/base/work_pool.h"
#include "ui/scene/scene_store.h"

namespace rope {

namespace {

// Sequences: the last pass is steady to about a hundredth.
constexpr int laterPasses[] = {32, 128};

/// The first pass is seen within a few frames, however many curves wait for it.
int firstPass(const lab::LabData& data)
{
    constexpr int most = 8, together = 16;
    const auto waiting = std::ranges::count(data.measured, 0, &lab::Measured::sequences);
    return std::clamp(together / std::max(1, static_cast<int>(waiting)), 2, most);
}

/// What was measured already need not be again.
void keepMeasured(lab::LabData& wanted, const lab::LabData& shown)
{
    for (lab::Measured& m : wanted.measured) {
        const auto same =
            std::ranges::find_if(shown.measured, [&](const lab::Measured& other) { return m.asksTheSame(other); });
        if (same == shown.measured.end())
            continue;
        m.sums = same->sums;
        m.sequences = same->sequences;
    }
}

} // namespace

struct LabSession::Job {
    lab::LabData data;
    std::stop_source stop;
    QPointer<LabSession> session;
    bool isShown = false; ///< its first pass has arrived

    static void work(const std::shared_ptr<Job>& job)
    {
        for (const int sequences : {firstPass(job->data), laterPasses[0], laterPasses[1]}) {
            lab::measure(job->data, sequences, job->stop.get_token());
            if (job->stop.stop_requested())
                break;
            post(job, std::make_shared<const lab::LabData>(job->data));
        }
        post(job, nullptr);
    }
    static void post(const std::shared_ptr<Job>& job, std::shared_ptr<const lab::LabData> data)
    {
        onGuiThread(job->session, [job, data = std::move(data)] { job->session->take(job, data); });
    }
};

LabSession::LabSession(SceneStore& store, const QString& folder, QObject* parent)
    : QObject(parent), m_store(store), m_shelf(folder)
{
    connect(&m_shelf, &RunShelf::changed, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    connect(&m_shelf, &RunShelf::message, this, &LabSession::message);
    connect(&store, &SceneStore::changed, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    connect(&m_trainer, &RunTrainer::snapshot, this, &LabSession::takeSnapshot);
    connect(&m_trainer, &RunTrainer::stopped, this, &LabSession::trainNext);
}

LabSession::~LabSession()
{
    if (m_job)
        m_job->stop.request_stop();
}

void LabSession::setWatched(bool watched)
{
    if (std::exchange(m_watched, watched) == watched)
        return;
    if (!watched && m_job)
        m_job->stop.request_stop();
    if (!watched && m_pausesUnseen && isTraining()) {
        m_restsUnseen = true;
        pause();
    } else if (watched && std::exchange(m_restsUnseen, false) && m_shelf.find(m_trained)) {
        startTrained();
    }
    refresh();
}

void LabSession::setPausesUnseen(bool pauses)
{
    m_pausesUnseen = pauses;
}

void LabSession::takeSnapshot(const std::shared_ptr<const lab::LabRun>& run)
{
    m_shelf.update(m_trained, run);
}

void LabSession::refresh()
{
    if (!m_watched)
        return;
    const Scene scene = lab::shownScene(m_store.scene());
    std::vector<lab::NamedRun> runs;
    for (const std::string& id : scene.labRuns)
        if (auto found = run(id))
            runs.push_back(*found);
    m_wanted = lab::labDataFor(scene, std::move(runs));
    m_again = true;
    if (m_job && m_job->isShown)
        m_job->stop.request_stop(); // else a steady drag would never see its first pass
    if (!m_job)
        measure();
}

void LabSession::measure()
{
    m_again = false;
    if (m_shown)
        keepMeasured(m_wanted, *m_shown);
    m_job = std::make_shared<Job>();
    m_job->data = m_wanted;
    m_job->session = this;
    m_measuring = true;
    workPool(Lane::Lab).start([job = m_job] { Job::work(job); });
}

void LabSession::take(const std::shared_ptr<Job>& job, const std::shared_ptr<const lab::LabData>& data)
{
    if (data) {
        job->isShown = true;
        m_shown = data;
        m_store.setLab(data);
        if (m_again)
            job->stop.request_stop();
        return;
    }
    m_job.reset();
    m_measuring = false;
    if (m_again && m_watched)
        measure();
}

} // namespace rope
