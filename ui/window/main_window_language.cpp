// SPDX-License-Identifier: GPL-3.0-or-later
#include <QActionGroup>
#include <QMenu>

#include "ui/base/language.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/reference/figure_page_dialog.h"
#include "ui/widgets/preferences.h"
#include "ui/window/document_desk.h"
#include "ui/window/main_window.h"
#include "ui/window/session_keeper.h"
#include "ui/window/view_history.h"

namespace rope {

void MainWindow::createLanguages(QMenu* menu)
{
    auto* group = new QActionGroup(this);
    for (const LanguageChoice& choice : languages()) {
        QAction* action = addAction(menu, choice.name, {}, [this, id = choice.id] { chooseLanguage(id); });
        action->setCheckable(true);
        action->setChecked(choice.id == language());
        action->setData(choice.id);
        group->addAction(action);
    }
}

void MainWindow::chooseLanguage(const QString& id)
{
    Q_EMIT languageChosen(id);
}

MainWindow::Handover MainWindow::handOver()
{
    Handover out;
    out.references = openReferences(*this);
    const LessonSession& lesson = m_lessons->session();
    if (lesson.isOpen()) {
        out.lesson = lesson.entry();
        out.step = lesson.step();
    }
    for (const LessonEntry& entry : m_lessons->library().entries())
        if (entry.opened)
            out.openedLessons.push_back(*entry.lesson);
    out.written = m_writing->handOver();
    settle();
    m_lessons->session().leave(); // the next window opens it with what was answered
    out.desk = m_desk->handOver();
    out.kept = m_session->pause();
    out.geometry = saveGeometry();
    out.state = saveState();
    out.preferences = m_preferences->values();
    m_store->setParent(nullptr);
    out.store.reset(m_store);
    return out;
}

void MainWindow::reopen(const OpenReferences& references)
{
    if (!references.term.isEmpty())
        showGlossary(references.term);
    if (const FigureKind* kind = findFigure(references.figure.toStdString()))
        showFigurePage(*m_store, *kind, this);
    placeReferences(references, *this);
}

void MainWindow::takeOver(Handover work)
{
    restoreGeometry(work.geometry);
    restoreState(work.state);
    m_preferences->set(work.preferences);
    if (!work.openedLessons.empty())
        m_lessons->library().add(work.openedLessons);
    m_desk->takeOver(std::move(work.desk));
    m_views->rebase();
    m_session->goOn(std::move(work.kept));
    if (work.written)
        m_writing->takeOver(*work.written);
    reopen(work.references);
    if (!work.lesson.lesson)
        return;
    const std::string& id = work.lesson.lesson->id;
    const LessonLibrary& library = m_lessons->library();
    if (const LessonEntry* entry = work.lesson.opened ? library.opened(id) : library.shipped(id))
        m_lessons->open(*entry, work.step);
}

} // namespace rope
