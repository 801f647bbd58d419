// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>

#include <QApplication>
#include <QDesktopServices>
#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QTabWidget>
#include <QToolBar>
#include <QUndoStack>

#include "core/model/problem.h"
#include "ui/base/plain_text.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/model_box.h"
#include "ui/controls/scene_value.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/position_bar.h"
#include "ui/figures/position_player.h"
#include "ui/figures/workspace.h"
#include "ui/lab/lab_panel.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/panels/compare_panel.h"
#include "ui/panels/copy_panel.h"
#include "ui/panels/solve_panel.h"
#include "ui/scene/history.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/app_theme.h"
#include "ui/widgets/preferences.h"
#include "ui/window/dock_room.h"
#include "ui/window/export_dialog.h"
#include "ui/window/hearing.h"
#include "ui/window/main_window.h"
#include "ui/window/opener.h"
#include "ui/window/presentation.h"
#include "ui/window/printing.h"
#include "ui/window/view_history.h"
#include "ui/window/window_view.h"

namespace rope {

QAction* MainWindow::addAction(QMenu* menu, const QString& text, const QKeySequence& key, std::function<void()> run)
{
    QAction* action = menu->addAction(text);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    return action;
}

void MainWindow::createFileMenu()
{
    QMenu* menu = m_fileMenu = menuBar()->addMenu(tr("&File"));
    addAction(menu, tr("&Open config, document or lesson…"), QKeySequence::Open, [this] { m_opener->chooseFile(); });
    addAction(menu, tr("Open lesson &folder…"), {}, [this] { m_opener->chooseFolder(); });
    QAction* keep = addAction(menu, tr("&Keep this model in the list"), {}, [this] { m_models->keep(); });
    keep->setObjectName(QStringLiteral("keepModel"));
    connect(menu, &QMenu::aboutToShow, this, [this, keep] { keep->setEnabled(m_models->canKeep()); });
    menu->addSeparator()->setObjectName(QStringLiteral("documents"));
    addAction(menu, tr("&Export figures…"), QKeySequence(QStringLiteral("Ctrl+E")), [this] { exportFigures(); });
    addAction(menu, tr("&Copy figure"), QKeySequence(QStringLiteral("Ctrl+Shift+C")), [this] {
        if (FigureCell* cell = m_workspace->currentCell())
            cell->copy();
    });
    menu->addSeparator();
    addAction(menu, tr("&Print…"), QKeySequence::Print, [this] { print(); });
    menu->addSeparator();
    addAction(menu, tr("&Quit"), QKeySequence(QStringLiteral("Ctrl+Q")), [this] { close(); });
}

void MainWindow::createEditMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Edit"));
    QAction* undo = m_store->history()->createUndoAction(this, tr("Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = m_store->history()->createRedoAction(this, tr("Redo"));
    // A key that is there twice is ambiguous and does nothing: Ctrl+Y is the platform's own on Windows.
    QList<QKeySequence> redoKeys = QKeySequence::keyBindings(QKeySequence::Redo);
    if (const QKeySequence key(QStringLiteral("Ctrl+Y")); !redoKeys.contains(key))
        redoKeys.append(key);
    redo->setShortcuts(redoKeys);
    menu->addAction(undo);
    menu->addAction(redo);
    menu->addSeparator();
    addAction(menu, tr("&Pin the present RoPE"), QKeySequence(QStringLiteral("Ctrl+D")), [this] { m_compare->pin(); });
    QMenu* methods = menu->addMenu(tr("Compare all &methods"));
    m_compare->fillMethodMenu(methods, [this] {
        m_tabs->setCurrentWidget(m_compare);
        m_side->show();
    });
    methods->actions().first()->setShortcut(QKeySequence(QStringLiteral("Ctrl+M")));
    menu->addSeparator();
    addAction(menu, tr("Copy &link to this scene"), {}, [this] { m_opener->copySceneLink(); });
    QAction* stepLink = addAction(menu, tr("Copy link to this lesson &step"), {}, [this] { m_opener->copyStepLink(); });
    connect(menu, &QMenu::aboutToShow, this, [this, stepLink] { stepLink->setEnabled(m_opener->canCopyStepLink()); });
    connect(menu, &QMenu::aboutToHide, this, [stepLink] { stepLink->setEnabled(true); });
    addAction(menu, tr("Paste lin&k or config"), QKeySequence(QStringLiteral("Ctrl+Shift+V")),
              [this] { m_opener->paste(); });
    menu->addSeparator();
    addAction(menu, tr("&Reset everything"), QKeySequence(QStringLiteral("Ctrl+R")), [this] {
        Scene fresh;
        fresh.pins = m_store->scene().pins;
        showScene(fresh);
        m_workspace->resetZooms();
    });
    menu->addSeparator();
    addAction(menu, tr("Settin&gs…"), QKeySequence(QStringLiteral("Ctrl+,")), [this] { changeSettings(); });
}

void MainWindow::createToolBar()
{
    auto* bar = m_tools = new QToolBar(tr("Tools"), this);
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    const auto add = [&](const QString& name, const QString& text, const QString& tip, std::function<void()> run) {
        QAction* action = bar->addAction(text);
        setTip(action, tip);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
        return action;
    };
    add(QStringLiteral("open"), tr("Open…"), tr("Open a model's config.json, a document or a lesson (Ctrl+O)"),
        [this] { m_opener->chooseFile(); });
    QAction* undo = add(QStringLiteral("undo"), tr("Undo"), tr("Take back the last step (Ctrl+Z)"),
                        [this] { m_store->history()->undo(); });
    QAction* redo = add(QStringLiteral("redo"), tr("Redo"), tr("Do it again (Ctrl+Shift+Z)"),
                        [this] { m_store->history()->redo(); });
    undo->setEnabled(m_store->history()->canUndo());
    redo->setEnabled(m_store->history()->canRedo());
    connect(m_store->history(), &History::canUndoHere, undo, &QAction::setEnabled);
    connect(m_store->history(), &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    bar->addSeparator();
    addArrangements(bar);
    bar->addSeparator();
    add(QStringLiteral("pin"), tr("Pin"), tr("Keep the present RoPE as a coloured curve in every figure (Ctrl+D)"),
        [this] { m_compare->pin(); });
    add(QStringLiteral("compare"), tr("Compare"), tr("The pinned RoPEs, and all scaling methods at once (F6)"),
        [this] { showSide(m_compare); });
    add(QStringLiteral("solve"), tr("Solve"), tr("Which base, λ or length would do? (F7)"),
        [this] { showSide(m_solve); });
    add(QStringLiteral("copy"), tr("Copy out"), tr("The present RoPE for Hugging Face, llama.cpp or vLLM (F8)"),
        [this] { showSide(m_copy); });
    add(QStringLiteral("lab"), tr("Lab"), tr("Train a small model and see what it does with positions (F4)"),
        [this] { showLab(); });
    bar->addSeparator();
    add(QStringLiteral("lessons"), tr("Lessons"), tr("Learn it step by step (Ctrl+L)"), [this] { toggleLessons(); });
    addToolBar(bar);
}

void MainWindow::createViewMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    for (int count : Workspace::cellCounts())
        addAction(menu, count == 1 ? tr("One figure") : tr("%1 figures").arg(count),
                  QKeySequence(QStringLiteral("Ctrl+%1").arg(count)),
                  [this, count] { m_workspace->setCellCount(count); });
    QMenu* arrangements = menu->addMenu(tr("&Arrangements"));
    connect(arrangements, &QMenu::aboutToShow, this, [this, arrangements] { fillArrangements(arrangements, true); });
    fillArrangements(arrangements, true);
    menu->addSeparator();
    addAction(menu, tr("&Play the position"), QKeySequence(QStringLiteral("Ctrl+Space")),
              [this] { m_workspace->position().player().toggle(); });
    addAction(menu, tr("&Hear the curve, or stop"), QKeySequence(QStringLiteral("Ctrl+Shift+H")),
              [this] { m_hearing->hear(*m_workspace->currentCell()); });
    addAction(menu, tr("Figure &fills the window"), QKeySequence(QStringLiteral("F11")), [this] { toggleMaximised(); });
    addAction(menu, tr("Reset all &zooms"), QKeySequence(QStringLiteral("Ctrl+0")),
              [this] { m_workspace->resetZooms(); });
    addAction(menu, tr("Co&mpare"), QKeySequence(QStringLiteral("F6")), [this] { showSide(m_compare); });
    addAction(menu, tr("&Solve"), QKeySequence(QStringLiteral("F7")), [this] { showSide(m_solve); });
    addAction(menu, tr("Copy &out"), QKeySequence(QStringLiteral("F8")), [this] { showSide(m_copy); });
    addAction(menu, tr("La&b"), QKeySequence(QStringLiteral("F4")), [this] { showLab(); });
    addAction(menu, tr("P&resentation"), QKeySequence(QStringLiteral("F5")), [this] { m_presentation->toggle(); });
    QAction* controls = m_dock->toggleViewAction();
    controls->setText(tr("&Controls"));
    controls->setShortcut(QKeySequence(QStringLiteral("F9")));
    connect(controls, &QAction::triggered, this,
            [this](bool on) { on ? m_dockRoom->opened(m_dock) : m_dockRoom->closed(m_dock); });
    menu->addAction(controls);
    menu->addSeparator();
    createLooks(menu);
}

void MainWindow::createHelpMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Help"));
    addAction(menu, tr("&Find a command…"), QKeySequence(QStringLiteral("Ctrl+Shift+P")), [this] { findCommand(); });
    addAction(menu, tr("&Keys and mouse"), QKeySequence::HelpContents, [this] { showKeys(); });
    addAction(menu, tr("&Glossary"), QKeySequence(QStringLiteral("Shift+F1")), [this] { showGlossary(); });
    addAction(menu, tr("&Welcome"), {}, [this] { showWelcome(); });
    addAction(menu, tr("&About Ropescope"), {}, [this] {
        QMessageBox::about(
            this, tr("About Ropescope"),
            tr("<p><b>Ropescope %1</b></p><p>Shows what Rotary Position Embeddings do, on real model configs.</p>"
               "<p>Free software under the GNU General Public License, version 3 or later. Built with Qt, QCustomPlot, "
               "Eigen, Highway and nlohmann JSON.</p>")
                .arg(QApplication::applicationVersion()));
    });
}

void MainWindow::exportFigures(const FigureCell* only)
{
    auto* dialog = new ExportDialog(*m_store, *m_preferences, m_view->cellsSeen(),
                                    only ? std::optional(WindowView::captured(*only)) : std::nullopt, this);
    dialog->setCovered(m_view->covered());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::message, this, &MainWindow::showMessage);
    dialog->open();
}

void MainWindow::print()
{
    const auto& cells = m_workspace->cells();
    std::vector<const FigureCell*> seen;
    std::ranges::copy_if(cells, std::back_inserter(seen), [](const FigureCell* c) { return !c->isHidden(); });
    const auto current = std::ranges::find(seen, m_workspace->currentCell());
    m_printing->start(current == seen.end() ? 0 : static_cast<std::size_t>(current - seen.begin()));
}

} // namespace rope
