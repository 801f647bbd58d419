// SPDX-License-Identifier: GPL-3.0-or-later
// GIFT, https://docs.moodle.org/en/GIFT_format
#include <algorithm>

#include "app/teaching/lesson_formats.h"
#include "core/model/number_text.h"

namespace rope::teaching {

namespace {

/// Of one line, with the marks of the format taken for letters.
std::string escaped(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        if (std::string_view("~=#{}:\\").find(c) != std::string_view::npos)
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out;
}

std::string escaped(const std::vector<ProseBlock>& blocks)
{
    return escaped(plainText(blocks));
}

std::string feedback(const std::vector<ProseBlock>& reason)
{
    std::string out = reason.empty() ? "" : "#";
    return out.append(escaped(reason));
}

std::string numberOf(const QuizItem& item)
{
    std::string out = "#\n";
    const auto answer = [&](const char* credit, double value, const std::vector<ProseBlock>& why) {
        out += std::string("\t=") + credit + exactText(value) + ":" + exactText(item.tolerance) + feedback(why) + "\n";
    };
    answer("", item.answer, {});
    for (const QuizItem::Slip& slip : item.slips)
        answer("%0%", slip.value, slip.reason);
    return out;
}

std::string choicesOf(const QuizItem& item)
{
    const auto right = double(std::ranges::count(item.choices, true, &QuizItem::Choice::right));
    std::string out = "\n";
    for (const QuizItem::Choice& choice : item.choices) {
        if (item.kind == AskKind::One)
            out += choice.right ? "\t=" : "\t~";
        else
            out += "\t~%" + shownNumber((choice.right ? 100 : -100) / right, 7) + "%";
        out += escaped(choice.text) + feedback(choice.reason) + "\n";
    }
    return out;
}

std::string write(const std::vector<Quiz>& quizzes)
{
    std::string out;
    for (const Quiz& quiz : quizzes) {
        out += "$CATEGORY: $course$/top/Ropescope/" + quiz.title + "\n\n";
        for (const QuizItem& item : quiz.items) {
            std::string text = escaped(item.text);
            if (!item.unit.empty())
                text += " (" + escaped(item.unit) + ")";
            out += "::" + escaped(item.name) + "::[plain]" + text + " {";
            out += item.kind == AskKind::TrueFalse ? (item.holds ? "TRUE" : "FALSE")
                   : item.kind == AskKind::Number  ? numberOf(item)
                                                   : choicesOf(item);
            if (!item.explain.empty())
                out += "####" + escaped(item.explain) + "\n";
            out += "}\n\n";
        }
    }
    return out;
}

} // namespace

LessonFormat gift()
{
    return {"gift", "gift", "GIFT, which Moodle and many others import", write};
}

} // namespace rope::teaching
