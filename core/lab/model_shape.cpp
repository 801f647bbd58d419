// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/model_shape.h"

#include <cmath>

#include "core/lab/random_bits.h"

namespace rope::lab {

namespace {

bool isUnits(int value, int from, int to)
{
    return value >= from && value <= to && value % 16 == 0;
}

} // namespace

std::vector<Problem> problemsOf(const ModelShape& shape)
{
    std::vector<Problem> out;
    if (!isUnits(shape.vocabulary, 16, 256))
        out.push_back({"vocabulary", std::to_string(shape.vocabulary), "a multiple of 16 from 16 to 256"});
    if (!isUnits(shape.width, 32, 128))
        out.push_back({"width", std::to_string(shape.width), "a multiple of 16 from 32 to 128"});
    if (shape.layers < 1 || shape.layers > 4)
        out.push_back({"layers", std::to_string(shape.layers), "a whole number from 1 to 4"});
    if (shape.heads < 1 || shape.heads > 16 || shape.width % shape.heads != 0 || shape.headDim() % 2 != 0)
        out.push_back({"heads", std::to_string(shape.heads),
                       "a number from 1 to 16 that cuts the width (" + std::to_string(shape.width) +
                           ") into heads of an even size"});
    return out;
}

std::vector<MatrixSlot> WeightLayout::matrices() const
{
    std::vector<MatrixSlot> out{embedding};
    for (const LayerSlots& layer : layers)
        for (const MatrixSlot& slot : {layer.q, layer.k, layer.v, layer.o, layer.up, layer.down})
            if (slot.size() > 0)
                out.push_back(slot);
    out.push_back(unembedding);
    return out;
}

WeightLayout layoutOf(const ModelShape& shape)
{
    WeightLayout out;
    const auto slot = [&out](std::string name, int rows, int columns) {
        MatrixSlot made{std::move(name), out.size, static_cast<std::size_t>(rows), static_cast<std::size_t>(columns)};
        out.size += made.size();
        return made;
    };
    out.embedding = slot("embedding", shape.vocabulary, shape.width);
    for (int i = 0; i < shape.layers; ++i) {
        const std::string in = "layers." + std::to_string(i) + ".";
        LayerSlots layer;
        layer.q = slot(in + "attention.q", shape.width, shape.width);
        layer.k = slot(in + "attention.k", shape.width, shape.width);
        layer.v = slot(in + "attention.v", shape.width, shape.width);
        layer.o = slot(in + "attention.o", shape.width, shape.width);
        if (shape.mlp) {
            layer.up = slot(in + "mlp.up", shape.width, shape.hidden());
            layer.down = slot(in + "mlp.down", shape.hidden(), shape.width);
        }
        out.layers.push_back(std::move(layer));
    }
    out.unembedding = slot("unembedding", shape.width, shape.vocabulary);
    return out;
}

Weights randomWeights(const ModelShape& shape, std::uint64_t seed)
{
    const WeightLayout layout = layoutOf(shape);
    Weights out{shape, std::vector<float>(layout.size)};
    RandomBits random(seed, 0x7765696768747321);
    for (const MatrixSlot& slot : layout.matrices()) {
        const double scale = slot.offset == layout.embedding.offset ? 1 : 1 / std::sqrt(double(slot.rows));
        for (std::size_t i = 0; i < slot.size(); ++i)
            out.values[slot.offset + i] = static_cast<float>(scale * random.normal());
    }
    return out;
}

} // namespace rope::lab
