// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

namespace rope::kernels {

/// Rows are worked on in whole vectors: widths and strides are multiples of this many elements.
inline constexpr std::size_t rowUnit = 16;

/// `size` rounded up to whole units.
constexpr std::size_t paddedSize(std::size_t size)
{
    return (size + rowUnit - 1) / rowUnit * rowUnit;
}

/// y = x / r with r = sqrt(mean(x²) + 1e-6) for each row; `inverse` receives 1 / r (Zhang and Sennrich 2019, no gain).
template <class T>
void normRows(std::size_t rows, std::size_t width, const T* x, T* y, T* inverse);
/// dx += what dy says through y = normRows(x): (dy - y·mean(dy·y)) / r.
template <class T>
void normRowsBack(std::size_t rows, std::size_t width, const T* y, const T* inverse, const T* dy, T* dx);

/// Row i has length + i·growth elements that count, in `padded` that are written: the rest becomes 0.
struct RaggedRows {
    std::size_t rows = 0;
    std::size_t stride = 0;
    std::size_t length = 0;
    std::size_t growth = 0;
    std::size_t padded = 0;
};

/// x = softmax(scale·x) row by row, in place. `logSum`, unless null, receives ln Σ exp(scale·x).
template <class T>
void softmaxRows(const RaggedRows& shape, T scale, T* x, T* logSum);
/// dp = scale·p·(dp - Σ p·dp), in place: from the gradient of the softmax to that of what went into it.
template <class T>
void softmaxRowsBack(const RaggedRows& shape, T scale, const T* p, T* dp);

/// y = x / (1 + exp(-x)), the SiLU, of `size` elements.
template <class T>
void silu(std::size_t size, const T* x, T* y);
/// dy becomes dx.
template <class T>
void siluBack(std::size_t size, const T* x, T* dy);

/// to += from.
template <class T>
void addTo(std::size_t size, const T* from, T* to);

/// One step of Adam (Kingma and Ba 2015, algorithm 1, with the corrections of both means in `rate` and `epsilon`) with
/// `scale` times the gradient.
struct AdamStep {
    float scale = 1, rate = 0, beta1 = 0, beta2 = 0, epsilon = 0;
};
void adam(const AdamStep& step, std::size_t size, const float* gradient, float* mean, float* square, float* weights);

} // namespace rope::kernels
