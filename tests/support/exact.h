// SPDX-License-Identifier: GPL-3.0-or-later
// Slow references from the standard library, at the exact angle.
#pragma once
#include <cmath>
#include <cstddef>
#include <random>
#include <span>
#include <vector>

namespace rope::test {

struct SinCos {
    double sin = 0;
    double cos = 0;
};

/// sin and cos of the exact product m·x: a fused multiply-add gives what rounding the product loses. Error below 3e-16.
inline SinCos exactSinCos(double m, double x)
{
    const double high = m * x, low = std::fma(m, x, -high);
    return {std::sin(high) * std::cos(low) + std::cos(high) * std::sin(low),
            std::cos(high) * std::cos(low) - std::sin(high) * std::sin(low)};
}

/// (1/K) Σ cos(s·θ_k), summed in long double.
inline double exactKernel(std::span<const double> theta, double s)
{
    long double sum = 0;
    for (const double t : theta)
        sum += static_cast<long double>(exactSinCos(s, t).cos);
    return static_cast<double>(sum / static_cast<long double>(theta.size()));
}

/// Numbers spread evenly over [lo, hi) from a fixed seed.
template <class T>
std::vector<T> randomNumbers(std::size_t size, T lo, T hi, unsigned seed = 1)
{
    std::mt19937 generator(seed);
    std::uniform_real_distribution<T> spread(lo, hi);
    std::vector<T> out(size);
    for (T& value : out)
        value = spread(generator);
    return out;
}

} // namespace rope::test
