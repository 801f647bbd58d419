// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/number_text_in.h"

#include <charconv>
#include <cmath>
#include <system_error>

#include "core/model/problem.h"

namespace rope {

namespace {

template <typename T>
std::optional<T> wholly(std::string_view text)
{
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

std::optional<double> realFrom(std::string_view text)
{
    const std::size_t slash = text.find('/');
    auto value = wholly<double>(text.substr(0, slash));
    if (slash != std::string_view::npos) {
        const auto divisor = wholly<double>(text.substr(slash + 1));
        value = value && divisor ? std::optional(*value / *divisor) : std::nullopt;
    }
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::optional<std::int64_t> wholeFrom(std::string_view text)
{
    if (const auto plain = wholly<std::int64_t>(text))
        return plain;
    const auto real = realFrom(text);
    if (!real || std::abs(*real) > 0x1p53 || std::floor(*real) != *real)
        return std::nullopt;
    return static_cast<std::int64_t>(*real);
}

double realOption(const std::string& text, const std::string& field, const std::string& allowed)
{
    if (const auto value = realFrom(text))
        return *value;
    throw InputError(field, quotable(text), allowed);
}

std::int64_t wholeOption(const std::string& text, const std::string& field, const std::string& allowed)
{
    if (const auto value = wholeFrom(text))
        return *value;
    throw InputError(field, quotable(text), allowed);
}

} // namespace rope
