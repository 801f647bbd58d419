// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QDockWidget>
#include <QFileDialog>
#include <QLocale>
#include <QMenuBar>
#include <QScrollArea>
#include <QToolBar>

#include "core/model/problem.h"
#include "ui/base/problem_text.h"
#include "ui/base/save_file.h"
#include "ui/base/settings.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/model_box.h"
#include "ui/controls/room_sliders.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/headline_bar.h"
#include "ui/figures/position_bar.h"
#include "ui/figures/position_player.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/course/lesson_results.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/lesson_stage.h"
#include "ui/window/dock_room.h"
#include "ui/window/lesson_export_dialog.h"
#include "ui/window/main_window.h"
#include "ui/window/opener.h"
#include "ui/window/presentation.h"

namespace rope {

namespace {

/// The lesson of a file that was open last: documents and sessions name only those that ship, which all have.
const QString openedLesson = QStringLiteral("window/openedLesson");

} // namespace

void MainWindow::returnToOpenedLesson()
{
    const std::string id = Settings().value(openedLesson).toString().toStdString();
    if (m_lessons->session().isOpen() || id.empty())
        return;
    if (const LessonEntry* entry = m_lessons->library().opened(id)) {
        showLessons(true);
        m_lessons->open(*entry);
    }
}

void MainWindow::createLessons()
{
    m_lessons = new LessonPanel(*m_store);
    m_lessonDock = new QDockWidget(tr("Lessons"), this);
    m_lessonDock->setObjectName(QStringLiteral("lessonDock"));
    m_lessonDock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    m_lessonDock->setTitleBarWidget(new QWidget(m_lessonDock));
    m_lessonDock->setWidget(m_lessons);
    addDockWidget(Qt::RightDockWidgetArea, m_lessonDock);
    splitDockWidget(m_side, m_lessonDock, Qt::Horizontal);
    m_lessonDock->hide();
    connect(&m_lessons->session(), &LessonSession::message, this, &MainWindow::showMessage);
    connect(&m_lessons->session(), &LessonSession::opened, this, [this] {
        if (m_workspace->isMaximised())
            toggleMaximised();
    });
    const auto remember = [this] {
        const LessonSession& session = m_lessons->session();
        const bool opened = session.isOpen() && session.entry().opened;
        Settings().setValue(openedLesson, opened ? QString::fromStdString(session.lesson().id) : QString());
    };
    connect(&m_lessons->session(), &LessonSession::stepShown, this, remember);
    connect(&m_lessons->session(), &LessonSession::left, this, remember);
    m_stage = new LessonStage(
        m_lessons->session(), *m_store, *m_workspace, *m_headlines,
        [this](const std::string& target) { return widgetsOf(target); }, this);
    connect(m_stage, &LessonStage::locked, this, [this](const QStringList& controls) {
        m_controls->setLocked(controls);
        m_roomSliders->setLocked(controls);
        m_models->setEnabled(controls.isEmpty());
        const bool plays = !controls.contains(QStringLiteral("position"));
        m_workspace->position().player().setEnabled(plays);
        m_workspace->position().setEnabled(plays || !controls.contains(QStringLiteral("distance")));
    });
    connect(m_lessons, &LessonPanel::playRequested, m_stage, &LessonStage::play);
    connect(m_stage, &LessonStage::playing, m_lessons, &LessonPanel::showPlaying);
    m_opener = new Opener(*m_store, *m_models, *m_lessons, this);
    connect(m_opener, &Opener::message, this, &MainWindow::showMessage);
    connect(m_opener, &Opener::lessonsWanted, this, [this] { showLessons(true); });
    m_writing = new LessonWriting(*m_store, *m_workspace, *m_lessons, this);
    connect(m_writing, &LessonWriting::message, this, &MainWindow::showMessage);
    connect(m_writing, &LessonWriting::lessonsWanted, this, [this] { showLessons(true); });
    connect(m_lessons, &LessonPanel::openRequested, m_opener, &Opener::chooseLesson);
}

void MainWindow::createLessonMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Lessons"));
    addAction(menu, tr("&Lessons"), QKeySequence(QStringLiteral("Ctrl+L")), [this] { toggleLessons(); });
    addAction(menu, tr("Lesson: next &hint"), QKeySequence(QStringLiteral("Ctrl+H")), [this] {
        if (m_lessons->session().isOpen())
            m_lessons->session().showHint();
    });
    menu->addSeparator();
    addAction(menu, tr("&New lesson…"), {}, [this] { m_writing->newLesson(); });
    addAction(menu, tr("&Edit this lesson…"), {}, [this] { m_writing->editLesson(); });
    menu->addSeparator();
    addAction(menu, tr("E&xport lessons…"), {}, [this] { exportLessons(); });
    addAction(menu, tr("Export lesson &results as CSV…"), {}, [this] { exportResults(); });
}

void MainWindow::showLessons(bool show)
{
    m_lessonDock->setVisible(show);
    if (!show)
        return m_dockRoom->closed(m_lessonDock);
    m_dockRoom->opened(m_lessonDock, m_side);
    m_lessons->focusInput();
}

void MainWindow::toggleLessons()
{
    showLessons(!m_lessonDock->isVisible());
}

void MainWindow::exportLessons()
{
    const QPageSize paper(QLocale().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter
                                                                                     : QPageSize::A4);
    std::vector<Lesson> all;
    for (const LessonEntry& entry : m_lessons->library().entries())
        all.push_back(*entry.lesson);
    const LessonSession& session = m_lessons->session();
    auto* dialog = new LessonExportDialog(
        std::move(all), session.isOpen() ? std::optional(session.lesson()) : std::nullopt, paper, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LessonExportDialog::message, this, &MainWindow::showMessage);
    dialog->open();
}

void MainWindow::exportResults()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export what was done in the lessons to"),
                                                      QStringLiteral("lesson-results.csv"), tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    try {
        saveWhole(path, lessonResultsCsv(m_lessons->library().entries()));
        showMessage(tr("Written: %1").arg(path));
    } catch (const std::exception& e) {
        showMessage(whyFailed(e));
    }
}

std::vector<QWidget*> MainWindow::widgetsOf(const std::string& target) const
{
    const QString name = QString::fromStdString(target);
    if (target == "models")
        return {m_models};
    if (target.starts_with("figure ")) {
        const auto& cells = m_workspace->cells();
        const auto found = std::ranges::find(cells, target.substr(7), &FigureCell::figureId);
        return found == cells.end() ? std::vector<QWidget*>{} : std::vector<QWidget*>{*found};
    }
    for (QAction* action : m_tools->actions())
        if (action->objectName() == name)
            return {m_tools->widgetForAction(action)};
    std::vector<QWidget*> out;
    if (auto* control = m_controls->findChild<QWidget*>(name)) {
        out.push_back(control);
        static_cast<QScrollArea*>(m_dock->widget())->ensureWidgetVisible(control);
    }
    if (target == "position")
        out.push_back(&m_workspace->position());
    return out;
}

} // namespace rope
