// SPDX-License-Identifier: GPL-3.0-or-later
// Scores of random queries and keys. Not a figure itself.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "core/model/scene.h"

namespace rope::figures {

/// A fixed sample of random queries and keys (independent normal elements), each divided by |q||k|.
class RandomScores
{
public:
    static constexpr std::size_t sampleSize = 200;

    RandomScores(const RopeSpec& spec, std::uint64_t seed);

    struct Spread {
        double mean = 0;
        double deviation = 0; ///< standard deviation of the sample
    };
    /// Over the sample, the key lying `distance` tokens before the query. θ in radians per token, one per pair.
    Spread at(std::span<const double> theta, double distance) const;

private:
    // Along·cos + across·sin for each pair, and what does not turn; [pair x sample], so that one distance is a few
    // passes over all samples.
    std::vector<double> m_along, m_across;
    std::vector<double> m_still;
};

} // namespace rope::figures
