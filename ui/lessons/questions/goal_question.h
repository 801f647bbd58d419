// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "ui/lessons/questions/question_view.h"

class QLabel;

namespace rope {

class PlainLabel;
/// "Make the scene so": the numbers to watch, live, and whether the goal is reached. Nothing is typed here; the student
/// moves the controls.
class GoalQuestion : public QuestionView
{
    Q_OBJECT

public:
    GoalQuestion(LessonSession& session, QWidget* parent);

    std::optional<GivenAnswer> given() const override { return {}; }
    void showState() override { showWatches(); }
    void showWatches() override;
    void setPresenting(bool presenting) override;

private:
    std::vector<QLabel*> m_values;
    PlainLabel* m_goal = nullptr;
    PlainLabel* m_reason = nullptr;
    bool m_presenting = false;
};

} // namespace rope
