// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_step_view.h"

#include <algorithm>
#include <utility>

#include <QAbstractButton>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/base/plain_text.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/lessons/lesson_end.h"
#include "ui/lessons/notes_panel.h"
#include "ui/lessons/questions/question_view.h"
#include "ui/lessons/step_bar.h"
#include "ui/lessons/step_page.h"
#include "ui/lessons/vote_panel.h"
#include "ui/plot/plot_view.h"
#include "ui/prose/text_points.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/steady_scroll.h"

namespace rope {

namespace {

/// Text to be read is a little larger than the labels of controls.
constexpr double readingScale = 1.08;

// While presenting, a short step has larger type than a long one. A question leaves room for its answer, because type
// that shrinks when the answer comes loses the reader.
constexpr double largestStretch = 1.4;
constexpr double largestAsking = 1.2;
constexpr double smallestStretch = 1;
constexpr double narrowStretch = 0.7;
constexpr double leastPixels = 20.5; // of type in a lecture room: from the last row a smaller one is not read
constexpr double stretchStep = 0.05;

/// A scroll area would take PageUp and PageDown, which step through the lesson.
class PageScroll : public SteadyScroll
{
public:
    using SteadyScroll::SteadyScroll;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)
            event->ignore();
        else
            QScrollArea::keyPressEvent(event);
    }
};

QPushButton* addButton(QWidget* parent, const char* name, const QString& text, const QString& tip)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    setTip(button, tip);
    parent->layout()->addWidget(button);
    return button;
}

} // namespace

LessonStepView::LessonStepView(LessonSession& session, SceneStore& store, QWidget* parent)
    : QWidget(parent), m_session(session), m_store(store)
{
    setFocusPolicy(Qt::ClickFocus);
    m_scroll = new PageScroll(this);
    m_scroll->setObjectName(QStringLiteral("stepScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createHeader());
    column->addWidget(m_scroll, 1);
    column->addWidget(createFooter());
    setTextScale(1);
    m_settling.setSingleShot(true);
    connect(&m_settling, &QTimer::timeout, this, &LessonStepView::settle);
    connect(&session, &LessonSession::stepShown, this, &LessonStepView::showStep);
    connect(&session, &LessonSession::stateChanged, this, &LessonStepView::updateFooter);
}

QWidget* LessonStepView::createHeader()
{
    auto* header = m_header = new QWidget(this);
    m_list = new QToolButton(header);
    m_list->setObjectName(QStringLiteral("toList"));
    m_list->setText(tr("‹ Lessons"));
    m_list->setAutoRaise(true);
    setTip(m_list, tr("Leave the lesson: your own scene and figures come back (Esc)"));
    m_lesson = new PlainLabel(header);
    m_lesson->setObjectName(QStringLiteral("lessonTitle"));
    m_lesson->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_count = new PlainLabel(header);
    m_count->setObjectName(QStringLiteral("stepCount"));
    m_bar = new StepBar(header);
    auto* line = new QHBoxLayout;
    line->addWidget(m_list);
    line->addWidget(m_lesson, 1);
    line->addWidget(m_count);
    auto* column = new QVBoxLayout(header);
    column->setContentsMargins(8, 4, 12, 0);
    column->setSpacing(2);
    column->addLayout(line);
    column->addWidget(m_bar);
    connect(m_list, &QToolButton::clicked, this, &LessonStepView::listRequested);
    connect(m_bar, &StepBar::chosen, &m_session, &LessonSession::goTo);
    return header;
}

QWidget* LessonStepView::createFooter()
{
    auto* footer = m_footer = new QWidget(this);
    auto* line = new QHBoxLayout(footer);
    line->setContentsMargins(12, 6, 12, 8);
    m_back = addButton(footer, "back", tr("‹ Back"), tr("The step before (PageUp)"));
    m_restart = addButton(footer, "restart", tr("Restart"), tr("This step from its beginning, with its scene"));
    m_play = addButton(footer, "playStep", {}, {});
    showPlaying(false);
    line->addStretch(1);
    m_next = addButton(footer, "next", tr("Next ›"), tr("The next step (PageDown)"));
    connect(m_back, &QPushButton::clicked, this, &LessonStepView::goBack);
    connect(m_restart, &QPushButton::clicked, &m_session, &LessonSession::restart);
    connect(m_play, &QPushButton::clicked, this, &LessonStepView::playRequested);
    connect(m_next, &QPushButton::clicked, this, &LessonStepView::goOn);
    return footer;
}

void LessonStepView::goOn()
{
    if (m_end)
        m_end->onward()->click();
    else if (m_session.step() + 1 < m_session.stepCount())
        m_session.next();
    else
        showEnd();
}

void LessonStepView::goBack()
{
    m_end ? m_session.goTo(m_session.step()) : m_session.back();
}

void LessonStepView::showEnd()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_page = nullptr;
    m_said = nullptr;
    m_end = new LessonEnd(m_session, m_nextLesson ? m_nextLesson() : QString(), m_scroll);
    m_scroll->setWidget(m_end); // deletes the page before
    setTextPoints(m_end, m_points * readingScale);
    connect(m_end, &LessonEnd::nextRequested, this, &LessonStepView::nextLessonRequested, Qt::QueuedConnection);
    connect(m_end, &LessonEnd::listRequested, this, &LessonStepView::listRequested, Qt::QueuedConnection);
    updateFooter();
    if (hadFocus)
        focusInput();
}

void LessonStepView::showStep()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_end = nullptr;
    m_page = new StepPage(m_session, m_store, m_scroll);
    m_scroll->setWidget(m_page); // deletes the page before
    m_page->installEventFilter(this);
    m_page->setPoints(m_points * readingScale);
    m_page->setPresenting(m_presenting);
    m_page->setVoting(m_voting);
    connect(m_page, &StepPage::edited, this, &LessonStepView::updateFooter);
    connect(m_page, &StepPage::keyboardLeft, this, &LessonStepView::focusInput);
    connect(m_page, &StepPage::grown, this, [this](QWidget* where) {
        m_said = where;
        m_settling.start();
    });
    m_refit = true;
    m_settling.start();
    const Lesson& lesson = m_session.lesson();
    m_lesson->setText(QString::fromStdString(lesson.title));
    setTip(m_lesson, m_lesson->text());
    m_count->setText(tr("%1 of %2").arg(m_session.step() + 1).arg(m_session.stepCount()));
    m_play->setVisible(m_session.current().play.has_value());
    updateFooter();
    if (hadFocus)
        focusInput();
}

