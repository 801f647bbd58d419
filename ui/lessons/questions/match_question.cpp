// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/questions/match_question.h"

#include <algorithm>

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "core/lessons/arranged.h"
#include "ui/base/plain_text.h"
#include "ui/prose/lesson_prose.h"
#include "ui/widgets/verdict_box.h"

namespace rope {

MatchQuestion::MatchQuestion(LessonSession& session, QWidget* parent) : QuestionView(session, parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const std::vector<int> shown = shownOrder(question(), session.quantities());
    for (const AskMatch& match : question().matches)
        addMatch(match, shown);
}

void MatchQuestion::addMatch(const AskMatch& match, const std::vector<int>& shown)
{
    const Quantities& quantities = session().quantities();
    auto* left = new ProseView(this);
    left->setProse(blocksOf(match.left, quantities));
    left->setFocusPolicy(Qt::NoFocus);
    auto* box = new QComboBox(this);
    box->setObjectName(QStringLiteral("match.%1").arg(m_boxes.size() + 1));
    box->setAccessibleName(plainOf(match.left, quantities));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->addItem(tr("What belongs to it?"), -1);
    for (const int index : shown)
        box->addItem(plainOf(rightSide(question(), index), quantities), index);
    setTip(box, tr("Key %1").arg(m_boxes.size() + 1));
    auto* mark = new PlainLabel(this);
    mark->setObjectName(QStringLiteral("mark"));
    auto* line = new QHBoxLayout;
    line->setContentsMargins(16, 0, 0, 4);
    line->addWidget(box, 1);
    line->addWidget(mark);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(left);
    column->addLayout(line);
    m_boxes.push_back(box);
    m_marks.push_back(mark);
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
        for (PlainLabel* each : m_marks)
            each->clear();
        Q_EMIT edited();
    });
}

FilledIn MatchQuestion::filled() const
{
    FilledIn filled;
    for (const QComboBox* box : m_boxes)
        filled.chosen.push_back(box->currentData().toInt());
    if (std::ranges::count(filled.chosen, -1) == std::ssize(filled.chosen))
        filled.chosen.clear();
    return filled;
}

void MatchQuestion::fill(const FilledIn& filled)
{
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setCurrentIndex(filled.chosen.empty() ? 0 : m_boxes[i]->findData(filled.chosen[i]));
}

std::optional<GivenAnswer> MatchQuestion::given() const
{
    GivenAnswer answer;
    for (const QComboBox* box : m_boxes)
        answer.chosen.push_back(box->currentData().toInt());
    if (std::ranges::count(answer.chosen, -1) > 0)
        return {};
    return answer;
}

void MatchQuestion::mark(std::size_t index, bool judged)
{
    const Tone tone = m_boxes[index]->currentData().toInt() == static_cast<int>(index) ? Tone::Right : Tone::Wrong;
    PlainLabel* mark = m_marks[index];
    mark->setText(judged ? toneSymbol(tone) : QString());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColour(tone, colours));
    mark->setPalette(colours);
}

void MatchQuestion::showState()
{
    const StepState& state = session().state();
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        mark(i, state.isRight() || state.revealed);
}

bool MatchQuestion::choose(int number)
{
    if (number < 1 || number > static_cast<int>(m_boxes.size()))
        return false;
    m_boxes[static_cast<std::size_t>(number - 1)]->setFocus(Qt::ShortcutFocusReason);
    return true;
}

QWidget* MatchQuestion::firstInput() const
{
    return m_boxes.empty() ? nullptr : m_boxes.front();
}

} // namespace rope
