// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace rope {

/// Some threads that wait to share the parts of a piece of work, again and again: what the Lab's steps are spread by.
/// They sleep in between and cost nothing then.
class PartCrew
{
public:
    /// `threads` in all, the caller of run() being one of them.
    explicit PartCrew(int threads);
    ~PartCrew();
    PartCrew(const PartCrew&) = delete;
    PartCrew& operator=(const PartCrew&) = delete;

    /// Calls part(0) … part(parts - 1), each once, on all threads, and returns when all are done. From one thread at a
    /// time. An exception of a part is thrown here.
    void run(int parts, const std::function<void(int)>& part);

private:
    void work(const std::stop_token& stop);
    void takeParts(std::unique_lock<std::mutex>& lock);

    std::mutex m_mutex;
    std::condition_variable_any m_more, m_done;
    const std::function<void(int)>* m_part = nullptr;
    int m_next = 0, m_parts = 0, m_running = 0;
    std::exception_ptr m_error;
    std::vector<std::jthread> m_threads;
};

/// As many threads as there are cores but one, at least one.
int coresButOne();

} // namespace rope
