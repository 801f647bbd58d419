// SPDX-License-Identifier: GPL-3.0-or-later
// Kernel, bound, scores.
#include <array>
#include <cstdint>

#include "core/analysis/pointing.h"
#include "core/figures/kit/samples.h"
#include "core/lessons/quantities/quantity_list.h"
#include "core/rope/similarity.h"

namespace rope::lessons {

namespace {

using Arguments = std::span<const double>;
using enum Argument::Kind;

const Argument distance{Tokens, "s"};

double kernelOf(const std::vector<double>& theta, double s)
{
    const std::array at{static_cast<std::int64_t>(s)};
    std::array<double, 1> out{};
    kernelAt(theta, at, out);
    return out[0];
}

double boundOf(const Moment& m, Arguments a)
{
    const std::array at{static_cast<std::int64_t>(a[0])};
    std::array<double, 1> out{};
    boundAt(m.analysis().frequencies.theta, at, out);
    return out[0];
}

double scoreOf(const Moment& m, Arguments a)
{
    const figures::QueryKey vectors = m.vectors();
    const RopeSpec& spec = m.spec();
    const Frequencies& f = m.analysis().frequencies;
    return score(vectors.q, vectors.k, f.theta, figures::readPairing(spec), static_cast<std::int64_t>(a[0]),
                 static_cast<std::int64_t>(a[1]), f.attentionFactor);
}

double pointingOf(const Moment& m, Arguments a)
{
    const double found = pointingBudget(m.analysis().frequencies.theta, static_cast<std::int64_t>(a[1]),
                                        static_cast<std::int64_t>(a[0]), 0.5, m.stop());
    if (m.stop().stop_requested())
        throw Stopped();
    return found;
}

} // namespace

// clang-format off
std::vector<QuantityEntry> similarityQuantities()
{
    return {
        {"kernel", {distance}, "", "g(s): mean of cos(s·θ′_k)", [](const Moment& m, Arguments a) { return kernelOf(m.analysis().frequencies.theta, a[0]); }},
        {"kernel0", {distance}, "", "g(s) with θ_k before λ and method", [](const Moment& m, Arguments a) { return kernelOf(m.analysis().frequencies.unscaled, a[0]); }},
        {"bound", {distance}, "", "RoFormer's bound A(s)", boundOf},
        {"first_negative", {}, "tokens", "First distance with g(s) < 0; infinite when there is none below 1,048,576", [](const Moment& m, Arguments) { return m.firstNegative(); }},
        {"score", {{Tokens, "m"}, {Tokens, "n"}}, "", "q·k with q at m and k at n: the scene's vectors, or those of the figure 'relative' (all ones)", scoreOf},
        {"point_budget", {distance, {Tokens, "n"}}, "", "|q||k|·a²/√d at which a head can give distance s half of its attention, among n distances; infinite: never", pointingOf},
        {"random_mean", {distance}, "", "Mean score of the random q and k of the figure 'random', as a share of |q||k|", [](const Moment& m, Arguments a) { return m.randomScores().at(m.analysis().frequencies.theta, a[0]).mean; }},
        {"random_spread", {distance}, "", "Standard deviation of those scores", [](const Moment& m, Arguments a) { return m.randomScores().at(m.analysis().frequencies.theta, a[0]).deviation; }},
    };
}
// clang-format on

} // namespace rope::lessons
