// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "core/rope/frequencies.h"
#include "core/rope/rotation.h"

namespace rope::lab {

/// How queries and keys turn at positions 0 … length - 1, with the way back for gradients.
template <class T>
struct RotationTable {
    std::size_t length = 0;
    std::size_t pairs = 0;
    bool interleaved = false;
    std::vector<T> cos, sin, backSin; ///< [length x pairs], attention factor applied; backSin = -sin

    /// Of a method that changes distances: q and k stay as they are, and a query at m meets a key at n ≤ m turned by
    /// the distance that it is seen at, row seen[m·length + n] of seenCos and seenSin [distances x pairs], which hold
    /// the square of the attention factor. Empty for every other method.
    std::vector<std::uint32_t> seen;
    std::vector<T> seenCos, seenSin;
    bool mapsDistances() const { return !seen.empty(); }
};

/// The table of a RoPE at L' = `length` by the program's own frequencies: λ, method and attention factor included.
/// Pairs in `stopped` (1-based) do not turn. Throws InputError with every problem of spec and context.
template <class T>
RotationTable<T> rotationTableOf(const RopeSpec& spec, std::int64_t length, const std::vector<int>& stopped = {});

/// Turns x [positions x heads x headDim] in place, or back.
template <class T>
void turn(const RotationTable<T>& table, std::size_t positions, std::size_t heads, std::size_t headDim, T* x);
template <class T>
void turnBack(const RotationTable<T>& table, std::size_t positions, std::size_t heads, std::size_t headDim, T* x);

} // namespace rope::lab
