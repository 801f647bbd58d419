// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output/scan_watch.h"

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace rope {

namespace {

std::atomic<int> endedBy = 0;
static_assert(std::atomic<int>::is_always_lock_free); // a signal handler may touch nothing else

void onEnd(int signal)
{
    endedBy = signal;
}

} // namespace

bool Interrupted::comesWithin(std::chrono::milliseconds time)
{
    using namespace std::chrono_literals;
    for (const auto end = std::chrono::steady_clock::now() + time;
         endedBy == 0 && std::chrono::steady_clock::now() < end;)
        std::this_thread::sleep_for(5ms);
    return endedBy != 0;
}

Interrupted::Interrupted() : m_signal(endedBy != 0 ? endedBy.load() : SIGINT) {}

ScanWatch::ScanWatch(Talks talks)
{
    endedBy = 0;
    for (std::size_t i = 0; i < endings.size(); ++i) {
        m_before[i] = std::signal(endings[i], onEnd);
        if (m_before[i] ==
            SIG_IGN) // in the background Ctrl+C is meant for another program; nohup lets no terminal end it
            std::signal(endings[i], SIG_IGN);
    }
    m_watcher = std::jthread([this, talks](const std::stop_token& over) { watch(over, talks == Talks::Yes); });
}

ScanWatch::~ScanWatch()
{
    m_watcher.request_stop();
    m_watcher.join();
    for (std::size_t i = 0; i < endings.size(); ++i)
        std::signal(endings[i], m_before[i]);
}

Progress ScanWatch::progress()
{
    return [this](double done) { m_done = done; };
}

void ScanWatch::watch(const std::stop_token& over, bool talks)
{
    using namespace std::chrono_literals;
    const bool isTerminal = talks && isatty(STDERR_FILENO) != 0;
    const auto start = std::chrono::steady_clock::now();
    bool shown = false;
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    while (!over.stop_requested()) {
        wake.wait_for(lock, over, 100ms, [] { return false; });
        if (endedBy != 0)
            m_stop.request_stop();
        if (isTerminal && !over.stop_requested() && std::chrono::steady_clock::now() - start > 3s) {
            std::fprintf(stderr, "\rscanning bases, %3d %%", static_cast<int>(100 * m_done));
            shown = true;
        }
    }
    if (shown)
        std::fputs("\n", stderr);
}

} // namespace rope
