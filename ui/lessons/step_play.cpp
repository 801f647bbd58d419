// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/step_play.h"

#include <algorithm>
#include <cmath>

#include "ui/scene/scene_store.h"

namespace rope {

namespace {
constexpr int frameMs = 16;
} // namespace

StepPlay::StepPlay(SceneStore& store, QObject* parent) : QObject(parent), m_store(store)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(frameMs);
    connect(&m_timer, &QTimer::timeout, this, &StepPlay::advance);
}

void StepPlay::start(const Play& play)
{
    m_play = play;
    walk(0);
}

void StepPlay::toggle(const Play& play)
{
    if (isPlaying())
        return stop();
    const bool isPaused = play == m_play && m_part < 1 && m_store.scene() == m_expected;
    m_play = play;
    walk(isPaused ? m_part : 0);
}

void StepPlay::walk(double part)
{
    m_store.endGesture();
    m_from = part;
    m_expected = m_store.scene();
    m_clock.start();
    m_timer.start();
    Q_EMIT started();
    advance();
}

void StepPlay::stop()
{
    if (!isPlaying())
        return;
    m_timer.stop();
    m_store.endGesture();
    Q_EMIT stopped();
}

void StepPlay::advance()
{
    if (!(m_store.scene() == m_expected)) {
        stop();
        return;
    }
    const double gone = double(m_clock.elapsed()) * 1e-3 / std::max(m_play.seconds, 1e-3);
    m_part = std::clamp(m_from + gone, 0.0, 1.0);
    Scene next = m_store.scene();
    next.position = m_play.from + std::llround(m_part * double(m_play.to - m_play.from));
    m_store.edit(next, tr("playing the position"));
    m_expected = m_store.scene();
    if (m_part >= 1)
        stop();
}

} // namespace rope
