// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace rope {

/// Whether `word` is one of `words`, which have one space between each other: the tables here hold such lists.
constexpr bool listsWord(std::string_view words, std::string_view word)
{
    for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' '))
            return !word.empty();
    }
    return false;
}

} // namespace rope
