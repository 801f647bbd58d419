// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/problem.h"

#include "core/model/safe_text.h"
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
    std::string out = safeText(text);
    if (out.size() <= limit)
        return out;
    std::size_t end = 0;
    for (std::size_t next = 0; next <= limit; next += utf8Length(std::string_view(out).substr(next)))
        end = next;
    return out.substr(0, end) + "…";
}

} // namespace rope
