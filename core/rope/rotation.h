// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/model/rope_spec.h"

namespace rope {

/// φ[p * pairs + i] = positions[p]·θ_i in radians, unwrapped, in double (F4).
std::vector<double> angles(std::span<const double> theta, std::span<const std::int64_t> positions);

/// cos and sin of m·θ_i, attention factor applied, row-major [positions x pairs].
/// Angles are formed and reduced in double whatever T is; only the stored value is rounded.
template <typename T>
struct CosSinTable {
    std::size_t positions = 0;
    std::size_t pairs = 0;
    std::vector<T> cos;
    std::vector<T> sin;
};
using TableF = CosSinTable<float>;
using TableD = CosSinTable<double>;

TableD tableD(std::span<const double> theta, std::span<const std::int64_t> positions, double attentionFactor = 1);
TableF tableF(std::span<const double> theta, std::span<const std::int64_t> positions, double attentionFactor = 1);

/// Shape of a batch: row-major [positions x heads x headDim], the 2·table.pairs elements of a head from
/// `first` on turn.
struct BatchShape {
    std::size_t positions = 0;
    std::size_t heads = 0;
    std::size_t headDim = 0;
    std::size_t first = 0;
};

/// Turns the batch in place (F4, F5). x.size() = positions·heads·headDim; table.positions = positions;
/// first + 2·table.pairs ≤ headDim. Throws InputError when the shapes do not fit.
void rotate(std::span<float> x, BatchShape shape, const TableF& table, Pairing pairing);
void rotate(std::span<double> x, BatchShape shape, const TableD& table, Pairing pairing);

} // namespace rope
