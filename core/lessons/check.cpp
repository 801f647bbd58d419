// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/check.h"

#include <algorithm>
#include <cmath>

#include "core/lessons/answer_text.h"
#include "core/lessons/arranged.h"
#include "core/lessons/drawing.h"
#include "core/lessons/prose/prose.h"
#include "core/lessons/quantities/quantities.h"
#include "core/lessons/slips.h"
#include "core/lessons/task_controls.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/model/text.h"
#include "core/model/typed_number.h"

namespace rope {

namespace {

constexpr int answerDigits = 6;
const std::string usualAnswer = "a number, as in 0.01, 1e-2, 1/100, 2*pi or 217,640";

bool isChosen(const GivenAnswer& given, std::size_t option)
{
    return std::ranges::count(given.chosen, static_cast<int>(option)) > 0;
}

/// Of several choices a reason says which it is about.
std::string reasonOf(const Question& q, const AskOption& option, const Quantities& quantities)
{
    const std::string reason = filledProse(option.reason, quantities);
    return q.kind == AskKind::One ? reason : filledProse(option.text, quantities) + ": " + reason;
}

/// One, Several: why what was chosen is wrong. What was left out is not named: that would be the answer.
Verdict checkOptions(const Question& q, const Quantities& quantities, const GivenAnswer& given)
{
    bool chosenWrongly = false, leftOut = false;
    std::string reasons;
    for (std::size_t i = 0; i < q.options.size(); ++i) {
        const bool holds = quantities.holds(q.options[i].holds);
        if (holds == isChosen(given, i))
            continue;
        (holds ? leftOut : chosenWrongly) = true;
        if (!holds && !q.options[i].reason.empty())
            reasons.append(reasons.empty() ? "" : "\n\n").append(reasonOf(q, q.options[i], quantities));
    }
    if (!chosenWrongly && !leftOut)
        return {true, {}};
    if (leftOut && q.kind == AskKind::Several && !given.chosen.empty())
        return {false, !chosenWrongly    ? FramedProse{"All that you chose holds, but something is missing."}
                       : reasons.empty() ? FramedProse{"Something is missing as well."}
                                         : FramedProse{"{0} Something is missing as well.", {reasons}}};
    return {false, reasons.empty() ? FramedProse{} : FramedProse{"{0}", {reasons}}};
}

Verdict checkTrueFalse(const Question& q, const Quantities& quantities, const GivenAnswer& given)
{
    return {given.chosen.size() == 1 && (given.chosen.front() == 0) == quantities.holds(q.holds), {}};
}

/// A number that is right for who writes decimals the other way.
FramedProse commaReason(const Question& q, const std::string& text, double right)
{
    const lessons::AnswerText read = lessons::answerText(text, q.unit);
    const std::optional<double> meant = lessons::commaForPoint(read.number);
    if (!meant || !lessons::isWithin(*meant * read.scale, right, q.tolerance))
        return {};
    return {"{0} was read as {1}: decimals follow a point, and a comma only sets off thousands.",
            {escapedProse(read.number), shownNumber(typedAnswer(read.number), answerDigits)}};
}

/// How closely the answer is asked for, as a part of it or in its unit.
std::string closenessOf(const Question& q)
{
    const double amount = q.tolerance.amount;
    const std::string unit = q.unit.empty() ? "" : std::string(" ").append(escapedProse(q.unit));
    return q.tolerance.relative ? shownNumber(100 * amount) + " %" : shownNumber(amount) + unit;
}

/// Off by a few tolerances: the way was right, a digit or the reading of a figure was not.
FramedProse nearlyRight(const Question& q, double given, double right)
{
    constexpr double few = 5, part = 0.1; // beyond a tenth of the answer nothing is near, however much is allowed
    const Tolerance near{std::min(few * q.tolerance.amount, q.tolerance.relative ? part : part * std::abs(right)),
                         q.tolerance.relative};
    if (q.tolerance.amount <= 0 || !lessons::isWithin(given, right, near))
        return {};
    return {"That is near: the answer is asked for to within {0}.", {closenessOf(q)}};
}

/// What was typed has fewer digits than are asked for, and those are right.
FramedProse roundedReason(const Question& q, const std::string& text, double right)
{
    const lessons::AnswerText read = lessons::answerText(text, q.unit);
    const std::optional<double> worth = lessons::worthOfLastDigit(read.number);
    if (!worth || q.tolerance.amount <= 0)
        return {};
    const double given = typedAnswer(read.number);
    if (given == 0 || std::abs(given * read.scale - right) > *worth * std::abs(read.scale) * (0.5 + 1e-9))
        return {};
    return {"That is right as far as it goes, but rounded too far: the answer is asked for to within {0}.",
            {closenessOf(q)}};
}

Verdict checkNumber(const Question& q, const Quantities& quantities, double given)
{
    const double right = quantities.value(q.answer);
    if (lessons::isWithin(given, right, q.tolerance))
        return {true, {}};
    return {false, lessons::reasonFor(q, given, right, quantities)};
}

/// In the question's unit.
double typed(const Question& q, const std::string& text)
{
    const lessons::AnswerText read = lessons::answerText(text, q.unit);
    const std::string unit = q.unit.empty() ? "" : ", in " + q.unit + " with or without the word";
    return typedReal(read.number, "answer", usualAnswer + unit, Percent::Allowed) * read.scale;
}

Verdict checkTyped(const Question& q, const Quantities& quantities, const std::string& text)
{
    Verdict verdict = checkNumber(q, quantities, typed(q, text));
    if (!verdict.right && verdict.reason.empty())
        verdict.reason = commaReason(q, text, quantities.value(q.answer));
    if (!verdict.right && verdict.reason.empty())
        verdict.reason = roundedReason(q, text, quantities.value(q.answer));
    if (!verdict.right && verdict.reason.empty())
        verdict.reason = nearlyRight(q, typed(q, text), quantities.value(q.answer));
    return verdict;
}

Verdict checkClicked(const Question& q, const Quantities& quantities, double clicked)
{
    Verdict verdict = checkNumber(q, quantities, clicked);
    if (!verdict.right && verdict.reason.empty())
        verdict.reason = nearlyRight(q, clicked, quantities.value(q.answer));
    return verdict;
}

/// What does not count was changed: it is named, and has to go back.
FramedProse outsideOf(const Question& q, const Scene& asked, const Scene& now)
{
    const auto outside = q.only.empty() ? std::vector<std::string>{} : leftOutside(q.only, asked, now);
    if (outside.empty())
        return {};
    return {"Only {0} may be changed here; put {1} back.",
            {joined(q.only, ", ", titleOfControl), joined(outside, ", ", titleOfControl)},
            true};
}

Verdict checkScene(const Question& q, const Scene& asked, const GivenAnswer& given, const std::stop_token& stop)
{
    if (const FramedProse reason = outsideOf(q, asked, given.scene); !reason.empty())
        return {false, reason};
    const Quantities quantities(given.scene, stop);
    try {
        if (quantities.holds(q.holds))
            return {true, {}};
        for (const Mistake& mistake : q.mistakes)
            if (quantities.holds(mistake.when))
                return {false, {"{0}", {filledProse(mistake.reason, quantities)}}};
    } catch (const InputError& e) {
        // The student may have taken away what the condition is about, such as pair 40.
        const Problem& p = e.problems().front();
        return {false,
                {"This cannot be worked out in the scene as it is: {0} (allowed: {1}).", {p.value, p.allowed}, true}};
    }
    return {};
}

std::string withUnit(const Question& q, const Quantities& quantities)
{
    const std::string number = shownNumber(quantities.value(q.answer), answerDigits);
    return q.unit.empty() ? number : number + " " + q.unit;
}

std::vector<int> rightOptions(const Question& q, const Quantities& quantities)
{
    std::vector<int> out;
    for (std::size_t i = 0; i < q.options.size(); ++i)
        if (quantities.holds(q.options[i].holds))
            out.push_back(static_cast<int>(i));
    return out;
}

std::string optionTexts(const Question& q, const Quantities& quantities)
{
    return joined(rightOptions(q, quantities), "\n\n",
                  [&](int i) { return filledProse(q.options[static_cast<std::size_t>(i)].text, quantities); });
}

} // namespace

double typedAnswer(const std::string& text)
{
    return typedReal(text, "answer", usualAnswer, Percent::Allowed);
}

FramedProse whyNoAnswer(const Question& q, const std::string& text)
{
    const lessons::AnswerText answer = lessons::answerText(text, q.unit);
    const TypedNumber read = readNumber(answer.number, Percent::Allowed);
    const std::string shown = escapedProse(quotable(text));
    if (read.value)
        return {};
    if (const std::string unit = lessons::unitBehind(text); !unit.empty() && q.unit.empty())
        return {"The answer is a plain number, not one of {0}.", {escapedProse(unit)}};
    else if (!unit.empty())
        return {"The answer is asked in {0}, not in {1}.", {q.unit, escapedProse(unit)}, true};
    if (!read.complaint.empty())
        return {"{0} is not clear: {1}.", {shown, read.complaint.english()}, true};
    return {"{0} cannot be read as a number. It may look like 0.01, 1e-2, 1/100, 2\\*pi or 217,640.", {shown}};
}

Verdict check(const Question& q, const Scene& asked, const GivenAnswer& given, const std::stop_token& stop)
{
    if (q.kind == AskKind::Scene)
        return checkScene(q, asked, given, stop);
    const Quantities quantities(asked, stop);
    switch (q.kind) {
    case AskKind::One:
    case AskKind::Several: return checkOptions(q, quantities, given);
    case AskKind::TrueFalse: return checkTrueFalse(q, quantities, given);
    case AskKind::Number: return checkTyped(q, quantities, given.typed);
    case AskKind::Click: return checkClicked(q, quantities, given.clicked);
    case AskKind::Draw: return lessons::checkDrawing(q, quantities, given);
    case AskKind::Words: return lessons::checkWords(q, quantities, given);
    case AskKind::Order: return lessons::checkOrder(q, quantities, given);
    case AskKind::Match: return lessons::checkMatch(q, quantities, given);
    case AskKind::Scene: break;
    }
    return {};
}

FramedProse rightAnswer(const Question& q, const Scene& asked, const std::stop_token& stop)
{
    const Quantities quantities(asked, stop);
    switch (q.kind) {
    case AskKind::One:
    case AskKind::Several: return {"{0}", {optionTexts(q, quantities)}};
    case AskKind::TrueFalse: return {quantities.holds(q.holds) ? "True" : "False"};
    case AskKind::Number: return {withUnit(q, quantities)};
    case AskKind::Words:
    case AskKind::Order:
    case AskKind::Match: return {"{0}", {lessons::arrangedAnswer(q, quantities)}};
    case AskKind::Draw: return lessons::drawnInWords(q, quantities);
    case AskKind::Click: return {std::string(q.alongX ? "x = " : "y = ") + withUnit(q, quantities)};
    case AskKind::Scene: break;
    }
    if (q.example.empty())
        return {"Any scene in which this holds: {0}", {escapedProse(q.holds)}};
    return {"{0}", {filledProse(q.example, quantities)}};
}

GivenAnswer rightAnswerGiven(const Question& q, const Scene& asked)
{
    const Quantities quantities(asked);
    GivenAnswer out;
    out.scene = asked;
    if (q.kind == AskKind::One || q.kind == AskKind::Several)
        out.chosen = rightOptions(q, quantities);
    else if (q.kind == AskKind::TrueFalse)
        out.chosen = {quantities.holds(q.holds) ? 0 : 1};
    else if (q.kind == AskKind::Number)
        out.typed = exactText(quantities.value(q.answer));
    else if (q.kind == AskKind::Click)
        out.clicked = quantities.value(q.answer);
    else if (q.kind == AskKind::Draw)
        out.drawn = rightCurve(q, quantities);
    else if (q.kind != AskKind::Scene)
        out.chosen = arrangedRight(q, quantities);
    if (q.kind == AskKind::Words)
        out.typed = plainProse(q.model, quantities);
    return out;
}

} // namespace rope
