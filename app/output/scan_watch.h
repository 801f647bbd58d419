// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <exception>
#include <stop_token>
#include <thread>

#include "core/analysis/sign_scan.h"

namespace rope {

/// The person stopped a computation with Ctrl+C.
class Interrupted : public std::exception
{
};

/// While it lives, Ctrl+C stops the computation that has its token, and one longer than 3 s says how far it is on
/// standard error, where that is a terminal. One at a time.
class ScanWatch
{
public:
    enum class Talks { No, Yes }; ///< No: whoever uses it says how far it is
    explicit ScanWatch(Talks talks = Talks::Yes);
    ~ScanWatch();
    ScanWatch(const ScanWatch&) = delete;
    ScanWatch& operator=(const ScanWatch&) = delete;

    Progress progress();
    std::stop_token token() const { return m_stop.get_token(); }

private:
    void watch(const std::stop_token& over, bool talks);

    std::atomic<double> m_done = 0;
    std::stop_source m_stop;
    void (*m_before)(int) = nullptr;
    std::jthread m_watcher;
};

} // namespace rope
