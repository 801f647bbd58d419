// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/model/rope_spec.h"

namespace rope {

/// Every --set for the method at hand: "factor=8", "truncate=false", "short_factor=1,1.5,2". Throws InputError for what
/// is no setting or is given twice; whether the method has it is judged with the whole scene.
void applySettings(RopeSpec& spec, const std::vector<std::string>& settings);

/// Whether one of them is that of `key`.
bool setsKey(const std::vector<std::string>& settings, const std::string& key);

} // namespace rope
