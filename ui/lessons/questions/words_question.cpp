// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/questions/words_question.h"

#include <algorithm>

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/plain_text.h"
#include "ui/lessons/questions/option_row.h"
#include "ui/prose/lesson_prose.h"
#include "ui/widgets/verdict_box.h"

namespace rope {

namespace {
constexpr int leastLines = 4;
constexpr int mostLetters = 4000;
} // namespace

WordsQuestion::WordsQuestion(LessonSession& session, QWidget* parent) : QuestionView(session, parent)
{
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("answer"));
    m_text->setAccessibleName(tr("Your answer in your own words"));
    m_text->setPlaceholderText(tr("in your own words"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight((leastLines + 1) * m_text->fontMetrics().lineSpacing());
    m_text->installEventFilter(this);
    m_compare = new QPushButton(tr("Compare with a model answer"), this);
    m_compare->setObjectName(QStringLiteral("compare"));
    setTip(m_compare, tr("Write first (Ctrl+Enter)"));
    m_compare->setEnabled(false);
    createRubric();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    column->addWidget(m_compare, 0, Qt::AlignLeft);
    column->addWidget(m_rubric);
    connect(m_compare, &QPushButton::clicked, this, &WordsQuestion::compare);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        const bool written = !m_text->toPlainText().trimmed().isEmpty();
        m_compare->setEnabled(written && m_rubric->isHidden());
        Q_EMIT edited();
    });
}

void WordsQuestion::createRubric()
{
    m_rubric = new QWidget(this);
    m_rubric->hide();
    auto* rubric = new QVBoxLayout(m_rubric);
    rubric->setContentsMargins(0, 0, 0, 0);
    auto* model = new VerdictBox(m_rubric);
    model->setObjectName(QStringLiteral("model"));
    model->setHeadline(Tone::Neutral, tr("A model answer"));
    auto* prose = new ProseView(model);
    prose->setProse(blocksOf(question().model, session().quantities()));
    model->addBody(prose);
    rubric->addWidget(model);
    auto* ask = new PlainLabel(tr("Tick what your answer says, in whatever words:"), m_rubric);
    ask->setWordWrap(true);
    rubric->addWidget(ask);
    for (const std::string& point : question().points) {
        auto* row =
            new OptionRow(static_cast<int>(m_points.size()) + 1, false, false, blocksOf(point, session().quantities()),
                          plainOf(point, session().quantities()), m_rubric);
        rubric->addWidget(row);
        m_points.push_back(row);
        connect(row->button(), &QAbstractButton::toggled, this, &QuestionView::edited);
    }
}

void WordsQuestion::compare()
{
    if (!m_compare->isEnabled())
        return;
    setCompared(true);
    m_points.front()->button()->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void WordsQuestion::setCompared(bool compared)
{
    m_rubric->setVisible(compared);
    m_compare->setVisible(!compared);
    m_compare->setEnabled(!compared && !m_text->toPlainText().trimmed().isEmpty());
}

FilledIn WordsQuestion::filled() const
{
    FilledIn filled;
    filled.typed = m_text->toPlainText().toStdString();
    filled.compared = !m_rubric->isHidden();
    for (std::size_t i = 0; i < m_points.size(); ++i)
        if (m_points[i]->button()->isChecked())
            filled.chosen.push_back(static_cast<int>(i));
    return filled;
}

void WordsQuestion::fill(const FilledIn& filled)
{
    if (m_text->toPlainText().toStdString() != filled.typed)
        m_text->setPlainText(QString::fromStdString(filled.typed));
    for (std::size_t i = 0; i < m_points.size(); ++i)
        m_points[i]->button()->setChecked(std::ranges::count(filled.chosen, static_cast<int>(i)) > 0);
    setCompared(filled.compared);
}

std::optional<GivenAnswer> WordsQuestion::given() const
{
    const QString text = m_text->toPlainText().trimmed();
    if (text.isEmpty() || m_rubric->isHidden())
        return {};
    GivenAnswer answer;
    answer.typed = text.left(mostLetters).toStdString();
    answer.chosen = filled().chosen;
    return answer;
}

bool WordsQuestion::choose(int number)
{
    if (m_rubric->isHidden() || number < 1 || number > static_cast<int>(m_points.size()))
        return false;
    m_points[static_cast<std::size_t>(number - 1)]->button()->click();
    return true;
}

QWidget* WordsQuestion::firstInput() const
{
    return m_text;
}

/// Enter begins a line; with Ctrl the text is ready.
bool WordsQuestion::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
        if (isEnter && (key.modifiers() & Qt::ControlModifier)) {
            compare();
            return true;
        }
    }
    return QuestionView::eventFilter(watched, event);
}

} // namespace rope
