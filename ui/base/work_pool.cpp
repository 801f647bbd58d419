// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/work_pool.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <QElapsedTimer>
#include <QThread>

namespace rope {

namespace {

constexpr int patience = 2; // for quicker work, in times of its own length: that of the same step of a slider
constexpr std::chrono::milliseconds mostPatience(1000);
constexpr int scansAtOnce = 4; // each of those who scan has one under way
constexpr int labAtOnce = 3;   // one trains while one that was paused ends, one measures

} // namespace

void WorkPool::start(Work work, std::chrono::nanoseconds expected)
{
    const std::lock_guard lock(m_mutex);
    const auto later = std::min<std::chrono::nanoseconds>(patience * expected, mostPatience);
    m_waiting.emplace(std::chrono::steady_clock::now() + later, std::move(work));
    m_threads.start([this] { runNext(); });
}

void WorkPool::clear()
{
    decltype(m_waiting) dropped; // goes when the mutex is free: nobody knows what hangs on it
    const std::lock_guard lock(m_mutex);
    m_threads.clear();
    dropped.swap(m_waiting);
    m_done.notify_all();
}

bool WorkPool::waitForDone(int mostMs)
{
    std::unique_lock lock(m_mutex);
    const auto isDone = [this] { return m_running == 0 && m_waiting.empty(); };
    if (mostMs >= 0)
        return m_done.wait_for(lock, std::chrono::milliseconds(mostMs), isDone);
    m_done.wait(lock, isDone);
    return true;
}

int WorkPool::running() const
{
    const std::lock_guard lock(m_mutex);
    return m_running;
}

void WorkPool::runNext()
{
    std::unique_lock lock(m_mutex);
    if (m_waiting.empty())
        return; // given up just now
    Work work = std::move(m_waiting.extract(m_waiting.begin()).mapped());
    ++m_running;
    lock.unlock();
    work();
    work = {}; // what it holds goes before anyone hears that it is done
    lock.lock();
    --m_running;
    m_done.notify_all();
}

WorkPool& workPool(Lane lane)
{
    // The thread that paints needs a core too.
    static WorkPool figures(std::max(1, QThread::idealThreadCount() - 1));
    static WorkPool scans(scansAtOnce);
    static WorkPool lab(labAtOnce);
    switch (lane) {
    case Lane::Figures: return figures;
    case Lane::Scans: return scans;
    case Lane::Lab: break;
    }
    return lab;
}

bool endAllWork(int mostMs)
{
    QElapsedTimer timer;
    timer.start();
    bool free = true;
    for (const Lane lane : {Lane::Figures, Lane::Scans, Lane::Lab}) {
        workPool(lane).clear();
        free &= workPool(lane).waitForDone(std::max(0, mostMs - static_cast<int>(timer.elapsed())));
    }
    return free;
}

} // namespace rope
