// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/teaching/quiz.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <QCoreApplication>

#include "core/lessons/arranged.h"
#include "core/lessons/prose/formulas.h"
#include "core/lessons/slips.h"
#include "ui/base/message_text.h"
#include "ui/teaching/quiz_pictures.h"

namespace rope {

namespace {

std::vector<ProseBlock> joinedBlocks(std::vector<ProseBlock> first, std::vector<ProseBlock> more)
{
    first.insert(first.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return first;
}

void fillChoices(QuizItem& item, const Question& q, const Quantities& quantities)
{
    for (const AskOption& option : q.options)
        item.choices.push_back(
            {proseOf(option.text, quantities), proseOf(option.reason, quantities), quantities.holds(option.holds)});
}

/// The items in their right order, and the mixed order in which they are laid out as places in that.
void fillOrder(QuizItem& item, const Question& q, const Quantities& quantities)
{
    const std::vector<int> right = arrangedRight(q, quantities);
    for (const int i : right) {
        const AskOption& option = q.options[static_cast<std::size_t>(i)];
        item.choices.push_back({proseOf(option.text, quantities), proseOf(option.reason, quantities), true});
    }
    for (const int i : shownOrder(q, quantities))
        item.laidOut.push_back(static_cast<int>(std::ranges::find(right, i) - right.begin()));
}

void fillMatches(QuizItem& item, const Question& q, const Quantities& quantities)
{
    for (const AskMatch& match : q.matches)
        item.matches.push_back({proseOf(match.left, quantities), proseOf(match.right, quantities)});
    for (const std::string& extra : q.extras)
        item.extras.push_back(proseOf(extra, quantities));
    for (const int i : shownOrder(q, quantities))
        item.shown.push_back(proseOf(rightSide(q, i), quantities));
}

void fillWords(QuizItem& item, const Question& q, const Quantities& quantities)
{
    item.model = proseOf(q.model, quantities);
    for (const std::string& point : q.points)
        item.points.push_back(proseOf(point, quantities));
}

void fillNumber(QuizItem& item, const Question& q, const Quantities& quantities)
{
    item.answer = quantities.value(q.answer);
    item.unit = q.unit;
    item.tolerance = q.tolerance.relative ? q.tolerance.amount * std::abs(item.answer) : q.tolerance.amount;
    for (const Mistake& mistake : q.mistakes)
        if (const double wrong = quantities.value(mistake.when); lessons::isApart(wrong, item.answer, q.tolerance)) {
            const double room = std::abs(wrong - item.answer) - item.tolerance;
            item.slips.push_back({wrong,
                                  std::min({item.tolerance, room, lessons::reachOf(wrong, item.answer, q.tolerance)}),
                                  proseOf(mistake.reason, quantities)});
        }
}

void fill(QuizItem& item, const Question& q, const Quantities& quantities)
{
    switch (item.kind) {
    case AskKind::TrueFalse: item.holds = quantities.holds(q.holds); break;
    case AskKind::Number: fillNumber(item, q, quantities); break;
    case AskKind::Order: fillOrder(item, q, quantities); break;
    case AskKind::Match: fillMatches(item, q, quantities); break;
    case AskKind::Words: fillWords(item, q, quantities); break;
    default: fillChoices(item, q, quantities); break;
    }
}

/// What is said of a kind that no quiz can hold as it is: of which lesson, which step, its title. Null: it can.
const char* leftOf(AskKind kind)
{
    switch (kind) {
    case AskKind::Scene:
        return QT_TRANSLATE_NOOP(
            "core", "{0}, step {1} ({2}) asks for a scene to be made, which only the program can judge: left out.");
    case AskKind::Draw:
        return QT_TRANSLATE_NOOP(
            "core", "{0}, step {1} ({2}) asks for a curve to be drawn, which only the program can judge: left out.");
    case AskKind::Click:
        return QT_TRANSLATE_NOOP("core", "{0}, step {1} ({2}) asks for a click on a plot: asked as a number.");
    default: return nullptr;
    }
}

/// What a click says, as a number.
ProseBlock insteadOfClick(const Question& q)
{
    ProseBlock out;
    const QString where = q.alongX ? phrase("Instead of a click: give the number along the bottom of the plot.")
                                   : phrase("Instead of a click: give the number at the side of the plot.");
    out.runs.push_back({where.toStdString()});
    return out;
}

std::vector<QuizPicture> picturesOf(const Lesson& lesson, std::size_t step)
{
    std::vector<QuizPicture> out;
    const bool covered = std::ranges::count(lesson.steps[step].hides, "title") > 0;
    for (const std::string& id : lesson.figuresOf(step))
        out.push_back({lesson.id + "-" + std::to_string(step + 1) + "-" + id + ".png",
                       id,
                       settled(lesson.sceneOf(step)),
                       covered,
                       {},
                       {}});
    return out;
}

std::string escapedHtml(const std::string& text)
{
    std::string out;
    for (const char c : text)
        if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '&')
            out += "&amp;";
        else
            out += c;
    return out;
}

std::string htmlRun(const ProseRun& run)
{
    std::string out = escapedHtml(run.text);
    const auto wrap = [&out](bool on, const std::string& tag) {
        if (on)
            out.insert(0, "<" + tag + ">").append("</").append(tag).append(">");
    };
    wrap(run.emphasis || (run.math && run.script == 0), "em");
    wrap(run.strong, "strong");
    wrap(run.script < 0, "sub");
    wrap(run.script > 0, "sup");
    return out;
}

std::string texOf(const ProseBlock& block)
{
    const Formula* formula = findFormula(block.formula);
    return formula ? formula->tex : block.formula;
}

} // namespace

Quiz quizOf(const Lesson& lesson)
{
    Quiz out{lesson.id, lesson.title, {}, {}, {}};
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const LessonStep& step = lesson.steps[i];
        if (step.minutes > 0 || !step.notes.empty()) {
            const Quantities quantities(lesson.sceneOf(i));
            out.notes.push_back({step.title, step.minutes, {}});
            for (const std::string& note : step.notes)
                out.notes.back().notes.push_back(proseOf(note, quantities));
        }
        if (!step.question)
            continue;
        const Question& q = *step.question;
        if (const char* what = leftOf(q.kind))
            out.left.emplace_back(what, std::vector{lesson.id, std::to_string(i + 1), step.title});
        if (q.kind == AskKind::Scene || q.kind == AskKind::Draw)
            continue;
        const Quantities quantities(lesson.sceneOf(i));
        QuizItem item;
        item.name = lesson.id + ", " + std::to_string(i + 1) + ": " + step.title;
        item.kind = q.kind == AskKind::Click ? AskKind::Number : q.kind;
        item.text = joinedBlocks(proseOf(step.text, quantities), proseOf(q.prompt, quantities));
        item.explain = proseOf(q.explain, quantities);
        if (q.kind == AskKind::Click)
            item.text.push_back(insteadOfClick(q));
        if (speaksOfFigures(step))
            item.pictures = picturesOf(lesson, i);
        fill(item, q, quantities);
        out.items.push_back(std::move(item));
    }
    return out;
}

