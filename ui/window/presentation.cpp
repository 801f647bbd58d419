// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/presentation.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScreen>

#include "core/figures/kit/figure_kind.h"
#include "ui/controls/room_sliders.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/lesson_step_view.h"
#include "ui/lessons/questions/draw_plot.h"
#include "ui/lessons/questions/order_row.h"

namespace rope {

namespace {

constexpr double linesOfScreen = 36;  // as many of the smallest words a screen is high: read from the back row
constexpr double stepPart = 0.36;     // of the screen's width
constexpr double comfortable = 560.0; // pixels of height at which usual type is large enough

/// Widgets that want letters for themselves.
bool isTyping(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
}

/// Widgets that want the arrow keys, Space and Enter for themselves.
bool isInput(const QWidget* widget)
{
    return isTyping(widget) || qobject_cast<const QAbstractSlider*>(widget) ||
           qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const OrderRow*>(widget) ||
           qobject_cast<const DrawPlot*>(widget);
}

} // namespace

Presentation::Presentation(QMainWindow& window, Workspace& workspace, LessonPanel& lessons, QWidget& step,
                           RoomSliders& sliders, std::vector<QWidget*> chrome)
    : QObject(&window), m_window(window), m_workspace(workspace), m_lessons(lessons), m_step(step), m_sliders(sliders),
      m_chrome(std::move(chrome))
{
    for (auto change : {&LessonSession::opened, &LessonSession::left})
        connect(&lessons.session(), change, this, [this] {
            if (m_on)
                showStep();
        });
}

void Presentation::toggle()
{
    m_on ? leave() : enter();
}

/// A screen is shown as large as the wall is, whatever its pixels: so what it shows is the same picture.
TextSize Presentation::figureText() const
{
    // Type of a plot grows with its size by a power (PlotStyle); this is what is left.
    constexpr double pointsOfHd = 19.3, hd = 1080, power = 0.55;
    const double height = m_window.screen()->size().height();
    return {pointsOfHd * std::pow(height / hd, power), height / linesOfScreen};
}

double Presentation::scale() const
{
    return std::clamp(m_window.screen()->size().height() / comfortable, 1.3, 2.6);
}

void Presentation::enter()
{
    Q_EMIT entering();
    m_on = true;
    m_state = m_window.windowState();
    m_stepWasVisible = !m_step.isHidden();
    m_wasMaximised = m_workspace.isMaximised();
    m_before.clear();
    for (QWidget* widget : m_chrome) {
        m_before.push_back({widget, !widget->isHidden()});
        widget->hide();
    }
    borrowShortcuts(true);
    const TextSize text = figureText();
    m_workspace.setPresenting(true, text.points, text.leastPixels);
    if (const FigureCell* cell = m_workspace.currentCell())
        m_sliders.follow(*findFigure(cell->figureId()));
    m_sliders.show();
    m_sliders.setTextSize(text.leastPixels * 72 / m_window.logicalDpiY());
    m_window.setWindowState(m_state | Qt::WindowFullScreen);
    showStep();
    qApp->installEventFilter(this);
}

void Presentation::showStep()
{
    const bool open = m_lessons.session().isOpen();
    m_lessons.setFixedWidth(static_cast<int>(m_window.screen()->size().width() * stepPart));
    m_lessons.stepView().setPresenting(true, scale());
    m_step.setVisible(open);
    if (open)
        m_lessons.stepView().setFocus();
}

void Presentation::leave()
{
    if (!m_on)
        return;
    Q_EMIT leaving();
    m_on = false;
    setBlank(false);
    m_sliders.hide();
    qApp->removeEventFilter(this);
    borrowShortcuts(false);
    m_workspace.setPresenting(false);
    if (m_workspace.isMaximised() != m_wasMaximised)
        m_workspace.toggleMaximised(m_workspace.currentCell());
    m_lessons.setTextScale(m_lessons.textScale());
    m_lessons.stepView().setPresenting(false, 1);
    m_window.setWindowState(m_state);
    for (const Hidden& each : m_before)
        if (each.widget)
            each.widget->setVisible(each.visible);
    m_step.setVisible(m_stepWasVisible);
    Q_EMIT left();
}

/// The shortcuts of a hidden menu bar sleep; the window lends its actions a place where they are awake.
void Presentation::borrowShortcuts(bool on)
{
    for (const QMenu* menu : m_window.menuBar()->findChildren<QMenu*>())
        for (QAction* action : menu->actions())
            if (!action->shortcut().isEmpty())
                on ? m_window.addAction(action) : m_window.removeAction(action);
}

/// People look at the speaker again. Whatever is pressed next brings the picture back.
void Presentation::setBlank(bool blank)
{
    delete std::exchange(m_blank, nullptr);
    if (!blank)
        return;
    m_blank = new QWidget(&m_window);
    m_blank->setObjectName(QStringLiteral("blank"));
    m_blank->setAccessibleName(tr("Blank screen"));
    m_blank->setAutoFillBackground(true);
    QPalette black;
    black.setColor(QPalette::Window, Qt::black);
    m_blank->setPalette(black);
    m_blank->setStyleSheet(QStringLiteral("background: black;"));
    m_blank->setCursor(Qt::BlankCursor);
    m_blank->setGeometry(m_window.rect());
    m_blank->show();
    m_blank->raise();
}

bool Presentation::key(const QKeyEvent& event)
{
    if (m_blank) {
        setBlank(false);
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Escape: leave(); return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp: return m_lessons.stepView().handleKey(event);
    default: break;
    }
    if (isTyping(QApplication::focusWidget()))
        return false;
    if (m_lessons.stepView().handleVoteKey(event.key()))
        return true;
    if (event.key() == Qt::Key_Q && m_lessons.session().isOpen()) {
        m_lessons.stepView().toggleVoting();
        return true;
    }
    if (event.key() == Qt::Key_N && m_lessons.session().isOpen()) {
        m_lessons.stepView().toggleNotes();
        return true;
    }
    // A letter in front of a choice chooses it.
    if (m_lessons.stepView().handleLetter(event.key()))
        return true;
    if (event.key() == Qt::Key_B || event.key() == Qt::Key_Period) {
        setBlank(true);
        return true;
    }
    return m_lessons.session().isOpen() && lessonKey(event);
}

bool Presentation::lessonKey(const QKeyEvent& event)
{
    LessonSession& session = m_lessons.session();
    if (event.key() == Qt::Key_A) {
        session.reveal();
        return true;
    }
    if (isInput(QApplication::focusWidget()))
        return false;
    switch (event.key()) {
    case Qt::Key_Right:
    case Qt::Key_Space:
        if (session.step() + 1 < session.stepCount())
            session.next();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Backspace:
        if (session.step() > 0)
            session.back();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up: m_lessons.stepView().scroll(event.key() == Qt::Key_Down); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: session.reveal(); return true;
    default: return false;
    }
}

bool Presentation::eventFilter(QObject* watched, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(watched);
    if (m_blank && widget == m_blank && event->type() == QEvent::MouseButtonPress) {
        QMetaObject::invokeMethod(
            this, [this] { setBlank(false); }, Qt::QueuedConnection);
        return true;
    }
    if (m_blank && widget == &m_window && event->type() == QEvent::Resize)
        m_blank->setGeometry(m_window.rect());
    if (event->type() != QEvent::KeyPress || !widget || widget->window() != &m_window ||
        QApplication::activePopupWidget())
        return false;
    const auto& pressed = *static_cast<QKeyEvent*>(event);
    return !(pressed.modifiers() & ~Qt::KeypadModifier) && key(pressed);
}

} // namespace rope
