// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stops.h"

#include <cmath>

#include "core/model/rope_spec.h"

namespace rope::stops {

std::vector<double> decades(double lo, double hi)
{
    std::vector<double> out;
    for (int exponent = static_cast<int>(std::floor(std::log10(lo))); std::pow(10.0, exponent) <= hi; ++exponent)
        for (double mantissa : {1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0})
            if (const double value = mantissa * std::pow(10.0, exponent); value >= lo && value <= hi)
                out.push_back(value);
    return out;
}

std::vector<double> octaves(double lo, double hi, int parts)
{
    std::vector<double> out;
    const int first = static_cast<int>(std::floor(std::log2(lo)));
    for (int k = first * parts; std::exp2(double(k) / parts) <= hi * (1 + 1e-12); ++k) {
        double value = std::exp2(double(k) / parts);
        if (k % parts != 0)
            value = std::round(value * 1e4) / 1e4;
        if (value >= lo)
            out.push_back(value);
    }
    return out;
}

std::vector<double> lengths(double lo, double hi)
{
    std::vector<double> out;
    for (double power = 1; power <= hi; power *= 2)
        for (double part : {1.0, 1.25, 1.5, 1.75})
            if (const double value = power * part; value >= lo && value <= hi && std::floor(value) == value)
                out.push_back(value);
    return out;
}

std::vector<double> headDims()
{
    std::vector<double> out;
    for (int d = limits::minHeadDim; d <= limits::maxHeadDim; d += d < 32    ? 2
                                                                   : d < 128 ? 8
                                                                   : d < 256 ? 16
                                                                   : d < 512 ? 32
                                                                             : 64)
        out.push_back(d);
    return out;
}

std::vector<double> even(double lo, double hi, int count)
{
    std::vector<double> out;
    for (int i = 0; i <= count; ++i)
        out.push_back(lo + (hi - lo) * i / count);
    return out;
}

} // namespace rope::stops
