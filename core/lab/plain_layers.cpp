// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/kernels/matrix.h"
#include "core/kernels/rows.h"
#include "core/lab/layers.h"

namespace rope::lab {

template <class T>
void project(std::size_t rows, std::size_t in, std::size_t out, const T* x, const T* w, T* y, bool add)
{
    kernels::multiply(kernels::Product<T>{rows, out, in, x, in, 1, w, out, y, out, add});
}

template <class T>
void projectBackWeights(std::size_t rows, std::size_t in, std::size_t out, const T* x, const T* dy, T* dw)
{
    kernels::multiply(kernels::Product<T>{in, out, rows, x, 1, in, dy, out, dw, out, true});
}

template <class T>
Scores crossEntropy(std::size_t rows, std::size_t vocabulary, T* logits, const int* targets, double scale,
                    signed char* hits, float* losses, T* logSum)
{
    Scores out;
    for (std::size_t r = 0; r < rows; ++r, logits += vocabulary) {
        const int target = targets[r];
        const bool asked = target >= 0;
        const T wanted = asked ? logits[target] : T(0);
        const bool right = asked && std::max_element(logits, logits + vocabulary) == logits + target;
        T sum = 0;
        kernels::softmaxRows<T>({1, vocabulary, vocabulary, 0, vocabulary}, T(1), logits, &sum);
        const double loss = asked ? double(sum) - double(wanted) : 0;
        out.loss += loss;
        out.right += right ? 1 : 0;
        out.asked += asked ? 1 : 0;
        if (hits)
            hits[r] = static_cast<signed char>(!asked ? -1 : right ? 1 : 0);
        if (losses)
            losses[r] = static_cast<float>(loss);
        if (logSum)
            logSum[r] = sum;
        if (!(scale > 0))
            continue;
        if (asked)
            logits[target] -= T(1);
        const T factor = asked ? T(scale) : T(0);
        for (std::size_t i = 0; i < vocabulary; ++i)
            logits[i] *= factor;
    }
    return out;
}

#define ROPE_LAB_LAYERS(T)                                                                                             \
    template void project(std::size_t, std::size_t, std::size_t, const T*, const T*, T*, bool);                        \
    template void projectBackWeights(std::size_t, std::size_t, std::size_t, const T*, const T*, T*);                   \
    template Scores crossEntropy(std::size_t, std::size_t, T*, const int*, double, signed char*, float*, T*);
ROPE_LAB_LAYERS(float)
ROPE_LAB_LAYERS(double)
#undef ROPE_LAB_LAYERS

} // namespace rope::lab
