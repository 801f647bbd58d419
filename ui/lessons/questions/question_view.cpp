// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/questions/question_view.h"

#include "core/model/problem.h"
#include "ui/lessons/questions/choice_question.h"
#include "ui/lessons/questions/click_question.h"
#include "ui/lessons/questions/goal_question.h"
#include "ui/lessons/questions/number_question.h"

namespace rope {

QuestionView* QuestionView::make(LessonSession& session, QWidget* parent)
{
    switch (session.question()->kind) {
    case AskKind::Number: return new NumberQuestion(session, parent);
    case AskKind::Scene: return new GoalQuestion(session, parent);
    case AskKind::Click: return new ClickQuestion(session, parent);
    default: return new ChoiceQuestion(session, parent);
    }
}

bool QuestionView::choose(int)
{
    return false;
}

std::vector<ProseBlock> blocksOf(const std::string& source, const Quantities& quantities)
{
    try {
        return proseOf(source, quantities);
    } catch (const InputError&) {
        ProseBlock block;
        block.runs = {ProseRun{source, false, false, false, 0}};
        return {block};
    }
}

QString plainOf(const std::string& source, const Quantities& quantities)
{
    try {
        return QString::fromStdString(plainProse(source, quantities));
    } catch (const InputError&) {
        return QString::fromStdString(source);
    }
}

} // namespace rope
