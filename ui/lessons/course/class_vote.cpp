// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/course/class_vote.h"

#include <algorithm>
#include <numeric>

namespace rope {

namespace {
constexpr int most = 999;
constexpr int tickMs = 1000;
} // namespace

ClassVote::ClassVote(int choices, QObject* parent) : QObject(parent)
{
    for (std::vector<int>& counts : m_counts)
        counts.resize(static_cast<std::size_t>(std::max(0, choices)));
    m_clock.setInterval(tickMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (--m_left <= 0)
            m_clock.stop();
        Q_EMIT clockChanged();
    });
}

int ClassVote::count(int vote, int choice) const
{
    return m_counts.at(static_cast<std::size_t>(vote)).at(static_cast<std::size_t>(choice));
}

int ClassVote::total(int vote) const
{
    const std::vector<int>& counts = m_counts.at(static_cast<std::size_t>(vote));
    return std::accumulate(counts.begin(), counts.end(), 0);
}

void ClassVote::add(int choice, int by)
{
    if (!isOpen() || choice < 0 || choice >= choices())
        return;
    if (by > 0)
        m_last.push_back(choice);
    setCount(choice, count(current(), choice) + by);
}

void ClassVote::setCount(int choice, int count)
{
    if (!isOpen() || choice < 0 || choice >= choices())
        return;
    m_counts[static_cast<std::size_t>(current())][static_cast<std::size_t>(choice)] = std::clamp(count, 0, most);
    Q_EMIT changed();
}

void ClassVote::undo()
{
    if (m_last.empty() || !isOpen())
        return;
    const int choice = m_last.back();
    m_last.pop_back();
    add(choice, -1);
}

void ClassVote::advance()
{
    if (m_phase == Phase::Shown)
        return;
    m_phase = static_cast<Phase>(static_cast<int>(m_phase) + 1);
    m_last.clear();
    stopClock();
    Q_EMIT changed();
    if (m_phase == Phase::Shown)
        Q_EMIT answerWanted();
}

void ClassVote::startClock(int seconds)
{
    m_left = std::max(0, seconds);
    if (m_left > 0)
        m_clock.start();
    Q_EMIT clockChanged();
}

void ClassVote::stopClock()
{
    m_clock.stop();
    Q_EMIT clockChanged();
}

} // namespace rope
