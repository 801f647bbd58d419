// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QCoreApplication>

#include "core/model/number_text.h"
#include "ui/base/message_text.h"
#include "ui/teaching/lesson_formats.h"

namespace rope::teaching {

namespace {

std::string escaped(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        if (std::string_view("\\`*_[]<>#|").find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

std::string inLine(const ProseBlock& block)
{
    std::string out;
    for (const ProseRun& run : block.runs) {
        std::string text = escaped(run.text);
        if (run.script != 0)
            text = (run.script < 0 ? "<sub>" : "<sup>") + text + (run.script < 0 ? "</sub>" : "</sup>");
        const char* mark = run.strong ? "**" : run.emphasis || (run.math && run.script == 0) ? "*" : "";
        const bool blank = run.text.find_first_not_of(' ') == std::string::npos;
        out += blank ? text : mark + text + mark;
    }
    return out;
}

std::string blocksOf(const std::vector<ProseBlock>& blocks)
{
    std::string out;
    bool inList = false;
    for (const ProseBlock& block : blocks) {
        const bool item = block.kind == ProseBlock::Kind::Item;
        if (inList && !item)
            out += "\n"; // else what follows goes on with the last item
        inList = item;
        if (block.kind == ProseBlock::Kind::Formula)
            out += plainText({block}) + "\n\n";
        else if (block.kind == ProseBlock::Kind::Code)
            out += "```\n" + block.runs.front().text + "\n```\n\n";
        else if (item)
            out += "- " + inLine(block) + "\n";
        else
            out += inLine(block) + "\n\n";
    }
    return inList ? out + "\n" : out;
}

std::string oneLine(const std::vector<ProseBlock>& blocks)
{
    std::string out;
    for (const ProseBlock& block : blocks)
        out.append(out.empty() ? "" : " ").append(inLine(block));
    return out;
}

std::string letter(std::size_t i)
{
    return std::string(1, char('A' + i));
}

/// What there is to choose from, lettered; left sides of a match are numbered.
std::string roomFor(const QuizItem& item)
{
    std::string out;
    const auto lettered = [&out](std::size_t i, const std::vector<ProseBlock>& text) {
        out.append("- ").append(letter(i)).append(") ").append(oneLine(text)).append("\n");
    };
    for (std::size_t i = 0; i < item.matches.size(); ++i)
        out += std::to_string(i + 1) + ". " + oneLine(item.matches[i].left) + "\n";
    out += item.matches.empty() ? "" : "\n";
    for (std::size_t i = 0; i < item.shown.size(); ++i)
        lettered(i, item.shown[i]);
    for (std::size_t i = 0; i < item.laidOut.size(); ++i)
        lettered(i, item.choices[static_cast<std::size_t>(item.laidOut[i])].text);
    for (std::size_t i = 0; item.laidOut.empty() && i < item.choices.size(); ++i)
        lettered(i, item.choices[i].text);
    return out.empty() ? out : out + "\n";
}

std::string matchesOf(const QuizItem& item)
{
    std::string out;
    for (std::size_t i = 0; i < item.matches.size(); ++i) {
        const auto at = std::ranges::find(item.shown, item.matches[i].right) - item.shown.begin();
        out += (i > 0 ? ", " : "") + std::to_string(i + 1) + letter(static_cast<std::size_t>(at));
    }
    return out + ".";
}

std::string orderOf(const QuizItem& item)
{
    std::string out;
    for (std::size_t place = 0; place < item.laidOut.size(); ++place) {
        const auto at = std::ranges::find(item.laidOut, static_cast<int>(place)) - item.laidOut.begin();
        out += (place > 0 ? ", " : "") + letter(static_cast<std::size_t>(at));
    }
    return out + ".";
}

std::string modelOf(const QuizItem& item)
{
    std::string out = oneLine(item.model);
    for (const std::vector<ProseBlock>& point : item.points)
        out += "\n   - " + oneLine(point);
    return out;
}

std::string answerOf(const QuizItem& item)
{
    if (item.kind == AskKind::Match)
        return matchesOf(item);
    if (item.kind == AskKind::Order)
        return orderOf(item);
    if (item.kind == AskKind::Words)
        return modelOf(item);
    if (item.kind == AskKind::TrueFalse)
        return phrase(item.holds ? "True." : "False.").toStdString();
    if (item.kind == AskKind::Number)
        return (wholePhrase(shownNumber(item.answer, 6) + (item.unit.empty() ? "" : " " + item.unit)) +
                (item.tolerance > 0 ? phrase(", within " + shownNumber(item.tolerance, 3) + ".") : QStringLiteral(".")))
            .toStdString();
    std::string out;
    for (std::size_t i = 0; i < item.choices.size(); ++i)
        if (item.choices[i].right)
            out += (out.empty() ? "" : ", ") + letter(i);
    return out + ".";
}

/// What a student is not given: it stands behind the answers.
std::string lecturersPart(const std::vector<Quiz>& quizzes)
{
    std::string out;
    for (const Quiz& quiz : quizzes)
        for (const Quiz::Notes& each : quiz.notes) {
            out += "- " + escaped(quiz.title) + ": " + escaped(each.step);
            if (each.minutes > 0)
                out += " (" + wholePhrase(shownNumber(each.minutes, 3) + " min").toStdString() + ")";
            out += "\n";
            for (const std::vector<ProseBlock>& note : each.notes)
                out += "  " + oneLine(note) + "\n";
        }
    return out.empty() ? out : "\n# " + phrase("For the lecturer").toStdString() + "\n\n" + out;
}

std::string write(const std::vector<Quiz>& quizzes)
{
    std::string out, answers;
    int number = 0;
    for (const Quiz& quiz : quizzes) {
        out += "# " + escaped(quiz.title) + "\n\n";
        for (const QuizItem& item : quiz.items) {
            const std::string head = std::to_string(++number) + ". ";
            out += "## " + head + escaped(item.name.substr(item.name.find(": ") + 2)) + "\n\n" +
                   blocksOf(textWithUnit(item));
            for (const QuizPicture& picture : item.pictures)
                out += "![" + escaped(picture.alt) + "](pictures/" + picture.file + ")\n\n";
            out += roomFor(item);
            answers += head + answerOf(item) + " " + oneLine(item.explain) + "\n";
        }
    }
    return out + "# " + phrase("Answers").toStdString() + "\n\n" + answers + lecturersPart(quizzes);
}

} // namespace

LessonFormat md()
{
    return {"md",
            "md",
            QT_TRANSLATE_NOOP("core", "Markdown"),
            QT_TRANSLATE_NOOP("core",
                              "The questions with pictures beside, then their answers and the notes for the lecturer."),
            write,
            nullptr,
            QuizPictures::Beside};
}

} // namespace rope::teaching
