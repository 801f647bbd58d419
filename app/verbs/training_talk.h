// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <functional>
#include <iosfwd>
#include <mutex>

#include "core/lab/lab_run.h"

namespace rope {

/// What is said on standard error while a run trains: first what is done, then how far it is, some fifteen times in all
/// and, of a training that takes long, from its first step on, the oftener the shorter it has run: never later than 2 s
/// or a twentieth of the time so far after the last word.
class TrainingTalk
{
public:
    using Clock = std::function<std::chrono::steady_clock::time_point()>;

    TrainingTalk(std::ostream& out, const lab::LabRun& start, int parts, Clock clock = std::chrono::steady_clock::now);

    void begin(int threads);
    void stepBegun();
    void partDone(); ///< of a step, on any thread
    void stepDone(const lab::LabRun& run);

private:
    bool isTime() const;
    void said();

    std::ostream& m_out;
    const lab::LabSetup m_setup;
    const int m_first, m_parts, m_every;
    const Clock m_clock;
    std::mutex m_mutex;
    std::chrono::steady_clock::time_point m_start, m_last;
    int m_step = 0, m_done = 0; ///< the step that is under way, parts of it that are done
};

} // namespace rope
