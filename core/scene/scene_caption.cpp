// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scene_caption.h"

#include "core/model/number_text.h"
#include "core/scaling/methods.h"

namespace rope {

namespace {

constexpr int digits = 10;

void addFrequencies(std::vector<Message>& parts, const RopeSpec& spec)
{
    parts.push_back({"d = {0}", {grouped(spec.headDim)}});
    if (spec.rotaryDim != spec.headDim)
        parts.push_back({"r = {0}", {grouped(spec.rotaryDim)}});
    switch (spec.thetaMode) {
    case ThetaMode::Identical: parts.push_back({"all θ = {0}", {shownNumber(spec.identicalTheta, digits)}}); return;
    case ThetaMode::Custom: parts.emplace_back("θ from a list"); return;
    case ThetaMode::None: parts.emplace_back("no rotation"); return;
    default: break;
    }
    parts.push_back({"b = {0}", {shownNumber(spec.base, digits)}});
    if (spec.lambda != 1)
        parts.push_back({"λ = {0}", {shownNumber(spec.lambda, digits)}});
    if (spec.thetaMode == ThetaMode::Linear)
        parts.emplace_back("θ in equal steps");
}

} // namespace

std::vector<Message> captionOf(const Scene& scene)
{
    std::vector<Message> parts;
    if (!scene.name.empty())
        parts.push_back({"{0}", {scene.name}});
    addFrequencies(parts, scene.active);
    if (const Method* method = findMethod(scene.active.method); method && method->id != "none")
        parts.push_back(method->title);
    parts.push_back({"L = {0}", {grouped(scene.active.trainLength)}});
    parts.push_back({"L′ = {0}", {grouped(scene.context.targetLength)}});
    return parts;
}

} // namespace rope
