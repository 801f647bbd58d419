// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include <QObject>

#include "core/lab/lab_run.h"

namespace rope {

/// Trains one run at a time on a thread of its own, which shares each step with all cores but one. Costs nothing while
/// it does not train; nobody waits for it, neither to pause nor to go.
class RunTrainer : public QObject
{
    Q_OBJECT

public:
    explicit RunTrainer(QObject* parent = nullptr);
    ~RunTrainer() override;

    /// Goes on with that run from its step; what was trained before is paused.
    void start(const std::shared_ptr<const lab::LabRun>& run);
    /// Stops within the present step, which is then done again later; the last snapshot follows, then stopped().
    void pause();
    bool isRunning() const { return m_job != nullptr; }
    /// Steps a second; 0: as many as there can be. Also while it trains.
    void setPace(int stepsPerSecond);

Q_SIGNALS:
    /// Some ten times a second, and at the end.
    void snapshot(const std::shared_ptr<const rope::lab::LabRun>& run);
    void stopped();

private:
    struct Job;
    void take(const std::shared_ptr<Job>& job, const std::shared_ptr<const lab::LabRun>& run, bool last);

    std::shared_ptr<Job> m_job;
    int m_pace = 0;
};

} // namespace rope