std::vector<ProseBlock> textWithUnit(const QuizItem& item)
{
    std::vector<ProseBlock> out = item.text;
    if (item.unit.empty())
        return out;
    if (out.empty() || out.back().kind == ProseBlock::Kind::Formula || out.back().kind == ProseBlock::Kind::Code)
        out.emplace_back();
    const std::string unit = wholePhrase(item.unit).toStdString();
    out.back().runs.push_back({std::string(out.back().runs.empty() ? "(" : " (").append(unit).append(")")});
    return out;
}

std::string moodleCategory(const Quiz& quiz)
{
    std::string out = "$course$/top/Ropescope/";
    for (const char c : quiz.title)
        out.append(c == '/' ? "//" : std::string(1, c));
    return out;
}

std::string shareText(double percent)
{
    constexpr int digits = 7;
    std::array<char, 32> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), percent, std::chars_format::general, digits).ptr;
    return {text.data(), end};
}

std::string plainText(const std::vector<ProseBlock>& blocks)
{
    std::string out;
    for (const ProseBlock& block : blocks) {
        if (!out.empty())
            out += '\n';
        if (block.kind == ProseBlock::Kind::Item)
            out += "- ";
        if (block.kind == ProseBlock::Kind::Formula)
            out += "$$" + texOf(block) + "$$";
        for (const ProseRun& run : block.runs)
            out += plainRun(run);
    }
    return out;
}

std::string htmlText(const std::vector<ProseBlock>& blocks)
{
    std::string out;
    bool inList = false;
    for (const ProseBlock& block : blocks) {
        const bool item = block.kind == ProseBlock::Kind::Item;
        if (item != inList)
            out += item ? "<ul>" : "</ul>";
        inList = item;
        std::string text;
        for (const ProseRun& run : block.runs)
            text += htmlRun(run);
        if (block.kind == ProseBlock::Kind::Formula)
            text = "\\[" + escapedHtml(texOf(block)) + "\\]";
        if (block.kind == ProseBlock::Kind::Code) {
            out += "<pre>" + escapedHtml(block.runs.front().text) + "</pre>";
            continue;
        }
        out += item ? "<li>" + text + "</li>" : "<p>" + text + "</p>";
    }
    return out + (inList ? "</ul>" : "");
}

} // namespace rope
