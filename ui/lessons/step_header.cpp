// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/step_header.h"

#include <set>

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/base/plain_text.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/lessons/step_bar.h"
#include "ui/widgets/elided_label.h"

namespace rope {

StepHeader::StepHeader(QWidget* parent) : QWidget(parent)
{
    m_list = new QToolButton(this);
    m_list->setObjectName(QStringLiteral("toList"));
    m_list->setText(tr("‹ Lessons"));
    m_list->setAutoRaise(true);
    setTip(m_list, tr("Leave the lesson: your own scene and figures come back (Esc)"));
    m_lesson = new ElidedLabel(this);
    m_lesson->setObjectName(QStringLiteral("lessonTitle"));
    m_count = new PlainLabel(this);
    m_count->setObjectName(QStringLiteral("stepCount"));
    m_bar = new StepBar(this);
    auto* line = new QHBoxLayout;
    line->addWidget(m_list);
    line->addWidget(m_lesson, 1);
    line->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 12, 0);
    column->setSpacing(2);
    column->addLayout(line);
    column->addWidget(m_bar);
    connect(m_list, &QToolButton::clicked, this, &StepHeader::listRequested);
    connect(m_bar, &StepBar::chosen, this, &StepHeader::stepChosen);
}

void StepHeader::showLesson(const LessonSession& session)
{
    m_lesson->setText(QString::fromStdString(session.lesson().title));
    setTip(m_lesson, m_lesson->text());
    m_count->setText(tr("%1 of %2").arg(session.step() + 1).arg(session.stepCount()));
}

void StepHeader::showSteps(const LessonSession& session)
{
    QStringList titles;
    std::set<int> done;
    for (int i = 0; i < session.stepCount(); ++i) {
        titles << QString::fromStdString(session.lesson().steps[static_cast<std::size_t>(i)].title);
        if (session.isDone(i))
            done.insert(i);
    }
    m_bar->setSteps(titles, session.step(), done);
}

void StepHeader::setPresenting(bool presenting)
{
    m_list->setVisible(!presenting);
    setContentsMargins(0, presenting ? 8 : 0, 0, 0);
}

} // namespace rope
