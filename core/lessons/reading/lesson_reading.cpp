// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/reading/lesson_reading.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/lessons/reading/lesson_keys.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/model/text.h"

namespace rope::lessons {

namespace {

bool isRow(std::string_view text)
{
    return text.size() >= 2 && text.size() <= 4 && text[0] >= 'A' && text[0] <= 'Z' &&
           std::ranges::all_of(text.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

void readCovers(const KeyLine& key, Lesson& lesson, ProblemList& problems)
{
    std::string_view rest = key.value;
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const std::string_view row = trimmed(rest.substr(0, comma));
        if (isRow(row))
            lesson.covers.emplace_back(row);
        else
            problems.add(key.line, "covers has " + inQuotes(std::string(row)) +
                                       "; allowed: rows such as T1, E14, B3 apart by commas");
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
}

std::optional<AskKind> askKindFrom(std::string_view id)
{
    for (const AskKind kind : askKinds)
        if (id == toId(kind))
            return kind;
    return std::nullopt;
}

/// Goes through the lines of a file once.
class FormReader
{
public:
    FormReader(std::vector<Line> lines, ProblemList& problems) : m_lines(std::move(lines)), m_problems(problems) {}

    ReadForm run(const std::string& fileName)
    {
        m_file = fileName;
        m_out.lesson.id = lessonIdOf(fileName);
        if (readHead())
            while (m_at < m_lines.size())
                readLine();
        finishStep();
        if (m_out.lesson.steps.empty())
            m_problems.add(0, "the lesson has no steps; \"# Title\" starts one");
        if (m_out.lesson.steps.size() > limits::maxLessonSteps)
            m_problems.add(m_out.lesson.steps[limits::maxLessonSteps].line, "more than 40 steps");
        return std::move(m_out);
    }

private:
    bool readHead()
    {
        while (m_at < m_lines.size() && trimmed(m_lines[m_at].text).empty())
            ++m_at;
        if (m_at == m_lines.size() || trimmed(m_lines[m_at].text) != "---") {
            m_problems.add(m_at < m_lines.size() ? m_lines[m_at].number : 0,
                           "a lesson begins with a line \"---\", its keys and another \"---\"");
            return false;
        }
        const int opened = m_lines[m_at++].number;
        std::vector<Line> head;
        while (m_at < m_lines.size() && trimmed(m_lines[m_at].text) != "---")
            head.push_back(m_lines[m_at++]);
        if (m_at == m_lines.size()) {
            m_problems.add(opened, "the head is not closed by a second \"---\"");
            return false;
        }
        ++m_at;
        readHeadKeys(keyLines(head, m_problems), opened);
        return true;
    }

    void readHeadKeys(const std::vector<KeyLine>& keys, int opened)
    {
        std::set<std::string> seen;
        for (const KeyLine& key : keys) {
            if (!seen.insert(key.key).second)
                m_problems.add(key.line, key.key + " is there twice");
            else if (key.key == "ropescope_lesson") {
                if (key.value != "1")
                    m_problems.add(key.line,
                                   "ropescope_lesson is " + inQuotes(key.value) + "; this program reads version 1");
            } else if (key.key == "covers")
                readCovers(key, m_out.lesson, m_problems);
            else if (std::string* text = headText(key.key))
                *text = key.value;
            else
                m_problems.add(key.line, unknownKey(key.key, "head"));
        }
        for (const char* key : {"ropescope_lesson", "title", "chapter", "summary"})
            if (!seen.contains(key) || (headText(key) && headText(key)->empty()))
                m_problems.add(opened, std::string("the head lacks ") + key);
    }

    std::string* headText(const std::string& key)
    {
        Lesson& lesson = m_out.lesson;
        return key == "title"     ? &lesson.title
               : key == "chapter" ? &lesson.chapter
               : key == "summary" ? &lesson.summary
                                  : nullptr;
    }

    void readLine()
    {
        const Line line = m_lines[m_at++];
        if (line.text.starts_with("# "))
            startStep(line);
        else if (line.text.starts_with("```"))
            readBlock(line);
        else if (line.text.starts_with('#'))
            m_problems.add(line.number, "\"# Title\" is the only heading; \\# is the sign itself");
        else if (inStep())
            m_text.push_back(line);
        else if (!trimmed(line.text).empty() && !std::exchange(m_saidLoose, true))
            m_problems.add(line.number, "text before the first step; \"# Title\" starts one");
    }

    bool inStep() const { return !m_out.lesson.steps.empty(); }

    void startStep(const Line& line)
    {
        finishStep();
        LessonStep step;
        step.title = std::string(trimmed(line.text.substr(2)));
        step.line = line.number;
        if (step.title.empty() || step.title.size() > 200)
            m_problems.add(line.number, "a step has a title of at most 200 bytes");
        m_out.lesson.steps.push_back(std::move(step));
        m_out.lines.emplace_back();
        m_kinds.clear();
    }

    void finishStep()
    {
        if (!inStep())
            return;
        while (!m_text.empty() && trimmed(m_text.back().text).empty())
            m_text.pop_back();
        const auto first = std::ranges::find_if(m_text, [](const Line& line) { return !trimmed(line.text).empty(); });
        LessonStep& step = m_out.lesson.steps.back();
        int number = first == m_text.end() ? 0 : first->number;
        m_out.lines.back().text = number;
        for (auto line = first; line != m_text.end(); ++line, ++number) {
            // Blocks between are empty lines of the text, so that its lines can be counted.
            for (; number < line->number; ++number)
                step.text += '\n';
            step.text.append(line->text).append(1, '\n');
        }
        if (step.text.size() > limits::maxLessonText)
            m_problems.add(step.line, "the text of the step has " + grouped(std::int64_t(step.text.size())) +
                                          " bytes; at most 4,000 are allowed");
        m_text.clear();
    }

    void readBlock(const Line& fence)
    {
        std::vector<Line> lines;
        while (m_at < m_lines.size() && trimmed(m_lines[m_at].text) != "```")
            lines.push_back(m_lines[m_at++]);
        if (m_at == m_lines.size()) {
            m_problems.add(fence.number, "the block is not closed by a line \"```\"");
            return;
        }
        ++m_at;
        const std::string_view name = trimmed(fence.text.substr(3));
        if (isCode(name) && inStep())
            return keepCode(fence, lines);
        if (!inStep())
            m_problems.add(fence.number, "a block before the first step; \"# Title\" starts one");
        else if (!m_kinds.insert(std::string(name.substr(0, name.find(' ')))).second)
            m_problems.add(fence.number, "a second block " + inQuotes(std::string(name)) + " in one step");
        else
            readBlock(name, fence.number, lines);
    }

    static bool isCode(std::string_view name) { return name.empty() || name == "python" || name == "text"; }

    /// Code is part of the text, where it stands.
    void keepCode(const Line& fence, const std::vector<Line>& lines)
    {
        m_text.push_back({"```", fence.number});
        m_text.insert(m_text.end(), lines.begin(), lines.end());
        m_text.push_back({"```", m_lines[m_at - 1].number});
    }

    void readBlock(std::string_view name, int number, const std::vector<Line>& lines)
    {
        LessonStep& step = m_out.lesson.steps.back();
        StepLines& at = m_out.lines.back();
        const std::optional<AskKind> kind =
            name.starts_with("ask ") ? askKindFrom(trimmed(name.substr(4))) : std::nullopt;
        if (name == "scene") {
            at.scene = number;
            step.scene = readScene(lines, number, m_file, m_problems);
        } else if (name == "show") {
            readShow(keyLines(lines, m_problems), step, at, m_problems);
        } else if (name == "lecturer") {
            readLecturer(keyLines(lines, m_problems), step, at, m_problems);
        } else if (kind) {
            at.question.block = number;
            step.question = readQuestion(*kind, keyLines(lines, m_problems), at.question, m_problems);
        } else {
            m_problems.add(number,
                           "block " + inQuotes(std::string(name)) + "; allowed: scene, show, lecturer, " +
                               joined(askKinds, ", ", [](AskKind each) { return std::string("ask ") + toId(each); }));
        }
    }

    std::vector<Line> m_lines;
    ProblemList& m_problems;
    std::string m_file; ///< the lesson's own
    std::size_t m_at = 0;
    bool m_saidLoose = false;
    std::vector<Line> m_text;      ///< of the step being read
    std::set<std::string> m_kinds; ///< blocks it has
    ReadForm m_out;
};

} // namespace

ReadForm readForm(std::string_view text, const std::string& fileName, ProblemList& problems)
{
    return FormReader(linesOf(text), problems).run(fileName);
}

} // namespace rope::lessons

namespace rope {

std::string lessonIdOf(const std::string& fileName)
{
    std::string id = fileName.substr(fileName.find_last_of("/\\") + 1);
    if (const std::size_t dot = id.rfind('.'); dot != std::string::npos && dot > 0)
        id.resize(dot);
    const std::size_t start = id.find_first_not_of("0123456789-_ .");
    id = start == std::string::npos ? "lesson" : id.substr(start);
    return quotable(id, 80);
}

} // namespace rope
