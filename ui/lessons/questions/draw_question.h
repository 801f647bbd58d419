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
    FilledIn filled() const override;
    std::optional<int> stroke() const override;
    void showState() override;
    void setPresenting(bool presenting) override;
    QWidget* firstInput() const override;

protected:
    void fill(const FilledIn& filled) override;

private:
    QWidget* m_help = nullptr;
    DrawPlot* m_plot = nullptr;
    QPushButton* m_clear = nullptr;
};

} // namespace rope
