// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/prose/prose_marks.h"

#include <algorithm>
#include <string_view>

#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/model/text.h"

namespace rope::lessons {

namespace {

constexpr int usualDigits = 4;
constexpr int mostDigits = 15;
// Laying out a paragraph takes time by the square of its changes of style: 1,400 took seconds. People need a dozen.
constexpr std::size_t mostRuns = 240;
const char* const minus = "−";

/// "{expression}" or "{expression:digits}". A colon with digits after it may be the end of "a ? b : 3": it is one more
/// than there are question marks when it sets digits.
struct Number {
    std::string expression;
    int digits = usualDigits;
};

Number numberFrom(const std::string& inside)
{
    const std::size_t colon = inside.rfind(':');
    if (colon == std::string::npos || std::ranges::count(inside, ':') <= std::ranges::count(inside, '?'))
        return {inside, usualDigits};
    const std::string digits = inside.substr(colon + 1);
    const bool isNumber = !digits.empty() && digits.size() <= 2 &&
                          std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber || std::stoi(digits) < 1 || std::stoi(digits) > mostDigits)
        throw InputError("text", "\"{" + quotable(inside) + "}\"",
                         "{expression} or {expression:digits} with 1 to 15 digits");
    return {inside.substr(0, colon), std::stoi(digits)};
}

std::size_t characterLength(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

bool isMark(char c)
{
    return std::string_view("\\*$_^{}|-/#:").find(c) != std::string_view::npos;
}

class Scanner
{
public:
    Scanner(const std::string& source, const Quantities& quantities) : m_source(source), m_quantities(quantities) {}

    std::vector<ProseRun> run()
    {
        while (m_at < m_source.size())
            step();
        if (m_now.math)
            unclosed("$", "$");
        if (m_now.strong)
            unclosed("**", "**");
        if (m_now.emphasis)
            unclosed("*", "*");
        if (m_runs.size() > mostRuns)
            throw InputError(
                "text", counted(std::int64_t(m_runs.size()), "stretch", "stretches") + " of one style in a paragraph",
                "at most " + std::to_string(mostRuns));
        return std::move(m_runs);
    }

private:
    [[noreturn]] void unclosed(const std::string& mark, const std::string& close) const
    {
        throw InputError("text", "\"" + mark + "\" without a closing \"" + close + "\" in " + inQuotes(m_source),
                         "marks in twos, or \\" + mark.substr(0, 1) + " for the sign itself");
    }

    bool at(std::string_view mark) const { return std::string_view(m_source).substr(m_at).starts_with(mark); }

    void put(std::string_view text)
    {
        ProseRun run = m_now;
        run.text.clear();
        if (!m_runs.empty()) {
            ProseRun& last = m_runs.back();
            ProseRun same = last;
            same.text.clear();
            if (same == run) {
                last.text += text;
                return;
            }
        }
        run.text = text;
        m_runs.push_back(std::move(run));
    }

    void step()
    {
        const char c = m_source[m_at];
        if (c == '\\' && m_at + 1 < m_source.size() && isMark(m_source[m_at + 1])) {
            put(m_source.substr(m_at + 1, 1));
            m_at += 2;
        } else if (c == '$' && !m_now.math && at("$$")) {
            throw InputError("text", "\"$$\" within a line, in " + inQuotes(m_source),
                             "$$NAME$$ on a line of its own for a formula of the library, $maths$ in a sentence");
        } else if (c == '$') {
            m_now.math = !m_now.math;
            ++m_at;
        } else if (c == '{') {
            brace();
        } else if (m_now.math) {
            mathStep(c);
        } else if (c == '*') {
            star();
        } else if (at("}}")) {
            put("}");
            m_at += 2;
        } else {
            character();
        }
    }

    void character()
    {
        const std::size_t length = std::min(characterLength(m_source[m_at]), m_source.size() - m_at);
        put(std::string_view(m_source).substr(m_at, length));
        m_at += length;
    }

    void mathStep(char c)
    {
        if (c == '_' || c == '^') {
            script(c == '_' ? -1 : 1);
        } else {
            mathCharacter();
        }
    }

    void mathCharacter()
    {
        if (m_source[m_at] != '-')
            return character();
        put(minus);
        ++m_at;
    }

    void star()
    {
        bool& state = at("**") ? m_now.strong : m_now.emphasis;
        const std::size_t length = at("**") ? 2 : 1;
        const bool spaceAfter = m_at + length >= m_source.size() || m_source[m_at + length] == ' ';
        if (!state && spaceAfter)
            put(m_source.substr(m_at, length));
        else
            state = !state;
        m_at += length;
    }

    /// After _ or ^: braces, where a further brace is an expression, or one character.
    void script(int way)
    {
        ++m_at;
        if (m_at >= m_source.size() || m_source[m_at] == '$' || m_source[m_at] == ' ')
            throw InputError("text", "\"_\" or \"^\" without anything after it in " + inQuotes(m_source),
                             "_{sub}, ^{sup}, or \\_ for the sign itself");
        m_now.script = way;
        if (m_source[m_at] != '{') {
            mathCharacter();
        } else {
            ++m_at;
            while (m_at < m_source.size() && m_source[m_at] != '}')
                scriptStep();
            if (m_at >= m_source.size())
                unclosed("{", "}");
            ++m_at;
        }
        m_now.script = 0;
    }

    void scriptStep()
    {
        const char c = m_source[m_at];
        if (c == '{') {
            number();
        } else if (c == '\\' && m_at + 1 < m_source.size() && isMark(m_source[m_at + 1])) {
            put(m_source.substr(m_at + 1, 1));
            m_at += 2;
        } else if (c == '_' || c == '^' || c == '$') {
            throw InputError("text", std::string("\"") + c + "\" inside a script in " + inQuotes(m_source),
                             "plain characters and {expressions}");
        } else {
            mathCharacter();
        }
    }

    void brace()
    {
        if (at("{{")) {
            put("{");
            m_at += 2;
        } else {
            number();
        }
    }

    void number()
    {
        const std::size_t end = m_source.find('}', m_at);
        if (end == std::string::npos)
            unclosed("{", "}");
        const Number number = numberFrom(m_source.substr(m_at + 1, end - m_at - 1));
        const ProseRun now = m_now;
        for (const ProseRun& run : numberRuns(m_quantities.value(number.expression), number.digits)) {
            if (run.script != 0 && now.script != 0) { // no script in a script
                put("^" + run.text);
                continue;
            }
            m_now.math = now.math || run.math;
            m_now.script = now.script != 0 ? now.script : run.script;
            put(run.text);
        }
        m_now = now;
        m_at = end + 1;
    }

    const std::string& m_source;
    const Quantities& m_quantities;
    std::size_t m_at = 0;
    ProseRun m_now;
    std::vector<ProseRun> m_runs;
};

} // namespace

std::vector<ProseRun> numberRuns(double value, int digits)
{
    const std::string text = shownNumber(value, digits);
    const std::size_t e = text.find('e');
    ProseRun mantissa;
    if (e == std::string::npos) {
        mantissa.text = text;
        return {mantissa};
    }
    mantissa.text = text.substr(0, e) + "·10";
    ProseRun exponent;
    exponent.text = text.substr(e + 1);
    exponent.script = 1;
    return {mantissa, exponent};
}

std::vector<ProseRun> runsOf(const std::string& source, const Quantities& quantities)
{
    return Scanner(source, quantities).run();
}

} // namespace rope::lessons
