// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/number_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>
#include <system_error>
#include <utility>

namespace rope {

namespace {

using Refusal = NumberReader::Refusal;
constexpr std::string_view root = "√";

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A decimal, correctly rounded.
double decimal(const std::string& text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range)
        throw Refusal{"too large or too small"};
    if (error != std::errc() || end != text.data() + text.size())
        throw Refusal{};
    return value;
}

double power(double base, double exponent)
{
    // A power of ten is the decimal that it stands for, to the last bit.
    if (base == 10 && std::floor(exponent) == exponent && std::abs(exponent) < 300)
        return decimal("1e" + std::to_string(static_cast<int>(exponent)));
    return std::pow(base, exponent);
}

} // namespace

double NumberReader::run()
{
    const double value = sum();
    skipSpaces();
    if (m_at == m_text.size())
        return value;
    if (at("%"))
        throw Refusal{"a number without % is needed"};
    if (at(","))
        throw Refusal{"a comma only sets off thousands, as in 217,640"};
    throw Refusal{};
}

double NumberReader::sum()
{
    double value = product();
    for (;;) {
        if (take('+'))
            value += product();
        else if (take('-'))
            value -= product();
        else
            return value;
    }
}

double NumberReader::product()
{
    double value = signedPower(true);
    bool divided = false;
    for (;;) {
        if (take('*') || takeTimes()) {
            value *= signedPower(false);
        } else if (take('/')) {
            const double below = signedPower(false);
            if (below == 0)
                throw Refusal{"division by 0"};
            value /= below;
            divided = true;
        } else if (at("pi")) {
            if (divided)
                throw Refusal{"1/2pi can be read in two ways: 1/(2*pi) or pi/2"};
            value *= signedPower(false);
        } else {
            return value;
        }
    }
}

double NumberReader::signedPower(bool first)
{
    const bool negative = take('-');
    if (!negative)
        take('+');
    double value = primary(first);
    if (take('%')) {
        if (!m_percent)
            throw Refusal{"a number without % is needed"};
        value /= 100;
    }
    if (take('^'))
        value = power(value, signedPower(false));
    return negative ? -value : value;
}

double NumberReader::primary(bool first)
{
    skipSpaces();
    if (m_at == m_text.size())
        throw Refusal{};
    if (at(root))
        return rooted();
    const char c = m_text[m_at];
    return c == '(' ? bracketed() : isLetter(c) ? named() : literal(first);
}

/// √16, √(2^4). Of √10^4 nobody knows how far the root reaches.
double NumberReader::rooted()
{
    m_at += root.size();
    const double value = std::sqrt(primary(false));
    skipSpaces();
    if (at("^"))
        throw Refusal{"a root of a power is written with brackets: √(10^4)"};
    return value;
}

double NumberReader::bracketed()
{
    if (!take('('))
        throw Refusal{};
    const double value = sum();
    if (!take(')'))
        throw Refusal{"a bracket is not closed"};
    return value;
}

double NumberReader::named()
{
    using Function = double (*)(double);
    static const std::array<std::pair<std::string_view, Function>, 6> functions{
        {{"sqrt", [](double x) { return std::sqrt(x); }},
         {"ln", [](double x) { return std::log(x); }},
         {"log10", [](double x) { return std::log10(x); }},
         {"exp", [](double x) { return std::exp(x); }},
         {"sin", [](double x) { return std::sin(x); }},
         {"cos", [](double x) { return std::cos(x); }}}};
    if (takeWord("pi"))
        return std::numbers::pi;
    for (const auto& [name, function] : functions)
        if (takeWord(name))
            return function(bracketed());
    throw Refusal{};
}

double NumberReader::literal(bool first)
{
    std::string number = digitsBeforePoint();
    if (at(".")) {
        number += m_text[m_at++];
        const std::size_t count = digitsFrom(m_at);
        number.append(m_text, m_at, count);
        m_at += count;
        separator(number);
    }
    const std::size_t plain = number.size();
    exponent(number);
    if (first && number.size() == plain)
        tenToThe(number);
    const bool hasExponent = number.size() > plain;
    skipSpaces();
    if (takeWord("Ki"))
        return decimal(number) * 1024;
    if (takeWord("Mi"))
        return decimal(number) * 1024 * 1024;
    const bool thousands = takeWord("k") || takeWord("K"), millions = !thousands && takeWord("M");
    if (!thousands && !millions)
        return decimal(number);
    return hasExponent ? decimal(number) * (thousands ? 1e3 : 1e6) : decimal(number + (thousands ? "e3" : "e6"));
}

