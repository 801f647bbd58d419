// SPDX-License-Identifier: GPL-3.0-or-later
// theta'_k = (b (f n/L - (f-1))^(r/(r-2)))^(-2(k-1)/r) for n > L;  theta'_k = theta_k for n <= L
// Valid for f > 0 and geometric theta. n is the current length; r = 2 changes nothing (see ntk).
// With f = 1 the base still grows with n/L, so factor 1 is no identity beyond L; with f = L'/L and n = L' the last
// period grows by f^2 - f + 1, more than f, so theta' may fall below theta/f.
// Departures from Hugging Face "dynamic": for n <= L the base is left alone, there it is multiplied by a power of one.
// Nomic's NomicBertDynamicNTKRotaryEmbedding is this formula, with f = rotary_scaling_factor and L =
// max_trained_positions.
#include "core/scaling/method_list.h"
#include "core/scaling/method_parts.h"
#include "core/scaling/odd_part.h"

namespace rope::scaling {

namespace {

double newBase(const MethodInput& in)
{
    if (in.currentLength <= in.trainLength)
        return in.base;
    const double factor = in.factor();
    return ntkBase(in.base, factor * in.currentLength / in.trainLength - (factor - 1), elementsOf(in));
}

} // namespace

Method dynamic()
{
    Method m;
    m.id = "dynamic";
    m.group = MethodGroup::Base;
    m.title = "Dynamic NTK";
    m.summary = "Raises the base as the text grows; up to the training length nothing changes.";
    m.common = true;
    m.source = "emozilla 2023; Hugging Face \"dynamic\"";
    m.tunables = {factorTunable()};
    m.needsGeometric = true;
    m.usesCurrentLength = true;
    m.interpolates = false;
    m.factorOneIsIdentity = false;
    m.newBase = newBase;
    m.apply = [](const MethodInput& in) { return MethodResult{geometricTheta(elementsOf(in), newBase(in)), 1.0}; };
    return m;
}

} // namespace rope::scaling
