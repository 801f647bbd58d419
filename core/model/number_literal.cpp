// SPDX-License-Identifier: GPL-3.0-or-later
// The digits of NumberReader: groups of thousands, exponents, k and M, and the words for them.
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <system_error>
#include <utility>

#include "core/model/number_reader.h"
#include "core/model/number_words.h"

namespace rope {

using Refusal = NumberReader::Refusal;

namespace {

constexpr int maxExponent = 100000; ///< beyond it every number that can be typed is infinite or 0

} // namespace

double NumberReader::correctlyRounded(const std::string& text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range)
        throw Refusal{"too large or too small"};
    if (error != std::errc() || end != text.data() + text.size())
        throw Refusal{};
    return value;
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
    for (const auto& [letters, times] : {std::pair("Ki", 1024.0), std::pair("Mi", 1024.0 * 1024)})
        if (takeWord(letters)) {
            m_behind = std::max(m_behind, Behind::Letter);
            return correctlyRounded(number) * times;
        }
    const int tens = tensBehind();
    if (tens == 0)
        return correctlyRounded(number);
    return correctlyRounded(hasExponent ? withTens(number, plain, tens)
                                        : number.append("e").append(std::to_string(tens)));
}

/// "1.7e-3" with 6 more tens is "1.7e3": the digits are rounded once. Its e is at `mark`.
std::string NumberReader::withTens(const std::string& number, std::size_t mark, int tens)
{
    int exponent = 0;
    const char *const first = number.data() + mark + 1, *const last = number.data() + number.size();
    if (std::from_chars(first, last, exponent).ec != std::errc() || std::abs(exponent) > maxExponent)
        return number; // out of range as it is
    return number.substr(0, mark + 1) + std::to_string(exponent + tens);
}

/// The power of ten that a letter or word behind the digits stands for, 0 for none.
int NumberReader::tensBehind()
{
    const NumberWord* word = numberWordAt(std::string_view(m_text).substr(m_at));
    if (!word)
        return 0;
    m_at += word->name.size();
    m_behind = std::max(m_behind, word->isWord() ? Behind::Word : Behind::Letter);
    return word->tens;
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

} // namespace rope
