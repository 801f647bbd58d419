// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scene_edits.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/model/number_text.h"
#include "core/rope/frequencies.h"
#include "core/rope/similarity.h"
#include "core/scaling/methods.h"
#include "core/scaling/odd_part.h"

namespace rope {

namespace {

/// Dimensions that are not allowed are left for problemsOf to say.
bool hasSoundDims(const RopeSpec& spec)
{
    return spec.headDim >= limits::minHeadDim && spec.headDim <= limits::maxHeadDim && spec.rotaryDim >= 2 &&
           spec.rotaryDim <= spec.headDim;
}

void fitCustomTheta(RopeSpec& spec)
{
    if (spec.thetaMode == ThetaMode::Custom && hasSoundDims(spec))
        spec.customTheta.resize(static_cast<std::size_t>(spec.pairCount()),
                                spec.customTheta.empty() ? 1.0 : spec.customTheta.back());
}

/// A method that changes the base has nothing to do where θ does not follow from it.
void dropMethodOfBase(Scene& scene)
{
    const Method* method = findMethod(scene.active.method);
    if (method && hasSoundDims(scene.active) && !findsItsBase(*method, scene.active))
        setMethod(scene, "none");
}

} // namespace

void setHeadDim(Scene& scene, int headDim)
{
    RopeSpec& spec = scene.active;
    const double share = double(spec.rotaryDim) / spec.headDim;
    spec.headDim = headDim;
    spec.rotaryDim = std::clamp(2 * static_cast<int>(std::lround(share * headDim / 2)), 2, std::max(2, headDim));
    fitCustomTheta(spec);
    dropMethodOfBase(scene);
}

void setRotaryDim(Scene& scene, int rotaryDim)
{
    scene.active.rotaryDim = rotaryDim;
    fitCustomTheta(scene.active);
    dropMethodOfBase(scene);
}

void setCustomTheta(Scene& scene, const std::vector<double>& theta)
{
    scene.active.customTheta = theta;
    dropMethodOfBase(scene);
}

void setThetaMode(Scene& scene, ThetaMode mode)
{
    RopeSpec& spec = scene.active;
    if (mode == ThetaMode::Custom && spec.thetaMode != ThetaMode::Custom && hasSoundDims(spec))
        spec.customTheta = unscaledTheta(spec, spec.base * spec.lambda);
    // At 1, a format's default, whole distances meet the wave only here and there.
    if (mode == ThetaMode::Identical && spec.thetaMode != mode && spec.identicalTheta == RopeSpec().identicalTheta)
        spec.identicalTheta = usualIdenticalTheta;
    spec.thetaMode = mode;
    dropMethodOfBase(scene);
}

void setMethod(Scene& scene, const std::string& id)
{
    RopeSpec& spec = scene.active;
    if (spec.method == id)
        return;
    const Method* method = findMethod(id);
    Tunables kept;
    if (const auto factor = spec.tunables.find("factor");
        factor != spec.tunables.end() && method && method->tunable("factor"))
        kept.insert(*factor);
    spec.method = id;
    spec.tunables = kept;
    spec.mscaleInSoftmax = false; // belongs to the YaRN settings that are dropped
    scene.context.seqLen.reset();
}

void fitDistances(Scene& scene)
{
    constexpr double air = 1.15; // beside the place itself its label wants room
    if (!problemsOf(scene.active, scene.context).empty())
        return; // whoever checks the scene says so, in the names of where it came from
    const std::int64_t first = firstNegative(frequenciesOf(scene.active, scene.context).theta, limits::maxDistance);
    const double reach = first > 0 ? air * double(first) : double(limits::maxDistance);
    const double wanted =
        std::clamp(std::max(reach, double(scene.context.targetLength)), 2.0, double(limits::maxDistance));
    scene.maxDistance = std::int64_t(std::bit_ceil(static_cast<std::uint64_t>(std::ceil(wanted))));
}

void startMethod(Scene& scene, const std::string& id)
{
    const Method* method = findMethod(id);
    if (!method || scene.active.method == id)
        return;
    setMethod(scene, id);
    for (const Tunable& tunable : method->tunables)
        if (tunable.start)
            scene.active.tunables[tunable.id] = *tunable.start;
}

void setTargetLength(Scene& scene, std::int64_t length)
{
    scene.context.targetLength = length;
    // A config looks at the length its library starts with; who names a target wants to look at that.
    scene.context.seqLen.reset();
}

void setPairs(Scene& scene, const std::vector<int>& pairs)
{
    scene.pairs.clear();
    for (const int pair : pairs)
        if (std::ranges::find(scene.pairs, pair) == scene.pairs.end())
            scene.pairs.push_back(pair);
    if (!scene.pairs.empty() && std::ranges::find(scene.pairs, scene.selectedPair) == scene.pairs.end())
        scene.selectedPair = scene.pairs.front();
}

namespace {

int freeColour(const std::vector<PinnedSpec>& pins)
{
    for (int colour = 0; colour < pinColourCount; ++colour)
        if (std::ranges::find(pins, colour, &PinnedSpec::colour) == pins.end())
            return colour;
    return static_cast<int>(pins.size()) % pinColourCount;
}

std::string nameForPin(const Scene& scene)
{
    const Method* method = findMethod(scene.active.method);
    std::string name = scene.name.empty() ? "b = " + shownNumber(scene.active.base) : scene.name;
    if (method && method->id != "none")
        name += ", " + method->title.english();
    if (scene.active.lambda != 1)
        name += ", λ = " + shownNumber(scene.active.lambda);
    std::string unique = name;
    for (int n = 2; std::ranges::find(scene.pins, unique, &PinnedSpec::name) != scene.pins.end(); ++n)
        unique = name + " (" + std::to_string(n) + ")";
    return unique;
}

} // namespace

void pinActive(Scene& scene)
{
    if (static_cast<int>(scene.pins.size()) < limits::maxPins)
        scene.pins.push_back({scene.active, nameForPin(scene), freeColour(scene.pins)});
}

void pinMethods(Scene& scene, std::optional<MethodGroup> group)
{
    scene.context.seqLen.reset();
    scene.maxDistance = std::clamp<std::int64_t>(scene.context.targetLength, 2, limits::maxDistance);
    scene.pins.clear();
    const auto factor = scene.active.tunables.find("factor");
    for (const Method& method : methods()) {
        RopeSpec spec = scene.active;
        spec.method = method.id;
        spec.tunables.clear();
        if (factor != scene.active.tunables.end() && method.tunable("factor"))
            spec.tunables.insert(*factor);
        // A method that cannot work on this RoPE (LongRoPE without its lists) is left out.
        const bool wanted = group ? method.group == *group && method.extendsContext : method.common;
        if (!wanted || !problemsOf(spec, scene.context).empty())
            continue;
        scene.pins.push_back({spec, method.title.english(), freeColour(scene.pins)});
    }
}

void markEdited(Scene& scene)
{
    const std::string mark = ", edited";
    if (!scene.name.empty() && !scene.name.ends_with(mark))
        scene.name += mark;
}

} // namespace rope
