// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include "core/figures/kit/figure_text.h"
#include "core/scene/document.h"

class QDockWidget;
class QTabWidget;

namespace rope {

class FigureCell;
class LessonPanel;
class LessonStage;
class Presentation;
class Workspace;

/// What of a window makes a view: the only place that knows which widget holds which part of it.
struct ViewParts {
    Workspace& workspace;
    QDockWidget& controls;
    QDockWidget& side;
    QTabWidget& tabs; ///< of the side, in the order of panelIds()
    QDockWidget& lessonDock;
    LessonPanel& lessons;
    LessonStage& stage;
    Presentation& presentation;
};

/// The view of a window as a value, and a value as the view of the window.
class WindowView : public QObject
{
    Q_OBJECT

public:
    explicit WindowView(const ViewParts& parts, QObject* parent = nullptr);

    /// The user's own: what a lesson or a presentation has put over it is not in it.
    View capture() const;
    /// What the window shows, whoever arranged it: the cells that are seen.
    std::vector<CellView> cellsSeen() const;
    /// What a lesson covers of all figures.
    Covered covered() const;
    static CellView captured(const FigureCell& cell);
    /// Lessons stay as they are.
    void apply(const View& view);
    /// A lesson is opened at its place, or left.
    void applyLesson(const View& view);
    /// Whether somebody else than the user arranges the window now.
    bool isLent() const;
    bool isPresenting() const;
    /// Throws InputError when the view names a figure or lesson that this version does not have.
    void check(const View& view) const;

Q_SIGNALS:
    /// Something of the view may have changed; `what` names it in the history.
    void touched(const QString& what);

private:
    void capturePanels(View& view) const;
    void applyFrame(const View& view);
    void applyPanels(const View& view);
    void comeBack();

    ViewParts m_parts;
    mutable View m_last;
    View m_comingBack; ///< after a presentation
    bool m_applying = false;
};

} // namespace rope
