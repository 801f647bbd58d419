// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/problem.h"

#include <algorithm>

#include "core/model/text.h"
#include "core/model/utf8.h"

namespace rope {

std::string Problem::text() const
{
    return field + " is " + (value.empty() ? "missing" : value) + "; allowed: " + allowed;
}

InputError::InputError(std::vector<Problem> problems)
    : std::runtime_error(joined(problems, "; ", &Problem::text)), m_problems(std::move(problems))
{}

InputError::InputError(std::string field, std::string value, std::string allowed)
    : InputError(std::vector<Problem>{{std::move(field), std::move(value), std::move(allowed)}})
{}

std::string quotable(const std::string& text, std::size_t limit)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = utf8Length(std::string_view(text).substr(i));
        const bool control = static_cast<unsigned char>(text[i]) < 0x20 || text[i] == 0x7f;
        const std::string shown = length == 0 ? "\xef\xbf\xbd" : control ? " " : text.substr(i, length);
        if (out.size() + shown.size() > limit)
            return out + "…";
        out += shown;
        i += std::max<std::size_t>(length, 1);
    }
    return out;
}

} // namespace rope
