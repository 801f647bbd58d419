// SPDX-License-Identifier: GPL-3.0-or-later
// Source: arange(0, dim, 2) in modeling_rope_utils.py of Hugging Face transformers, which has (dim + 1) / 2 entries.
#pragma once
#include <cmath>
#include <span>

#include "core/model/rope_spec.h"
#include "core/scaling/method.h"

namespace rope {

/// Whether these θ are b^(-2(k-1)/(r-1)): what the library makes of an odd number of elements, one less than
/// `rotaryDim`.
inline bool isOddPart(std::span<const double> theta, int rotaryDim, double base)
{
    const std::size_t pairs = theta.size();
    for (std::size_t i = 0; i < pairs; ++i) {
        const double odd = 1.0 / std::pow(base, 2.0 * double(i) / (rotaryDim - 1));
        if (!(std::abs(theta[i] - odd) <= 1e-12 * odd))
            return false;
    }
    return pairs > 1; // one pair turns by 1, whatever it is of
}

/// r of the exponents: the library turns (r + 1) / 2 pairs of an odd r, each with its exponent over r, so that the list
/// of pairs stands for one element less than it has.
inline int elementsOf(const MethodInput& in)
{
    return isOddPart(in.theta, in.rotaryDim, in.base) ? in.rotaryDim - 1 : in.rotaryDim;
}

/// A method that is defined through the base finds θ that follow from it: geometric, or, for one that changes nothing
/// else, the list of an odd part. True for all other methods.
inline bool findsItsBase(const Method& method, const RopeSpec& spec)
{
    if (!method.needsGeometric || spec.thetaMode == ThetaMode::Geometric)
        return true;
    // λ has no effect on a list.
    return method.newBase && spec.thetaMode == ThetaMode::Custom && spec.lambda == 1 &&
           isOddPart(spec.customTheta, spec.rotaryDim, spec.base);
}

} // namespace rope
