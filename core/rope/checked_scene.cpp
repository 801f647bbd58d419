// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rope/checked_scene.h"

namespace rope {

namespace {

std::vector<Frequencies> turningIn(const Scene& scene, const Context& context)
{
    std::vector<Frequencies> out{soundFrequencies(scene.active, context)};
    for (const PinnedSpec& pin : scene.pins)
        out.push_back(soundFrequencies(pin.spec, context));
    return out;
}

} // namespace

CheckedScene::CheckedScene(Scene scene)
{
    if (auto problems = allProblemsOf(scene); !problems.empty())
        throw InputError(std::move(problems));
    Turning turning{turningIn(scene, scene.context), {}};
    if (scene.context.currentLength() != scene.context.targetLength)
        turning.atTarget = turningIn(scene, {scene.context.targetLength, {}});
    m_turning = std::make_shared<const Turning>(std::move(turning));
    m_scene = std::make_shared<const Scene>(std::move(scene));
}

CheckedScene CheckedScene::only(const Parts& parts) const
{
    // Each of these values is right in every scene, and no θ depends on them.
    Scene part = *m_scene;
    if (!parts.position)
        part.position = 0;
    if (!parts.selectedPair)
        part.selectedPair = 1;
    if (!parts.distance)
        part.distance = 0;
    if (!parts.vectors) {
        part.query.clear();
        part.key.clear();
    }
    if (!parts.labRuns)
        part.labRuns.clear();
    std::erase_if(part.figureOptions,
                  [&](const auto& entry) { return !entry.first.starts_with(parts.optionsOf + "."); });
    CheckedScene out = *this;
    out.m_scene = std::make_shared<const Scene>(std::move(part));
    return out;
}

} // namespace rope
