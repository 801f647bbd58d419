// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/text.h"

#include "core/model/problem.h"

namespace rope {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blank = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blank);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> out;
    for (std::size_t start = 0;;) {
        const std::size_t end = text.find(separator, start);
        out.push_back(text.substr(start, end - start));
        if (end == std::string_view::npos)
            return out;
        start = end + 1;
    }
}

std::string inQuotes(const std::string& text)
{
    std::string out(1, '"');
    return out.append(quotable(text)).append(1, '"');
}

} // namespace rope
