// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/question_sheet.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/lessons/arranged.h"
#include "core/lessons/drawing.h"
#include "core/lessons/prose/prose.h"
#include "ui/paper/sheet.h"

namespace rope {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("rope::Handout", text);
}

/// The right sides have letters; one is written beside each left side.
void writeMatches(Sheet& sheet, const Question& question, const Quantities& quantities)
{
    for (const AskMatch& match : question.matches)
        sheet.blank(QString::fromStdString(plainProse(match.left, quantities)));
    char letter = 'A';
    for (const int index : shownOrder(question, quantities))
        sheet.prose("**" + std::string(1, letter++) + "** " + rightSide(question, index), quantities);
}

} // namespace

void writeChoices(Sheet& sheet, const Question& question, const Quantities& quantities)
{
    switch (question.kind) {
    case AskKind::One:
    case AskKind::Several:
        for (const AskOption& option : question.options)
            sheet.choice(option.text, quantities, question.kind == AskKind::Several);
        break;
    case AskKind::TrueFalse:
        sheet.choice(tr("True").toStdString(), quantities, false);
        sheet.choice(tr("False").toStdString(), quantities, false);
        break;
    case AskKind::Order:
        sheet.paragraph(tr("Number them, the first with 1."), true);
        for (const int item : shownOrder(question, quantities))
            sheet.choice(question.options[static_cast<std::size_t>(item)].text, quantities, true);
        break;
    case AskKind::Draw:
        sheet.figures({{std::make_shared<const Figure>(drawingFigure(question, {}, {}))}}, {QString()});
        break;
    case AskKind::Match: writeMatches(sheet, question, quantities); break;
    case AskKind::Number:
    case AskKind::Click:
    case AskKind::Scene:
    case AskKind::Words: break;
    }
}

bool hidesOnPaper(const LessonStep& step, const char* target)
{
    return step.question && std::ranges::count(step.hides, target) > 0;
}

} // namespace rope
