// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/latest_work.h"

#include <utility>

#include <QCoreApplication>
#include <QPointer>

#include "core/model/stopped.h"
#include "ui/base/gui_thread.h"
#include "ui/base/problem_text.h"

namespace rope {

namespace {

constexpr qint64 slowMs = 50;
constexpr qint64 freshMs = 150;

} // namespace

struct LatestWork::Outcome {
    std::stop_token stop;
    Done done;
    QString error;
    std::chrono::nanoseconds took{};
};

LatestWork::~LatestWork()
{
    m_stop.request_stop();
}

void LatestWork::request(Work work)
{
    if (!m_running) {
        start(std::move(work));
        return;
    }
    m_waiting = std::move(work);
    if (m_runningSince.elapsed() > slowMs && m_lastDone.isValid() && m_lastDone.elapsed() < freshMs)
        m_stop.request_stop();
}

void LatestWork::cancel()
{
    m_waiting = {};
    m_stop.request_stop();
}

void LatestWork::start(Work work)
{
    m_running = true;
    m_runningSince.start();
    m_stop = std::stop_source();
    // Whoever asked may be gone when the work ends; the lane outlives every window.
    auto run = [self = QPointer<LatestWork>(this), work = std::move(work), stop = m_stop.get_token()] {
        auto outcome = std::make_shared<Outcome>();
        outcome->stop = stop;
        QElapsedTimer timer;
        timer.start();
        try {
            outcome->done = work(stop);
        } catch (const Stopped&) {
            // Nobody waits for it.
        } catch (const std::exception& e) {
            outcome->error = whyFailed(e);
        } catch (...) {
            outcome->error = QCoreApplication::translate("LatestWork", "It ended in a way that says nothing");
        }
        outcome->took = std::chrono::nanoseconds(timer.nsecsElapsed());
        onGuiThread(self, [self, outcome] { self->finish(*outcome); });
    };
    workPool(m_lane).start(std::move(run), m_lastTook); // the same again takes as long again
}

void LatestWork::finish(const Outcome& outcome)
{
    m_running = false;
    if (!outcome.stop.stop_requested()) // what was given up would have taken longer
        m_lastTook = outcome.took;
    if (m_waiting)
        start(std::exchange(m_waiting, {}));
    if (outcome.stop.stop_requested())
        return;
    m_lastDone.start();
    if (!outcome.error.isEmpty())
        Q_EMIT failed(outcome.error);
    else if (outcome.done)
        outcome.done();
}

} // namespace rope