void LessonStepView::settle()
{
    if (!m_page)
        return;
    if (std::exchange(m_refit, false) && m_presenting)
        fitText(m_session.question() ? largestAsking : largestStretch);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    if (m_said)
        show(*m_said);
}

/// What was said has its place and its height only when texts have broken their lines: the page grows more than once.
bool LessonStepView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_page && event->type() == QEvent::Resize && m_said)
        m_settling.start();
    return QWidget::eventFilter(watched, event);
}

/// From its first line on, when it is longer than there is room.
void LessonStepView::show(QWidget& said)
{
    constexpr int air = 12;
    QScrollBar* bar = m_scroll->verticalScrollBar();
    const int top = said.mapTo(m_page, QPoint()).y(), bottom = top + said.height() + air;
    if (bottom > bar->value() + m_scroll->viewport()->height() || top < bar->value())
        bar->setValue(std::min(top - air, bottom - m_scroll->viewport()->height()));
}

void LessonStepView::scroll(bool down)
{
    m_said = nullptr; // who scrolls has seen it
    QScrollBar* bar = m_scroll->verticalScrollBar();
    bar->setValue(bar->value() + (down ? 1 : -1) * m_scroll->viewport()->height() / 2);
}

/// The largest type from `largest` downwards with which the whole step can be seen.
void LessonStepView::fitText(double largest)
{
    // What is too wide would be cut, what is too long is scrolled to.
    const auto tooWide = [this] { return m_page->minimumSizeHint().width() > m_scroll->viewport()->width(); };
    constexpr double pointsPerInch = 72;
    const double least = leastPixels * pointsPerInch / (m_points * readingScale * logicalDpiY());
    const double smallest = std::max(smallestStretch, least);
    double stretch = std::max(largest, least);
    while (!fits(stretch) && stretch - stretchStep > (tooWide() ? narrowStretch : smallest) - stretchStep / 2)
        stretch -= stretchStep;
}

bool LessonStepView::fits(double stretch)
{
    m_page->setPoints(m_points * readingScale * stretch);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    return m_scroll->verticalScrollBar()->maximum() == 0 &&
           m_page->minimumSizeHint().width() <= m_scroll->viewport()->width();
}

void LessonStepView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_refit = true;
    m_settling.start();
}

