// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <stop_token>
#include <vector>

#include "core/lab/layers.h"
#include "core/lab/model_shape.h"

namespace rope::lab {

/// Runs a model forwards and backwards over `sequences` sequences of `length` tokens at once. It owns every buffer that
/// takes: after construction nothing is allocated. One per thread; the weights are the caller's.
template <class T>
class Transformer
{
public:
    enum class Keep { Nothing, Everything }; ///< for backward() and attention() everything is kept

    Transformer(const ModelShape& shape, std::size_t sequences, std::size_t length, Keep keep);

    /// `tokens`: sequences·length, each below the vocabulary. `weights`: layoutOf(shape).size. False: a stop was asked
    /// for before the last layer, and what it would leave behind is not there.
    bool forward(std::span<const T> weights, const RotationTable<T>& table, std::span<const int> tokens,
                 const std::stop_token& stop = {});

    /// The logits [tokens x vocabulary] of the last forward(); crossEntropy() makes them a gradient in place.
    T* logits() { return m_logits.data(); }

    /// Not after a forward() with a table that maps distances.
    /// Adds to `gradient` what the gradient in logits() says about the weights, after forward() with the same weights.
    /// `transposed` holds every matrix turned over at its own offset (transposedOf). False as of forward().
    bool backward(std::span<const T> transposed, const RotationTable<T>& table, std::span<const int> tokens,
                  std::span<T> gradient, const std::stop_token& stop = {});

    /// Of a layer after forward(), with Keep::Everything: attention weights as AttentionShape says, turned q and k
    /// (as they are under a table that maps distances).
    const T* attention(std::size_t layer) const { return m_layers[layer].p.data(); }
    const T* query(std::size_t layer) const { return m_layers[layer].q.data(); }
    const T* key(std::size_t layer) const { return m_layers[layer].k.data(); }
    const AttentionShape& attentionShape() const { return m_attention; }

private:
    struct LayerValues {
        std::vector<T> norm, inverse, q, k, v, o, p;        ///< of the attention
        std::vector<T> mlpNorm, mlpInverse, before, hidden; ///< of the MLP; before: what the SiLU sees
    };

    LayerValues& values(std::size_t layer) { return m_layers[m_keeps ? layer : 0]; }
    void attentionForward(const LayerSlots& slots, const T* w, const RotationTable<T>& table, LayerValues& l);
    void attentionBack(const LayerSlots& slots, const T* wt, const RotationTable<T>& table, LayerValues& l, T* dw);
    void mlpForward(const LayerSlots& slots, const T* w, LayerValues& l);
    void mlpBack(const LayerSlots& slots, const T* wt, LayerValues& l, T* dw);

    ModelShape m_shape;
    WeightLayout m_layout;
    AttentionShape m_attention;
    bool m_keeps = false;
    std::size_t m_tokens = 0, m_width = 0, m_hidden = 0, m_vocabulary = 0;
    std::vector<LayerValues> m_layers;
    std::vector<T> m_x, m_norm, m_inverse, m_logits, m_scratch;
    std::vector<T> m_dx, m_dNorm, m_dq, m_dk, m_dv, m_do, m_dHidden;
};

/// Every matrix of `weights` turned over, each at its own offset; `out` has the same size.
template <class T>
void transposedOf(const WeightLayout& layout, std::span<const T> weights, std::span<T> out);

} // namespace rope::lab
