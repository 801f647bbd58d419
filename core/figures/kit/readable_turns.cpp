// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/readable_turns.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>

#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/samples.h"
#include "core/figures/kit/turning.h"
#include "core/model/two_pi.h"

namespace rope::figures {

namespace {

constexpr double easyTurns = 12, mostTurns = 45; ///< that the eye follows; that a small cell can draw
constexpr double shownTurns = 24;                ///< of one line, where there are others
constexpr double turnsTogether = 40;             ///< of all lines, before they are a thicket
constexpr std::size_t mostBeside = 4, fewest = 2;
constexpr double turnsOfMany = 12;  ///< of the lines that are compared, together
constexpr std::size_t manyPins = 3; ///< from so many on other pairs would hide what is compared

std::vector<int> pairsBelow(const std::vector<double>& theta, double end, double turns)
{
    std::vector<int> out;
    for (std::size_t i = 0; i < theta.size(); ++i)
        if (isTurning(theta[i]) && theta[i] * end <= twoPi * turns)
            out.push_back(static_cast<int>(i) + 1);
    return out;
}

/// Up to L'; but where by then all pairs, or all but one, have turned too often to be drawn, a couple of dozen turns of
/// the slowest few.
double endOfFew(const Scene& scene, const std::vector<double>& theta)
{
    std::vector<double> turning;
    std::ranges::copy_if(theta, std::back_inserter(turning), isTurning);
    const auto target = double(scene.context.targetLength);
    if (turning.empty() || pairsBelow(theta, target, mostTurns).size() >= std::min(fewest, turning.size()))
        return target;
    std::ranges::sort(turning);
    const double fastest = turning[std::min(turning.size(), mostBeside) - 1];
    return std::min(target, std::ceil(std::max(8.0, shownTurns * periodOf(fastest))));
}

/// Where lines of these θ have made so many turns together.
double endOfTurns(double turns, const std::vector<double>& thetas)
{
    const double together = std::accumulate(thetas.begin(), thetas.end(), 0.0);
    return isTurning(together) ? std::ceil(std::max(8.0, turns * periodOf(together)))
                               : std::numeric_limits<double>::infinity();
}

/// The selected pair is what the title speaks of: one that turns too often by then is followed over fewer tokens.
double endOfSome(const Scene& scene, const std::vector<double>& theta)
{
    const double end = endOfFew(scene, theta);
    const double selected = theta[static_cast<std::size_t>(scene.selectedPair - 1)];
    return selected * (end - 1) > twoPi * shownTurns ? std::min(end, endOfTurns(easyTurns, {selected})) : end;
}

void keepEachOnce(std::vector<double>& thetas)
{
    std::ranges::sort(thetas);
    thetas.erase(std::unique(thetas.begin(), thetas.end()), thetas.end()); // clang-tidy 14 cannot read that of ranges
}

/// The θ of the selected pair in the pinned RoPEs that are drawn as lines of their own, each once, radians per token.
std::vector<double> pinnedThetas(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const auto index = static_cast<std::size_t>(scene.selectedPair - 1);
    const double active = request.active().theta[index];
    std::vector<double> out;
    for (std::size_t i = 0; i < scene.pins.size(); ++i)
        if (const Frequencies& f = request.checked.pin(i); index < f.size() && f.theta[index] != active)
            out.push_back(f.theta[index]);
    keepEachOnce(out);
    return out;
}

} // namespace

std::vector<int> readablePairs(const Scene& scene, const std::vector<double>& theta)
{
    const double end = endOfSome(scene, theta) - 1;
    // A neighbour of the selected pair only hides it, where there are many.
    const int near = theta.size() > 16 ? 2 : 0;
    const auto below = [&](double turns) {
        const std::vector<int> all = pairsBelow(theta, end, turns);
        std::vector<int> apart;
        std::ranges::copy_if(all, std::back_inserter(apart),
                             [&](int pair) { return std::abs(pair - scene.selectedPair) > near; });
        return apart.empty() ? all : apart;
    };
    // Beside pins a fast one and a slow one are enough, neither of them as fast as what is compared may be.
    const bool few = !scene.pins.empty();
    const std::size_t most = few ? 2 : mostBeside;
    std::vector<int> slow = below(few ? easyTurns / 2 : easyTurns);
    if (slow.size() < fewest) // two that the eye follows say more than four that it does not
        slow = below(mostTurns);
    if (slow.empty())
        return shownPairs(scene, static_cast<int>(most));
    if (slow.size() <= most)
        return slow;
    std::vector<int> out;
    for (std::size_t i = 0; i < most; ++i)
        out.push_back(slow[i * (slow.size() - 1) / (most - 1)]);
    return out;
}

bool comparesOnePair(const Scene& scene)
{
    return scene.pairs.empty() && scene.pins.size() >= manyPins;
}

double readableEnd(const FigureRequest& request, const std::vector<int>& beside)
{
    const Scene& scene = request.scene();
    const std::vector<double>& theta = request.active().theta;
    const double selected = theta[static_cast<std::size_t>(scene.selectedPair - 1)];
    std::vector<double> drawn{selected};
    for (int pair : beside)
        drawn.push_back(theta[static_cast<std::size_t>(pair - 1)]);
    const bool areChosen = !scene.pairs.empty() || comparesOnePair(scene);
    const double end =
        areChosen ? turnsInView(double(scene.context.targetLength), std::ranges::min(drawn)) : endOfSome(scene, theta);
    std::vector<double> pinned = pinnedThetas(request);
    if (comparesOnePair(scene) || pinned.size() >= manyPins) { // they cross each other at every turn
        pinned.push_back(selected);
        return std::min(end, endOfTurns(turnsOfMany, pinned));
    }
    // A pin is seen where the selected pair is, though it may turn faster.
    double seen = end;
    if (!pinned.empty() && selected * end <= twoPi * mostTurns) {
        seen = std::min(end, endOfTurns(shownTurns, {std::ranges::max(pinned)}));
        drawn.insert(drawn.end(), pinned.begin(), pinned.end());
    }
    keepEachOnce(drawn);
    return areChosen ? seen : std::min(seen, endOfTurns(turnsTogether, drawn));
}

} // namespace rope::figures
