// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_step_view.h"

#include <utility>

#include <QAbstractButton>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/plain_text.h"
#include "ui/lessons/course/lesson_session.h"
#include "ui/lessons/lesson_end.h"
#include "ui/lessons/notes_panel.h"
#include "ui/lessons/questions/question_view.h"
#include "ui/lessons/step_header.h"
#include "ui/lessons/step_page.h"
#include "ui/lessons/step_scroll.h"
#include "ui/lessons/vote_panel.h"
#include "ui/plot/plot_view.h"
#include "ui/prose/text_points.h"
#include "ui/scene/scene_store.h"

namespace rope {

namespace {

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
    m_scroll = new StepScroll(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new StepHeader(this);
    column->addWidget(m_header);
    column->addWidget(m_scroll, 1);
    column->addWidget(createFooter());
    setTextScale(1);
    connect(m_header, &StepHeader::listRequested, this, &LessonStepView::listRequested);
    connect(m_header, &StepHeader::stepChosen, &session, &LessonSession::goTo);
    connect(&session, &LessonSession::stepShown, this, &LessonStepView::showStep);
    connect(&session, &LessonSession::stateChanged, this, &LessonStepView::updateFooter);
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
    m_end = new LessonEnd(m_session, m_nextLesson ? m_nextLesson() : QString(), m_scroll);
    m_scroll->setEnd(m_end);
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
    m_scroll->setPage(m_page, m_session.question() != nullptr);
    m_page->setPresenting(m_presenting);
    m_page->setVoting(m_voting);
    connect(m_page, &StepPage::edited, this, &LessonStepView::updateFooter);
    connect(m_page, &StepPage::keyboardLeft, this, &LessonStepView::focusInput);
    connect(m_page, &StepPage::grown, m_scroll, &StepScroll::keepInSight);
    m_header->showLesson(m_session);
    m_play->setVisible(m_session.current().play.has_value());
    updateFooter();
    if (hadFocus)
        focusInput();
}

void LessonStepView::scroll(bool down)
{
    m_scroll->scroll(down);
}

void LessonStepView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_scroll->refit();
}

void LessonStepView::updateFooter()
{
    m_header->showSteps(m_session);
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
    const double points = QApplication::font().pointSizeF() * scale;
    setTextPoints(m_header, points);
    setTextPoints(m_footer, points);
    m_scroll->setPoints(points);
}

void LessonStepView::setPresenting(bool presenting, double scale)
{
    m_presenting = presenting;
    m_scroll->setPresenting(presenting);
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
    m_header->setPresenting(presenting);
    m_restart->setVisible(!presenting);
    if (m_page)
        m_page->setPresenting(presenting);
    m_scroll->refit();
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
    m_scroll->keepInSight(m_voting && m_page ? m_page->votePanel() : nullptr);
    m_scroll->refit();
    return m_voting;
}

bool LessonStepView::toggleNotes()
{
    if (!m_notes || !m_session.isOpen())
        return false;
    m_notes->setVisible(m_notes->isHidden());
    m_scroll->refit();
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
