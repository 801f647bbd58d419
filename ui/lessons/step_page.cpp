// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/step_page.h"

#include <algorithm>
#include <utility>

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/plain_text.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/lessons/questions/make_question.h"
#include "ui/lessons/questions/question_view.h"
#include "ui/lessons/said_boxes.h"
#include "ui/lessons/vote_panel.h"
#include "ui/prose/lesson_prose.h"
#include "ui/prose/text_points.h"
#include "ui/scene/scene_store.h"

namespace rope {

namespace {
constexpr int formulaDelayMs = 80;
constexpr double titleScale = 1.35;
} // namespace

StepPage::StepPage(LessonSession& session, SceneStore& store, QWidget* parent)
    : QWidget(parent), m_session(session), m_store(store)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(10);
    auto* title = new PlainLabel(QString::fromStdString(session.current().title), this);
    title->setObjectName(QStringLiteral("stepTitle"));
    title->setWordWrap(true);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    title->setProperty(relativeSize, titleScale);
    column->addWidget(title);
    if (!session.current().text.empty()) {
        ProseView* text = prose(session.current().text, this);
        text->setObjectName(QStringLiteral("stepText"));
        column->addWidget(text);
    }
    if (session.question())
        createQuestion(column);
    column->addStretch(1);
    m_formulas.setSingleShot(true);
    m_formulas.setInterval(formulaDelayMs);
    connect(&store, &SceneStore::changed, this, [this] {
        // Not started anew by each change: they follow while a slider is held, too.
        if (!m_live.empty() && !m_formulas.isActive())
            m_formulas.start();
    });
    connect(&m_formulas, &QTimer::timeout, this, [this] {
        if (!m_session.isOpen()) // the lesson was left meanwhile, and this page goes with it
            return;
        fillIn();
        Q_EMIT followed();
    });
    fillIn();
    connect(&session, &LessonSession::stateChanged, this, &StepPage::showState);
}

/// The numbers beneath formulas; those of a step that hides them come with its answer.
void StepPage::fillIn()
{
    const bool covered = m_session.isUnanswered() && std::ranges::count(m_session.current().hides, "numbers") > 0;
    for (ProseView* view : m_live)
        covered ? view->setNoScene() : view->setScene(m_store.scene());
}

void StepPage::setPoints(double points)
{
    m_points = points;
    if (m_said)
        m_said->setPoints(points);
    setTextPoints(this, points);
    // A unit beside it must not leave an input too narrow to read what is typed.
    for (QLineEdit* line : findChildren<QLineEdit*>()) {
        const QFontMetrics metrics(line->font());
        line->setMinimumWidth(metrics.horizontalAdvance(line->placeholderText()) + 2 * metrics.averageCharWidth());
    }
}

void StepPage::setPresenting(bool presenting)
{
    if (m_question)
        m_question->setPresenting(presenting);
}

ProseView* StepPage::prose(const std::string& source, QWidget* parent)
{
    auto* view = new ProseView(parent);
    view->setFocusPolicy(Qt::ClickFocus);
    view->setScene(m_store.scene());
    view->setProse(blocksOf(source, m_session.quantities()));
    if (source.find("$$") != std::string::npos)
        m_live.push_back(view);
    return view;
}

void StepPage::createQuestion(QVBoxLayout* column)
{
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid);
    line->setFrameShadow(QFrame::Plain);
    column->addWidget(line);
    ProseView* prompt = prose(m_session.question()->prompt, this);
    prompt->setObjectName(QStringLiteral("prompt"));
    column->addWidget(prompt);
    m_question = makeQuestion(m_session, this);
    m_question->setObjectName(QStringLiteral("question"));
    column->addWidget(m_question);
    createActions(column);
    m_said = new SaidBoxes(
        m_session, [this](const std::string& source, QWidget* parent) { return prose(source, parent); }, this);
    m_said->setPoints(m_points);
    column->addWidget(m_said);
    connect(m_said, &SaidBoxes::cleared, this, [this] {
        const auto left = findChildren<ProseView*>();
        m_live.assign(left.begin(), left.end());
    });
    connect(m_said, &SaidBoxes::said, this, &StepPage::grown);
    connect(m_question, &QuestionView::edited, this, [this] {
        if (m_question->isFilling())
            return;
        m_session.fillIn(m_question->filled(), m_question->stroke());
        updateActions();
        Q_EMIT edited();
    });
    connect(&m_session, &LessonSession::watched, m_question, &QuestionView::showWatches);
    updateActions();
}

