// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/questions/number_question.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include "core/model/number_text.h"

namespace rope {

QString toleranceText(const Question& question)
{
    const Tolerance& t = question.tolerance;
    if (t.amount == 0)
        return NumberQuestion::tr("exactly");
    const QString amount = QString::fromStdString(shownNumber(t.relative ? t.amount * 100 : t.amount));
    if (t.relative)
        return NumberQuestion::tr("within %1 %").arg(amount);
    const QString unit = wholePhrase(question.unit);
    return NumberQuestion::tr("within %1").arg(unit.isEmpty() ? amount : amount + QLatin1Char(' ') + unit);
}

NumberQuestion::NumberQuestion(LessonSession& session, QWidget* parent) : QuestionView(session, parent)
{
    m_line = new QLineEdit(this);
    m_line->setObjectName(QStringLiteral("answer"));
    m_line->setMaxLength(60);
    m_line->setPlaceholderText(tr("a number"));
    const QString unit = wholePhrase(question().unit);
    m_line->setAccessibleName(unit.isEmpty() ? tr("Your answer") : tr("Your answer in %1").arg(unit));
    setTip(m_line, tr("For example 0.01, 1e-2, 1/100 or 217,640. Counted right %1.").arg(toleranceText(question())));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_line, 1);
    if (!unit.isEmpty())
        line->addWidget(new PlainLabel(unit, this));
    auto* tolerance = new PlainLabel(toleranceText(question()), this);
    tolerance->setEnabled(false);
    line->addWidget(tolerance);
    connect(m_line, &QLineEdit::textEdited, this, &QuestionView::edited);
}

FilledIn NumberQuestion::filled() const
{
    FilledIn filled;
    filled.typed = m_line->text().toStdString();
    return filled;
}

void NumberQuestion::fill(const FilledIn& filled)
{
    m_line->setText(QString::fromStdString(filled.typed));
}

std::optional<GivenAnswer> NumberQuestion::given() const
{
    if (m_line->text().trimmed().isEmpty())
        return {};
    GivenAnswer answer;
    answer.typed = m_line->text().toStdString();
    return answer;
}

QWidget* NumberQuestion::firstInput() const
{
    return m_line;
}

} // namespace rope
