// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/random_scores.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/figures/kit/figure_kind.h"
#include "core/figures/kit/samples.h"
#include "core/kernels/sincos.h"

namespace rope::figures {

RandomScores::RandomScores(const RopeSpec& spec, std::uint64_t seed) : m_still(sampleSize)
{
    Gaussians random(seed);
    const auto turning = static_cast<std::size_t>(spec.rotaryDim);
    m_along.resize(turning / 2 * sampleSize);
    m_across.resize(turning / 2 * sampleSize);
    const auto dot = [](const auto& a, const auto& b) {
        return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
    };
    for (std::size_t n = 0; n < sampleSize; ++n) {
        const std::vector<double> q = random.vector(static_cast<std::size_t>(spec.headDim));
        const std::vector<double> k = random.vector(static_cast<std::size_t>(spec.headDim));
        const double norm = std::sqrt(dot(q, q) * dot(k, k));
        // Independent normal elements look the same in every pairing: neighbours will do.
        for (std::size_t i = 0; i < turning; i += 2) {
            m_along[i / 2 * sampleSize + n] = (q[i] * k[i] + q[i + 1] * k[i + 1]) / norm;
            m_across[i / 2 * sampleSize + n] = (q[i] * k[i + 1] - q[i + 1] * k[i]) / norm;
        }
        for (std::size_t i = turning; i < q.size(); ++i)
            m_still[n] += q[i] * k[i] / norm;
    }
}

RandomScores::Spread RandomScores::at(std::span<const double> theta, double distance) const
{
    std::vector<double> sines(theta.size()), cosines(theta.size()), scores = m_still;
    kernels::sinCosOfProducts(distance, theta, sines, cosines);
    for (std::size_t i = 0; i < theta.size(); ++i) {
        const double* along = m_along.data() + i * sampleSize;
        const double* across = m_across.data() + i * sampleSize;
        for (std::size_t n = 0; n < sampleSize; ++n)
            scores[n] += along[n] * cosines[i] + across[n] * sines[i];
    }
    const double sum = std::accumulate(scores.begin(), scores.end(), 0.0);
    const double squares = std::inner_product(scores.begin(), scores.end(), scores.begin(), 0.0);
    const double mean = sum / sampleSize;
    return {mean, std::sqrt(std::max(0.0, (squares - sum * mean) / (sampleSize - 1)))};
}

} // namespace rope::figures
