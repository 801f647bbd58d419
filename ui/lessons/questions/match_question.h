// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "ui/lessons/questions/question_view.h"

class QComboBox;

namespace rope {

class PlainLabel;

/// Find what belongs together: under each left side a box with all right ones.
class MatchQuestion : public QuestionView
{
    Q_OBJECT

public:
    MatchQuestion(LessonSession& session, QWidget* parent);

    std::optional<GivenAnswer> given() const override;
    FilledIn filled() const override;
    void showState() override;
    bool choose(int number) override;
    QWidget* firstInput() const override;

protected:
    void fill(const FilledIn& filled) override;

private:
    void addMatch(const AskMatch& match, const std::vector<int>& shown);
    void mark(std::size_t index, bool judged);

    std::vector<QComboBox*> m_boxes;
    std::vector<PlainLabel*> m_marks;
};

} // namespace rope
