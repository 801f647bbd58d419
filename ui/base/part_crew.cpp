// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/part_crew.h"

#include <algorithm>
#include <utility>

namespace rope {

PartCrew::PartCrew(int threads)
{
    for (int i = 1; i < threads; ++i)
        m_threads.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

PartCrew::~PartCrew()
{
    for (std::jthread& thread : m_threads)
        thread.request_stop();
}

void PartCrew::run(int parts, const std::function<void(int)>& part)
{
    std::unique_lock lock(m_mutex);
    m_part = &part;
    m_next = 0;
    m_parts = parts;
    m_more.notify_all();
    takeParts(lock);
    m_done.wait(lock, [this] { return m_running == 0; });
    m_parts = 0;
    if (m_error)
        std::rethrow_exception(std::exchange(m_error, nullptr));
}

void PartCrew::work(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (m_more.wait(lock, stop, [this] { return m_next < m_parts; }))
        takeParts(lock);
}

void PartCrew::takeParts(std::unique_lock<std::mutex>& lock)
{
    while (m_next < m_parts) {
        const int mine = m_next++;
        ++m_running;
        lock.unlock();
        std::exception_ptr error;
        try {
            (*m_part)(mine);
        } catch (...) {
            error = std::current_exception();
        }
        lock.lock();
        if (error && !m_error)
            m_error = error;
        if (--m_running == 0 && m_next >= m_parts)
            m_done.notify_one();
    }
}

int coresButOne()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()) - 1);
}

} // namespace rope
