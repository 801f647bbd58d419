// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output/scan_watch.h"

#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <unistd.h>

namespace rope {

namespace {

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free); // a signal handler may touch nothing else

void onInterrupt(int)
{
    interrupted = true;
}

} // namespace

ScanWatch::ScanWatch(Talks talks)
{
    interrupted = false;
    m_before = std::signal(SIGINT, onInterrupt);
    if (m_before == SIG_IGN) // started in the background: Ctrl+C is meant for another program
        std::signal(SIGINT, SIG_IGN);
    m_watcher = std::jthread([this, talks](const std::stop_token& over) { watch(over, talks == Talks::Yes); });
}

ScanWatch::~ScanWatch()
{
    m_watcher.request_stop();
    m_watcher.join();
    std::signal(SIGINT, m_before);
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
        if (interrupted)
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
