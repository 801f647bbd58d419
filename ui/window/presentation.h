// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QObject>
#include <QPointer>
#include <QWidget>

#include "ui/plot/plot_frame.h"

class QKeyEvent;
class QMainWindow;

namespace rope {

class LessonPanel;
class RoomSliders;
class Workspace;

/// The lecture room: the whole screen, large type, only the figures and the step of the open lesson. The keys are those
/// of a presenter's remote. Everything comes back afterwards as it was.
class Presentation : public QObject
{
    Q_OBJECT

public:
    /// `chrome`: what is hidden meanwhile; `step`: what holds the lesson, shown when one is open.
    Presentation(QMainWindow& window, Workspace& workspace, LessonPanel& lessons, QWidget& step, RoomSliders& sliders,
                 std::vector<QWidget*> chrome);

    /// How many times as large as on a desk the type of this room is.
    double scale() const;
    bool isOn() const { return m_on; }
    void toggle();
    void leave();

Q_SIGNALS:
    /// Before anything is hidden, and when everything is back as it was.
    void entering();
    void leaving(); ///< before anything comes back
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Hidden {
        QPointer<QWidget> widget;
        bool visible;
    };
    void enter();
    TextSize figureText() const;
    void showStep();
    void borrowShortcuts(bool on);
    bool key(const QKeyEvent& event);
    bool lessonKey(const QKeyEvent& event);
    void setBlank(bool blank);

    QMainWindow& m_window;
    Workspace& m_workspace;
    LessonPanel& m_lessons;
    QWidget& m_step;
    RoomSliders& m_sliders;
    QWidget* m_blank = nullptr; ///< a dark sheet over everything; none: nothing is covered
    std::vector<QWidget*> m_chrome;
    std::vector<Hidden> m_before;
    bool m_stepWasVisible = false;
    bool m_wasMaximised = false; ///< one figure filled the window
    Qt::WindowStates m_state;
    bool m_on = false;
};

} // namespace rope
