// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/model/problem.h"

namespace rope::lab {

/// How large a model of the Lab is: a causal decoder of `layers` blocks x += attention(norm(x)), with `mlp` each
/// followed by x += down(silu(up(norm(x)))), between an embedding and an unembedding. No biases, no learned gains.
struct ModelShape {
    int vocabulary = 32; ///< a multiple of 16
    int width = 64;      ///< a multiple of 16
    int layers = 2;
    int heads = 4;
    bool mlp = false;

    int headDim() const { return width / heads; }
    int hidden() const { return 4 * width; }
    bool operator==(const ModelShape&) const = default;
};

std::vector<Problem> problemsOf(const ModelShape& shape);

/// One matrix in the flat list of weights, row-major rows x columns; it multiplies rows from the right, y = x·W.
struct MatrixSlot {
    std::string name; ///< "layers.0.attention.q"
    std::size_t offset = 0, rows = 0, columns = 0;
    std::size_t size() const { return rows * columns; }
};

struct LayerSlots {
    MatrixSlot q, k, v, o; ///< width x width
    MatrixSlot up, down;   ///< width x hidden and back; size 0 without MLP
};

/// Where everything lies.
struct WeightLayout {
    MatrixSlot embedding; ///< vocabulary x width
    std::vector<LayerSlots> layers;
    MatrixSlot unembedding; ///< width x vocabulary
    std::size_t size = 0;   ///< weights in all

    /// Every matrix in order of its offset.
    std::vector<MatrixSlot> matrices() const;
};
WeightLayout layoutOf(const ModelShape& shape);

/// What a model has learned.
struct Weights {
    ModelShape shape;
    std::vector<float> values; ///< layoutOf(shape).size
    bool operator==(const Weights&) const = default;
};

/// Normal numbers of variance 1 / rows (1 for the embedding). The same seed gives the same weights.
Weights randomWeights(const ModelShape& shape, std::uint64_t seed);

} // namespace rope::lab
