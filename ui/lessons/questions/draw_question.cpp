// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/questions/draw_question.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/lessons/drawing.h"
#include "core/model/number_text.h"
#include "ui/base/plain_text.h"
#include "ui/lessons/questions/draw_plot.h"

namespace rope {

DrawQuestion::DrawQuestion(LessonSession& session, QWidget* parent) : QuestionView(session, parent)
{
    auto* help = new PlainLabel(tr("Draw with the mouse. By keyboard: ← and → lead the pen along, ↑ and ↓ lift and "
                                   "lower it, Delete takes all away."),
                                this);
    help->setWordWrap(true);
    help->setEnabled(false);
    m_help = help;
    m_plot = new DrawPlot(question(), this);
    m_plot->setObjectName(QStringLiteral("drawing"));
    m_clear = new QPushButton(tr("Clear"), this);
    m_clear->setObjectName(QStringLiteral("clear"));
    setTip(m_clear, tr("Take away all that was drawn (Delete)"));
    auto* allowed = new PlainLabel(
        tr("within %1 of the height on average").arg(QString::fromStdString(shownNumber(allowedGap(question()), 2))),
        this);
    allowed->setWordWrap(true);
    allowed->setEnabled(false);
    auto* line = new QHBoxLayout;
    line->addWidget(m_clear);
    line->addWidget(allowed, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(help);
    column->addWidget(m_plot);
    column->addLayout(line);
    connect(m_clear, &QPushButton::clicked, m_plot, &DrawPlot::clear);
    connect(m_plot, &DrawPlot::drawn, this, [this] {
        m_clear->setEnabled(!m_plot->isEmpty());
        Q_EMIT edited();
    });
    m_clear->setEnabled(false);
    showState();
}

FilledIn DrawQuestion::filled() const
{
    FilledIn filled;
    if (!m_plot->isEmpty())
        filled.drawn = m_plot->values();
    return filled;
}

std::optional<int> DrawQuestion::stroke() const
{
    return m_plot->stroke();
}

void DrawQuestion::fill(const FilledIn& filled)
{
    m_plot->setValues(filled.drawn);
}

std::optional<GivenAnswer> DrawQuestion::given() const
{
    if (m_plot->isEmpty())
        return {};
    GivenAnswer answer;
    answer.drawn = m_plot->values();
    return answer;
}

/// In large type the room goes to the question; the hand at the mouse needs no help.
void DrawQuestion::setPresenting(bool presenting)
{
    m_help->setVisible(!presenting);
    m_plot->setLow(presenting);
}

/// What was drawn stays once it was right: it is compared, and no longer changed.
void DrawQuestion::showState()
{
    const StepState& state = session().state();
    m_plot->setRight(state.verdict || state.revealed ? state.curve : std::vector<double>());
    m_plot->setOpen(!state.isRight());
    m_clear->setEnabled(!m_plot->isEmpty() && !state.isRight());
}

QWidget* DrawQuestion::firstInput() const
{
    return m_plot;
}

} // namespace rope
