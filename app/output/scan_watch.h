// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <exception>
#include <stop_token>
#include <thread>

#include "core/analysis/sign_scan.h"

namespace rope {

/// A computation was stopped: by a person with Ctrl+C, by the system, or since its terminal went.
class Interrupted : public std::exception
{
public:
    Interrupted();
    /// Whether a signal has come since the watch began, or comes within that time.
    static bool comesWithin(std::chrono::milliseconds time);
    /// As shells say it: 130 after Ctrl+C.
    int status() const { return 128 + m_signal; }

private:
    int m_signal;
};

/// While it lives, Ctrl+C, SIGTERM and SIGHUP stop the computation that has its token, and one longer than 3 s says how
/// far it is on standard error, where that is a terminal. One at a time.
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
    static constexpr std::array endings{SIGINT, SIGTERM, SIGHUP};
    std::array<void (*)(int), endings.size()> m_before{};
    std::jthread m_watcher;
};

} // namespace rope
