// SPDX-License-Identifier: GPL-3.0-or-later
// What YaRN and its variants have in common; defined in yarn.cpp.
#pragma once
#include <vector>

#include "core/scaling/method.h"

namespace rope::scaling {

/// θ' of YaRN as models ship it, radians per token: kept, blended by pair index, divided by the factor.
std::vector<double> yarnTheta(const MethodInput& in);
/// factor, beta_fast, beta_slow and truncate.
std::vector<Tunable> yarnRampTunables();
/// Problems of the two betas.
std::vector<Problem> yarnProblems(const MethodInput& in);

} // namespace rope::scaling
