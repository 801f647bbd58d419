// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/scene.h"

#include <algorithm>
#include <cmath>

#include "core/model/number_text.h"

namespace rope {

namespace {

void checkPairs(const Scene& scene, std::vector<Problem>& out)
{
    const int count = scene.active.pairCount();
    const std::string allowed = "a pair from 1 to " + std::to_string(count);
    static_assert(limits::maxChosenPairs == limits::maxHeadDim / 2); // every pair of the widest head
    if (scene.pairs.size() > limits::maxChosenPairs)
        out.push_back({"pairs", std::to_string(scene.pairs.size()) + " pairs",
                       "at most " + std::to_string(limits::maxChosenPairs) + " pairs"});
    for (int pair : scene.pairs)
        if (pair < 1 || pair > count) {
            out.push_back({"pairs", std::to_string(pair), allowed});
            break;
        }
    if (scene.selectedPair < 1 || scene.selectedPair > count)
        out.push_back({"selected_pair", std::to_string(scene.selectedPair), allowed});
}

void checkVector(const char* field, const std::vector<double>& vector, int headDim, std::vector<Problem>& out)
{
    if (vector.empty())
        return;
    if (vector.size() != static_cast<std::size_t>(std::max(0, headDim)))
        out.push_back({field, std::to_string(vector.size()) + " numbers",
                       "head_dim numbers (" + std::to_string(headDim) + "), or none"});
    for (double x : vector)
        if (!std::isfinite(x) || std::abs(x) > limits::maxVectorElement) {
            out.push_back({field, exactText(x), "finite numbers within ±1e6"});
            break;
        }
}

} // namespace

std::vector<Problem> problemsOf(const Scene& scene)
{
    std::vector<Problem> out = problemsOf(scene.active);
    const auto append = [&out](const std::string& prefix, std::vector<Problem> more) {
        for (Problem& p : more) {
            p.field = prefix + p.field;
            out.push_back(std::move(p));
        }
    };
    append("", problemsOf(scene.context));
    append("", problemsOf(scene.layers));
    if (scene.pins.size() > limits::maxPins)
        out.push_back({"pins", std::to_string(scene.pins.size()), "at most 12 pinned RoPEs"});
    for (std::size_t i = 0; i < scene.pins.size(); ++i)
        append("pins[" + std::to_string(i) + "].", problemsOf(scene.pins[i].spec));
    if (scene.position < 0 || scene.position > limits::maxLength)
        out.push_back({"position", std::to_string(scene.position),
                       "a whole number from 0 to " + std::to_string(limits::maxLength)});
    if (scene.distance < 0 || scene.distance > limits::maxLength)
        out.push_back({"distance", std::to_string(scene.distance),
                       "a whole number from 0 to " + std::to_string(limits::maxLength)});
    if (scene.maxDistance < 2 || scene.maxDistance > limits::maxDistance)
        out.push_back({"max_distance", std::to_string(scene.maxDistance), "a whole number from 2 to 1048576"});
    if (scene.labRuns.size() > limits::maxLabRuns)
        out.push_back({"lab_runs", std::to_string(scene.labRuns.size()), "at most 12 runs of the Lab"});
    checkPairs(scene, out);
    checkVector("query", scene.query, scene.active.headDim, out);
    checkVector("key", scene.key, scene.active.headDim, out);
    return out;
}

Scene settled(Scene scene)
{
    const int count = std::max(1, scene.active.pairCount());
    scene.selectedPair = std::clamp(scene.selectedPair, 1, count);
    std::erase_if(scene.pairs, [count](int pair) { return pair < 1 || pair > count; });
    scene.position = std::max<std::int64_t>(0, scene.position);
    scene.distance = std::max<std::int64_t>(0, scene.distance);
    scene.maxDistance = std::clamp<std::int64_t>(scene.maxDistance, 2, limits::maxDistance);
    for (std::vector<double>* vector : {&scene.query, &scene.key})
        if (!vector->empty() && scene.active.headDim > 0 && scene.active.headDim <= limits::maxHeadDim)
            vector->resize(static_cast<std::size_t>(scene.active.headDim));
    return scene;
}

std::vector<int> shownPairs(const Scene& scene, int most)
{
    if (!scene.pairs.empty())
        return scene.pairs;
    const int count = scene.active.pairCount();
    std::vector<int> out;
    const int steps = std::min(most, count);
    for (int i = 0; i < steps; ++i) {
        const int pair = steps == 1 ? 1 : 1 + static_cast<int>(std::lround(double(i) * (count - 1) / (steps - 1)));
        if (out.empty() || out.back() != pair)
            out.push_back(pair);
    }
    return out;
}

} // namespace rope
