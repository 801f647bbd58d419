// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/training_talk.h"

#include <algorithm>
#include <cmath>
#include <ostream>

#include "core/lab/run_names.h"
#include "core/model/number_text.h"

namespace rope {

namespace {

using namespace std::chrono_literals;

constexpr auto atFirst = 2s;
constexpr int inAll = 15, ofTheTime = 20;

/// "40 s", "12 min", "3.5 h".
std::string durationText(std::chrono::duration<double> time)
{
    const double seconds = time.count();
    if (seconds < 100)
        return shownNumber(std::ceil(seconds)) + " s";
    return seconds < 6000 ? shownNumber(std::ceil(seconds / 60)) + " min" : shownNumber(seconds / 3600, 2) + " h";
}

} // namespace

TrainingTalk::TrainingTalk(std::ostream& out, const lab::LabRun& start, int parts, Clock clock)
    : m_out(out), m_setup(start.setup), m_first(start.step), m_parts(parts),
      m_every(std::max(1, start.setup.steps / inAll)), m_clock(std::move(clock)), m_start(m_clock()), m_last(m_start),
      m_step(start.step)
{}

void TrainingTalk::begin(int threads)
{
    const int steps = m_setup.steps - m_first;
    m_out << "training " << m_setup.task << ", " << lab::ropeName(m_setup.rope).english() << ": " << grouped(steps)
          << (steps == 1 ? " step of " : " steps of ") << m_setup.batch << " × " << grouped(m_setup.length)
          << " tokens on " << threads << (threads == 1 ? " thread" : " threads") << std::endl;
}

bool TrainingTalk::isTime() const
{
    const auto now = m_clock();
    return now - m_last >= std::max<std::chrono::steady_clock::duration>(atFirst, (now - m_start) / ofTheTime);
}

void TrainingTalk::said()
{
    m_last = m_clock();
    m_out << std::endl; // at once, wherever it goes
}

void TrainingTalk::stepBegun()
{
    const std::lock_guard lock(m_mutex);
    m_done = 0;
}

void TrainingTalk::partDone()
{
    const std::lock_guard lock(m_mutex);
    if (++m_done == m_parts || !isTime())
        return;
    m_out << "step " << m_step + 1 << " of " << m_setup.steps << ": " << m_done << " of " << m_parts << " parts";
    said();
}

void TrainingTalk::stepDone(const lab::LabRun& run)
{
    const std::lock_guard lock(m_mutex);
    m_step = run.step;
    const bool late = isTime();
    if (!late && run.step % m_every != 0 && !run.isDone())
        return;
    m_out << "step " << run.step << " of " << m_setup.steps << ": loss " << shownNumber(double(run.loss.back()), 4)
          << ", accuracy " << shownNumber(100 * double(run.accuracy.back()), 3) << " %";
    if (late && !run.isDone())
        m_out << "; " << durationText((m_clock() - m_start) * double(m_setup.steps - run.step) / (run.step - m_first))
              << " left";
    said();
}

} // namespace rope
