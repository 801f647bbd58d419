// SPDX-License-Identifier: GPL-3.0-or-later
// Two memory layouts: permuting q and k changes nothing, permuting one of them breaks the score.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

#include "core/figures/kit/samples.h"
#include "core/lessons/quantities/quantity_list.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/rope/position_axes.h"
#include "core/rope/rotation.h"

namespace rope::lessons {

namespace {

using Arguments = std::span<const double>;

using figures::readPairing;

Pairing otherLayout(Pairing pairing)
{
    return pairing == Pairing::Half ? Pairing::Interleaved : Pairing::Half;
}

/// The same pairs, kept where the other layout keeps them.
std::vector<double> moved(const std::vector<double>& x, std::size_t pairs, Pairing from)
{
    std::vector<double> out = x;
    for (std::size_t i = 0; i < pairs; ++i) {
        const std::pair half{i, i + pairs}, interleaved{2 * i, 2 * i + 1};
        const auto& [a, b] = from == Pairing::Half ? half : interleaved;
        const auto& [newA, newB] = from == Pairing::Half ? interleaved : half;
        out[newA] = x[a];
        out[newB] = x[b];
    }
    return out;
}

std::vector<double> turned(std::vector<double> x, const Frequencies& f, double position, Pairing pairing)
{
    const std::int64_t at[] = {static_cast<std::int64_t>(position)};
    rotate(std::span(x), {1, 1, x.size()}, tableD(f.theta, at, f.attentionFactor), pairing);
    return x;
}

enum class Moved { None, Key, Both };

/// q at s and k at 0, each turned in the layout it is kept in, then q·k element by element.
double layoutScore(const Moment& m, double s, Moved what)
{
    const Frequencies& f = m.analysis().frequencies;
    const Pairing own = readPairing(m.spec()), other = otherLayout(own);
    const auto kept = [&](const std::vector<double>& x, double position, bool elsewhere) {
        return elsewhere ? turned(moved(x, f.size(), own), f, position, other) : turned(x, f, position, own);
    };
    const figures::QueryKey vectors = m.variedVectors();
    const std::vector<double> q = kept(vectors.q, s, what == Moved::Both);
    const std::vector<double> k = kept(vectors.k, 0, what != Moved::None);
    return std::inner_product(q.begin(), q.end(), k.begin(), 0.0);
}

/// From 0; one axis: all pairs are on it.
std::vector<int> axesOfPairs(const Moment& m)
{
    std::vector<int> out = axesOf(m.spec());
    out.resize(m.analysis().frequencies.theta.size(), 0);
    return out;
}

double axisOfPair(const Moment& m, Arguments a)
{
    const std::vector<int> axes = axesOfPairs(m);
    if (a[0] < 1 || a[0] > double(axes.size())) // one pair beside the head is asked for where a slip is tried
        throw InputError("expression", "axis of pair " + shownNumber(a[0]),
                         "a pair from 1 to " + std::to_string(axes.size()));
    return axes[static_cast<std::size_t>(a[0]) - 1] + 1;
}

double pairsOnAxis(const Moment& m, Arguments a)
{
    if (a[0] < 1 || a[0] > double(limits::maxAxes) || a[0] != std::floor(a[0]))
        throw InputError("expression", "axis_pairs of axis " + shownNumber(a[0]),
                         "an axis from 1 to " + std::to_string(limits::maxAxes));
    return double(std::ranges::count(axesOfPairs(m), int(a[0]) - 1));
}

/// Along one axis, counted from 1; along all of them for 0, as text moves.
double axisSimilarity(const Moment& m, Arguments a)
{
    const std::size_t axes = std::max<std::size_t>(1, axesOf(m.spec()).empty() ? 1 : m.spec().axes.pairs.size());
    if (a[0] < 0 || a[0] > double(axes) || a[0] != std::floor(a[0]))
        throw InputError("expression", "axis_similarity along axis " + shownNumber(a[0]),
                         "an axis from 1 to " + std::to_string(axes) + ", or 0 for all");
    std::vector<double> move(axes, a[0] == 0 ? a[1] : 0);
    if (a[0] > 0)
        move[static_cast<std::size_t>(a[0]) - 1] = a[1];
    return similarityOfMove(m.analysis().frequencies.theta, axesOfPairs(m), move);
}

} // namespace

// clang-format off
std::vector<QuantityEntry> layoutQuantities()
{
    const Argument distance{Argument::Kind::Tokens, "s"};
    const Argument pair{Argument::Kind::Pair, "k"};
    return {
        {"first_element", {pair}, "", "Where pair k keeps its first element, counted from 0", [](const Moment& m, Arguments a) { return readPairing(m.spec()) == Pairing::Half ? a[0] - 1 : 2 * a[0] - 2; }},
        {"second_element", {pair}, "", "Where pair k keeps its second element, counted from 0", [](const Moment& m, Arguments a) { return readPairing(m.spec()) == Pairing::Half ? a[0] - 1 + m.spec().pairCount() : 2 * a[0] - 1; }},
        {"second_written", {pair}, "", "Where pair k leaves its second element once it is turned, counted from 0", [](const Moment& m, Arguments a) { return m.spec().pairing == Pairing::Interleaved ? 2 * a[0] - 1 : a[0] - 1 + m.spec().pairCount(); }},
        {"same_layout_score", {distance}, "", "q·k at distance s with q and k both moved to the other layout; the scene's vectors, or random ones", [](const Moment& m, Arguments a) { return layoutScore(m, a[0], Moved::Both); }},
        {"mixed_layout_score", {distance}, "", "The same with k alone moved: the score that breaks", [](const Moment& m, Arguments a) { return layoutScore(m, a[0], Moved::Key); }},
        {"axis", {pair}, "", "Position axis that pair k turns with, counted from 1 (time, row, column)", axisOfPair},
        {"axis_pairs", {{Argument::Kind::Real, "axis"}}, "pairs", "Pairs that turn with a position axis, counted from 1", pairsOnAxis},
        {"axis_similarity", {{Argument::Kind::Real, "axis"}, {Argument::Kind::Real, "n"}}, "", "Similarity of equal vectors n steps apart along a position axis: 1 time, 2 rows, 3 columns, 0 all of them", axisSimilarity},
        {"own_layout_score", {distance}, "", "The same with neither moved", [](const Moment& m, Arguments a) { return layoutScore(m, a[0], Moved::None); }},
    };
}
// clang-format on

} // namespace rope::lessons
