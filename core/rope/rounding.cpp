// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rope/rounding.h"

#include <bit>
#include <cmath>
#include <limits>

namespace rope {

namespace {

struct Layout {
    const char* id;
    int bits;           ///< significant bits, the hidden one included
    int lowestExponent; ///< of normal numbers
    double largest;
};

Layout layoutOf(NumberFormat format)
{
    switch (format) {
    case NumberFormat::Fp32: return {"fp32", 24, -126, 0x1.fffffep127};
    case NumberFormat::Fp16: return {"fp16", 11, -14, 65504};
    case NumberFormat::Bf16: return {"bf16", 8, -126, 0x1.fep127};
    }
    return {};
}

} // namespace

const char* toId(NumberFormat format)
{
    return layoutOf(format).id;
}

double rounded(double value, NumberFormat format)
{
    const Layout f = layoutOf(format);
    const double size = std::abs(value);
    if (size < std::ldexp(1.0, f.lowestExponent)) { // subnormal there: a fixed unit
        const int unit = f.lowestExponent - (f.bits - 1);
        return std::scalbn(std::nearbyint(std::scalbn(value, -unit)), unit);
    }
    if (!(size <= 2 * f.largest))
        return std::isnan(value) ? value : std::copysign(std::numeric_limits<double>::infinity(), value);
    // Adding half of the last kept bit, less one unless that bit is odd, carries over where it should.
    const int dropped = std::numeric_limits<double>::digits - f.bits;
    auto bits = std::bit_cast<std::uint64_t>(value);
    bits += (std::uint64_t(1) << (dropped - 1)) - 1 + ((bits >> dropped) & 1);
    const double result = std::bit_cast<double>(bits >> dropped << dropped);
    return std::abs(result) > f.largest ? std::copysign(std::numeric_limits<double>::infinity(), value) : result;
}

std::int64_t firstMergedPosition(NumberFormat format)
{
    return (std::int64_t(1) << layoutOf(format).bits) + 1;
}

} // namespace rope
