// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysis.h"

#include <algorithm>
#include <cmath>

#include "core/rope/seen_distance.h"
#include "core/rope/similarity.h"

namespace rope {

namespace {

template <typename T>
Json orNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json zonesJson(const Zones& zones)
{
    Json out = Json::array();
    for (const PairZone& run : zones.runs)
        out.push_back({{"fate", toId(run.fate)}, {"first", run.first}, {"last", run.last}});
    return out;
}

void addInputs(Json& out, const Scene& scene, const Analysis& a)
{
    const RopeSpec& spec = scene.active;
    out["head_dim"] = spec.headDim;
    out["rotary_dim"] = spec.rotaryDim;
    out["base"] = spec.base;
    out["lambda"] = spec.lambda;
    out["method"] = spec.method;
    out["train_length"] = spec.trainLength;
    out["target_length"] = scene.context.targetLength;
    out["factor"] = a.frequencies.factor;
    out["attention_factor"] = a.frequencies.attentionFactor;
    out["logits_factor"] = a.logits.total();
    out["logits_rotation"] = a.logits.rotation;
    out["logits_softmax"] = a.logits.softmax;
    out["logits_temperature"] = a.logits.temperature;
}

void addLayers(Json& out, const std::vector<ModelLayer>& layers)
{
    if (layers.empty())
        return;
    out["layers"] = layers.size();
    out["layers_without_rotation"] =
        std::ranges::count_if(layers, [](const ModelLayer& layer) { return !layer.rotates; });
    std::vector<ModelLayer> local;
    std::ranges::copy_if(layers, std::back_inserter(local), &ModelLayer::isLocal);
    out["layers_local"] = local.size();
    if (!local.empty())
        out["local_reach"] = reachOf(local).back();
}

void addCollision(Json& out, const std::optional<Collision>& collision)
{
    out["first_collision"] = collision ? Json(collision->distance) : Json(nullptr);
    if (collision)
        out["first_collision_angle"] = collision->angle;
}

} // namespace

namespace {

Analysis analysisFor(const RopeSpec& spec, const Context& context, const Frequencies& f, const Frequencies& atTarget)
{
    Analysis a;
    a.frequencies = f;
    a.logits = logitScaleOf(spec, context, context.targetLength - 1);
    const auto trained = double(spec.trainLength);
    const double reached = turnedWithinTarget(spec, context);
    a.turns = turnsWithin(f.theta, trained);
    a.turnsAtTarget = turnsWithin(atTarget.theta, reached);
    a.turnsInTraining = turnsWithin(f.unscaled, trained);
    a.neverFullTurn = neverFullTurn(f.theta, trained);
    a.neverFullTurnUnscaled = neverFullTurn(f.unscaled, trained);
    a.still = static_cast<int>(std::ranges::count(f.theta, 0.0));
    a.periods = periodRange(f.theta);
    if (spec.thetaMode == ThetaMode::Geometric)
        a.criticalDimension = criticalDimension(spec.rotaryDim, spec.base, trained);
    a.zones = zonesOf(f);
    if (const DistanceMap map = distanceMapOf(spec, context))
        a.largestSeen = largestSeen(map, context.targetLength);
    a.unseen = unseenPairs(atTarget, trained, reached);
    if (const auto theta = commonTheta(f.theta))
        a.collision = firstCollision(*theta);
    return a;
}

} // namespace

double turnedWithinTarget(const RopeSpec& spec, const Context& context)
{
    const auto target = double(context.targetLength);
    const DistanceMap map = distanceMapOf(spec, context);
    return map ? std::min(target, std::floor(largestSeen(map, context.targetLength)) + 1) : target;
}

Analysis analysisOf(const RopeSpec& spec, const Context& context)
{
    const Frequencies now = frequenciesOf(spec, context);
    return analysisFor(spec, context, now, soundFrequencies(spec, {context.targetLength, {}}));
}

Analysis analysisOf(const CheckedScene& scene)
{
    return analysisFor(scene.scene().active, scene.scene().context, scene.active(), scene.activeAtTarget());
}

std::int64_t firstNegativeOf(const Scene& scene, const Analysis& a, std::stop_token stop)
{
    const DistanceMap map = distanceMapOf(scene.active, scene.context);
    if (!map)
        return firstNegative(a.frequencies.theta, firstNegativeLimit, std::move(stop));
    const std::int64_t last = std::min(scene.context.targetLength, firstNegativeLimit) - 1;
    return firstNegativeSeen(a.frequencies.theta, map, last, std::move(stop));
}

Json analysisJson(const Scene& scene, std::stop_token stop)
{
    const Analysis a = analysisOf(scene.active, scene.context);
    Json out;
    addInputs(out, scene, a);
    out["turns"] = a.turns;
    out["turns_at_target"] = a.turnsAtTarget;
    out["turns_unscaled"] = a.turnsInTraining;
    out["never_full_turn"] = a.neverFullTurn;
    out["never_full_turn_unscaled"] = a.neverFullTurnUnscaled;
    out["still_pairs"] = a.still;
    const std::int64_t negative = firstNegativeOf(scene, a, std::move(stop));
    out["first_negative"] = negative > 0 ? Json(negative) : Json(nullptr);
    out["first_negative_limit"] = firstNegativeLimit;
    out["longest_period"] = a.periods ? Json(a.periods->longest) : Json(nullptr);
    out["shortest_period"] = a.periods ? Json(a.periods->shortest) : Json(nullptr);
    out["critical_dimension"] = orNull(a.criticalDimension);
    out["kept"] = a.zones.kept;
    out["blended"] = a.zones.blended;
    out["divided"] = a.zones.divided;
    out["stopped"] = a.zones.stopped;
    out["zones"] = zonesJson(a.zones);
    if (a.largestSeen)
        out["largest_distance_seen"] = *a.largestSeen;
    out["unseen_at_target"] = static_cast<int>(a.unseen.size());
    out["unseen_pairs"] = a.unseen;
    addCollision(out, a.collision);
    addLayers(out, scene.layers);
    return out;
}

} // namespace rope
