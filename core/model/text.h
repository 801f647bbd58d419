// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rope {

/// Without spaces, tabs and line ends around it.
std::string_view trimmed(std::string_view text);

/// The parts between separators; an empty text is one empty part.
std::vector<std::string_view> split(std::string_view text, char separator);

/// `text` in double quotes, shortened and without what is not safe to show (core/model/problem, quotable).
std::string inQuotes(const std::string& text);

/// "a, b, c": `textOf` says of each item how it reads.
template <typename Items, typename TextOf = std::identity>
std::string joined(Items&& items, std::string_view between = ", ", const TextOf& textOf = {})
{
    std::string out;
    bool first = true;
    for (const auto& item : items) {
        if (!first)
            out += between;
        out += std::invoke(textOf, item);
        first = false;
    }
    return out;
}

} // namespace rope
