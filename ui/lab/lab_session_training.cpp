// SPDX-License-Identifier: GPL-3.0-or-later
// The training of the Lab: what begins, waits, pauses and goes on.
#include <algorithm>
#include <ranges>

#include "ui/lab/lab_session.h"
#include "ui/scene/scene_store.h"

namespace rope {

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

bool LabSession::hasRun(lab::LabSetup setup, int seeds) const
{
    for (int i = 0; i < seeds; ++i, ++setup.seed)
        if (std::ranges::any_of(m_shelf.runs(), [&](const lab::NamedRun& run) { return run.run->setup == setup; }))
            return true;
    return false;
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

void LabSession::trainStory(const lab::LabStory& story, int seeds)
{
    std::vector<lab::LabRun> runs;
    for (const lab::LabSetup& setup : lab::setupsOf(story, seeds))
        runs.push_back(lab::newRun(setup));
    begin(std::move(runs), &story);
}

void LabSession::begin(std::vector<lab::LabRun> runs, const lab::LabStory* story)
{
    const lab::LabSetup setup = runs.front().setup;
    std::vector<std::string> ids;
    for (lab::LabRun& run : runs)
        ids.push_back(m_shelf.add(std::move(run)));
    Scene scene = m_store.scene();
    if (story) {
        scene = lab::storyScene(*story, std::move(scene));
        scene.labRuns = ids;
    } else {
        for (const std::string& id : ids | std::views::reverse)
            scene = lab::lookingAt(id, setup.rope, setup.length, std::move(scene));
    }
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
        const lab::NamedRun* const run = m_shelf.findAlike(other);
        if (run && run != first && run->run->step == 0)
            out.push_back(run->id);
    }
    return out;
}

} // namespace rope
