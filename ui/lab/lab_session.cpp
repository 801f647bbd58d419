// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/lab_session.h"

#include <algorithm>
#include <atomic>
#include <ranges>

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include "ui/base/latest_work.h"
#include "ui/scene/scene_store.h"

namespace rope {

namespace {

// Sequences: the first pass is seen within a few frames, the last is steady to about a hundredth.
constexpr int passes[] = {8, 32, 128};

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
        for (const int sequences : passes) {
            lab::measure(job->data, sequences, job->stop.get_token());
            if (job->stop.stop_requested())
                break;
            post(job, std::make_shared<const lab::LabData>(job->data));
        }
        post(job, nullptr);
    }
    static void post(const std::shared_ptr<Job>& job, std::shared_ptr<const lab::LabData> data)
    {
        QMetaObject::invokeMethod(
            qApp,
            [job, data = std::move(data)] {
                if (job->session)
                    job->session->take(job, data);
            },
            Qt::QueuedConnection);
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

void LabSession::goOn()
{
    for (const QString& complaint : m_shelf.takeComplaints())
        Q_EMIT message(complaint);
    const std::vector<std::string> ids = m_shelf.takeTraining();
    if (ids.empty() || isTraining()) // trained by hand before this came
        return;
    m_trained = ids.front();
    m_waiting.assign(ids.begin() + 1, ids.end());
    if (m_shelf.find(m_trained)->run->isDone())
        trainNext();
    else if (m_pausesUnseen && !m_watched)
        m_restsUnseen = true;
    else
        startTrained();
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

void LabSession::train(lab::LabSetup setup, int seeds)
{
    std::vector<lab::LabRun> runs;
    for (int i = 0; i < seeds; ++i, ++setup.seed)
        runs.push_back(lab::newRun(setup));
    begin(std::move(runs));
}

int LabSession::trainOnLength(std::int64_t targetLength)
{
    return static_cast<int>(std::clamp<std::int64_t>(targetLength, 8, 512));
}

bool LabSession::hasRun(const lab::LabSetup& setup) const
{
    return std::ranges::any_of(m_shelf.runs(), [&](const lab::NamedRun& run) { return run.run->setup == setup; });
}

/// As gently as fine-tuning is: a small rate that stays.
void LabSession::trainOn(const RopeSpec& rope, int steps)
{
    const auto first = firstRun();
    if (!first)
        return;
    lab::LabSetup setup = first->run->setup;
    setup.rope = rope;
    setup.length = trainOnLength(m_store.scene().context.targetLength);
    setup.periods.longest = std::max(setup.periods.longest, setup.length / 2);
    setup.batch = 8;
    setup.steps = steps;
    setup.rate = 1e-3;
    setup.rateEnd = 1;
    setup.warmup = std::min(20, steps);
    begin({lab::trainedOn(*first->run, setup)});
}

void LabSession::begin(std::vector<lab::LabRun> runs)
{
    const lab::LabSetup setup = runs.front().setup;
    std::vector<std::string> ids;
    for (lab::LabRun& run : runs)
        ids.push_back(m_shelf.add(std::move(run)));
    Scene scene = m_store.scene();
    for (const std::string& id : ids | std::views::reverse)
        scene = lab::lookingAt(id, setup.rope, setup.length, std::move(scene));
    m_store.endGesture();
    const bool isShown = m_store.edit(scene, tr("run of the Lab"));
    m_store.endGesture();
    if (!isShown) { // what nobody may look at is not trained either
        for (const std::string& id : ids)
            m_shelf.remove(id);
        return;
    }
    m_trained = ids.front();
    m_waiting.assign(ids.begin() + 1, ids.end());
    m_restsUnseen = false;
    startTrained();
}

void LabSession::trainNext()
{
    std::erase_if(m_waiting, [this](const std::string& id) {
        const lab::NamedRun* waiting = m_shelf.find(id);
        return !waiting || waiting->run->isDone(); // as a crash may leave it behind
    });
    const lab::NamedRun* own = m_shelf.find(m_trained);
    if ((!own || own->run->isDone()) && !m_waiting.empty()) {
        m_trained = m_waiting.front();
        m_waiting.erase(m_waiting.begin());
        return startTrained();
    }
    m_shelf.setTraining({});
    Q_EMIT changed();
}

std::string LabSession::resumable()
{
    const auto isUnfinished = [this](const std::string& id) {
        const lab::NamedRun* own = m_shelf.find(id);
        return own && !own->run->isDone();
    };
    if (isTraining())
        return {};
    if (const auto first = firstRun(); first && isUnfinished(first->id))
        return first->id;
    return isUnfinished(m_trained) ? m_trained : std::string();
}

void LabSession::resume()
{
    const std::string id = resumable();
    if (id.empty())
        return;
    if (id != m_trained) {
        m_trained = id;
        m_waiting = waitingBehind(id);
    }
    startTrained();
}

void LabSession::startTrained()
{
    m_trainer.start(m_shelf.find(m_trained)->run);
    std::vector<std::string> ids{m_trained};
    ids.insert(ids.end(), m_waiting.begin(), m_waiting.end());
    m_shelf.setTraining(ids);
    Q_EMIT changed();
}

std::vector<std::string> LabSession::waitingBehind(const std::string& id) const
{
    std::vector<std::string> out;
    const lab::NamedRun* const first = m_shelf.find(id);
    for (const std::string& other : m_store.scene().labRuns) {
        const lab::NamedRun* const run = m_shelf.find(other);
        if (!run || run == first || run->run->step > 0)
            continue;
        lab::LabSetup setup = run->run->setup;
        setup.seed = first->run->setup.seed;
        if (setup == first->run->setup)
            out.push_back(run->id);
    }
    return out;
}

void LabSession::takeSnapshot(const std::shared_ptr<const lab::LabRun>& run)
{
    m_shelf.update(m_trained, run);
}

void LabSession::refresh()
{
    if (!m_watched)
        return;
    std::vector<lab::NamedRun> runs;
    for (const std::string& id : m_store.scene().labRuns)
        if (auto found = run(id))
            runs.push_back(*found);
    m_wanted = lab::labDataFor(m_store.scene(), std::move(runs));
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
