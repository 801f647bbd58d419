// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/lessons/questions/question_view.h"

class QLineEdit;

namespace rope {

/// Type a number: 1e-2, 0.01 and 1/100 are the same.
class NumberQuestion : public QuestionView
{
    Q_OBJECT

public:
    NumberQuestion(LessonSession& session, QWidget* parent);

    std::optional<GivenAnswer> given() const override;
    FilledIn filled() const override;
    QWidget* firstInput() const override;

protected:
    void fill(const FilledIn& filled) override;

private:
    QLineEdit* m_line = nullptr;
};

/// "within 1 %", "within 0.5 tokens", "exactly".
QString toleranceText(const Question& question);

} // namespace rope
