// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/typed_number.h"

#include <charconv>
#include <cmath>
#include <system_error>

#include "core/model/number_reader.h"
#include "core/model/plain_signs.h"
#include "core/model/problem.h"

namespace rope {

TypedNumber readNumber(std::string_view text, Percent percent)
{
    constexpr std::size_t longest = 200; // bytes; bounds the recursion as well
    if (text.size() > longest)
        return {std::nullopt, {"more than {0} characters", {std::to_string(longest)}}};
    try {
        const double value = NumberReader(plainSigns(text), percent == Percent::Allowed).run();
        if (std::isfinite(value))
            return {value, {}};
        return {std::nullopt, "no finite number"};
    } catch (const NumberReader::Refusal& refusal) {
        return {std::nullopt, refusal.why};
    }
}

std::optional<std::int64_t> wholeFrom(std::string_view text)
{
    std::int64_t plain = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), plain);
    if (error == std::errc() && end == text.data() + text.size())
        return plain;
    const auto real = readNumber(text).value;
    if (!real || std::abs(*real) > 0x1p53 || std::floor(*real) != *real)
        return std::nullopt;
    return static_cast<std::int64_t>(*real);
}

namespace {

[[noreturn]] void refuse(const std::string& text, const Message& why, const std::string& field,
                         const std::string& allowed)
{
    throw InputError(field, quotable(text) + (why.empty() ? "" : " (" + why.english() + ")"), allowed);
}

} // namespace

double typedReal(const std::string& text, const std::string& field, const std::string& allowed, Percent percent)
{
    const TypedNumber read = readNumber(text, percent);
    if (!read.value)
        refuse(text, read.complaint, field, allowed);
    return *read.value;
}

std::int64_t typedWhole(const std::string& text, const std::string& field, const std::string& allowed)
{
    if (const auto value = wholeFrom(text))
        return *value;
    refuse(text, readNumber(text).complaint, field, allowed);
}

} // namespace rope
