// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace rope {

namespace {

/// For people a minus is U+2212; a hyphen is none.
constexpr const char* minus = "−";

std::string withSeparators(const std::string& digits)
{
    const std::size_t start = digits.starts_with('-') ? 1 : 0;
    const std::size_t point = std::min(digits.find('.'), digits.size());
    std::string out = start == 1 ? minus : "";
    for (std::size_t i = start; i < digits.size(); ++i) {
        if (i > start && i < point && (point - i) % 3 == 0)
            out += ',';
        out += digits[i];
    }
    return out;
}

std::string trimmedZeros(std::string text)
{
    if (text.find('.') == std::string::npos)
        return text;
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == '.')
        text.pop_back();
    return text;
}

template <typename... Format>
std::string converted(double value, Format... format)
{
    std::array<char, 400> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format...);
    return error == std::errc() ? std::string(buffer.data(), end) : std::string("?");
}

/// "-1.63e-06" → "−1.63e−6"
std::string shortExponent(const std::string& text)
{
    const std::size_t e = text.find('e');
    if (e == std::string::npos)
        return text;
    const std::string plain = trimmedZeros(text.substr(0, e));
    const std::string mantissa = plain.starts_with('-') ? minus + plain.substr(1) : plain;
    std::size_t digit = e + 2;
    while (digit + 1 < text.size() && text[digit] == '0')
        ++digit;
    return mantissa + "e" + (text[e + 1] == '-' ? minus : "") + text.substr(digit);
}

} // namespace

std::string exactText(double value)
{
    if (std::isnan(value))
        return "NaN";
    constexpr double mostDigits = 1e15;
    const bool isWhole = std::abs(value) < mostDigits && std::trunc(value) == value && value != 0;
    return isWhole ? converted(value, std::chars_format::fixed) : converted(value);
}

std::string digits17(double value)
{
    return std::isfinite(value) ? converted(value, std::chars_format::general, 17) : "null";
}

std::string shownNumber(double value, int digits)
{
    if (std::isnan(value))
        return "not a number";
    if (std::isinf(value))
        return value > 0 ? "∞" : "−∞";
    if (value == 0)
        return "0";
    const double size = std::abs(value);
    if (size >= 1e15 || size < 1e-4)
        return shortExponent(converted(value, std::chars_format::scientific, digits - 1));
    const int whole = static_cast<int>(std::floor(std::log10(size))) + 1;
    const int decimals = std::max(0, digits - whole);
    return withSeparators(trimmedZeros(converted(value, std::chars_format::fixed, decimals)));
}

std::string grouped(std::int64_t value)
{
    return withSeparators(std::to_string(value));
}

std::string counted(std::int64_t n, const std::string& singular, const std::string& plural)
{
    return grouped(n) + " " + (n == 1 ? singular : plural);
}

} // namespace rope
