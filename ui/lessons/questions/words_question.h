// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "ui/lessons/questions/question_view.h"

class QPlainTextEdit;
class QPushButton;

namespace rope {

class OptionRow;

/// Say it in one's own words, then compare: a model answer is shown, and what a full answer says is ticked off.
class WordsQuestion : public QuestionView
{
    Q_OBJECT

public:
    WordsQuestion(LessonSession& session, QWidget* parent);

    std::optional<GivenAnswer> given() const override;
    FilledIn filled() const override;
    bool choose(int number) override;
    QWidget* firstInput() const override;

protected:
    void fill(const FilledIn& filled) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createRubric();
    void compare();
    void setCompared(bool compared);

    QPlainTextEdit* m_text = nullptr;
    QPushButton* m_compare = nullptr;
    QWidget* m_rubric = nullptr; ///< model answer and points; hidden until something was written
    std::vector<OptionRow*> m_points;
};

} // namespace rope
