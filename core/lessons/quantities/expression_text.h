// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rope::lessons {

/// An expression in the parser's form, and where each of its bytes came from.
struct ExpressionText {
    std::string text;
    std::vector<std::size_t> from; ///< byte offsets in the source, one more than `text` has
};

/// theta[129] becomes theta(129), and a name without arguments gets the empty parentheses of a call, so that it is only
/// worked out where it is needed. `argumentsOf` gives nothing for an unknown name.
/// Throws InputError (field, …) for an unknown name, a character that means nothing, brackets that do not match, an
/// assignment, and for more than 500 bytes or 40 brackets inside each other.
ExpressionText expressionText(const std::string& source, const std::string& field,
                              const std::function<std::optional<int>(const std::string&)>& argumentsOf);

} // namespace rope::lessons
