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
    m_line = new QHBoxLayout(this);
    m_line->setContentsMargins(10, 4, 6, 4);
    m_label = new PlainLabel(this);
    m_label->setWordWrap(true);
    m_line->addWidget(m_label, 1);
    m_buttons = new QHBoxLayout;
    m_line->addLayout(m_buttons);
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
            settle();
            run();
            Q_EMIT answered();
        });
    }
    arrange();
    m_isAsked = true;
    setWaiting(m_waits);
}

void QuestionBar::setWaiting(bool on)
{
    m_waits = on;
    setVisible(m_isAsked && !m_waits);
    if (isHidden())
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

/// Nothing is asked any more.
void QuestionBar::settle()
{
    m_isAsked = false;
    hide();
}

void QuestionBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void QuestionBar::arrange()
{
    constexpr int letters = 36; // of the question in a line, at least
    const int wanted = letters * m_label->fontMetrics().averageCharWidth() + m_buttons->sizeHint().width();
    m_line->setDirection(width() < wanted ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void QuestionBar::withdraw(const QString& question)
{
    if (question.isEmpty() || question != this->question())
        return;
    settle();
    Q_EMIT answered();
}

QString QuestionBar::question() const
{
    return m_isAsked ? m_label->text() : QString();
}

} // namespace rope
