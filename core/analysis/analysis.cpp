// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysis.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/layer_list.h"
#include "core/rope/position_axes.h"
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

/// With several position axes: each with its pairs and the periods they have.
void addAxes(Json& out, const RopeSpec& spec, const std::vector<double>& theta)
{
    const std::vector<int> axes = axesOf(spec);
    if (axes.empty())
        return;
    out["position_axes"] = Json::array();
    for (int axis = 0; axis < int(spec.axes.pairs.size()); ++axis) {
        std::vector<int> pairs;
        std::vector<double> own;
        for (std::size_t i = 0; i < axes.size(); ++i)
            if (axes[i] == axis) {
                pairs.push_back(int(i) + 1);
                own.push_back(theta[i]);
            }
        const std::optional<PeriodRange> periods = periodRange(own);
        out["position_axes"].push_back({{"axis", axisName(axis, spec.axes.pairs.size())},
                                        {"count", pairs.size()},
                                        {"pairs", pairs},
                                        {"shortest_period", periods ? Json(periods->shortest) : Json(nullptr)},
                                        {"longest_period", periods ? Json(periods->longest) : Json(nullptr)}});
    }
    out["sections_interleaved"] = spec.axes.interleaved;
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
    out["logits_position"] = scene.context.targetLength - 1;
    const LogitScale here = logitScaleOf(spec, scene.context, scene.position);
    out["position"] = scene.position;
    out["logits_factor_at_position"] = here.total();
    out["logits_temperature_at_position"] = here.temperature;
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

std::optional<std::int64_t> firstNegativeQuery(const Scene& scene)
{
    if (!distanceMapOf(scene.active, scene.context))
        return std::nullopt;
    return std::min(scene.context.targetLength, firstNegativeLimit) - 1;
}

std::int64_t firstNegativeOf(const Scene& scene, const Analysis& a, std::stop_token stop)
{
    if (const auto query = firstNegativeQuery(scene)) {
        const DistanceMap map = distanceMapOf(scene.active, scene.context);
        return firstNegativeSeen(a.frequencies.theta, map, *query, std::move(stop));
    }
    return firstNegative(a.frequencies.theta, firstNegativeLimit, std::move(stop));
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
    if (const auto query = firstNegativeQuery(scene))
        out["first_negative_query"] = *query;
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
    addAxes(out, scene.active, a.frequencies.theta);
    addLayers(out, scene);
    return out;
}

} // namespace rope
