// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include <QObject>
#include <QPointer>
#include <QStringList>

#include "ui/figures/workspace.h"
#include "ui/lessons/step_play.h"

class QWidget;

namespace rope {

class FigureCell;
class HeadlineBar;
class HighlightFrame;
class LessonSession;

/// Sets the window for a step: its figures, what it points at, the walking position, and the place predicted on a plot.
/// The user's figures come back when the lesson is left.
class LessonStage : public QObject
{
    Q_OBJECT

public:
    /// The widgets of a highlight target; empty when there is none.
    using Find = std::function<std::vector<QWidget*>(const std::string& target)>;

    LessonStage(LessonSession& session, SceneStore& store, Workspace& workspace, HeadlineBar& cards, Find find,
                QObject* parent = nullptr);

    /// Starts the walk of the step, pauses it, or lets it go on.
    void play();
    StepPlay& player() { return m_play; }
    /// The user's own figures and borders while a lesson is open.
    const std::vector<std::string>& keptFigures() const { return m_figures; }
    /// What is framed now.
    std::vector<QWidget*> highlighted() const;

Q_SIGNALS:
    void playing(bool on);
    /// Controls (of taskControls()) that do not count while the task of the step is open; none: all do.
    void locked(const QStringList& controls);

private:
    void keepFigures();
    void giveFiguresBack();
    void setStep();
    void setHighlights();
    void preparePrediction();
    void showMarks();
    void cover();

    LessonSession& m_session;
    Workspace& m_workspace;
    HeadlineBar& m_cards;
    Find m_find;
    StepPlay m_play;
    std::vector<std::string> m_figures;
    Workspace::Borders m_borders;
    std::vector<QPointer<HighlightFrame>> m_frames;
    QPointer<FigureCell> m_asked; ///< the cell to click in
    QPointer<HighlightFrame> m_askedFrame;
    QStringList m_locked;
};

} // namespace rope
