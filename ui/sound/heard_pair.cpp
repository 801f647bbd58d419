// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sound/heard_pair.h"

#include <cmath>

#include "core/rope/frequencies.h"
#include "ui/plot/figure_sound.h"
#include "ui/scene/scene_store.h"
#include "ui/sound/speaker.h"
#include "ui/widgets/preferences.h"

namespace rope {

HeardPair::HeardPair(SceneStore& store, Preferences& preferences, Speaker& speaker, QObject* parent)
    : QObject(parent), m_preferences(preferences), m_speaker(speaker), m_position(store.scene().position)
{
    connect(&store, &SceneStore::changed, this, &HeardPair::hear);
}

double HeardPair::pitch(const Scene& scene)
{
    const std::vector<double> theta = soundFrequencies(scene.active, scene.context).theta;
    const double turned = double(scene.position) * theta.at(std::size_t(scene.selectedPair) - 1);
    return pitchOf(AxisMap(AxisScale::Linear, {-1, 1}, 0, 1), std::cos(turned));
}

void HeardPair::hear(const Scene& scene)
{
    const bool moved = scene.position != m_position;
    m_position = scene.position;
    if (moved && m_preferences.values().hearsPair)
        m_speaker.hold(pitch(scene));
}

} // namespace rope
