// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/transformer.h"

#include <algorithm>

#include "core/kernels/matrix.h"
#include "core/kernels/rows.h"

namespace rope::lab {

template <class T>
Transformer<T>::Transformer(const ModelShape& shape, std::size_t sequences, std::size_t length, Keep keep)
    : m_shape(shape), m_layout(layoutOf(shape)), m_keeps(keep == Keep::Everything), m_tokens(sequences * length),
      m_width(static_cast<std::size_t>(shape.width)), m_hidden(static_cast<std::size_t>(shape.hidden())),
      m_vocabulary(static_cast<std::size_t>(shape.vocabulary))
{
    m_attention = {sequences, length, static_cast<std::size_t>(shape.heads), static_cast<std::size_t>(shape.headDim())};
    const std::size_t wide = m_tokens * m_width, hidden = shape.mlp ? m_tokens * m_hidden : 0;
    m_layers.resize(m_keeps ? static_cast<std::size_t>(shape.layers) : 1);
    for (LayerValues& l : m_layers) {
        for (std::vector<T>* v : {&l.norm, &l.q, &l.k, &l.v, &l.o, &l.mlpNorm})
            v->resize(wide);
        for (std::vector<T>* v : {&l.inverse, &l.mlpInverse})
            v->resize(m_tokens);
        for (std::vector<T>* v : {&l.before, &l.hidden})
            v->resize(hidden);
        l.p.resize(m_keeps ? m_attention.weightsSize() : 0);
    }
    m_x.resize(wide);
    m_norm.resize(wide);
    m_inverse.resize(m_tokens);
    m_logits.resize(m_tokens * m_vocabulary);
    m_scratch.resize(m_attention.scratchSize());
    if (!m_keeps)
        return;
    for (std::vector<T>* v : {&m_dx, &m_dNorm, &m_dq, &m_dk, &m_dv, &m_do})
        v->resize(wide);
    m_dHidden.resize(hidden);
}

template <class T>
bool Transformer<T>::forward(std::span<const T> weights, const RotationTable<T>& table, std::span<const int> tokens,
                             const std::stop_token& stop)
{
    const T* const w = weights.data();
    for (std::size_t i = 0; i < m_tokens; ++i)
        std::copy_n(w + m_layout.embedding.offset + static_cast<std::size_t>(tokens[i]) * m_width, m_width,
                    m_x.data() + i * m_width);
    for (std::size_t i = 0; i < m_layout.layers.size(); ++i) {
        if (stop.stop_requested())
            return false;
        attentionForward(m_layout.layers[i], w, table, values(i));
        if (m_shape.mlp)
            mlpForward(m_layout.layers[i], w, values(i));
    }
    kernels::normRows(m_tokens, m_width, m_x.data(), m_norm.data(), m_inverse.data());
    project(m_tokens, m_width, m_vocabulary, m_norm.data(), w + m_layout.unembedding.offset, m_logits.data());
    return true;
}

template <class T>
void Transformer<T>::attentionForward(const LayerSlots& slots, const T* w, const RotationTable<T>& table,
                                      LayerValues& l)
{
    const AttentionShape& a = m_attention;
    kernels::normRows(m_tokens, m_width, m_x.data(), l.norm.data(), l.inverse.data());
    project(m_tokens, m_width, m_width, l.norm.data(), w + slots.q.offset, l.q.data());
    project(m_tokens, m_width, m_width, l.norm.data(), w + slots.k.offset, l.k.data());
    project(m_tokens, m_width, m_width, l.norm.data(), w + slots.v.offset, l.v.data());
    T* const kept = m_keeps ? l.p.data() : nullptr;
    if (table.mapsDistances()) {
        attendSeen(a, table, l.q.data(), l.k.data(), l.v.data(), l.o.data(), kept, m_scratch.data());
    } else {
        for (std::size_t at = 0; at < m_tokens * m_width; at += a.length * m_width) {
            turn(table, a.length, a.heads, a.headDim, l.q.data() + at);
            turn(table, a.length, a.heads, a.headDim, l.k.data() + at);
        }
        attend(a, l.q.data(), l.k.data(), l.v.data(), l.o.data(), kept, m_scratch.data());
    }
    project(m_tokens, m_width, m_width, l.o.data(), w + slots.o.offset, m_x.data(), true);
}

template <class T>
void Transformer<T>::mlpForward(const LayerSlots& slots, const T* w, LayerValues& l)
{
    kernels::normRows(m_tokens, m_width, m_x.data(), l.mlpNorm.data(), l.mlpInverse.data());
    project(m_tokens, m_width, m_hidden, l.mlpNorm.data(), w + slots.up.offset, l.before.data());
    kernels::silu(l.before.size(), l.before.data(), l.hidden.data());
    project(m_tokens, m_hidden, m_width, l.hidden.data(), w + slots.down.offset, m_x.data(), true);
}

template <class T>
bool Transformer<T>::backward(std::span<const T> transposed, const RotationTable<T>& table, std::span<const int> tokens,
                              std::span<T> gradient, const std::stop_token& stop)
{
    const T* const wt = transposed.data();
    T* const dw = gradient.data();
    const MatrixSlot& out = m_layout.unembedding;
    projectBackWeights(m_tokens, m_width, m_vocabulary, m_norm.data(), m_logits.data(), dw + out.offset);
    project(m_tokens, m_vocabulary, m_width, m_logits.data(), wt + out.offset, m_dNorm.data());
    std::fill(m_dx.begin(), m_dx.end(), T(0));
    kernels::normRowsBack(m_tokens, m_width, m_norm.data(), m_inverse.data(), m_dNorm.data(), m_dx.data());
    for (std::size_t i = m_layout.layers.size(); i-- > 0;) {
        if (stop.stop_requested())
            return false;
        if (m_shape.mlp)
            mlpBack(m_layout.layers[i], wt, m_layers[i], dw);
        attentionBack(m_layout.layers[i], wt, table, m_layers[i], dw);
    }
    for (std::size_t i = 0; i < m_tokens; ++i)
        kernels::addTo(m_width, m_dx.data() + i * m_width,
                       dw + m_layout.embedding.offset + static_cast<std::size_t>(tokens[i]) * m_width);
    return true;
}

template <class T>
void Transformer<T>::attentionBack(const LayerSlots& slots, const T* wt, const RotationTable<T>& table, LayerValues& l,
                                   T* dw)
{
    const AttentionShape& a = m_attention;
    projectBackWeights(m_tokens, m_width, m_width, l.o.data(), m_dx.data(), dw + slots.o.offset);
    project(m_tokens, m_width, m_width, m_dx.data(), wt + slots.o.offset, m_do.data());
    attendBack(a, l.q.data(), l.k.data(), l.v.data(), l.p.data(), m_do.data(), m_dq.data(), m_dk.data(), m_dv.data(),
               m_scratch.data());
    for (std::size_t at = 0; at < m_tokens * m_width; at += a.length * m_width) {
        turnBack(table, a.length, a.heads, a.headDim, m_dq.data() + at);
        turnBack(table, a.length, a.heads, a.headDim, m_dk.data() + at);
    }
    bool add = false;
    for (const auto& [slot, d] : {std::pair{&slots.q, &m_dq}, std::pair{&slots.k, &m_dk}, std::pair{&slots.v, &m_dv}}) {
        projectBackWeights(m_tokens, m_width, m_width, l.norm.data(), d->data(), dw + slot->offset);
        project(m_tokens, m_width, m_width, d->data(), wt + slot->offset, m_dNorm.data(), add);
        add = true;
    }
    kernels::normRowsBack(m_tokens, m_width, l.norm.data(), l.inverse.data(), m_dNorm.data(), m_dx.data());
}

template <class T>
void Transformer<T>::mlpBack(const LayerSlots& slots, const T* wt, LayerValues& l, T* dw)
{
    projectBackWeights(m_tokens, m_hidden, m_width, l.hidden.data(), m_dx.data(), dw + slots.down.offset);
    project(m_tokens, m_width, m_hidden, m_dx.data(), wt + slots.down.offset, m_dHidden.data());
    kernels::siluBack(m_dHidden.size(), l.before.data(), m_dHidden.data());
    projectBackWeights(m_tokens, m_width, m_hidden, l.mlpNorm.data(), m_dHidden.data(), dw + slots.up.offset);
    project(m_tokens, m_hidden, m_width, m_dHidden.data(), wt + slots.up.offset, m_dNorm.data());
    kernels::normRowsBack(m_tokens, m_width, l.mlpNorm.data(), l.mlpInverse.data(), m_dNorm.data(), m_dx.data());
}

template <class T>
void transposedOf(const WeightLayout& layout, std::span<const T> weights, std::span<T> out)
{
    const auto turnOver = [&](const MatrixSlot& m) {
        kernels::transpose(m.rows, m.columns, weights.data() + m.offset, m.columns, out.data() + m.offset, m.rows);
    };
    for (const LayerSlots& layer : layout.layers)
        for (const MatrixSlot* slot : {&layer.q, &layer.k, &layer.v, &layer.o, &layer.up, &layer.down})
            turnOver(*slot);
    turnOver(layout.embedding);
    turnOver(layout.unembedding);
}

template class Transformer<float>;
template class Transformer<double>;
template void transposedOf(const WeightLayout&, std::span<const float>, std::span<float>);
template void transposedOf(const WeightLayout&, std::span<const double>, std::span<double>);

} // namespace rope::lab
