// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/problem.h"

namespace rope {

namespace {

std::string joined(const std::vector<Problem>& problems)
{
    std::string out;
    for (const Problem& p : problems)
        out += (out.empty() ? "" : "; ") + p.text();
    return out;
}

} // namespace

std::string Problem::text() const
{
    return field + " is " + (value.empty() ? "missing" : value) + "; allowed: " + allowed;
}

InputError::InputError(std::vector<Problem> problems)
    : std::runtime_error(joined(problems)), m_problems(std::move(problems))
{
}

InputError::InputError(std::string field, std::string value, std::string allowed)
    : InputError(std::vector<Problem>{{std::move(field), std::move(value), std::move(allowed)}})
{
}

std::string quotable(const std::string& text, std::size_t limit)
{
    std::string out = text;
    if (out.size() > limit) {
        std::size_t end = limit;
        while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U)
            --end;
        out.resize(end);
        out += "…";
    }
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = ' ';
    return out;
}

} // namespace rope
