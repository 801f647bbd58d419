// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include "core/model/scene.h"

namespace rope {

class Preferences;
class SceneStore;
class Speaker;

/// While the position moves, the selected pair's turn is heard: the pitch follows cos(mθ), from 220 Hz at −1 to 880 Hz
/// at 1. Silent unless the preference asks for it.
class HeardPair : public QObject
{
    Q_OBJECT

public:
    HeardPair(SceneStore& store, Preferences& preferences, Speaker& speaker, QObject* parent = nullptr);

    /// Hz for a scene: what is heard at its position.
    static double pitch(const Scene& scene);

private:
    void hear(const Scene& scene);

    Preferences& m_preferences;
    Speaker& m_speaker;
    std::int64_t m_position = 0;
};

} // namespace rope
