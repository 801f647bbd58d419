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

/// "a:b" (a included, b excluded), "a:b:step" or a comma list of whole numbers and such ranges, in the order given.
/// Sizes are judged before anything is allocated. Throws InputError: not a number, out of lo … hi, an empty
/// range, a step below 1, too many numbers.
std::vector<std::int64_t> numberList(const std::string& text, const ListRule& rule);

/// "x,y,…" as finite numbers; throws InputError (field, the bad item, allowed).
std::vector<double> realList(std::string_view text, const std::string& field, const std::string& allowed);

/// The parts between separators; an empty text is one empty part.
std::vector<std::string_view> split(std::string_view text, char separator);

} // namespace rope