/// Digits with the signs between groups of three taken out.
std::string NumberReader::digitsBeforePoint()
{
    std::string digits(m_text, m_at, digitsFrom(m_at));
    m_at += digits.size();
    const bool mayGroup = !digits.empty() && digits.size() <= 3 && digits.front() != '0';
    while (mayGroup && (at(",") || at(" ") || at("'")) && digitsFrom(m_at + 1) == 3) {
        digits.append(m_text, m_at + 1, 3);
        m_at += 4;
    }
    separator(digits);
    return digits;
}

/// Refuses a sign between digits that sets off no thousands.
void NumberReader::separator(const std::string& digits)
{
    if (digits.empty() || !(at(",") || at(" ")) || !digitAt(m_at + 1))
        return;
    if (at(" "))
        throw Refusal{"a space only sets off thousands, as in 217 640"};
    std::string read = m_text;
    if (std::ranges::count(read, ',') != 1 || read.find('.') != std::string::npos)
        throw Refusal{"a comma only sets off thousands, as in 217,640; decimals follow a point, as in 0.01"};
    std::ranges::replace(read, ',', '.');
    throw Refusal{{"a comma only sets off thousands, as in 217,640; decimals follow a point: {0}", {read}}};
}

/// "e-2", when there is one.
void NumberReader::exponent(std::string& number)
{
    if (!at("e") && !at("E"))
        return;
    std::size_t digits = m_at + 1;
    if (digits < m_text.size() && (m_text[digits] == '-' || m_text[digits] == '+'))
        ++digits;
    const std::size_t count = digitsFrom(digits);
    if (count == 0)
        return; // "2exp(1)" is refused as two numbers, "1e" as a word
    number += 'e';
    if (m_text[digits - 1] == '-')
        number += '-';
    number.append(m_text, digits, count);
    m_at = digits + count;
}

/// "x10^-2" or "*10^(-2)" as an exponent, so that 1.5×10⁻⁶ is 1.5e-6 to the last bit.
void NumberReader::tenToThe(std::string& number)
{
    const std::size_t before = m_at;
    const bool times = take('*') || take('x') || take('X');
    skipSpaces();
    if (times && at("10") && !digitAt(m_at + 2)) {
        m_at += 2;
        const bool raised = take('^'), bracket = take('(');
        skipSpaces();
        const bool negative = take('-');
        if (!negative)
            take('+');
        const std::size_t count = digitsFrom(m_at), first = m_at;
        m_at += count;
        const bool closed = !bracket || take(')');
        skipSpaces();
        if (raised && count > 0 && closed && !at("^") && !at(".") && !at(",") && !(at("e") || at("E"))) {
            number.append(negative ? "e-" : "e").append(m_text, first, count);
            return;
        }
    }
    m_at = before;
}

void NumberReader::skipSpaces()
{
    while (at(" "))
        ++m_at;
}

bool NumberReader::take(char c)
{
    skipSpaces();
    if (m_at == m_text.size() || m_text[m_at] != c)
        return false;
    ++m_at;
    return true;
}

/// "10 x 0.1"; never the x of "0x10".
bool NumberReader::takeTimes()
{
    const bool isApart = m_at > 0 && m_text[m_at - 1] == ' ' && (at("x ") || at("X "));
    m_at += isApart ? 1 : 0;
    return isApart;
}

/// The whole word, not the beginning of another.
bool NumberReader::takeWord(std::string_view word)
{
    const std::size_t end = m_at + word.size();
    if (!at(word) || (end < m_text.size() && isLetter(m_text[end])))
        return false;
    m_at = end;
    return true;
}

bool NumberReader::at(std::string_view expected) const
{
    return std::string_view(m_text).substr(m_at).starts_with(expected);
}

bool NumberReader::digitAt(std::size_t index) const
{
    return index < m_text.size() && m_text[index] >= '0' && m_text[index] <= '9';
}

std::size_t NumberReader::digitsFrom(std::size_t index) const
{
    std::size_t count = 0;
    while (digitAt(index + count))
        ++count;
    return count;
}

} // namespace rope
