// SPDX-License-Identifier: GPL-3.0-or-later
// The block ask.
#include <algorithm>

#include "core/lessons/reading/lesson_keys.h"
#include "core/lessons/reading/lesson_reading.h"
#include "core/lessons/reading/question_values.h"
#include "core/model/problem.h"
#include "core/model/text.h"

namespace rope::lessons {

namespace {

constexpr std::size_t mostRepeats = 12; ///< mistakes, hints, watches

class QuestionReader
{
public:
    QuestionReader(AskKind kind, QuestionLines& at, ProblemList& problems) : m_at(at), m_problems(problems)
    {
        m_question.kind = kind;
    }

    Question run(const std::vector<KeyLine>& keys)
    {
        const std::string block = std::string("ask ").append(toId(m_question.kind));
        const std::vector<std::string> allowed = keysOfBlock(block);
        for (const KeyLine& key : keys) {
            if (std::ranges::count(allowed, key.key) == 0)
                m_problems.add(key.line, unknownKey(key.key, block));
            else if (key.value.empty())
                m_problems.add(key.line, key.key + " is empty");
            else
                read(key);
        }
        checkComplete();
        return std::move(m_question);
    }

private:
    void read(const KeyLine& key)
    {
        Question& q = m_question;
        if (key.key == "option" || key.key == "item")
            readOption(key);
        else if (key.key == "pair")
            readMatch(key);
        else if (key.key == "extra")
            readText(key, q.extras, m_at.extras);
        else if (key.key == "point")
            readText(key, q.points, m_at.points);
        else if (key.key == "mistake")
            readPair(key, "EXPRESSION | REASON", m_at.mistakes, [&q](std::string a, std::string b) {
                q.mistakes.push_back({std::move(a), std::move(b)});
            });
        else if (key.key == "watch")
            readPair(key, "EXPRESSION | LABEL", m_at.watches, [&q](std::string a, std::string b) {
                q.watches.push_back({std::move(a), std::move(b)});
            });
        else if (key.key == "hint")
            readText(key, q.hints, m_at.hints);
        else
            readOnce(key);
    }

    void readOption(const KeyLine& key)
    {
        std::vector<std::string> parts = partsOf(key.value);
        if (parts.size() < 2 || parts.size() > 3 || parts[0].empty() || parts[1].empty())
            m_problems.add(key.line, key.key + " has " + std::to_string(parts.size()) +
                                         (parts.size() == 1 ? " part" : " parts") +
                                         "; allowed: TEXT | EXPRESSION | REASON");
        else if (m_question.options.size() == limits::maxLessonOptions)
            m_problems.add(key.line, "more than 8 " + key.key + "s");
        else {
            parts.resize(3);
            m_question.options.push_back({parts[0], parts[1], parts[2]});
            m_at.options.push_back(key.line);
        }
    }

    template <class Add>
    void readPair(const KeyLine& key, const char* form, std::vector<int>& lines, Add add)
    {
        std::vector<std::string> parts = partsOf(key.value);
        if (parts.size() != 2 || parts[0].empty() || parts[1].empty())
            m_problems.add(key.line, key.key + " has " + std::to_string(parts.size()) +
                                         (parts.size() == 1 ? " part" : " parts") + "; allowed: " + form);
        else if (lines.size() == mostRepeats)
            m_problems.add(key.line, "more than 12 lines " + key.key);
        else {
            add(parts[0], parts[1]);
            lines.push_back(key.line);
        }
    }

    void readMatch(const KeyLine& key)
    {
        std::vector<std::string> parts = partsOf(key.value);
        if (parts.size() < 3 || parts.size() > 4 || parts[0].empty() || parts[1].empty() || parts[2].empty())
            return m_problems.add(key.line, "pair has " + std::to_string(parts.size()) +
                                                (parts.size() == 1 ? " part" : " parts") +
                                                "; allowed: LEFT | RIGHT | EXPRESSION | REASON");
        if (m_question.matches.size() == limits::maxLessonOptions)
            return m_problems.add(key.line, "more than 8 pairs");
        parts.resize(4);
        m_question.matches.push_back({parts[0], parts[1], parts[2], parts[3]});
        m_at.matches.push_back(key.line);
    }

