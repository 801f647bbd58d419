// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/number_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "core/model/letters.h"

namespace rope {

namespace {

using Refusal = NumberReader::Refusal;
constexpr std::string_view root = "√";

double power(double base, double exponent)
{
    // A power of ten is the decimal that it stands for, to the last bit.
    if (base == 10 && std::floor(exponent) == exponent && std::abs(exponent) < 300)
        return NumberReader::correctlyRounded("1e" + std::to_string(static_cast<int>(exponent)));
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
    const Behind outside = std::exchange(m_behind, Behind::None);
    double value = signedPower(true);
    bool divided = false;
    for (;;) {
        if (take('*') || takeTimes()) {
            value *= factor();
        } else if (take('/')) {
            const double below = divisor();
            if (below == 0)
                throw Refusal{"division by 0"};
            value /= below;
            divided = true;
        } else if (at("pi")) {
            if (divided)
                throw Refusal{"1/2pi can be read in two ways: 1/(2*pi) or pi/2"};
            value *= signedPower(false);
        } else {
            m_behind = outside;
            return value;
        }
    }
}

/// Behind a "*". In "3 million*1/2 million" it is the 1 that is divided, and that is no clearer than 1/2 million alone.
double NumberReader::factor()
{
    m_behind = Behind::None;
    return signedPower(false);
}

/// "1/2 million" is half a million to one and 1/(2 million) to another; "6 million/3 thousand" is clear.
double NumberReader::divisor()
{
    const Behind above = std::exchange(m_behind, Behind::None);
    const bool abovePercent = percentBefore(m_at - 1); // m_at is behind the "/"
    const double below = signedPower(false);
    if (percentBefore(m_at) && !abovePercent)
        throw Refusal{"1/2% can be read in two ways: 1/(2%) or 0.5%"};
    if (m_behind == Behind::Word && above != Behind::Word)
        throw Refusal{"1/2 million can be read in two ways: 1/(2 million) or 0.5 million"};
    m_behind = std::max(m_behind, above);
    return below;
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
        value = raised(value);
    return negative ? -value : value;
}

/// "10^2 thousand" is 100 thousand to most, and would be 10^2000; so is "10^2k".
double NumberReader::raised(double value)
{
    const Behind base = std::exchange(m_behind, Behind::None);
    const double exponent = signedPower(false);
    if (percentBefore(m_at))
        throw Refusal{"2^3% can be read in two ways: 2^(3%) or (2^3)%"};
    if (m_behind != Behind::None)
        throw Refusal{"10^2 thousand can be read in two ways: 10^(2 thousand) or 100 thousand"};
    m_behind = base;
    return power(value, exponent);
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

/// √16, √(2^4). Of √10^4 and √16 thousand nobody knows how far the root reaches.
double NumberReader::rooted()
{
    m_at += root.size();
    const Behind before = std::exchange(m_behind, Behind::None);
    const double value = std::sqrt(primary(false));
    if (m_behind != Behind::None)
        throw Refusal{"√16 thousand can be read in two ways: √(16 thousand) or 4 thousand"};
    m_behind = before;
    skipSpaces();
    if (m_percent && at("%"))
        throw Refusal{"√4% can be read in two ways: √(4%) or (√4)%"};
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

/// What ends at `end` has a % at its end, outside of brackets.
bool NumberReader::percentBefore(std::size_t end) const
{
    const std::size_t last = std::string_view(m_text).substr(0, end).find_last_not_of(' ');
    return last != std::string_view::npos && m_text[last] == '%';
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
