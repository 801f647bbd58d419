// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/model/message.h"

namespace rope {

/// Reads what core/model/typed_number promises. Once per text.
class NumberReader
{
public:
    /// Thrown when the text is no number; `why` is empty where there is no more to say.
    struct Refusal {
        Message why;
    };

    NumberReader(std::string text, bool percent) : m_text(std::move(text)), m_percent(percent) {}
    double run();
    /// A decimal number with nothing around it. Throws Refusal.
    static double correctlyRounded(const std::string& text);

private:
    double sum();
    double product();
    double factor();
    double divisor();
    double signedPower(bool first);
    double primary(bool first);
    double named();
    double bracketed();
    double rooted();
    double raised(double value);
    double literal(bool first);
    int tensBehind();
    static std::string withTens(const std::string& number, std::size_t mark, int tens);
    bool percentBefore(std::size_t end) const;
    std::string digitsBeforePoint();
    void separator(const std::string& digits);
    void exponent(std::string& number);
    void tenToThe(std::string& number);

    void skipSpaces();
    bool take(char c);
    bool takeTimes();
    bool takeWord(std::string_view word);
    bool at(std::string_view expected) const;
    bool digitAt(std::size_t index) const;
    std::size_t digitsFrom(std::size_t index) const;

    std::string m_text;
    bool m_percent = false;
    /// What stood behind digits of this factor or of what divides it, outside of brackets.
    enum class Behind { None, Letter, Word } m_behind = Behind::None;
    std::size_t m_at = 0;
};

} // namespace rope
