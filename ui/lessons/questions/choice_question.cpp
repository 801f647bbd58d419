// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/questions/choice_question.h"

#include <algorithm>

#include <QAbstractButton>
#include <QButtonGroup>
#include <QVBoxLayout>

#include "ui/lessons/questions/option_row.h"

namespace rope {

ChoiceQuestion::ChoiceQuestion(LessonSession& session, QWidget* parent) : QuestionView(session, parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    if (question().kind == AskKind::TrueFalse) {
        addRow(tr("True").toStdString());
        addRow(tr("False").toStdString());
    }
    for (const AskOption& option : question().options)
        addRow(option.text);
    if (question().kind == AskKind::Several)
        return;
    // A group of their own: the radio buttons have different parents.
    m_group = new QButtonGroup(this);
    for (OptionRow* row : m_rows)
        m_group->addButton(row->button());
}

void ChoiceQuestion::addRow(const std::string& text)
{
    const Quantities& quantities = session().quantities();
    auto* row = new OptionRow(static_cast<int>(m_rows.size()) + 1, hasLetters(), question().kind != AskKind::Several,
                              blocksOf(text, quantities), plainOf(text, quantities), this);
    layout()->addWidget(row);
    m_rows.push_back(row);
    connect(row->button(), &QAbstractButton::toggled, this, [this] {
        for (OptionRow* each : m_rows)
            each->setTone(Tone::Neutral);
        Q_EMIT edited();
    });
}

FilledIn ChoiceQuestion::filled() const
{
    FilledIn filled;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i]->button()->isChecked())
            filled.chosen.push_back(static_cast<int>(i));
    return filled;
}

void ChoiceQuestion::fill(const FilledIn& filled)
{
    if (m_group)
        m_group->setExclusive(false); // else none of them would go out
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->button()->setChecked(std::ranges::count(filled.chosen, static_cast<int>(i)) > 0);
    if (m_group)
        m_group->setExclusive(true);
}

std::optional<GivenAnswer> ChoiceQuestion::given() const
{
    GivenAnswer answer;
    answer.chosen = filled().chosen;
    // That none of several holds would be an answer too, but an untouched question is none.
    if (answer.chosen.empty())
        return {};
    return answer;
}

void ChoiceQuestion::showState()
{
    const StepState& state = session().state();
    const bool open = !state.isRight() && !state.revealed;
    std::vector<int> right;
    if (!open)
        right = rightAnswerGiven(question(), session().asked()).chosen;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool holds = std::ranges::find(right, static_cast<int>(i)) != right.end();
        const bool chosen = m_rows[i]->button()->isChecked();
        m_rows[i]->setTone(open || (!holds && !chosen) ? Tone::Neutral : holds ? Tone::Right : Tone::Wrong);
    }
}

bool ChoiceQuestion::choose(int number)
{
    if (number < 1 || number > static_cast<int>(m_rows.size()))
        return false;
    QAbstractButton* button = m_rows[static_cast<std::size_t>(number - 1)]->button();
    button->setFocus(Qt::ShortcutFocusReason);
    button->click();
    return true;
}

bool ChoiceQuestion::hasLetters() const
{
    return question().kind != AskKind::TrueFalse; // there the words say it
}

QWidget* ChoiceQuestion::firstInput() const
{
    return m_rows.empty() ? nullptr : m_rows.front()->button();
}

} // namespace rope
