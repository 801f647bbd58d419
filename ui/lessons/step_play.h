// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "core/lessons/lesson.h"

namespace rope {

class SceneStore;

/// Lets the position walk from one place to another in a given time, as one step of the history. Ends when somebody
/// else changes the scene: who takes the hand of a student off the slider teaches nothing.
class StepPlay : public QObject
{
    Q_OBJECT

public:
    explicit StepPlay(SceneStore& store, QObject* parent = nullptr);

    /// From its beginning.
    void start(const Play& play);
    /// Pauses it; goes on from where it was paused, or begins anew where somebody moved on or it had come to its end.
    void toggle(const Play& play);
    void stop();
    bool isPlaying() const { return m_timer.isActive(); }

Q_SIGNALS:
    void started();
    void stopped();

private:
    void walk(double part);
    void advance();

    SceneStore& m_store;
    QTimer m_timer;
    QElapsedTimer m_clock;
    Play m_play;
    double m_from = 0; ///< the part of the way at which the clock was started
    double m_part = 0; ///< of the way, that is done
    Scene m_expected;  ///< as this play left it
};

} // namespace rope
