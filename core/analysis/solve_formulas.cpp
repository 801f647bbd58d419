// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/solve_formulas.h"

#include <cmath>

#include "core/model/two_pi.h"

namespace rope {

namespace {} // namespace

double lambdaOfFactor(double factor, int rotaryDim)
{
    return std::pow(factor, double(rotaryDim) / (rotaryDim - 2));
}

double factorOfLambda(double lambda, int rotaryDim)
{
    return std::pow(lambda, double(rotaryDim - 2) / rotaryDim);
}

double baseForLength(double base, double trainLength, double targetLength)
{
    return std::pow(base, std::log(targetLength / twoPi) / std::log(trainLength / twoPi));
}

double lengthForBase(double base, double trainLength, double otherBase)
{
    return twoPi * std::pow(trainLength / twoPi, std::log(otherBase) / std::log(base));
}

double baseOfFrequency(double theta, int pair, int rotaryDim)
{
    return std::pow(theta, -double(rotaryDim) / (2.0 * (pair - 1)));
}

} // namespace rope
