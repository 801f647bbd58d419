// SPDX-License-Identifier: GPL-3.0-or-later
// GIFT, https://docs.moodle.org/en/GIFT_format
#include <algorithm>

#include <QCoreApplication>

#include "core/model/number_text.h"
#include "core/model/text.h"
#include "ui/teaching/lesson_formats.h"

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
    const auto answer = [&](const char* credit, double value, double tolerance, const std::vector<ProseBlock>& why) {
        out += std::string("\t=") + credit + exactText(value) + ":" + exactText(tolerance) + feedback(why) + "\n";
    };
    answer("", item.answer, item.tolerance, {});
    for (const QuizItem::Slip& slip : item.slips)
        answer("%0%", slip.value, slip.tolerance, slip.reason);
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
            out += "\t~%" + shareText((choice.right ? 100 : -100) / right) + "%";
        out += escaped(choice.text) + feedback(choice.reason) + "\n";
    }
    return out;
}

/// GIFT wants at least three pairs, and a program that reads it may refuse the whole file otherwise.
bool hasTooFewPairs(const QuizItem& item)
{
    constexpr std::size_t fewest = 3;
    return (item.kind == AskKind::Match && item.matches.size() + item.extras.size() < fewest) ||
           (item.kind == AskKind::Order && item.laidOut.size() < fewest);
}

/// Where pairs are parted by "->", which no mark takes the meaning from.
std::string sideOf(const std::vector<ProseBlock>& blocks)
{
    std::string out = escaped(blocks);
    for (std::size_t at = 0; (at = out.find("->", at)) != std::string::npos;)
        out.replace(at, 2, "→");
    return out;
}

/// "=left -> right"; a right side alone belongs to nothing.
std::string matchesOf(const QuizItem& item)
{
    std::string out = "\n";
    for (const QuizItem::Match& match : item.matches)
        out += "\t=" + sideOf(match.left) + " -> " + sideOf(match.right) + "\n";
    for (const std::vector<ProseBlock>& extra : item.extras)
        out += "\t= -> " + sideOf(extra) + "\n";
    return out;
}

/// GIFT has no order: each item is matched with its place.
std::string orderOf(const QuizItem& item)
{
    std::string out = "\n";
    for (const int place : item.laidOut)
        out += "\t=" + sideOf(item.choices[static_cast<std::size_t>(place)].text) + " -> " + std::to_string(place + 1) +
               "\n";
    return out;
}

/// An essay. What a full answer says goes with it as what is said to everybody.
std::string answerOf(const QuizItem& item)
{
    switch (item.kind) {
    case AskKind::TrueFalse: return item.holds ? "TRUE" : "FALSE";
    case AskKind::Number: return numberOf(item);
    case AskKind::Match: return matchesOf(item);
    case AskKind::Order: return orderOf(item);
    case AskKind::Words: return "";
    default: return choicesOf(item);
    }
}

std::string explained(const QuizItem& item)
{
    std::string out = escaped(item.model);
    for (const std::vector<ProseBlock>& point : item.points)
        out += "\\n- " + escaped(point);
    if (!item.explain.empty())
        out.append(out.empty() ? "" : "\\n").append(escaped(item.explain));
    return out;
}

std::vector<Message> lacks(const QuizItem& item)
{
    if (hasTooFewPairs(item))
        return {
            {QT_TRANSLATE_NOOP("core", "{0} has fewer than the three pairs that GIFT wants to be matched: left out."),
             {item.name}}};
    std::vector<Message> out;
    if (item.kind == AskKind::Order)
        out.emplace_back(
            QT_TRANSLATE_NOOP("core", "{0} asks for an order, which GIFT cannot hold: asked as a place for each item."),
            std::vector{item.name});
    if (item.kind == AskKind::Words)
        out.emplace_back(
            QT_TRANSLATE_NOOP("core", "{0} asks for an own text, to which GIFT holds no model answer for the marker: "
                                      "it is in the feedback."),
            std::vector{item.name});
    if (!item.pictures.empty())
        out.emplace_back(
            QT_TRANSLATE_NOOP("core",
                              "\"{0}\" speaks of a plot, and GIFT holds no picture: show it with the question ({1})."),
            std::vector{item.name, joined(item.pictures, ", ", [](const QuizPicture& p) { return p.figure; })});
    return out;
}

std::string written(const QuizItem& item)
{
    std::string out = "::" + escaped(item.name) + "::[plain]" + escaped(textWithUnit(item));
    out += " {" + answerOf(item);
    if (const std::string feedback = explained(item); !feedback.empty())
        out += "####" + feedback + "\n";
    return out + "}\n\n";
}

std::string write(const std::vector<Quiz>& quizzes)
{
    std::string out;
    for (const Quiz& quiz : quizzes) {
        out += "$CATEGORY: " + moodleCategory(quiz) + "\n\n";
        for (const QuizItem& item : quiz.items)
            if (!hasTooFewPairs(item))
                out += written(item);
    }
    return out;
}

} // namespace

LessonFormat gift()
{
    return {"gift",
            "gift",
            QT_TRANSLATE_NOOP("core", "GIFT"),
            QT_TRANSLATE_NOOP("core", "Questions as plain text, for Moodle and many others; it holds no pictures."),
            write,
            lacks};
}

} // namespace rope::teaching
