// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/questions/click_question.h"

#include <QGridLayout>
#include <QLineEdit>

#include "core/figures/kit/figure_kind.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/lessons/questions/number_question.h"

namespace rope {

ClickQuestion::ClickQuestion(LessonSession& session, QWidget* parent) : QuestionView(session, parent)
{
    const FigureKind* kind = findFigure(question().figure);
    auto* help =
        new PlainLabel(kind ? tr("Click in “%1” where you expect it, or type the place.").arg(translated(kind->title))
                            : tr("Type the place."),
                       this);
    help->setWordWrap(true);
    help->setEnabled(false);
    m_line = new QLineEdit(this);
    m_line->setObjectName(QStringLiteral("answer"));
    m_line->setMaxLength(60);
    const QString unit = wholePhrase(question().unit);
    m_line->setAccessibleName(unit.isEmpty() ? tr("Predicted place") : tr("Predicted place in %1").arg(unit));
    m_line->setPlaceholderText(tr("click or type"));
    setTip(m_line, tr("Counted right %1.").arg(toleranceText(question())));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    grid->addWidget(help, 0, 0, 1, 3);
    grid->addWidget(m_line, 1, 0);
    grid->addWidget(new PlainLabel(unit, this), 1, 1);
    auto* tolerance = new PlainLabel(toleranceText(question()), this);
    tolerance->setEnabled(false);
    grid->addWidget(tolerance, 1, 2);
    connect(m_line, &QLineEdit::textEdited, this, &QuestionView::edited);
}

std::optional<GivenAnswer> ClickQuestion::given() const
{
    if (!session().state().predicted || m_line->text().trimmed().isEmpty())
        return {};
    GivenAnswer answer;
    answer.clicked = *session().state().predicted;
    return answer;
}

FilledIn ClickQuestion::filled() const
{
    FilledIn filled;
    filled.typed = m_line->text().toStdString();
    return filled;
}

void ClickQuestion::fill(const FilledIn& filled)
{
    m_line->setText(QString::fromStdString(filled.typed));
}

QWidget* ClickQuestion::firstInput() const
{
    return m_line;
}

} // namespace rope
