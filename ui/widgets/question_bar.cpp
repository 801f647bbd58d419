// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/question_bar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>

#include "ui/base/plain_text.h"

namespace rope {

QuestionBar::QuestionBar(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("questionBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(10, 4, 6, 4);
    m_label = new PlainLabel(this);
    m_label->setWordWrap(true);
    line->addWidget(m_label, 1);
    m_buttons = new QHBoxLayout;
    line->addLayout(m_buttons);
    hide();
}

void QuestionBar::ask(const QString& question, const std::vector<Answer>& answers)
{
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater(); // it may be the one that was pressed
        item->widget()->hide();
        delete item;
    }
    m_label->setText(question);
    setAccessibleName(question);
    for (const Answer& answer : answers) {
        auto* button = new QPushButton(answer.text, this);
        m_buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, run = answer.run] {
            hide();
            run();
            Q_EMIT answered();
        });
    }
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void QuestionBar::withdraw(const QString& question)
{
    if (question.isEmpty() || question != this->question())
        return;
    hide();
    Q_EMIT answered();
}

QString QuestionBar::question() const
{
    return isHidden() ? QString() : m_label->text();
}

} // namespace rope
