// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "app/describe/option_list.h"

namespace rope {

/// What may stand behind an option of a verb ("export", "lesson export"; empty: the program), or as its positional
/// argument, where that is one of a list; empty: anything may.
std::vector<std::string> valuesOf(const std::string& verb, const DescribedOption& option);

} // namespace rope
