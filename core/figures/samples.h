// SPDX-License-Identifier: GPL-3.0-or-later
// Seeded random vectors for figures. Not a figure itself.
#pragma once
#include <cstdint>
#include <random>
#include <vector>

#include "core/figures/figure_kind.h"

namespace rope::figures {

/// Standard normal numbers, the same on every platform (std::normal_distribution is not).
class Gaussians
{
public:
    explicit Gaussians(std::uint64_t seed) : m_engine(seed) {}
    double next();
    std::vector<double> vector(std::size_t size);

private:
    std::mt19937_64 m_engine;
    double m_spare = 0;
    bool m_hasSpare = false;
};

/// The option "seed" with choices "1" to "4".
FigureOption seedOption();

/// A query and a key of head_dim elements, unrotated.
struct QueryKey {
    std::vector<double> q;
    std::vector<double> k;
};
/// All elements 1: equal vectors with pairs of equal norm, whose score is head_dim·g(s) when every pair turns.
QueryKey equalVectors(int headDim);
QueryKey randomVectors(int headDim, std::uint64_t seed);

} // namespace rope::figures
