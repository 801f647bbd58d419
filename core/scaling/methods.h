// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
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

/// f·L rounded down, in tokens: what a factor that was set by hand is meant to reach. Nothing where the method takes
/// its factor from the lengths or means something else by it.
std::optional<std::int64_t> reachOf(const RopeSpec& spec);

/// (base)^(-2(k-1)/r) for k = 1..r/2, radians per token (F1).
std::vector<double> geometricTheta(int rotaryDim, double base);

/// Unknown ids, values out of range and what the method's own check finds; fields are "method" and the tunable's id.
std::vector<Problem> problemsOfTunables(const Method& method, const MethodInput& input);

} // namespace rope
