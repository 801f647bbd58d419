// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <utility>

#include "core/lessons/quantities/arithmetic.h"
#include "core/lessons/quantities/quantities.h"
#include "core/model/problem.h"

namespace rope {

namespace {

const char* const allowed = "a number, as in 0.01, 1e-2, 1/100 or 217,640";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string withPlainSigns(std::string text)
{
    constexpr std::pair<const char*, const char*> plain[] = {
        {"−", "-"},  {"–", "-"},      {"×", "*"},      {"·", "*"},      {"⋅", "*"}, {"÷", "/"},
        {"π", "pi"}, {"\u00a0", " "}, {"\u202f", " "}, {"\u2009", " "}, {"**", "^"}};
    for (const auto& [from, to] : plain)
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at))
            text.replace(at, std::string(from).size(), to);
    return text;
}

/// Whether the comma at `at` sets off thousands: one to three digits without a leading zero (or a group) before it,
/// exactly three after it.
bool separatesThousands(const std::string& text, std::size_t at)
{
    std::size_t first = at;
    while (first > 0 && (isDigit(text[first - 1]) || text[first - 1] == ','))
        --first;
    const std::size_t group = text.find(',', first) - first;
    std::size_t after = at + 1;
    while (after < text.size() && isDigit(text[after]))
        ++after;
    return group >= 1 && group <= 3 && text[first] != '0' && (first == 0 || text[first - 1] != '.') && after == at + 4;
}

std::string withoutThousands(const std::string& text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != ',')
            out += text[i];
        else if (!separatesThousands(text, i))
            throw InputError("answer", "\"" + quotable(text) + "\", whose comma does not set off thousands",
                             "a point for decimals, as in 0.01; commas only as in 217,640");
    }
    return out;
}

} // namespace

double typedNumber(const std::string& text)
{
    constexpr std::size_t longest = 200;
    const std::string plain = withPlainSigns(text.substr(0, longest));
    if (text.size() > longest || plain.find_first_not_of(' ') == std::string::npos)
        throw InputError("answer", text.empty() ? "" : quotable(text), allowed);
    const std::string digits = withoutThousands(plain);
    double value = 0;
    try {
        value = lessons::Arithmetic("answer").value(digits);
    } catch (const InputError&) {
        throw InputError("answer", "\"" + quotable(text) + "\"", allowed);
    }
    if (!std::isfinite(value))
        throw InputError("answer", "\"" + quotable(text) + "\"", "a finite number");
    return value;
}

} // namespace rope
