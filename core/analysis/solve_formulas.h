// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

// Closed forms that tie base, λ, factor and length together. r is the rotary dimension; lengths in tokens, above 0.
// Arguments are taken as checked; solve() checks them.
namespace rope {

/// λ that stretches the last period by `factor`: λ = f^(r/(r-2)) (NTK-aware; r ≥ 4). Inverse: factorOfLambda.
double lambdaOfFactor(double factor, int rotaryDim);
/// f = λ^((r-2)/r).
double factorOfLambda(double lambda, int rotaryDim);

/// b^(ln(L'/2π)/ln(L/2π)): the base whose pair of period L' has the place of the pair of period L (A3; Liu et al.
/// 2023). L, L' > 2π.
double baseForLength(double base, double trainLength, double targetLength);
/// Its inverse in the length: 2π·(L/2π)^(ln b'/ln b).
double lengthForBase(double base, double trainLength, double otherBase);

/// b = θ^(-r/(2(k-1))) (F9); pair k ≥ 2, 1-based.
double baseOfFrequency(double theta, int pair, int rotaryDim);

} // namespace rope
