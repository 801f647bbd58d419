// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/lessons/questions/question_view.h"

class QPushButton;

namespace rope {

class DrawPlot;

/// Draw the curve, then see: an empty plot; after a check the right curve lies over what was drawn.
class DrawQuestion : public QuestionView
{
    Q_OBJECT

public:
    DrawQuestion(LessonSession& session, QWidget* parent);

    std::optional<GivenAnswer> given() const override;
    void showState() override;
    void setPresenting(bool presenting) override;
    QWidget* firstInput() const override;

private:
    QWidget* m_help = nullptr;
    DrawPlot* m_plot = nullptr;
    QPushButton* m_clear = nullptr;
};

} // namespace rope
