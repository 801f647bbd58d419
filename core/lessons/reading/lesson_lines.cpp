// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/reading/lesson_lines.h"

#include <algorithm>

#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/model/utf8.h"

namespace rope::lessons {

namespace {

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t' && c != '\r') || byte == 0x7f;
}

bool isKey(std::string_view text)
{
    return !text.empty() && text.size() <= 40 &&
           std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

} // namespace

std::vector<LessonProblem> ProblemList::byLine() &&
{
    std::ranges::stable_sort(m_problems, {}, &LessonProblem::line);
    return std::move(m_problems);
}

bool checkBytes(std::string_view text, ProblemList& problems)
{
    if (text.size() > limits::maxLessonBytes) {
        problems.add(0, "the file has " + grouped(std::int64_t(text.size())) + " bytes; at most 262,144 are allowed");
        return false;
    }
    int line = 1;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text.substr(at));
        if (length == 0) {
            problems.add(line, "this is not UTF-8; save the file as UTF-8 text");
            return false;
        }
        const char next = at + 1 < text.size() ? text[at + 1] : ' ';
        if (isControl(text[at]) || (text[at] == '\r' && next != '\n')) {
            problems.add(line, "a control character; only line breaks and tabs are allowed");
            return false;
        }
        line += text[at] == '\n' ? 1 : 0;
        at += length;
    }
    return true;
}

std::vector<Line> linesOf(std::string_view text)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    std::vector<Line> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        out.push_back({line.starts_with("//") ? std::string_view() : line, int(out.size()) + 1});
        at = end + 1;
    }
    return out;
}

std::vector<KeyLine> keyLines(const std::vector<Line>& lines, ProblemList& problems)
{
    std::vector<KeyLine> out;
    for (const Line& line : lines) {
        if (trimmed(line.text).empty())
            continue;
        if (line.text.starts_with(' ') || line.text.starts_with('\t')) {
            if (out.empty())
                problems.add(line.number, "an indented line goes on with the key before it; there is none");
            else
                out.back().value.append(out.back().value.empty() ? "" : " ").append(trimmed(line.text));
            continue;
        }
        const std::size_t colon = line.text.find(':');
        const std::string_view key = line.text.substr(0, colon);
        if (colon == std::string_view::npos || !isKey(key))
            problems.add(line.number, std::string("\"").append(quotable(std::string(line.text))) +
                                          "\" is no \"key: value\"; a line that goes on is indented");
        else
            out.push_back({std::string(key), std::string(trimmed(line.text.substr(colon + 1))), line.number});
    }
    for (const KeyLine& key : out)
        if (key.value.size() > limits::maxLessonText)
            problems.add(key.line, key.key + " has " + grouped(std::int64_t(key.value.size())) +
                                       " bytes; at most 4,000 are allowed");
    return out;
}

std::vector<std::string> commaList(const std::string& text)
{
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        out.emplace_back(trimmed(std::string_view(text).substr(at, comma - at)));
        at = comma + 1;
    }
    return out;
}

std::vector<std::string> partsOf(const std::string& value)
{
    std::vector<std::string> out(1);
    for (std::size_t i = 0; i < value.size(); ++i) {
        const bool doubled = value[i] == '|' && i + 1 < value.size() && value[i + 1] == '|';
        if (doubled || (value[i] == '\\' && i + 1 < value.size()))
            out.back().append(value, i++, 2);
        else if (value[i] == '|')
            out.emplace_back();
        else
            out.back() += value[i];
    }
    for (std::string& part : out)
        part = std::string(trimmed(part));
    return out;
}

} // namespace rope::lessons
