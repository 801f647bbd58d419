// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/scaling/method.h"

namespace rope {

/// All scaling methods, in the order they are offered.
const std::vector<Method>& methods();
/// nullptr when there is none of that id.
const Method* findMethod(const std::string& id);
/// "none, linear, ntk, …" for messages.
std::string methodIds();

/// (base)^(-2(k-1)/r) for k = 1..r/2, radians per token (F1).
std::vector<double> geometricTheta(int rotaryDim, double base);

/// Unknown ids, values out of range and what the method's own check finds; fields are "method" and the tunable's id.
std::vector<Problem> problemsOfTunables(const Method& method, const MethodInput& input);

} // namespace rope
