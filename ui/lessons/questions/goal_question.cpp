// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/questions/goal_question.h"

#include <QGridLayout>

#include "core/lessons/task_controls.h"
#include "core/model/number_text.h"
#include "ui/base/framed_text.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/widgets/verdict_box.h"

namespace rope {

GoalQuestion::GoalQuestion(LessonSession& session, QWidget* parent) : QuestionView(session, parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    for (const Watch& watch : question().watches) {
        const int row = grid->rowCount();
        auto* label = new PlainLabel(plainOf(watch.label, session.quantities()), this);
        label->setWordWrap(true);
        auto* value = new PlainLabel(this);
        value->setObjectName(QStringLiteral("watch.%1").arg(m_values.size() + 1));
        QFont large = value->font();
        large.setWeight(QFont::DemiBold);
        value->setFont(large);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(label, row, 0);
        grid->addWidget(value, row, 1);
        m_values.push_back(value);
    }
    m_goal = new PlainLabel(this);
    m_goal->setObjectName(QStringLiteral("goal"));
    m_goal->setWordWrap(true);
    m_reason = new PlainLabel(this);
    m_reason->setObjectName(QStringLiteral("goalReason"));
    m_reason->setWordWrap(true);
    if (!question().only.empty()) {
        const auto name = [](const std::string& control) { return phrase(titleOfControl(control)); };
        QStringList names;
        for (const std::string& control : question().only)
            names << name(control);
        auto* only =
            new PlainLabel(tr("It takes only %1: the other controls are locked.").arg(names.join(tr(", "))), this);
        only->setObjectName(QStringLiteral("only"));
        only->setWordWrap(true);
        only->setEnabled(false);
        grid->addWidget(only, grid->rowCount(), 0, 1, 2);
    }
    const int row = grid->rowCount();
    grid->addWidget(m_goal, row, 0, 1, 2);
    grid->addWidget(m_reason, row + 1, 0, 1, 2);
    showWatches();
}

void GoalQuestion::showWatches()
{
    const StepState& state = session().state();
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const auto& watches = state.judgement.watches;
        const bool known = i < watches.size() && watches[i];
        m_values[i]->setText(known ? QString::fromStdString(shownNumber(*watches[i])) : QStringLiteral("–"));
        m_values[i]->setAccessibleName(QString::fromStdString(question().watches[i].label) + QStringLiteral(": ") +
                                       m_values[i]->text());
    }
    m_goal->setVisible(!state.isRight());
    const QString untouched = m_presenting ? tr("○ Move the controls until it is so; F9 shows them.")
                                           : tr("○ Move the controls until it is so.");
    m_goal->setText(state.touched ? tr("○ Not there yet.") : untouched);
    // Before anything was tried, nothing was done wrong.
    const bool said = state.touched && !state.isRight() && !state.judgement.verdict.right;
    const QString reason =
        said ? plainOf(framed(state.judgement.verdict.reason).toStdString(), session().quantities()) : QString();
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void GoalQuestion::setPresenting(bool presenting)
{
    m_presenting = presenting;
    showWatches();
}

} // namespace rope
