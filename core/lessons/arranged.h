// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/lessons/check.h"
#include "core/lessons/quantities/quantities.h"

// Questions whose answer is an arrangement: items in their order, what belongs together, points found in a text.
namespace rope {

/// GivenAnswer::chosen of the right answer. Throws InputError where an expression cannot be worked out.
std::vector<int> arrangedRight(const Question& question, const Quantities& quantities);

/// Order: in which order the items are laid out before anybody has touched them. Match: likewise the right sides,
/// extras among them. Mixed, the same in the window, on paper and in files, and never the right order.
std::vector<int> shownOrder(const Question& question, const Quantities& quantities);

/// Match: the text of a right side, by its index; extras come after the matches.
const std::string& rightSide(const Question& question, int index);

namespace lessons {

Verdict checkOrder(const Question& question, const Quantities& quantities, const GivenAnswer& given);
Verdict checkMatch(const Question& question, const Quantities& quantities, const GivenAnswer& given);
/// Right when every point was ticked: only who wrote it can say what was meant.
Verdict checkWords(const Question& question, const Quantities& quantities, const GivenAnswer& given);
/// The right answer in prose.
std::string arrangedAnswer(const Question& question, const Quantities& quantities);

} // namespace lessons
} // namespace rope
