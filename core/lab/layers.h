// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of a model of the Lab, each with its way back. Everything is row-major; T is float, or double for the
// checks of the gradients. A `…Back` adds to the gradients of what went in where it says +=, else it overwrites.
#pragma once
#include <cstddef>

#include "core/lab/rotation_table.h"

namespace rope::lab {

/// y = x·w, or y += x·w: x [rows x in], w [in x out].
template <class T>
void project(std::size_t rows, std::size_t in, std::size_t out, const T* x, const T* w, T* y, bool add = false);
/// dw += xᵀ·dy.
template <class T>
void projectBackWeights(std::size_t rows, std::size_t in, std::size_t out, const T* x, const T* dy, T* dw);

struct AttentionShape {
    std::size_t sequences = 0, length = 0, heads = 0, headDim = 0;

    std::size_t width() const { return heads * headDim; }
    std::size_t tokens() const { return sequences * length; }
    /// Distance between two rows of attention weights.
    std::size_t rowStride() const;
    /// Attention weights of all heads of all sequences, [sequences x heads x length x rowStride()].
    std::size_t weightsSize() const { return sequences * heads * length * rowStride(); }
    /// Room that one head needs for itself, in elements.
    std::size_t scratchSize() const;
};

/// Causal attention softmax(q·kᵀ/√headDim)·v of every head. q, k, v and o are [tokens x width], q and k turned already.
/// `p` receives the attention weights, zeros above the diagonal; null: they are not kept.
template <class T>
void attend(const AttentionShape& shape, const T* q, const T* k, const T* v, T* o, T* p, T* scratch);
/// The same with q and k not turned, under a table that maps distances.
template <class T>
void attendSeen(const AttentionShape& shape, const RotationTable<T>& table, const T* q, const T* k, const T* v, T* o,
                T* p, T* scratch);
/// dq, dk and dv from dO and the weights kept, before q and k are turned back.
template <class T>
void attendBack(const AttentionShape& shape, const T* q, const T* k, const T* v, const T* p, const T* dO, T* dq, T* dk,
                T* dv, T* scratch);

/// What rows of logits say about their targets; a target below 0 is not asked for.
struct Scores {
    double loss = 0; ///< sum of -ln p(target), nats
    int right = 0;   ///< how often the target has the highest logit
    int asked = 0;

    Scores& operator+=(const Scores& more)
    {
        loss += more.loss;
        right += more.right;
        asked += more.asked;
        return *this;
    }
};

/// `hits`, unless null, receives 1 for right, 0 for wrong, -1 for not asked, `losses` -ln p(target) or 0. With `scale`
/// above 0 the logits become the gradient of scale·loss; otherwise the probabilities.
template <class T>
Scores crossEntropy(std::size_t rows, std::size_t vocabulary, T* logits, const int* targets, double scale,
                    signed char* hits = nullptr, float* losses = nullptr, T* logSum = nullptr);

} // namespace rope::lab
