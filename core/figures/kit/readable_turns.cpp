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
    constexpr double shownTurns = 24;
    std::vector<double> turning;
    std::ranges::copy_if(theta, std::back_inserter(turning), isTurning);
    const auto target = double(scene.context.targetLength);
    if (turning.empty() || pairsBelow(theta, target, mostTurns).size() >= std::min(fewest, turning.size()))
        return target;
    std::ranges::sort(turning);
    const double fastest = turning[std::min(turning.size(), mostBeside) - 1];
    return std::min(target, std::ceil(std::max(8.0, shownTurns * periodOf(fastest))));
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
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end()); // clang-tidy 14 cannot read that of std::ranges
    return out;
}

/// Where lines of these θ have made so many turns together.
double endOfTurns(double turns, const std::vector<double>& thetas)
{
    const double together = std::accumulate(thetas.begin(), thetas.end(), 0.0);
    return isTurning(together) ? std::ceil(std::max(8.0, turns * periodOf(together)))
                               : std::numeric_limits<double>::infinity();
}

} // namespace

std::vector<int> readablePairs(const Scene& scene, const std::vector<double>& theta)
{
    const double end = endOfFew(scene, theta) - 1;
    // A neighbour of the selected pair only hides it, where there are many.
    const int near = theta.size() > 16 ? 2 : 0;
    const auto below = [&](double turns) {
        const std::vector<int> all = pairsBelow(theta, end, turns);
        std::vector<int> apart;
        std::ranges::copy_if(all, std::back_inserter(apart),
                             [&](int pair) { return std::abs(pair - scene.selectedPair) > near; });
        return apart.empty() ? all : apart;
    };
    std::vector<int> slow = below(easyTurns);
    if (slow.size() < fewest) // two that the eye follows say more than four that it does not
        slow = below(mostTurns);
    if (slow.empty())
        return shownPairs(scene, static_cast<int>(mostBeside));
    if (slow.size() <= mostBeside)
        return slow;
    std::vector<int> out;
    for (std::size_t i = 0; i < mostBeside; ++i)
        out.push_back(slow[i * (slow.size() - 1) / (mostBeside - 1)]);
    return out;
}

bool comparesOnePair(const Scene& scene)
{
    return scene.pairs.empty() && scene.pins.size() >= manyPins;
}

double readableEnd(const FigureRequest& request, const std::vector<int>& beside)
{
    const Scene& scene = request.scene();
    const auto target = double(scene.context.targetLength);
    std::vector<double> drawn{request.active().theta[static_cast<std::size_t>(scene.selectedPair - 1)]};
    for (int pair : beside)
        drawn.push_back(request.active().theta[static_cast<std::size_t>(pair - 1)]);
    const double end = scene.pairs.empty() && !comparesOnePair(scene) ? endOfFew(scene, request.active().theta)
                                                                      : turnsInView(target, std::ranges::min(drawn));
    std::vector<double> pinned = pinnedThetas(request);
    if (comparesOnePair(scene) || pinned.size() >= manyPins) { // they cross each other at every turn
        pinned.push_back(drawn.front());
        return std::min(end, endOfTurns(turnsOfMany, pinned));
    }
    // A pin is seen where the selected pair is, though it may turn faster.
    const bool isSeen = !pinned.empty() && drawn.front() * end <= twoPi * mostTurns;
    return isSeen ? std::min(end, endOfTurns(mostTurns, {std::ranges::max(pinned)})) : end;
}

} // namespace rope::figures
