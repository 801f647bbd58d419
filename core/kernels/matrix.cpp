// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/matrix.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/matrix.cpp"
#include "hwy/foreach_target.h" // IWYU pragma: keep

#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace rope::kernels::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

/// `rows` x `vectors` of C stay in registers while k runs. Small matrices need no packing: one block of B fits the
/// first cache as it lies.
template <std::size_t rows, std::size_t vectors, class D, class T = hn::TFromD<D>>
HWY_INLINE void tile(D d, const Product<T>& p, std::size_t row, std::size_t column)
{
    const std::size_t lanes = hn::Lanes(d);
    hn::Vec<D> sum[rows][vectors];
    T* c = p.c + row * p.cRow + column;
#pragma GCC unroll 16
    for (std::size_t i = 0; i < rows; ++i)
#pragma GCC unroll 4
        for (std::size_t v = 0; v < vectors; ++v)
            sum[i][v] = p.add ? hn::LoadU(d, c + i * p.cRow + v * lanes) : hn::Zero(d);
    const T* a = p.a + row * p.aRow;
    const T* b = p.b + column;
    for (std::size_t k = 0; k < p.k; ++k, a += p.aColumn, b += p.bRow) {
        hn::Vec<D> line[vectors];
#pragma GCC unroll 4
        for (std::size_t v = 0; v < vectors; ++v)
            line[v] = hn::LoadU(d, b + v * lanes);
#pragma GCC unroll 16
        for (std::size_t i = 0; i < rows; ++i) {
            const auto x = hn::Set(d, a[i * p.aRow]);
#pragma GCC unroll 4
            for (std::size_t v = 0; v < vectors; ++v)
                sum[i][v] = hn::MulAdd(x, line[v], sum[i][v]);
        }
    }
#pragma GCC unroll 16
    for (std::size_t i = 0; i < rows; ++i)
#pragma GCC unroll 4
        for (std::size_t v = 0; v < vectors; ++v)
            hn::StoreU(sum[i][v], d, c + i * p.cRow + v * lanes);
}

template <std::size_t most, std::size_t vectors, class D, class T = hn::TFromD<D>>
HWY_INLINE void columnOfTiles(D d, const Product<T>& p, std::size_t column)
{
    std::size_t row = 0;
    for (; row + most <= p.m; row += most)
        tile<most, vectors>(d, p, row, column);
    for (; row + 4 <= p.m; row += 4)
        tile<4, vectors>(d, p, row, column);
    for (; row < p.m; ++row)
        tile<1, vectors>(d, p, row, column);
}

/// Columns from `from` on in vectors of at most `cap` lanes; what is left goes to narrower vectors.
template <std::size_t cap, class T>
HWY_INLINE void columns(const Product<T>& p, std::size_t from)
{
    const hn::CappedTag<T, cap> d;
    const std::size_t lanes = hn::Lanes(d);
    std::size_t column = from;
    for (; column + 2 * lanes <= p.n; column += 2 * lanes)
        columnOfTiles<6, 2>(d, p, column);
    for (; column + lanes <= p.n; column += lanes)
        columnOfTiles<8, 1>(d, p, column);
    if constexpr (cap > 1)
        if (column < p.n)
            columns<cap / 4 == 0 ? 1 : cap / 4>(p, column);
}

template <class T>
HWY_INLINE void product(const Product<T>& p)
{
    columns<16>(p, 0);
}

template <class T>
HWY_INLINE void turnedOver(std::size_t rows, std::size_t columns, const T* from, std::size_t fromRow, T* to,
                           std::size_t toRow)
{
    constexpr std::size_t block = 8;
    for (std::size_t i0 = 0; i0 < rows; i0 += block)
        for (std::size_t j = 0; j < columns; ++j)
            for (std::size_t i = i0; i < HWY_MIN(rows, i0 + block); ++i)
                to[j * toRow + i] = from[i * fromRow + j];
}

void multiplyFloat(const Product<float>& p)
{
    product(p);
}

void multiplyDouble(const Product<double>& p)
{
    product(p);
}

void transposeFloat(std::size_t rows, std::size_t columns, const float* from, std::size_t fromRow, float* to,
                    std::size_t toRow)
{
    turnedOver(rows, columns, from, fromRow, to, toRow);
}

void transposeDouble(std::size_t rows, std::size_t columns, const double* from, std::size_t fromRow, double* to,
                     std::size_t toRow)
{
    turnedOver(rows, columns, from, fromRow, to, toRow);
}

} // namespace rope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace rope::kernels {

HWY_EXPORT(multiplyFloat);
HWY_EXPORT(multiplyDouble);
HWY_EXPORT(transposeFloat);
HWY_EXPORT(transposeDouble);

void multiply(const Product<float>& product)
{
    HWY_DYNAMIC_DISPATCH(multiplyFloat)(product);
}

void multiply(const Product<double>& product)
{
    HWY_DYNAMIC_DISPATCH(multiplyDouble)(product);
}

void transpose(std::size_t rows, std::size_t columns, const float* from, std::size_t fromRow, float* to,
               std::size_t toRow)
{
    HWY_DYNAMIC_DISPATCH(transposeFloat)(rows, columns, from, fromRow, to, toRow);
}

void transpose(std::size_t rows, std::size_t columns, const double* from, std::size_t fromRow, double* to,
               std::size_t toRow)
{
    HWY_DYNAMIC_DISPATCH(transposeDouble)(rows, columns, from, fromRow, to, toRow);
}

} // namespace rope::kernels
#endif
