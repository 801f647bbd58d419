// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/random_scores.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <Eigen/Core>

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
    const auto pairs = static_cast<Eigen::Index>(theta.size());
    Eigen::VectorXd sines(pairs), cosines(pairs);
    kernels::sinCosOfProducts(distance, theta, {sines.data(), theta.size()}, {cosines.data(), theta.size()});
    using Samples = Eigen::Map<const Eigen::Matrix<double, sampleSize, Eigen::Dynamic>>;
    const Eigen::Vector<double, sampleSize> scores = Eigen::Map<const Eigen::VectorXd>(m_still.data(), sampleSize) +
                                                     Samples(m_along.data(), sampleSize, pairs) * cosines +
                                                     Samples(m_across.data(), sampleSize, pairs) * sines;
    const double mean = scores.mean();
    return {mean, std::sqrt((scores.array() - mean).square().sum() / (sampleSize - 1))};
}

} // namespace rope::figures
