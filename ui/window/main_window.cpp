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
#include <QScreen>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>

#include "core/figures/kit/arrangements.h"
#include "core/figures/kit/figure_kind.h"
#include "ui/base/settings.h"
#include "ui/base/silence.h"
#include "ui/base/spoken_tips.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/model_box.h"
#include "ui/controls/room_sliders.h"
#include "ui/figures/arrangement_menu.h"
#include "ui/figures/headline_bar.h"
#include "ui/figures/workspace.h"
#include "ui/lab/lab_panel.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/lesson_step_view.h"
#include "ui/panels/compare_panel.h"
#include "ui/reference/term_tips.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/app_theme.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/preferences.h"
#include "ui/widgets/question_bar.h"
#include "ui/widgets/wheel_guard.h"
#include "ui/window/dock_room.h"
#include "ui/window/document_desk.h"
#include "ui/window/document_menu.h"
#include "ui/window/opener.h"
#include "ui/window/presentation.h"
#include "ui/window/session_keeper.h"
#include "ui/window/view_history.h"

namespace rope {

namespace {
constexpr int roomForTitle = 40; // pixels, of what desktops put above a window
} // namespace

MainWindow::MainWindow(std::unique_ptr<SceneStore> store, QWidget* parent) : QMainWindow(parent)
{
    new SpokenTips(this);
    new TermTips(this);
    m_store = store ? store.release() : new SceneStore;
    m_store->setParent(this);
    m_preferences = new Preferences(this);
    m_theme = new AppTheme(this);
    useLook(); // before there are widgets that would be styled twice
    createCentre();
    createControls();
    createSide();
    createLessons();
    m_dockRoom = new DockRoom(*this, {m_lessonDock, m_side, m_dock});
    createFileMenu();
    createEditMenu();
    createViewMenu();
    createLessonMenu();
    createHelpMenu();
    createToolBar();
    m_presentation = new Presentation(*this, *m_workspace, *m_lessons, *m_lessonDock, *m_roomSliders,
                                      {menuBar(), m_tools, m_headlines, m_dock, m_side, statusBar()});
    connect(m_workspace, &Workspace::maximisedChanged, this, &MainWindow::leaveRoom);
    connect(m_presentation, &Presentation::entering, this, [this] {
        m_messageBar->setTextScale(m_presentation->scale());
        m_question->setWaiting(true);
    });
    connect(m_presentation, &Presentation::left, this, [this] {
        m_messageBar->setTextScale(1);
        m_question->setWaiting(false);
    });
    setAcceptDrops(true);
    // What was said about an earlier scene is over.
    connect(m_store, &SceneStore::changed, m_messageBar, &QWidget::hide);
    connect(m_store, &SceneStore::rejected, this, &MainWindow::showMessage);
    WheelGuard::install(this);
    m_workspace->setFigures(namedArrangements().front().figures);
    createDocuments();
    usePreferences();
    connect(m_preferences, &Preferences::changed, this, &MainWindow::usePreferences);
    updateTitle();
    resize(1400, 900);
}

MainWindow::~MainWindow()
{
    silenceParts(*this);
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
        return m_dockRoom->closed(m_side);
    m_dockRoom->opened(m_side, m_lessonDock);
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

void MainWindow::useLook()
{
    const PreferenceValues& v = m_preferences->values();
    if (v.theme != m_theme->choice())
        m_theme->choose(v.theme);
    m_theme->setStrongCurves(v.strongCurves);
    m_theme->setMotion(v.motion);
    m_theme->setTextScale(v.textScale);
}

void MainWindow::usePreferences()
{
    useLook();
    const PreferenceValues& v = m_preferences->values();
    setTextScale(v.textScale);
    if (!m_presentation->isOn())
        statusBar()->setVisible(v.readingLine);
    m_session->setDelay(v.keepAfterMs);
}

/// All text of the window, as a multiple of the desktop's size.
void MainWindow::setTextScale(double scale)
{
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

/// The window as it is remembered. An open lesson stays: WindowView keeps the user's own figures and scene meanwhile,
/// and the next window is to open it where it was left.
void MainWindow::settle()
{
    m_presentation->leave();
    m_lessons->session().pause();
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
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(size().boundedTo(screen()->availableSize() - QSize(0, roomForTitle))); // all of it can be seen
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray());
    m_preferences->load();
    m_views->rebase();
    m_session->begin(withSession);
    if (withSession)
        returnToOpenedLesson();
    m_writing->restore();
}

} // namespace rope
