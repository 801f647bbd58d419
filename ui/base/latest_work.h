// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

#include <QElapsedTimer>
#include <QObject>

#include "ui/base/work_pool.h"

namespace rope {

/// Runs one piece of work after the other off the GUI thread, the latest request wins: at most one runs and one waits.
/// Whoever asked may be gone when the work ends; what an exception says comes back as failed().
class LatestWork : public QObject
{
    Q_OBJECT

public:
    /// Called on the GUI thread with what came of the work, unless it is no longer wanted.
    using Done = std::function<void()>;
    /// Called on a thread of the lane; looks at the token where it takes long. Refers to nothing that may be gone.
    using Work = std::function<Done(std::stop_token)>;

    explicit LatestWork(Lane lane, QObject* parent = nullptr) : QObject(parent), m_lane(lane) {}
    ~LatestWork() override;

    /// Something slow that runs is given up for this, unless nothing was finished lately: a steady drag would
    /// otherwise cancel everything before it is seen.
    void request(Work work);
    /// Drops what waits and what runs: nothing of it is heard of again.
    void cancel();
    bool isBusy() const { return m_running || m_waiting; }

Q_SIGNALS:
    void failed(const QString& why);

private:
    struct Outcome;
    void start(Work work);
    void finish(const Outcome& outcome);

    Lane m_lane;
    Work m_waiting;
    bool m_running = false;
    std::stop_source m_stop;
    QElapsedTimer m_runningSince, m_lastDone;
    std::chrono::nanoseconds m_lastTook{}; ///< on its thread
};

} // namespace rope
