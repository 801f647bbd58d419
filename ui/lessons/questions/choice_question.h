// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "ui/lessons/questions/question_view.h"

class QButtonGroup;

namespace rope {

class OptionRow;

/// Choose one, choose several, true or false.
class ChoiceQuestion : public QuestionView
{
    Q_OBJECT

public:
    ChoiceQuestion(LessonSession& session, QWidget* parent);

    std::optional<GivenAnswer> given() const override;
    FilledIn filled() const override;
    void showState() override;
    bool choose(int number) override;
    bool hasLetters() const override;
    QWidget* firstInput() const override;

protected:
    void fill(const FilledIn& filled) override;

private:
    void addRow(const std::string& text);

    std::vector<OptionRow*> m_rows;
    QButtonGroup* m_group = nullptr; ///< of those of which one is chosen
};

} // namespace rope
