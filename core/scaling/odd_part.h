// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "core/model/rope_spec.h"
#include "core/scaling/method.h"

namespace rope {

/// Whether these θ are b^(-2(k-1)/(r-1)): what the library makes of an odd number of elements, one less than
/// `rotaryDim`.
bool isOddPart(std::span<const double> theta, int rotaryDim, double base);

/// r of the exponents: the library turns (r + 1) / 2 pairs of an odd r, each with its exponent over r, so that the list
/// of pairs stands for one element less than it has.
int elementsOf(const MethodInput& in);

/// A method that is defined through the base finds θ that follow from it: geometric, or, for one that changes nothing
/// else, the list of an odd part. True for all other methods.
bool findsItsBase(const Method& method, const RopeSpec& spec);

} // namespace rope
