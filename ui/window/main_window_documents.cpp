// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include "ui/base/settings.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/lab/lab_panel.h"
#include "ui/lab/lab_session.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/lesson_stage.h"
#include "ui/panels/compare_panel.h"
#include "ui/reference/glossary_dialog.h"
#include "ui/scene/scene_store.h"
#include "ui/window/document_desk.h"
#include "ui/window/document_menu.h"
#include "ui/window/file_watch.h"
#include "ui/window/hearing.h"
#include "ui/window/key_sheet.h"
#include "ui/window/main_window.h"
#include "ui/window/opener.h"
#include "ui/window/printing.h"
#include "ui/window/recent_documents.h"
#include "ui/window/screen_bar.h"
#include "ui/window/session_keeper.h"
#include "ui/window/view_history.h"
#include "ui/window/welcome_page.h"
#include "ui/window/window_commands.h"
#include "ui/window/window_view.h"

namespace rope {

/// What makes a window's work a document: the view as a value, its steps in the history, file and screens, and what
/// keeps all of it against loss.
void MainWindow::createDocuments()
{
    m_view = new WindowView(
        {*m_workspace, *m_dock, *m_side, *m_tabs, *m_lessonDock, *m_lessons, *m_stage, *m_presentation}, this);
    m_views = new ViewHistory(*m_view, *m_store->history(), this);
    m_desk = new DocumentDesk(*m_store, *m_view, *m_views, *m_models, m_lessons->session(), this);
    m_session = new SessionKeeper(*m_desk, *m_question, this);
    m_documents = new DocumentMenu(*m_desk, m_session->folder(), *m_fileMenu, *menuBar(), *this);
    auto* screens = new ScreenBar(*m_desk, *m_view, centralWidget());
    static_cast<QVBoxLayout*>(centralWidget()->layout())->insertWidget(1, screens);
    m_opener->setDocuments([this](const QString& path) { return m_documents->open(path); });
    m_opener->setRuns([this](const QString& path) {
        m_labSession->openRun(path);
        if (!m_lab->isVisible())
            showSide(m_lab);
        showLabFigures();
    });
    m_opener->setScreens([this](const Screen& screen) { m_desk->replaceShown(screen); },
                         [this] { return m_desk->document().shown(); });
    new RecentDocuments(*m_desk, *m_workspace, this);
    auto* watch = new FileWatch(*m_desk, *m_question, *this);
    connect(watch, &FileWatch::reload, m_documents, &DocumentMenu::revert);
    connect(watch, &FileWatch::message, this, &MainWindow::showMessage);
    m_printing = new Printing(*m_desk, *m_store, *m_view, *m_labSession, *this);
    connect(m_printing, &Printing::message, this, &MainWindow::showMessage);
    connect(m_workspace, &Workspace::exportRequested, this, [this](const FigureCell* cell) { exportFigures(cell); });
    m_hearing = new Hearing(*m_store, *m_preferences, this);
    connect(m_hearing, &Hearing::message, this, &MainWindow::showMessage);
    connect(m_workspace, &Workspace::hearRequested, this, [this](const FigureCell* cell) { m_hearing->hear(*cell); });
    connect(m_desk, &DocumentDesk::changed, this, &MainWindow::updateTitle);
    // Somebody works on after all: a logout can be called off.
    connect(m_desk, &DocumentDesk::changed, this, [this] { m_ended = false; });
    // Queued: what is said of the deed itself is not to cover it.
    connect(&SettingsTrouble::instance(), &SettingsTrouble::found, this, &MainWindow::showMessage,
            Qt::QueuedConnection);
    connect(m_session, &SessionKeeper::message, this, &MainWindow::showMessage);
    connect(m_documents, &DocumentMenu::message, this, &MainWindow::showMessage);
}

void MainWindow::findCommand()
{
    auto* palette = new CommandPalette(commandsOf(*this), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

void MainWindow::showKeys()
{
    auto* sheet = new KeySheet(keysOf(*this), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->show();
}

void MainWindow::showGlossary(const QString& termId)
{
    auto* glossary = findChild<GlossaryDialog*>(QStringLiteral("glossary"), Qt::FindDirectChildrenOnly);
    if (!glossary)
        glossary = new GlossaryDialog(*m_preferences, this);
    if (!termId.isEmpty())
        glossary->showTerm(termId);
    glossary->show();
    glossary->raise();
    glossary->activateWindow();
}

bool MainWindow::isFirstStart() const
{
    const Settings settings;
    return !settings.contains(QStringLiteral("welcomed")) && !settings.contains(QStringLiteral("window/geometry"));
}

void MainWindow::showWelcome()
{
    Settings().setValue(QStringLiteral("welcomed"), true);
    const std::vector<WelcomePage::Use> uses{
        {tr("Look at a model"),
         tr("Open its config.json, or choose one of the public models on the left: what each pair turns, what was "
            "never "
            "seen in training, how scaling changes it."),
         [this] { m_opener->chooseFile(); }},
        {tr("Compare and decide"),
         tr("All scaling methods beside each other, and which base, λ or length a purpose needs."),
         [this] {
             m_compare->pin();
             m_tabs->setCurrentWidget(m_compare);
             m_side->show();
         }},
        {tr("Learn it step by step"), tr("Lessons with questions, for yourself or in front of a class."),
         [this] { showLessons(true); }}};
    std::vector<WelcomePage::Recent> recent;
    for (const QString& path : RecentDocuments::paths())
        if (QFileInfo::exists(path))
            recent.push_back({QFileInfo(path).completeBaseName(), path, RecentDocuments::pictureOf(path),
                              [this, path] { m_documents->open(path); }});
    auto* page = new WelcomePage(uses, recent, this);
    page->setAttribute(Qt::WA_DeleteOnClose);
    page->show(); // beside the window, which can be used and closed meanwhile
}

} // namespace rope