QPushButton* StepPage::addAction(const QString& name, const QString& text, const QString& tip)
{
    auto* button = new QPushButton(text, m_actions);
    button->setObjectName(name);
    setTip(button, tip);
    m_actions->layout()->addWidget(button);
    return button;
}

void StepPage::createActions(QVBoxLayout* column)
{
    m_actions = new QWidget(this);
    auto* line = new QHBoxLayout(m_actions);
    line->setContentsMargins(0, 0, 0, 0);
    m_check = addAction(QStringLiteral("check"), tr("Check"), tr("Is it right? (Enter)"));
    m_check->setDefault(true);
    m_hint = addAction(QStringLiteral("hint"), tr("Hint"), tr("One hint after the other (Ctrl+H)"));
    m_reveal = addAction(QStringLiteral("reveal"), tr("Show the answer"), tr("Give up on this one"));
    line->addStretch(1);
    if (!m_session.question()->varies.empty()) {
        m_another = new QPushButton(tr("Another one like this"), this);
        m_another->setObjectName(QStringLiteral("another"));
        setTip(m_another, tr("The same question with other numbers"));
        connect(m_another, &QPushButton::clicked, &m_session, &LessonSession::another,
                Qt::QueuedConnection); // this page goes
    }
    m_check->setVisible(m_session.question()->kind != AskKind::Scene);
    connect(m_check, &QPushButton::clicked, this, &StepPage::check);
    connect(m_hint, &QPushButton::clicked, &m_session, &LessonSession::showHint);
    connect(m_reveal, &QPushButton::clicked, &m_session, &LessonSession::reveal);
    column->addWidget(m_actions);
    if (m_another)
        column->addWidget(m_another, 0, Qt::AlignLeft);
}

bool StepPage::setVoting(bool voting)
{
    delete std::exchange(m_vote, nullptr);
    m_vote = voting ? VotePanel::on(m_session, this) : nullptr;
    if (!m_vote)
        return false;
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(m_actions) + 1, m_vote);
    setTextPoints(m_vote, m_points);
    m_vote->show();
    return true;
}

bool StepPage::handleVoteKey(int key)
{
    return m_vote && m_vote->handleKey(key);
}

bool StepPage::canCheck() const
{
    return m_question && m_check->isVisibleTo(this) && m_question->given() && !m_session.state().isRight() &&
           !m_session.state().checking;
}

void StepPage::check()
{
    if (const auto answer = m_question ? m_question->given() : std::nullopt)
        m_session.give(*answer);
}

void StepPage::updateActions()
{
    const StepState& state = m_session.state();
    const int left = static_cast<int>(m_session.question()->hints.size()) - state.hints;
    m_check->setEnabled(m_question->given().has_value() && !state.isRight() && !state.checking);
    m_hint->setVisible(!m_session.question()->hints.empty());
    m_hint->setEnabled(left > 0 && !state.isRight());
    m_hint->setText(state.hints == 0 || left <= 0 ? tr("Hint") : tr("Next hint"));
    m_reveal->setEnabled(!state.revealed && !state.isRight());
}

void StepPage::showState()
{
    if (!m_question)
        return;
    const QPointer<QWidget> keyboard = QApplication::focusWidget();
    const bool isHere = keyboard && m_actions->isAncestorOf(keyboard);
    m_question->showFilled();
    m_question->showState();
    updateActions();
    if (isHere && keyboard && !keyboard->isEnabled())
        Q_EMIT keyboardLeft();
    fillIn();
    m_said->showState();
}

} // namespace rope
