// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>

#include <QThreadPool>

namespace rope {

/// Threads that take one piece of work after the other, quick ones first, else in the order in which they were given.
/// The threads are Qt's; the queue is ours, so that all that passes from thread to thread passes under a mutex that the
/// thread sanitizer sees. Debian's Qt is built without it.
class WorkPool
{
public:
    /// Refers to nothing that may be gone, and throws nothing.
    using Work = std::function<void()>;

    explicit WorkPool(int threads) { m_threads.setMaxThreadCount(threads); }
    /// Waits until all is done.
    ~WorkPool() { waitForDone(); }
    WorkPool(const WorkPool&) = delete;
    WorkPool& operator=(const WorkPool&) = delete;

    /// `expected`: how long it will take, as far as that is known. It waits for quicker work that is given within some
    /// times as long, and for none that comes later: what is slow has its turn.
    void start(Work work, std::chrono::nanoseconds expected = {});
    /// Gives up what waits; what runs goes on.
    void clear();
    /// Whether nothing waits and nothing runs, after at most `mostMs`; less than 0: as long as it takes. What the work
    /// wrote may be read then.
    bool waitForDone(int mostMs = -1);
    int threads() const { return m_threads.maxThreadCount(); }
    /// Pieces of work under way.
    int running() const;

private:
    void runNext();

    mutable std::mutex m_mutex;
    std::condition_variable m_done;
    std::multimap<std::chrono::steady_clock::time_point, Work> m_waiting; ///< by when their turn is
    int m_running = 0;
    QThreadPool m_threads; ///< the last member: its threads end before what they use
};

/// What work waits for: figures never wait behind a scan that takes seconds, nor scans behind a model that trains.
enum class Lane { Figures, Scans, Lab };

/// The threads of a lane. Never Qt's own pool: Qt paints with that one, and a paint would wait for a scan.
WorkPool& workPool(Lane lane);

/// Gives up what waits in every lane and waits until what runs has seen that it is to stop, at most `mostMs`. For the
/// end of the program, when all that asked for work is gone. Returns whether all threads are free.
bool endAllWork(int mostMs = 1000);

} // namespace rope
