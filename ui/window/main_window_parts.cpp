// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the window and what ties them together.
#include <algorithm>

#include <QDockWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include "core/figures/kit/arrangements.h"
#include "core/figures/kit/figure_kind.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/model_box.h"
#include "ui/controls/room_sliders.h"
#include "ui/figures/headline_bar.h"
#include "ui/figures/position_bar.h"
#include "ui/figures/workspace.h"
#include "ui/lab/lab_panel.h"
#include "ui/lab/lab_session.h"
#include "ui/panels/compare_panel.h"
#include "ui/panels/copy_panel.h"
#include "ui/panels/solve_panel.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/panel_scroll.h"
#include "ui/widgets/question_bar.h"
#include "ui/widgets/reading_line.h"
#include "ui/window/main_window.h"
#include "ui/window/opener.h"

namespace rope {

void MainWindow::createCentre()
{
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(5, 8, 5, 8); // beside it are the borders of the panels
    column->setSpacing(8);
    m_headlines = new HeadlineBar(*m_store, centre);
    m_workspace = new Workspace(*m_store, *m_theme, centre);
    m_question = new QuestionBar(centre);
    column->addWidget(m_question);
    m_roomSliders = new RoomSliders(*m_store, centre);
    m_roomSliders->hide();
    column->addWidget(m_headlines);
    column->addWidget(m_workspace, 1);
    column->addWidget(m_roomSliders);
    setCentralWidget(centre);
    m_messageBar = new MessageBar(centre, m_workspace);
    m_messageBar->keepAbove(m_workspace->position());
    connect(m_workspace, &Workspace::message, this, &MainWindow::showMessage);
    auto* reading = new ReadingLine(statusBar());
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(reading, 1);
    connect(m_workspace, &Workspace::readingChanged, reading, &ReadingLine::setReading);
}

void MainWindow::createControls()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(0);
    m_models = new ModelBox(*m_store, side);
    m_models->setContentsMargins(12, 0, 12, 4);
    m_controls = new ControlPanel(*m_store, side);
    m_controls->setOrigin([this] { return m_models->origin(); });
    m_roomSliders->setOrigin([this] { return m_models->origin(); });
    m_controls->setStart([this] { return m_models->start(); });
    column->addWidget(m_models);
    column->addWidget(m_controls, 1);
    auto* scroll = new PanelScroll(side);
    m_dock = new QDockWidget(tr("Controls"), this);
    m_dock->setObjectName(QStringLiteral("controls"));
    m_dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    m_dock->setTitleBarWidget(new QWidget(m_dock));
    m_dock->setWidget(scroll);
    addDockWidget(Qt::LeftDockWidgetArea, m_dock);
    connect(m_models, &ModelBox::openRequested, this, [this] { m_opener->chooseFile(); });
    connect(m_models, &ModelBox::message, this, &MainWindow::showMessage);
    connect(m_controls, &ControlPanel::message, this, &MainWindow::showMessage);
}

void MainWindow::createSide()
{
    m_compare = new ComparePanel(*m_store, *m_theme);
    m_solve = new SolvePanel(*m_store);
    m_copy = new CopyPanel(*m_store, [this] { return m_models->origin(); });
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Panels"));
    m_tabs->tabBar()->setAccessibleName(tr("Panels"));
    m_tabs->setMinimumWidth(sideWidth);
    m_tabs->addTab(m_compare, tr("Compare"));
    m_tabs->addTab(new PanelScroll(m_solve), tr("Solve"));
    m_tabs->addTab(new PanelScroll(m_copy), tr("Copy out"));
    createLab();
    connect(m_solve, &SolvePanel::message, this, &MainWindow::showMessage);
    connect(m_copy, &CopyPanel::message, this, &MainWindow::showMessage);
    m_side = new QDockWidget(tr("Panels"), this);
    m_side->setObjectName(QStringLiteral("side"));
    m_side->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    m_side->setTitleBarWidget(new QWidget(m_side));
    m_side->setWidget(m_tabs);
    addDockWidget(Qt::RightDockWidgetArea, m_side);
    m_side->hide();
}

void MainWindow::createLab()
{
    const QString kept = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    m_labSession = new LabSession(*m_store, kept.isEmpty() ? kept : kept + QStringLiteral("/lab"), this);
    m_lab = new LabPanel(*m_store, *m_labSession, *m_preferences, *m_theme);
    auto* scroll = new PanelScroll(m_lab);
    scroll->setObjectName(QStringLiteral("lab"));
    m_tabs->addTab(scroll, tr("Lab"));
    connect(m_workspace, &Workspace::figuresChanged, m_labSession,
            [this] { m_labSession->setWatched(showsLabFigures()); });
    connect(m_lab, &LabPanel::shown, this, &MainWindow::showLabFigures);
    connect(m_lab, &LabPanel::message, this, &MainWindow::showMessage);
    connect(m_labSession, &LabSession::message, this, &MainWindow::showMessage);
    // Once the window is there: a run that trained when it was closed goes on.
    QMetaObject::invokeMethod(m_labSession, &LabSession::goOn, Qt::QueuedConnection);
}

bool MainWindow::showsLabFigures() const
{
    return std::ranges::any_of(m_workspace->figures(), [](const std::string& id) { return findFigure(id)->usesLab; });
}

void MainWindow::showLabFigures()
{
    if (!showsLabFigures())
        m_workspace->setFigures(findArrangement("lab")->figures);
}

/// The panel with what it moves.
void MainWindow::showLab()
{
    showSide(m_lab);
    if (m_lab->isVisible())
        showLabFigures();
}

} // namespace rope
