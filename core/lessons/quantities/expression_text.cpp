// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/quantities/expression_text.h"

#include <algorithm>
#include <string_view>

#include "core/model/letters.h"
#include "core/model/problem.h"
#include "core/model/text.h"

namespace rope::lessons {

namespace {

constexpr std::size_t maxBytes = 500;
constexpr std::size_t maxDepth = 40;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool startsName(char c)
{
    return isLetter(c) || c == '_';
}

/// Goes through the source once.
class Translation
{
public:
    Translation(const std::string& source, const std::string& field,
                const std::function<std::optional<int>(const std::string&)>& argumentsOf)
        : m_source(source), m_field(field), m_argumentsOf(argumentsOf)
    {}

    ExpressionText run()
    {
        if (m_source.size() > maxBytes)
            fail("an expression of " + std::to_string(m_source.size()) + " bytes", "at most 500 bytes");
        while (m_at < m_source.size())
            step();
        if (!m_open.empty())
            fail(inQuotes(m_source) + ": a bracket is not closed", "as many closing brackets as opening ones");
        m_out.from.push_back(m_source.size());
        return std::move(m_out);
    }

private:
    [[noreturn]] void fail(const std::string& value, const std::string& allowed) const
    {
        throw InputError(m_field, value, allowed);
    }

    void put(char c)
    {
        m_out.text += c;
        m_out.from.push_back(m_at);
    }

    void step()
    {
        const char c = m_source[m_at];
        if (startsName(c))
            name();
        else if (isDigit(c) || (c == '.' && m_at + 1 < m_source.size() && isDigit(m_source[m_at + 1])))
            number();
        else if (c == '(' || c == '[')
            open(c);
        else if (c == ')' || c == ']')
            close(c);
        else
            sign(c);
    }

    void name()
    {
        const auto end = std::find_if(m_source.begin() + std::ptrdiff_t(m_at), m_source.end(),
                                      [](char c) { return !startsName(c) && !isDigit(c); });
        const std::string word(m_source.begin() + std::ptrdiff_t(m_at), end);
        const std::optional<int> arguments = m_argumentsOf(word);
        if (!arguments)
            fail(inQuotes(word) + " in " + inQuotes(m_source), "a name of 'ropescope list quantities'");
        const std::size_t next = m_source.find_first_not_of(' ', m_at + word.size());
        const bool called = next != std::string::npos && (m_source[next] == '(' || m_source[next] == '[');
        if (called != (*arguments > 0))
            fail(inQuotes(word) + " in " + inQuotes(m_source),
                 *arguments > 0
                     ? word + " with " + std::to_string(*arguments) + (*arguments == 1 ? " argument" : " arguments")
                     : word + " without brackets");
        for (const char c : word)
            put(c), ++m_at;
        if (*arguments == 0 && word != "pi" && word != "true" && word != "false") { // those are constants, not calls
            put('(');
            put(')');
        }
    }

    /// A number with its exponent: the sign in 1e-2 is no operator, the e no name.
    void number()
    {
        const auto digits = [this] {
            while (m_at < m_source.size() && isDigit(m_source[m_at]))
                put(m_source[m_at]), ++m_at;
        };
        digits();
        if (m_at < m_source.size() && m_source[m_at] == '.')
            put('.'), ++m_at;
        digits();
        if (m_at < m_source.size() && (m_source[m_at] == 'e' || m_source[m_at] == 'E')) {
            std::size_t digit = m_at + 1;
            if (digit < m_source.size() && (m_source[digit] == '+' || m_source[digit] == '-'))
                ++digit;
            if (digit < m_source.size() && isDigit(m_source[digit])) {
                while (m_at < digit)
                    put(m_source[m_at]), ++m_at;
                digits();
            }
        }
    }

    void open(char c)
    {
        m_open.push_back(c);
        if (m_open.size() > maxDepth)
            fail("an expression with more than 40 brackets inside each other", "at most 40");
        put('(');
        ++m_at;
    }

    void close(char c)
    {
        if (m_open.empty() || (m_open.back() == '(') != (c == ')'))
            fail(inQuotes(m_source) + ": " + inQuotes(std::string(1, c)) + " closes nothing", "brackets that match");
        m_open.pop_back();
        put(')');
        ++m_at;
    }

    void sign(char c)
    {
        const char before = m_at > 0 ? m_source[m_at - 1] : ' ';
        const char after = m_at + 1 < m_source.size() ? m_source[m_at + 1] : ' ';
        if (std::string_view("+-*/^<>=!&|?:, \t").find(c) == std::string_view::npos)
            fail(inQuotes(m_source.substr(m_at)) + " in " + inQuotes(m_source),
                 "numbers, names, brackets, + - * / ^, comparisons, && || ! and ? :");
        if (c == '=' && after != '=' && std::string_view("<>=!").find(before) == std::string_view::npos)
            fail("\"=\" in " + inQuotes(m_source), "== to compare");
        put(c == '\t' ? ' ' : c);
        ++m_at;
    }

    const std::string& m_source;
    const std::string& m_field;
    const std::function<std::optional<int>(const std::string&)>& m_argumentsOf;
    std::size_t m_at = 0;
    std::vector<char> m_open;
    ExpressionText m_out;
};

} // namespace

ExpressionText expressionText(const std::string& source, const std::string& field,
                              const std::function<std::optional<int>(const std::string&)>& argumentsOf)
{
    return Translation(source, field, argumentsOf).run();
}

} // namespace rope::lessons
