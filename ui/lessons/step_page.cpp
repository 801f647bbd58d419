// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/step_page.h"

#include <algorithm>
#include <utility>

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/framed_text.h"
#include "ui/base/plain_text.h"
#include "ui/lessons/course/class_vote.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/lessons/questions/make_question.h"
#include "ui/lessons/questions/question_view.h"
#include "ui/lessons/vote_panel.h"
#include "ui/prose/lesson_prose.h"
#include "ui/prose/text_points.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/verdict_box.h"

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
    m_said = new QWidget(this);
    column->addWidget(m_said);
    connect(m_question, &QuestionView::edited, this, [this] {
        if (m_question->isFilling())
            return;
        m_session.fillIn(m_question->filled(), m_question->stroke());
        updateActions();
        Q_EMIT edited();
    });
    connect(&m_session, &LessonSession::watched, m_question, &QuestionView::showWatches);
    m_slow.setSingleShot(true);
    m_slow.setInterval(200);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_isSlow = true;
        showSaid();
    });
    updateActions();
    m_said->hide();
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
    const Question* q = m_session.question();
    if (!voting || !q || (q->kind != AskKind::One && q->kind != AskKind::Several && q->kind != AskKind::TrueFalse))
        return false;
    QStringList letters{tr("True"), tr("False")};
    if (q->kind != AskKind::TrueFalse) {
        letters.clear();
        for (std::size_t i = 0; i < q->options.size(); ++i)
            letters << QString(QChar(u'A' + static_cast<char16_t>(i)));
    }
    auto* vote = new ClassVote(static_cast<int>(letters.size()));
    m_vote = new VotePanel(*vote, letters, rightAnswerGiven(*q, m_session.asked()).chosen, this);
    vote->setParent(m_vote);
    m_vote->setObjectName(QStringLiteral("vote"));
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(m_actions) + 1, m_vote);
    connect(vote, &ClassVote::answerWanted, &m_session, &LessonSession::reveal);
    setTextPoints(m_vote, m_points);
    m_vote->show();
    return true;
}

bool StepPage::handleVoteKey(int key)
{
    if (!m_vote)
        return false;
    ClassVote& vote = m_vote->vote();
    const int letter = key - Qt::Key_A;
    if (vote.isOpen() && letter >= 0 && letter < vote.choices())
        vote.add(letter);
    else if (key == Qt::Key_Backspace)
        vote.undo();
    else if (key == Qt::Key_T)
        m_vote->toggleClock();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        vote.advance();
    else
        return false;
    return true;
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
    // Most answers are judged within a frame, and a box that comes and goes would jump.
    const bool checking = m_session.state().checking;
    if (checking && !m_isSlow && !m_slow.isActive())
        m_slow.start();
    if (!checking)
        m_slow.stop();
    m_isSlow = m_isSlow && checking;
    showSaid();
}

QWidget* StepPage::addBox(Tone tone, const QString& headline, const std::vector<std::string>& texts)
{
    auto* box = new VerdictBox(m_said);
    box->setHeadline(tone, headline);
    for (const std::string& text : texts)
        if (!text.empty())
            box->addBody(prose(text, box));
    m_said->layout()->addWidget(box);
    return box;
}

/// Everything said so far, in the order a student reads it: hints, then the verdict, then the answer asked for.
void StepPage::showSaid()
{
    m_live.clear();
    for (ProseView* view : findChildren<ProseView*>())
        if (!m_said->isAncestorOf(view))
            m_live.push_back(view);
    delete m_said->layout();
    qDeleteAll(m_said->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    auto* column = new QVBoxLayout(m_said);
    column->setContentsMargins(0, 0, 0, 0);
    const Question& question = *m_session.question();
    const StepState& state = m_session.state();
    QWidget* last = nullptr;
    for (int i = 0; i < state.hints; ++i) {
        const std::size_t n = question.hints.size();
        const QString name = n == 1 ? tr("Hint") : tr("Hint %1 of %2").arg(i + 1).arg(n);
        last = addBox(Tone::Neutral, name, {question.hints[static_cast<std::size_t>(i)]});
        last->setObjectName(QStringLiteral("hintBox"));
    }
    if (!state.problem.isEmpty()) {
        last = addBox(Tone::Wrong, tr("Not an answer yet"), {state.problem.toStdString()});
        last->setObjectName(QStringLiteral("verdict"));
    }
    if (state.verdict) {
        const bool right = state.verdict->right;
        const bool more = state.hints < static_cast<int>(question.hints.size());
        std::string reason = framed(state.verdict->reason).toStdString();
        if (!right && reason.empty())
            reason = (more ? tr("Try again, or take a hint.") : tr("Try again.")).toStdString();
        last = addBox(right ? Tone::Right : Tone::Wrong, right ? tr("Right") : tr("Not right"),
                      {reason, right ? question.explain : std::string()});
        last->setObjectName(QStringLiteral("verdict"));
    }
    if (state.checking && m_isSlow) {
        last = addBox(Tone::Neutral, tr("Working it out …"), {});
        last->setObjectName(QStringLiteral("checking"));
    }
    if (state.revealed) {
        const std::string answer = state.answer.empty() ? tr("Working it out …").toStdString() : state.answer;
        last = addBox(Tone::Neutral, tr("The answer"), {answer, state.isRight() ? std::string() : question.explain});
        last->setObjectName(QStringLiteral("answerBox"));
    }
    setTextPoints(m_said, m_points);
    m_said->setVisible(last);
    if (!last)
        return;
    if (QAccessible::isActive()) {
        QAccessibleEvent said(last, QAccessible::Alert);
        QAccessible::updateAccessibility(&said);
    }
    Q_EMIT grown(last);
}

} // namespace rope
