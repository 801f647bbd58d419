// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene_edits.h"

#include <algorithm>
#include <cmath>

#include "core/rope/frequencies.h"
#include "core/scaling/methods.h"

namespace rope {

namespace {

void fitCustomTheta(RopeSpec& spec)
{
    if (spec.thetaMode == ThetaMode::Custom)
        spec.customTheta.resize(static_cast<std::size_t>(spec.pairCount()), spec.customTheta.empty() ? 1.0 : spec.customTheta.back());
}

} // namespace

void setHeadDim(Scene& scene, int headDim)
{
    RopeSpec& spec = scene.active;
    const double share = double(spec.rotaryDim) / spec.headDim;
    spec.headDim = headDim;
    spec.rotaryDim = std::clamp(2 * static_cast<int>(std::lround(share * headDim / 2)), 2, headDim);
    fitCustomTheta(spec);
}

void setRotaryDim(Scene& scene, int rotaryDim)
{
    scene.active.rotaryDim = std::min(rotaryDim, scene.active.headDim);
    fitCustomTheta(scene.active);
}

void setThetaMode(Scene& scene, ThetaMode mode)
{
    RopeSpec& spec = scene.active;
    if (mode == ThetaMode::Custom && spec.thetaMode != ThetaMode::Custom)
        spec.customTheta = unscaledTheta(spec, spec.base * spec.lambda);
    spec.thetaMode = mode;
    const Method* method = findMethod(spec.method);
    if (mode != ThetaMode::Geometric && method && method->needsGeometric)
        setMethod(scene, "none");
}

void setMethod(Scene& scene, const std::string& id)
{
    RopeSpec& spec = scene.active;
    const Method* method = findMethod(id);
    Tunables kept;
    if (const auto factor = spec.tunables.find("factor"); factor != spec.tunables.end() && method && method->tunable("factor"))
        kept.insert(*factor);
    spec.method = id;
    spec.tunables = kept;
}

void markEdited(Scene& scene)
{
    const std::string mark = ", edited";
    if (!scene.name.empty() && !scene.name.ends_with(mark))
        scene.name += mark;
}

} // namespace rope
