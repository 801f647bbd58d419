// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

namespace rope::kernels {

/// C = A·B, or C += A·B, on plain arrays: A is m x k, B is k x n, C is m x n. Element (i, j) of A is
/// a[i·aRow + j·aColumn], so that A may be read transposed; the rows of B and C are contiguous.
/// The sum over k runs in one fixed order that depends on nothing but the shape: the same input, the same bits.
template <class T>
struct Product {
    std::size_t m = 0, n = 0, k = 0;
    const T* a = nullptr;
    std::size_t aRow = 0, aColumn = 1;
    const T* b = nullptr;
    std::size_t bRow = 0;
    T* c = nullptr;
    std::size_t cRow = 0;
    bool add = false;
};

void multiply(const Product<float>& product);
void multiply(const Product<double>& product);

/// to[j·toRow + i] = from[i·fromRow + j] for i < rows, j < columns.
void transpose(std::size_t rows, std::size_t columns, const float* from, std::size_t fromRow, float* to,
               std::size_t toRow);
void transpose(std::size_t rows, std::size_t columns, const double* from, std::size_t fromRow, double* to,
               std::size_t toRow);

} // namespace rope::kernels
