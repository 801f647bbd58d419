// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>
#include <cstdint>

#include "core/model/two_pi.h"

namespace rope::lab {

/// Random numbers that are the same on every machine: splitmix64 (Steele, Lea and Flood 2014). One stream for each
/// pair of seed and stream number, so that the examples of a step need nothing from the steps before.
class RandomBits
{
public:
    RandomBits(std::uint64_t seed, std::uint64_t stream) : m_state(mixed(mixed(seed) ^ stream)) {}

    std::uint64_t next()
    {
        m_state += step;
        return mixed(m_state);
    }
    /// A whole number from 0 to count - 1 (count below 2^32).
    int below(int count) { return static_cast<int>(((next() >> 32U) * static_cast<std::uint64_t>(count)) >> 32U); }
    int between(int first, int last) { return first + below(last - first + 1); }
    /// From 0, included, to 1, excluded.
    double real() { return double(next() >> 11U) * 0x1p-53; }
    /// Of mean 0 and variance 1 (Box and Muller 1958).
    double normal()
    {
        const double radius = std::sqrt(-2 * std::log(1 - real()));
        return radius * std::cos(twoPi * real());
    }

private:
    static constexpr std::uint64_t step = 0x9e3779b97f4a7c15;

    static std::uint64_t mixed(std::uint64_t x)
    {
        x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9;
        x = (x ^ (x >> 27U)) * 0x94d049bb133111eb;
        return x ^ (x >> 31U);
    }

    std::uint64_t m_state;
};

} // namespace rope::lab