void LessonStepView::updateFooter()
{
    QStringList titles;
    std::set<int> done;
    for (int i = 0; i < m_session.stepCount(); ++i) {
        titles << QString::fromStdString(m_session.lesson().steps[static_cast<std::size_t>(i)].title);
        if (m_session.isDone(i))
            done.insert(i);
    }
    m_bar->setSteps(titles, m_session.step(), done);
    const bool last = m_session.step() + 1 == m_session.stepCount();
    m_back->setEnabled(m_end || m_session.step() > 0);
    m_play->setVisible(!m_end && m_session.current().play.has_value());
    m_next->setText(m_end ? m_end->onward()->text() : last ? tr("Finish") : tr("Next ›"));
    setTip(m_next, last ? tr("How it went, and what comes next (PageDown)") : tr("The next step (PageDown)"));
    const bool open = !m_end && m_session.question() && !m_session.state().isRight();
    m_next->setDefault(!open);
}

void LessonStepView::focusInput()
{
    const bool asks = m_page && m_page->question() && m_session.isUnanswered();
    QWidget* input = asks ? m_page->question()->firstInput() : nullptr;
    if (m_presenting)
        setFocus();
    else
        (input ? input : m_next)->setFocus(Qt::OtherFocusReason);
}

void LessonStepView::showPlaying(bool on)
{
    m_play->setText(on ? tr("❚❚ Pause") : tr("▶ Play"));
    setTip(m_play, on ? tr("Let the position stand, and go on from there later") : tr("Let the position walk"));
}

void LessonStepView::setTextScale(double scale)
{
    m_points = QApplication::font().pointSizeF() * scale;
    setTextPoints(m_header, m_points);
    setTextPoints(m_footer, m_points);
    if (m_page)
        m_page->setPoints(m_points * readingScale);
    if (m_end)
        setTextPoints(m_end, m_points * readingScale);
}

void LessonStepView::setPresenting(bool presenting, double scale)
{
    m_presenting = presenting;
    if (!presenting && std::exchange(m_voting, false) && m_page)
        m_page->setVoting(false);
    if (!presenting)
        delete std::exchange(m_notes, nullptr);
    setTextScale(scale);
    if (presenting && !m_notes) {
        m_notes = new NotesPanel(m_session, this);
        m_notes->hide();
        static_cast<QVBoxLayout*>(layout())->insertWidget(2, m_notes); // between page and footer
    }
    m_list->setVisible(!presenting);
    m_restart->setVisible(!presenting);
    if (m_page)
        m_page->setPresenting(presenting);
    m_header->setContentsMargins(0, presenting ? 8 : 0, 0, 0);
    m_refit = true;
    m_settling.start();
}

void LessonStepView::enter()
{
    auto* button = qobject_cast<QPushButton*>(QApplication::focusWidget());
    if (button && isAncestorOf(button))
        button->click();
    else if (m_page && m_page->canCheck())
        m_page->check();
    else if (m_end || !m_session.question() || m_session.state().isRight())
        m_next->click();
}

bool LessonStepView::toggleVoting()
{
    m_voting = m_presenting && m_session.isOpen() && !m_voting;
    if (m_page)
        m_page->setVoting(m_voting);
    m_said = m_voting && m_page ? m_page->votePanel() : nullptr;
    m_refit = true;
    m_settling.start();
    return m_voting;
}

bool LessonStepView::toggleNotes()
{
    if (!m_notes || !m_session.isOpen())
        return false;
    m_notes->setVisible(m_notes->isHidden());
    m_refit = true; // the step has other room now
    m_settling.start();
    return !m_notes->isHidden();
}

bool LessonStepView::handleVoteKey(int key)
{
    return m_session.isOpen() && m_page && m_page->handleVoteKey(key);
}

bool LessonStepView::handleLetter(int key)
{
    return m_session.isOpen() && m_page && m_page->question() && m_page->question()->hasLetters() && key >= Qt::Key_A &&
           key <= Qt::Key_Z && m_page->question()->choose(key - Qt::Key_A + 1);
}

bool LessonStepView::handleKey(const QKeyEvent& event)
{
    if (!m_session.isOpen() || (event.modifiers() & ~Qt::KeypadModifier))
        return false;
    const int key = event.key();
    if (key == Qt::Key_PageDown)
        m_end ? void() : goOn();
    else if (key == Qt::Key_PageUp)
        m_end || m_session.step() > 0 ? goBack() : void();
    else if (key >= Qt::Key_1 && key <= Qt::Key_9)
        return m_page && m_page->question() && m_page->question()->choose(key - Qt::Key_0);
    else if (handleLetter(key))
        return true;
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_page && m_page->canCheck() &&
             qobject_cast<PlotView*>(QApplication::focusWidget()))
        m_page->check(); // who predicted by a click has left the panel
    else
        return false;
    return true;
}

void LessonStepView::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_session.isOpen())
        enter();
    else if (!handleKey(*event))
        QWidget::keyPressEvent(event);
}

} // namespace rope
