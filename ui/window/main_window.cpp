// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QVBoxLayout>

#include "core/figures/kit/arrangements.h"
#include "core/figures/kit/figure_kind.h"
#include "ui/base/settings.h"
#include "ui/base/spoken_tips.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/model_box.h"
#include "ui/controls/room_sliders.h"
#include "ui/figures/arrangement_menu.h"
#include "ui/figures/headline_bar.h"
#include "ui/figures/position_bar.h"
#include "ui/figures/workspace.h"
#include "ui/lab/lab_panel.h"
#include "ui/lab/lab_session.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/lesson_step_view.h"
#include "ui/panels/compare_panel.h"
#include "ui/panels/copy_panel.h"
#include "ui/panels/solve_panel.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/app_theme.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/panel_scroll.h"
#include "ui/widgets/preferences.h"
#include "ui/widgets/question_bar.h"
#include "ui/widgets/reading_line.h"
#include "ui/widgets/wheel_guard.h"
#include "ui/window/document_desk.h"
#include "ui/window/document_menu.h"
#include "ui/window/opener.h"
#include "ui/window/presentation.h"
#include "ui/window/session_keeper.h"
#include "ui/window/view_history.h"

namespace rope {

namespace {

constexpr int sideWidth = 320; // pixels, at the usual size of text

} // namespace

MainWindow::MainWindow(std::unique_ptr<SceneStore> store, QWidget* parent) : QMainWindow(parent)
{
    new SpokenTips(this);
    m_store = store ? store.release() : new SceneStore;
    m_store->setParent(this);
    m_preferences = new Preferences(this);
    m_theme = new AppTheme(this);
    createCentre();
    createControls();
    createSide();
    createLessons();
    createFileMenu();
    createEditMenu();
    createViewMenu();
    createLessonMenu();
    createHelpMenu();
    createToolBar();
    m_presentation = new Presentation(*this, *m_workspace, *m_lessons, *m_lessonDock, *m_roomSliders,
                                      {menuBar(), m_tools, m_headlines, m_dock, m_side, statusBar()});
    connect(m_workspace, &Workspace::maximisedChanged, this, &MainWindow::leaveRoom);
    connect(m_presentation, &Presentation::entering, this,
            [this] { m_messageBar->setTextScale(m_presentation->scale()); });
    connect(m_presentation, &Presentation::left, this, [this] { m_messageBar->setTextScale(1); });
    setAcceptDrops(true);
    // What was said about an earlier scene is over.
    connect(m_store, &SceneStore::changed, m_messageBar, &QWidget::hide);
    connect(m_store, &SceneStore::rejected, this, &MainWindow::showMessage);
    m_workspace->setFigures(namedArrangements().front().figures);
    createDocuments();
    usePreferences();
    connect(m_preferences, &Preferences::changed, this, &MainWindow::usePreferences);
    updateTitle();
    resize(1400, 900);
}

MainWindow::~MainWindow() = default;

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
    WheelGuard::install(side);
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

void MainWindow::toggleMaximised()
{
    m_workspace->toggleMaximised(m_workspace->currentCell());
}

/// One figure alone: without controls, cards and panels, which come back as they were, beside those shown since.
void MainWindow::leaveRoom(bool alone)
{
    if (m_presentation->isOn() || alone == std::exchange(m_alone, alone))
        return;
    const std::array<QWidget*, 3> panels{m_dock, m_side, m_lessonDock};
    for (std::size_t i = 0; i < panels.size(); ++i) {
        const bool had = m_hadPanels[i];
        m_hadPanels[i] = !panels[i]->isHidden();
        if (alone)
            panels[i]->hide();
        else if (had)
            panels[i]->show();
    }
    m_headlines->setVisible(!alone);
}

void MainWindow::showSide(QWidget* panel)
{
    int tab = 0;
    while (m_tabs->widget(tab) != panel && !m_tabs->widget(tab)->isAncestorOf(panel))
        ++tab;
    const bool already = m_side->isVisible() && m_tabs->currentIndex() == tab;
    m_tabs->setCurrentIndex(tab);
    m_side->setVisible(!already);
    if (already)
        return;
    if (width() < roomyWidth)
        m_lessonDock->hide();
    m_tabs->setFocus();
}

bool MainWindow::openPath(const QString& path)
{
    return m_opener->open(path);
}

void MainWindow::showScene(const Scene& scene)
{
    m_opener->openScene(scene);
}

QString MainWindow::messageText() const
{
    return m_messageBar->text();
}

void MainWindow::showMessage(const QString& text)
{
    m_messageBar->say(text);
}

void MainWindow::usePreferences()
{
    const PreferenceValues& v = m_preferences->values();
    if (v.theme != m_theme->choice())
        m_theme->choose(v.theme);
    m_theme->setMotion(v.motion);
    setTextScale(v.textScale);
    if (!m_presentation->isOn())
        statusBar()->setVisible(v.readingLine);
    m_session->setDelay(v.keepAfterMs);
}

/// All text of the window, as a multiple of the desktop's size.
void MainWindow::setTextScale(double scale)
{
    m_theme->setTextScale(scale);
    if (scale == std::exchange(m_textScale, scale))
        return;
    m_workspace->setTextScale(scale);
    m_tabs->setMinimumWidth(qRound(sideWidth * std::sqrt(scale)));
    m_lessons->setTextScale(scale);
}

void MainWindow::updateTitle()
{
    const QString name = m_desk->name().isEmpty() ? QString::fromStdString(m_store->scene().name) : m_desk->name();
    setWindowTitle(name.isEmpty() ? tr("Ropescope") : tr("%1[*] – Ropescope").arg(name));
    setWindowModified(m_desk->isChanged());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_opener->accepts(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    m_opener->open(*event->mimeData());
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_workspace->isMaximised())
        toggleMaximised();
    else if (event->key() == Qt::Key_Escape && m_lessons->isAncestorOf(QApplication::focusWidget()))
        m_lessons->goUp() ? void() : showLessons(false);
    // What nothing else wanted steps through the open lesson.
    else if ((!m_lessons->isVisible() || !m_lessons->stepView().handleKey(*event)) && !m_documents->screenKey(*event))
        QMainWindow::keyPressEvent(event);
}

/// What is remembered is the user's own scene and figures, not those of a lesson.
void MainWindow::settle()
{
    m_presentation->leave();
    m_lessons->session().leave();
    if (m_workspace->isMaximised())
        toggleMaximised();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_ended) {
        QMainWindow::closeEvent(event);
        return;
    }
    if (!m_writing->mayLeave() || !m_documents->mayLeave()) {
        event->ignore();
        return;
    }
    settle();
    if (const QString problem = m_session->end(false); !problem.isEmpty() && !m_documents->loseAnyway(problem)) {
        event->ignore();
        return;
    }
    m_writing->end(false);
    saveSettings();
    QMainWindow::closeEvent(event);
}

void MainWindow::endByForce()
{
    settle();
    m_writing->end(true);
    m_session->end(true);
    saveSettings();
    m_ended = true;
}

void MainWindow::saveSettings()
{
    Settings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), saveState());
}

void MainWindow::restoreSettings(bool withSession)
{
    const Settings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray());
    m_preferences->load();
    m_views->rebase();
    m_session->begin(withSession);
    m_writing->restore();
}

} // namespace rope
