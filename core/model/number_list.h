// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/message.h"

namespace rope {

/// What the numbers of a list may be.
struct ListRule {
    std::string field; ///< named in errors
    std::int64_t lo = 0;
    std::int64_t hi = 0; ///< included
    std::int64_t maxElements = 0;
};

/// "a:b" (a included, b excluded), "a:b:step", "a-b" (b included) or a comma list of whole numbers and such ranges, in
/// the order given. Sizes are judged before anything is allocated. Throws InputError: not a number, out of lo … hi, an
/// empty range, a step below 1, too many numbers.
std::vector<std::int64_t> numberList(const std::string& text, const ListRule& rule);

/// What a list of numbers was read as: they, or the first item that is none.
struct ReadList {
    std::vector<double> numbers; ///< those before the bad item
    std::string bad;             ///< as it was typed
    Message complaint;           ///< where more can be said than "no number"
    bool sound = true;
};

/// "x, y; z" or "[x y z]" as finite numbers, each as core/model/typed_number reads it. A comma starts the next number:
/// one within a number, for decimals or thousands, is refused.
ReadList readList(std::string_view text);

/// The same for what must be one; throws InputError (field, the bad item, which it is and what is wrong with it,
/// allowed).
std::vector<double> realList(std::string_view text, const std::string& field, const std::string& allowed);

/// The parts of a list between commas, semicolons, brackets, spaces and line ends. Two commas have an empty one between
/// them; a list of nothing has none. "0,5; 0,25" is in two parts, not in four: whoever writes other marks between the
/// numbers writes decimals with a comma.
std::vector<std::string_view> listItems(std::string_view text);

} // namespace rope
