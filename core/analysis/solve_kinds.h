// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/model/message.h"

// What can be solved for, and what an answer can rest on.
namespace rope {

/// One thing that can be solved for, and the criteria it can rest on; the first is the default.
struct SolveKind {
    std::string quantity;
    Message title;
    std::string unit;
    std::vector<std::string> criteria;
};

/// base, lambda, length, factor, alpha.
const std::vector<SolveKind>& solveKinds();

/// "Period matching" for "period-matching", …; a name for menus.
Message criterionTitle(const std::string& criterion);

/// Which of value, pair, scan_to and resolution the question looks at. Throws InputError ("quantity", "criterion").
std::vector<std::string> solveInputs(const std::string& quantity, const std::string& criterion);

/// What an answer rests on.
struct Criterion {
    const char* id;
    const char* title; ///< for menus
    const char* assumption;
};

namespace criteria {
extern const Criterion sign, critical, matching, frequency;
}

/// Throw InputError ("criterion", "quantity") for one that there is not.
const Criterion& criterionOf(const std::string& id);
const SolveKind& kindOf(const std::string& quantity);

} // namespace rope
