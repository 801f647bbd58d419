// SPDX-License-Identifier: GPL-3.0-or-later
// Seeded random vectors for figures. Not a figure itself.
#pragma once
#include <cstdint>
#include <random>
#include <vector>

#include "core/figures/kit/figure_kind.h"

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
FigureOption seedOption(const std::string& needs = {});

/// A query and a key of head_dim elements, unrotated.
struct QueryKey {
    std::vector<double> q;
    std::vector<double> k;
};
/// All elements 1: equal vectors with pairs of equal norm, whose score is head_dim·g(s) when every pair turns.
QueryKey equalVectors(int headDim);
QueryKey randomVectors(int headDim, std::uint64_t seed);
/// Equal vectors, but k turned ahead by `peak` positions beforehand: the score is then largest at distance `peak`.
QueryKey shiftedVectors(const RopeSpec& spec, const std::vector<double>& theta, std::int64_t peak);

/// The option "vectors": equal, random, shifted, given.
FigureOption vectorsOption();
/// The option "peak": the distance at which the choice "shifted" scores highest.
FigureOption peakOption(const std::vector<std::int64_t>& distances);
/// What the options "vectors", "seed" and "peak" of a figure ask for. Of q and k given alone, the other is the same;
/// with neither given they are equal ones.
QueryKey chosenVectors(const Scene& scene, const FigureKind& kind, const std::vector<double>& theta);
/// The number of the option "seed".
std::uint64_t seedOf(const Scene& scene, const FigureKind& kind);
/// Given vectors are asked for, and the scene has none.
bool lacksVectors(const Scene& scene, const FigureKind& kind);
/// How the elements of unrotated vectors make pairs.
Pairing readPairing(const RopeSpec& spec);

} // namespace rope::figures
