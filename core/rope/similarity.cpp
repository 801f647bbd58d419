// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rope/similarity.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>
#include <string>

#include <Eigen/Core>

#include "core/kernels/cosine_sum.h"
#include "core/kernels/envelope.h"
#include "core/kernels/partial_sums.h"
#include "core/kernels/sincos.h"
#include "core/model/problem.h"
#include "core/rope/kernel_sign.h"

namespace rope {

namespace {

constexpr std::size_t chunk = 512; // distances between two looks at the stop token; a stack buffer of doubles

/// 1/K, the weight of one pair.
double weightOf(std::span<const double> theta)
{
    if (theta.empty())
        throw InputError("theta", "no pairs", "at least one pair");
    return 1.0 / static_cast<double>(theta.size());
}

template <class Kernel>
void atEach(std::span<const double> theta, std::span<const std::int64_t> distances, std::span<double> out,
            const std::stop_token& stop, Kernel kernel)
{
    const double weight = weightOf(theta);
    if (out.size() != distances.size())
        throw InputError("out", std::to_string(out.size()) + " elements",
                         "one per distance: " + std::to_string(distances.size()));
    std::array<double, chunk> buffer{};
    for (std::size_t i = 0; i < distances.size() && !stop.stop_requested(); i += chunk) {
        const std::size_t size = std::min(chunk, distances.size() - i);
        std::ranges::transform(distances.subspan(i, size), buffer.begin(),
                               [](std::int64_t s) { return static_cast<double>(s); });
        kernel(theta, weight, std::span(buffer).first(size), out.subspan(i, size));
    }
}

using Vector = Eigen::Map<const Eigen::ArrayXd>;
using Strided = Eigen::Map<const Eigen::ArrayXd, Eigen::Unaligned, Eigen::InnerStride<>>;

/// The elements that are the first of their pair before rotation, or the second ones.
Strided elementsOf(std::span<const double> vector, std::size_t pairs, Pairing pairing, bool second)
{
    const std::size_t apart = pairing == Pairing::Half ? pairs : 1;
    return {vector.data() + (second ? apart : 0), Eigen::Index(pairs), Eigen::InnerStride<>(apart == 1 ? 2 : 1)};
}

void checkVectors(std::span<const double> q, std::span<const double> k, std::size_t pairs)
{
    if (q.size() != k.size())
        throw InputError("k", std::to_string(k.size()) + " elements", "as many as q: " + std::to_string(q.size()));
    if (q.size() < 2 * pairs)
        throw InputError("q", std::to_string(q.size()) + " elements",
                         "at least the elements that turn: " + std::to_string(2 * pairs));
}

} // namespace

void kernelAt(std::span<const double> theta, std::span<const std::int64_t> distances, std::span<double> out)
{
    atEach(theta, distances, out, {}, kernels::cosineSumsAt);
}

void kernelAt(std::span<const double> theta, std::span<const double> distances, std::span<double> out)
{
    kernels::cosineSumsAt(theta, weightOf(theta), distances, out);
}

void kernelRange(std::span<const double> theta, std::int64_t start, std::int64_t step, std::span<double> out,
                 std::stop_token stop)
{
    kernels::cosineSums(theta, weightOf(theta), static_cast<double>(start), static_cast<double>(step), out, stop);
}

void kernelRange(std::span<const double> theta, std::int64_t start, std::int64_t step, std::span<float> out,
                 std::stop_token stop)
{
    kernels::cosineSums(theta, weightOf(theta), static_cast<double>(start), static_cast<double>(step), out, stop);
}

void boundAt(std::span<const double> theta, std::span<const std::int64_t> distances, std::span<double> out,
             std::stop_token stop)
{
    atEach(theta, distances, out, stop, kernels::partialSumsAt);
}

std::vector<double> scorePerPair(std::span<const double> q, std::span<const double> k, std::span<const double> theta,
                                 Pairing pairing, std::int64_t distance, double attentionFactor)
{
    const std::size_t pairs = theta.size();
    checkVectors(q, k, pairs);
    std::vector<double> sines(pairs), out(pairs);
    kernels::sinCosOfProducts(static_cast<double>(distance), theta, sines, out);
    const Strided qa = elementsOf(q, pairs, pairing, false), qb = elementsOf(q, pairs, pairing, true);
    const Strided ka = elementsOf(k, pairs, pairing, false), kb = elementsOf(k, pairs, pairing, true);
    Eigen::Map<Eigen::ArrayXd> parts(out.data(), Eigen::Index(pairs));
    // |q||k| cos(φ + ψ) without the angle ψ: along and across are |q||k| cos ψ and -|q||k| sin ψ.
    parts = ((qa * ka + qb * kb) * parts + (qa * kb - qb * ka) * Vector(sines.data(), parts.size())) * attentionFactor *
            attentionFactor;
    return out;
}

double score(std::span<const double> q, std::span<const double> k, std::span<const double> theta, Pairing pairing,
             std::int64_t m, std::int64_t n, double attentionFactor)
{
    const std::vector<double> parts = scorePerPair(q, k, theta, pairing, m - n, attentionFactor);
    const auto still = Eigen::Index(2 * theta.size()), rest = Eigen::Index(q.size()) - still;
    return Vector(parts.data(), Eigen::Index(parts.size())).sum() +
           Vector(q.data() + still, rest).matrix().dot(Vector(k.data() + still, rest).matrix());
}

std::int64_t firstNegative(std::span<const double> theta, std::int64_t limit, std::stop_token stop)
{
    // A float scan finds where g comes near zero; only there is its sign worth computing exactly.
    constexpr float near = 4e-6F; // twice the error of the float kernel
    constexpr std::size_t look = 64;
    constexpr std::int64_t firstBlock = 1 << 12, lastBlock = 1 << 19;
    std::vector<float> rough;
    std::array<double, look> exact{};
    std::array<std::int64_t, look> at{};
    for (std::int64_t start = 1, block = firstBlock; start < limit;
         start += block, block = std::min(2 * block, lastBlock)) {
        rough.resize(static_cast<std::size_t>(std::min(block, limit - start)));
        kernelRange(theta, start, 1, std::span(rough), stop);
        if (stop.stop_requested())
            return 0;
        for (std::size_t i = 0; i < rough.size(); i += look) {
            i += kernels::firstBelow(std::span<const float>(rough).subspan(i), near);
            const std::size_t size = std::min(look, rough.size() - i);
            std::iota(at.begin(), at.end(), start + static_cast<std::int64_t>(i));
            kernelAt(theta, std::span(at).first(size), std::span(exact).first(size));
            const std::size_t found = kernels::firstBelow(std::span<const double>(exact).first(size), surelyNegative);
            if (found < size)
                return at[found];
        }
    }
    return 0;
}

} // namespace rope
