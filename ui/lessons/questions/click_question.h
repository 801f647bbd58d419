// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/lessons/questions/question_view.h"

class QLineEdit;

namespace rope {

/// Predict a place on a plot: by a click there, or typed for those who use the keyboard.
class ClickQuestion : public QuestionView
{
    Q_OBJECT

public:
    ClickQuestion(LessonSession& session, QWidget* parent);

    std::optional<GivenAnswer> given() const override;
    FilledIn filled() const override;
    QWidget* firstInput() const override;

protected:
    void fill(const FilledIn& filled) override;

private:
    QLineEdit* m_line = nullptr;
};

} // namespace rope
