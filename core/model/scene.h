// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/model/model_layers.h"
#include "core/model/rope_spec.h"

namespace rope {

/// A RoPE kept for comparison. `colour` is an index into the fixed pin colours, the same in every figure.
struct PinnedSpec {
    RopeSpec spec;
    std::string name;
    int colour = 0;
    bool operator==(const PinnedSpec&) const = default;
};

/// Everything the figures depend on, and nothing else. A plain value with ==.
struct Scene {
    std::string name; ///< where the active RoPE comes from ("Llama 3.1 8B"); empty: set by hand
    RopeSpec active;
    Context context;                ///< L' and n
    std::vector<ModelLayer> layers; ///< of the model that `name` says, first to last; empty: not known
    std::vector<PinnedSpec> pins;
    std::int64_t position = 1024;    ///< m, tokens
    std::int64_t distance = 256;     ///< s = m - n, tokens: how far the key n lies before the query m
    std::int64_t maxDistance = 8192; ///< right end of distance axes, tokens, exclusive
    std::vector<int> pairs;          ///< pairs to draw, 1-based as in the papers; empty: chosen for the reader
    int selectedPair = 40;           ///< the one pair all views point at, 1-based
    std::vector<double> query;       ///< q before it is turned, head_dim elements; empty: the figures choose one
    std::vector<double> key;         ///< k, likewise
    /// Settings of single figures: "<figure>.<option>" → choice id. Absent: the option's default.
    std::map<std::string, std::string> figureOptions;

    /// Runs of the Lab by id: of one that ships, or of this session. The first is the one that is looked at, with the
    /// active and the pinned RoPEs; the others are shown as they were trained. Empty: nothing is asked of the Lab.
    std::vector<std::string> labRuns;

    bool operator==(const Scene&) const = default;
};

namespace limits {
inline constexpr std::int64_t maxDistance = 1LL << 20;
inline constexpr int maxPins = 12;
inline constexpr double maxVectorElement = 1e6; ///< |x| of q and k
inline constexpr std::size_t maxChosenPairs = maxHeadDim / 2;
inline constexpr std::size_t maxLabRuns = 12;
} // namespace limits

/// Every problem of the scene in one go, pinned specs included ("pins[1].base", …).
std::vector<Problem> problemsOf(const Scene& scene);

/// The scene with selectedPair, pairs and the like brought into the range of the active spec; q and k are cut, or
/// filled with zeros, to its head dimension.
/// Only view state is touched; a bad spec stays bad and is reported by problemsOf.
Scene settled(Scene scene);

/// `pairs`, or, when empty, a few that show the whole range from fastest to slowest (at most `most`).
std::vector<int> shownPairs(const Scene& scene, int most = 5);

} // namespace rope
