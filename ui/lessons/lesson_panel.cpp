// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_panel.h"

#include <algorithm>
#include <cmath>

#include <QTreeWidget>

#include "ui/lessons/lesson_list.h"
#include "ui/lessons/lesson_step_view.h"

namespace rope {

LessonPanel::LessonPanel(SceneStore& store, QWidget* parent) : QStackedWidget(parent), m_session(store, m_progress)
{
    setObjectName(QStringLiteral("lessonPanel"));
    m_list = new LessonList(m_library, m_progress, this);
    m_stepView = new LessonStepView(m_session, store, this);
    addWidget(m_list);
    addWidget(m_stepView);
    setFixedWidth(usualWidth);
    connect(m_list, &LessonList::chosen, this, [this](const LessonEntry& entry) { open(entry); });
    connect(m_list, &LessonList::openRequested, this, &LessonPanel::openRequested);
    connect(m_stepView, &LessonStepView::listRequested, &m_session, &LessonSession::leave);
    m_stepView->setNextLesson([this] {
        const LessonEntry* next = following();
        return next ? QString::fromStdString(next->lesson->title) : QString();
    });
    connect(m_stepView, &LessonStepView::nextLessonRequested, this, [this] {
        if (const LessonEntry* next = following())
            open(LessonEntry(*next));
    });
    connect(m_stepView, &LessonStepView::playRequested, this, &LessonPanel::playRequested);
    connect(&m_opened, &OpenedLessons::reloaded, this, &LessonPanel::takeReloaded);
    connect(&m_opened, &OpenedLessons::broken, this, [this](const FileProblem& problem) {
        const QString where =
            problem.problem.line > 0 ? tr("%1, line %2").arg(problem.file).arg(problem.problem.line) : problem.file;
        Q_EMIT m_session.message(tr("%1: %2").arg(where, QString::fromStdString(problem.problem.text)));
    });
    m_opened.restore();
    connect(&m_session, &LessonSession::left, this, [this] {
        setCurrentWidget(m_list);
        focusInput();
    });
}

const LessonEntry* LessonPanel::following() const
{
    const std::vector<LessonEntry>& all = m_library.entries();
    const auto at = std::ranges::find_if(
        all, [this](const LessonEntry& e) { return m_session.isOpen() && e.key() == m_session.entry().key(); });
    const auto next = at == all.end() ? at : std::next(at);
    return next == all.end() || next->opened != at->opened ? nullptr : &*next;
}

/// A lesson that is being read is shown anew, at its step.
void LessonPanel::takeReloaded(const QStringList& ids)
{
    if (!m_session.isOpen() || !m_session.entry().opened)
        return;
    const std::string id = m_session.lesson().id;
    if (const LessonEntry* entry = m_library.opened(id); entry && ids.contains(QString::fromStdString(id)))
        m_session.replace(LessonEntry(*entry));
}

void LessonPanel::refreshOpen()
{
    if (m_session.isOpen())
        takeReloaded({QString::fromStdString(m_session.lesson().id)});
}

void LessonPanel::setTextScale(double scale)
{
    m_textScale = scale;
    setFixedWidth(static_cast<int>(usualWidth * std::sqrt(scale)));
    m_stepView->setPresenting(false, 1); // reads the size of the text anew
}

void LessonPanel::open(const LessonEntry& entry, std::optional<int> step)
{
    // An entry of the library may move while the lesson is opened.
    const LessonEntry chosen = entry;
    m_list->select(chosen.key());
    m_session.open(chosen, step);
    setCurrentWidget(m_stepView);
    focusInput();
}

bool LessonPanel::goUp()
{
    if (!m_session.isOpen())
        return false;
    m_session.leave();
    return true;
}

void LessonPanel::focusInput()
{
    if (currentWidget() == m_stepView)
        m_stepView->focusInput();
    else
        m_list->tree()->setFocus(Qt::OtherFocusReason);
}

void LessonPanel::showPlaying(bool on)
{
    m_stepView->showPlaying(on);
}

} // namespace rope
