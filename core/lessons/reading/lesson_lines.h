// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/lessons/reading/lesson_text.h"

#include "core/model/text.h"

namespace rope::lessons {

/// One line of a lesson file; remarks are empty lines.
struct Line {
    std::string_view text; ///< without its line break
    int number = 0;        ///< 1-based
};

/// "key: value" with the indented lines after it.
struct KeyLine {
    std::string key;
    std::string value;
    int line = 0;
};

/// What is wrong so far; after a hundred problems the rest is not looked for.
class ProblemList
{
public:
    void add(int line, std::string text)
    {
        if (m_problems.size() < 100)
            m_problems.push_back({line, std::move(text)});
    }
    std::vector<LessonProblem> byLine() &&;
    bool empty() const { return m_problems.empty(); }

private:
    std::vector<LessonProblem> m_problems;
};

/// The lines of a text; '\r' before a line break and a byte order mark are dropped. The text has to outlive them.
std::vector<Line> linesOf(std::string_view text);

/// Size, UTF-8, control characters: false when the text is no text that could be read on.
bool checkBytes(std::string_view text, ProblemList& problems);

/// Keys with their values. A line without a key is a problem, and so is a text above 4,000 bytes.
std::vector<KeyLine> keyLines(const std::vector<Line>& lines, ProblemList& problems);

/// "a, b, c"
std::vector<std::string> commaList(const std::string& text);

/// "TEXT | EXPRESSION | REASON": parts apart by a "|" that is neither doubled nor behind a backslash.
std::vector<std::string> partsOf(const std::string& value);

} // namespace rope::lessons
