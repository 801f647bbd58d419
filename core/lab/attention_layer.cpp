// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/kernels/matrix.h"
#include "core/kernels/rows.h"
#include "core/lab/layers.h"

namespace rope::lab {

namespace {

using kernels::paddedSize;
using kernels::Product;

/// Rows are worked on in blocks: a block ends its columns at its own diagonal, which saves nearly half of the work.
constexpr std::size_t block = 24;

struct Block {
    std::size_t row = 0, rows = 0;
    std::size_t end() const { return row + rows; }
    std::size_t padded() const { return paddedSize(end()); }
};

template <class F>
void forBlocks(std::size_t length, F f)
{
    for (std::size_t row = 0; row < length; row += block)
        f(Block{row, std::min(block, length - row)});
}

/// One head of one sequence: pointers to its first elements.
template <class F>
void forHeads(const AttentionShape& s, F f)
{
    for (std::size_t sequence = 0; sequence < s.sequences; ++sequence)
        for (std::size_t head = 0; head < s.heads; ++head)
            f(sequence * s.length * s.width() + head * s.headDim,
              (sequence * s.heads + head) * s.length * s.rowStride());
}

/// x of one head turned over, [headDim x rowStride], zeros behind the last position.
template <class T>
void turnOver(const AttentionShape& s, const T* x, T* to)
{
    kernels::transpose(s.length, s.headDim, x, s.width(), to, s.rowStride());
    for (std::size_t i = 0; i < s.headDim; ++i)
        std::fill(to + i * s.rowStride() + s.length, to + (i + 1) * s.rowStride(), T(0));
}

template <class T>
T logitScale(const AttentionShape& s)
{
    return T(1) / std::sqrt(T(s.headDim));
}

} // namespace

std::size_t AttentionShape::rowStride() const
{
    return paddedSize(length);
}

std::size_t AttentionShape::scratchSize() const
{
    return (headDim + std::max(length, block)) * rowStride();
}

template <class T>
void attend(const AttentionShape& s, const T* q, const T* k, const T* v, T* o, T* p, T* scratch)
{
    const std::size_t width = s.width(), stride = s.rowStride();
    T* const keys = scratch;
    forHeads(s, [&](std::size_t at, std::size_t weightsAt) {
        turnOver(s, k + at, keys);
        forBlocks(s.length, [&](Block b) {
            T* const rows = p ? p + weightsAt + b.row * stride : scratch + s.headDim * stride;
            const T* const query = q + at + b.row * width;
            kernels::multiply(
                Product<T>{b.rows, b.padded(), s.headDim, query, width, 1, keys, stride, rows, stride, false});
            kernels::softmaxRows<T>({b.rows, stride, b.row + 1, 1, b.padded()}, logitScale<T>(s), rows, nullptr);
            T* const out = o + at + b.row * width;
            kernels::multiply(
                Product<T>{b.rows, s.headDim, b.end(), rows, stride, 1, v + at, width, out, width, false});
        });
    });
}

namespace {

/// q·k of one head, each pair turned by the distance that row `seen` holds; what does not turn as it is.
template <class T>
T seenProduct(const RotationTable<T>& table, std::size_t headDim, std::uint32_t seen, const T* q, const T* k)
{
    const std::size_t pairs = table.pairs, step = table.interleaved ? 2 : 1, other = table.interleaved ? 1 : pairs;
    const T *const cos = table.seenCos.data() + seen * pairs, *const sin = table.seenSin.data() + seen * pairs;
    T sum = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        const T qx = q[step * i], qy = q[step * i + other], kx = k[step * i], ky = k[step * i + other];
        sum += (qx * kx + qy * ky) * cos[i] - (qy * kx - qx * ky) * sin[i];
    }
    for (std::size_t i = 2 * pairs; i < headDim; ++i)
        sum += q[i] * k[i];
    return sum;
}

} // namespace

template <class T>
void attendSeen(const AttentionShape& s, const RotationTable<T>& table, const T* q, const T* k, const T* v, T* o, T* p,
                T* scratch)
{
    const std::size_t width = s.width(), stride = s.rowStride();
    forHeads(s, [&](std::size_t at, std::size_t weightsAt) {
        forBlocks(s.length, [&](Block b) {
            T* const rows = p ? p + weightsAt + b.row * stride : scratch;
            for (std::size_t m = b.row; m < b.end(); ++m)
                for (std::size_t n = 0; n <= m; ++n)
                    rows[(m - b.row) * stride + n] = seenProduct(table, s.headDim, table.seen[m * s.length + n],
                                                                 q + at + m * width, k + at + n * width);
            kernels::softmaxRows<T>({b.rows, stride, b.row + 1, 1, b.padded()}, logitScale<T>(s), rows, nullptr);
            T* const out = o + at + b.row * width;
            kernels::multiply(
                Product<T>{b.rows, s.headDim, b.end(), rows, stride, 1, v + at, width, out, width, false});
        });
    });
}

template <class T>
void attendBack(const AttentionShape& s, const T* q, const T* k, const T* v, const T* p, const T* dO, T* dq, T* dk,
                T* dv, T* scratch)
{
    const std::size_t width = s.width(), stride = s.rowStride();
    T* const values = scratch;
    T* const dScores = scratch + s.headDim * stride;
    forHeads(s, [&](std::size_t at, std::size_t weightsAt) {
        const T* const weights = p + weightsAt;
        turnOver(s, v + at, values);
        forBlocks(s.length, [&](Block b) {
            T* const rows = dScores + b.row * stride;
            kernels::multiply(Product<T>{b.rows, b.padded(), s.headDim, dO + at + b.row * width, width, 1, values,
                                         stride, rows, stride, false});
            kernels::softmaxRowsBack<T>({b.rows, stride, b.end(), 0, b.padded()}, logitScale<T>(s),
                                        weights + b.row * stride, rows);
            kernels::multiply(Product<T>{b.rows, s.headDim, b.end(), rows, stride, 1, k + at, width,
                                         dq + at + b.row * width, width, false});
        });
        // A key is seen from its own position on: what lies above the diagonal is zero.
        forBlocks(s.length, [&](Block b) {
            const std::size_t corner = b.row * stride + b.row, from = at + b.row * width;
            const std::size_t seen = s.length - b.row;
            kernels::multiply(Product<T>{b.rows, s.headDim, seen, weights + corner, 1, stride, dO + from, width,
                                         dv + from, width, false});
            kernels::multiply(Product<T>{b.rows, s.headDim, seen, dScores + corner, 1, stride, q + from, width,
                                         dk + from, width, false});
        });
    });
}

#define ROPE_LAB_ATTENTION(T)                                                                                          \
    template void attend(const AttentionShape&, const T*, const T*, const T*, T*, T*, T*);                             \
    template void attendSeen(const AttentionShape&, const RotationTable<T>&, const T*, const T*, const T*, T*, T*,     \
                             T*);                                                                                      \
    template void attendBack(const AttentionShape&, const T*, const T*, const T*, const T*, const T*, T*, T*, T*, T*);
ROPE_LAB_ATTENTION(float)
ROPE_LAB_ATTENTION(double)
#undef ROPE_LAB_ATTENTION

} // namespace rope::lab