    /// A text that may be repeated.
    void readText(const KeyLine& key, std::vector<std::string>& texts, std::vector<int>& lines)
    {
        if (texts.size() == mostRepeats)
            return m_problems.add(key.line, "more than 12 lines " + key.key);
        texts.push_back(key.value);
        lines.push_back(key.line);
    }

    void readOnce(const KeyLine& key)
    {
        if (std::ranges::count(m_seen, key.key) > 0)
            return m_problems.add(key.line, key.key + " is there twice");
        m_seen.push_back(key.key);
        Question& q = m_question;
        struct Text {
            const char* key;
            std::string* value;
            int* line;
        };
        const Text texts[] = {{"prompt", &q.prompt, &m_at.prompt},    {"holds", &q.holds, &m_at.holds},
                              {"answer", &q.answer, &m_at.answer},    {"explain", &q.explain, &m_at.explain},
                              {"example", &q.example, &m_at.example}, {"solution", &q.solution, &m_at.solution},
                              {"figure", &q.figure, &m_at.figure},    {"unit", &q.unit, nullptr},
                              {"model", &q.model, &m_at.model},       {"curve", &q.curve, &m_at.curve}};
        for (const Text& text : texts)
            if (key.key == text.key) {
                *text.value = key.value;
                if (text.line)
                    *text.line = key.line;
            }
        if (key.key == "tolerance")
            q.tolerance = toleranceFrom(key, m_problems).value_or(q.tolerance);
        if (key.key == "axis")
            readAxis(key);
        if (key.key == "vary")
            readVary(key);
        if (key.key == "x" || key.key == "y")
            readDrawAxis(key);
        if (key.key == "only") {
            q.only = commaList(key.value);
            m_at.only = key.line;
        }
    }

    void readVary(const KeyLine& key)
    {
        m_at.vary = key.line;
        m_question.varies = variesFrom(key, m_problems);
    }

    void readDrawAxis(const KeyLine& key)
    {
        (key.key == "x" ? m_at.along : m_at.up) = key.line;
        (key.key == "x" ? m_question.along : m_question.up) = drawAxisFrom(key, m_problems).value_or(DrawAxis());
    }

    void readAxis(const KeyLine& key)
    {
        m_question.alongX = key.value == "x";
        if (key.value != "x" && key.value != "y")
            m_problems.add(key.line, "axis is " + inQuotes(key.value) + "; allowed: x or y");
    }

    void need(const std::string& value, const char* key)
    {
        if (value.empty())
            m_problems.add(m_at.block, std::string("the question lacks ") + key);
    }

    void needKey(const char* key) { need(std::ranges::count(m_seen, key) > 0 ? key : "", key); }

    void checkComplete()
    {
        const Question& q = m_question;
        need(q.prompt, "prompt");
        switch (q.kind) {
        case AskKind::One:
        case AskKind::Several: needTwo(q.options.size(), "options"); break;
        case AskKind::Order: needTwo(q.options.size(), "items"); break;
        case AskKind::Match: needTwo(q.matches.size(), "pairs"); break;
        case AskKind::TrueFalse:
        case AskKind::Scene: need(q.holds, "holds"); break;
        case AskKind::Words:
            need(q.model, "model");
            if (q.points.empty())
                m_problems.add(m_at.block, "the question lacks point");
            break;
        case AskKind::Draw:
            need(q.curve, "curve");
            needKey("x");
            needKey("y");
            needKey("tolerance");
            break;
        case AskKind::Click: need(q.figure, "figure"); [[fallthrough]];
        case AskKind::Number: need(q.answer, "answer"); break;
        }
    }

    void needTwo(std::size_t count, const char* what)
    {
        if (count < 2)
            m_problems.add(m_at.block, std::string("the question has fewer than 2 ") + what);
    }

    QuestionLines& m_at;
    ProblemList& m_problems;
    std::vector<std::string> m_seen;
    Question m_question;
};

} // namespace

Question readQuestion(AskKind kind, const std::vector<KeyLine>& keys, QuestionLines& at, ProblemList& problems)
{
    return QuestionReader(kind, at, problems).run(keys);
}

} // namespace rope::lessons
