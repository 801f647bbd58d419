// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/questions/make_question.h"

#include "ui/lessons/questions/choice_question.h"
#include "ui/lessons/questions/click_question.h"
#include "ui/lessons/questions/draw_question.h"
#include "ui/lessons/questions/goal_question.h"
#include "ui/lessons/questions/match_question.h"
#include "ui/lessons/questions/number_question.h"
#include "ui/lessons/questions/order_question.h"
#include "ui/lessons/questions/words_question.h"

namespace rope {

QuestionView* makeQuestion(LessonSession& session, QWidget* parent)
{
    switch (session.question()->kind) {
    case AskKind::Number: return new NumberQuestion(session, parent);
    case AskKind::Scene: return new GoalQuestion(session, parent);
    case AskKind::Click: return new ClickQuestion(session, parent);
    case AskKind::Words: return new WordsQuestion(session, parent);
    case AskKind::Order: return new OrderQuestion(session, parent);
    case AskKind::Draw: return new DrawQuestion(session, parent);
    case AskKind::Match: return new MatchQuestion(session, parent);
    default: return new ChoiceQuestion(session, parent);
    }
}

} // namespace rope
