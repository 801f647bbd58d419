// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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

/// "x, y; z" or "[x y z]" as finite numbers, each as core/model/typed_number reads it; throws InputError (field, the
/// bad item and which it is, allowed).
std::vector<double> realList(std::string_view text, const std::string& field, const std::string& allowed);

/// The parts of a list between commas, semicolons, brackets, spaces and line ends. Two commas have an empty one between
/// them; a list of nothing has none.
std::vector<std::string_view> listItems(std::string_view text);

} // namespace rope
