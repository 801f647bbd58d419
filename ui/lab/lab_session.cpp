// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/lab_session.h"

#include <algorithm>
#include <atomic>
#include <ranges>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

#include "core/lab/run_file.h"
#include "core/lab/shipped_runs.h"
#include "ui/base/latest_work.h"
#include "ui/base/save_file.h"
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
    if (canResume() && m_pausesUnseen && !m_watched)
        m_restsUnseen = true;
    else if (canResume())
        resume();
    else
        trainNext();
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
    } else if (watched && std::exchange(m_restsUnseen, false)) {
        resume();
    }
    refresh();
}

void LabSession::setPausesUnseen(bool pauses)
{
    m_pausesUnseen = pauses;
}

std::vector<std::string> LabSession::runIds() const
{
    std::vector<std::string> out = lab::shippedRunIds();
    for (const lab::NamedRun& run : m_shelf.runs())
        out.push_back(run.id);
    return out;
}

std::optional<lab::NamedRun> LabSession::run(const std::string& id)
{
    if (const lab::NamedRun* own = m_shelf.find(id))
        return *own;
    if (const auto known = m_shipped.find(id); known != m_shipped.end())
        return known->second;
    const auto ids = lab::shippedRunIds();
    if (std::ranges::find(ids, id) == ids.end())
        return std::nullopt;
    auto opened = std::make_shared<const lab::LabRun>(lab::shippedRun(id));
    return m_shipped[id] = {id, lab::runName(opened->setup, 0), opened};
}

std::optional<lab::NamedRun> LabSession::firstRun()
{
    for (const std::string& id : m_store.scene().labRuns)
        if (auto found = run(id))
            return found;
    return std::nullopt;
}

void LabSession::showStory(const lab::LabStory& story)
{
    m_store.endGesture();
    m_store.edit(lab::storyScene(story, m_store.scene()), tr("story of the Lab"));
    m_store.endGesture();
}

void LabSession::lookAt(const std::string& id)
{
    const auto named = run(id);
    if (!named)
        return;
    const lab::LabSetup& setup = named->run->setup;
    m_store.endGesture();
    m_store.edit(lab::lookingAt(id, setup.rope, setup.length, m_store.scene()), tr("run of the Lab"));
    m_store.endGesture();
}

void LabSession::train(lab::LabSetup setup, int seeds)
{
    std::vector<lab::LabRun> runs;
    for (int i = 0; i < seeds; ++i, ++setup.seed)
        runs.push_back(lab::newRun(setup));
    begin(std::move(runs));
}

void LabSession::trainOn(int steps)
{
    const auto first = firstRun();
    if (!first)
        return;
    lab::LabSetup setup = first->run->setup;
    setup.rope = m_store.scene().active;
    setup.length = static_cast<int>(std::clamp<std::int64_t>(m_store.scene().context.targetLength, 8, 512));
    setup.periods.longest = std::max(setup.periods.longest, setup.length / 2);
    setup.batch = 8;
    setup.steps = steps;
    setup.rate = 1e-3;
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
    resume();
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
        return resume();
    }
    m_shelf.setTraining({});
    Q_EMIT changed();
}

bool LabSession::canResume() const
{
    const lab::NamedRun* own = m_shelf.find(m_trained);
    return own && !own->run->isDone() && !isTraining();
}

void LabSession::resume()
{
    const lab::NamedRun* own = m_shelf.find(m_trained);
    if (!own || own->run->isDone())
        return;
    m_trainer.start(own->run);
    std::vector<std::string> ids{m_trained};
    ids.insert(ids.end(), m_waiting.begin(), m_waiting.end());
    m_shelf.setTraining(ids);
    Q_EMIT changed();
}

void LabSession::takeSnapshot(const std::shared_ptr<const lab::LabRun>& run)
{
    m_shelf.update(m_trained, run);
}

void LabSession::setBeside(const std::string& id, bool beside)
{
    Scene next = m_store.scene();
    const auto shown = std::ranges::find(next.labRuns, id);
    if (beside == (shown != next.labRuns.end()))
        return;
    if (!beside)
        next.labRuns.erase(shown);
    else if (next.labRuns.size() < limits::maxLabRuns)
        next.labRuns.push_back(id);
    else
        return Q_EMIT message(tr("%1 runs are shown already: take one away first.").arg(limits::maxLabRuns));
    m_store.endGesture();
    m_store.edit(next, tr("runs shown"));
    m_store.endGesture();
}

void LabSession::openRun(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || file.size() > qint64(lab::limits::maxRunBytes) || !file.open(QIODevice::ReadOnly))
        throw InputError("run", quotable(path.toStdString()), "a run of the Lab, a file that can be read");
    lookAt(m_shelf.add(lab::runFromBytes(file.readAll().toStdString())));
}

void LabSession::saveRun(const std::string& id, const QString& path)
{
    if (const auto named = run(id)) {
        const std::string bytes = lab::runBytes(*named->run);
        saveWhole(path, QByteArray(bytes.data(), qsizetype(bytes.size())), "run");
    }
}

void LabSession::remove(const std::string& id)
{
    if (!isOwn(id))
        return;
    std::erase(m_waiting, id);
    if (id == m_trained)
        pause();
    setBeside(id, false);
    m_shelf.remove(id);
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
