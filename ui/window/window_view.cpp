// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_view.h"

#include <algorithm>

#include <QDockWidget>
#include <QScopedValueRollback>
#include <QTabWidget>

#include "core/figures/kit/arrangements.h"
#include "core/figures/kit/figure_kind.h"
#include "core/model/problem.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/lesson_stage.h"
#include "ui/plot/plot_view.h"
#include "ui/window/presentation.h"

namespace rope {

namespace {

const std::vector<std::string> panelIds{"compare", "solve", "copy", "lab"};

std::optional<Zoom> zoomOf(const std::optional<AxisZoom>& z)
{
    return z ? std::optional(Zoom{{z->shown.lo, z->shown.hi}, {z->of.lo, z->of.hi}}) : std::nullopt;
}

std::optional<AxisZoom> axisZoomOf(const std::optional<Zoom>& z)
{
    return z ? std::optional(AxisZoom{{z->shown.from, z->shown.to}, {z->of.from, z->of.to}}) : std::nullopt;
}

PlotState stateOf(const CellView& cell)
{
    return {axisZoomOf(cell.x), axisZoomOf(cell.y), {cell.hidden.begin(), cell.hidden.end()}};
}

std::vector<std::string> figuresOf(const View& view)
{
    std::vector<std::string> out;
    for (const CellView& cell : view.cells)
        out.push_back(cell.figure);
    return out.empty() ? figureArrangements().front().figures : out;
}

} // namespace

WindowView::WindowView(const ViewParts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    const auto touch = [this](const QString& what) {
        if (!m_applying)
            Q_EMIT touched(what);
    };
    connect(&parts.workspace, &Workspace::figuresChanged, this, [touch] { touch(tr("figures")); });
    connect(&parts.workspace, &Workspace::arranged, this, [touch] { touch(tr("view")); });
    connect(&parts.workspace, &Workspace::maximisedChanged, this, [touch] { touch(tr("one figure alone")); });
    for (QDockWidget* dock : {&parts.controls, &parts.side, &parts.lessonDock})
        connect(dock, &QDockWidget::visibilityChanged, this, [touch] { touch(tr("panels")); });
    connect(&parts.tabs, &QTabWidget::currentChanged, this, [touch] { touch(tr("panels")); });
    connect(&parts.presentation, &Presentation::entering, this, [this] { capture(); });
    // What comes back step by step is no view in between.
    connect(&parts.presentation, &Presentation::leaving, this, [this] {
        m_comingBack = m_last;
        m_applying = true;
    });
    connect(&parts.presentation, &Presentation::left, this, &WindowView::comeBack);
    m_last = capture();
}

bool WindowView::isPresenting() const
{
    return m_parts.presentation.isOn();
}

bool WindowView::isLent() const
{
    return isPresenting() || m_parts.lessons.session().isOpen();
}

void WindowView::capturePanels(View& view) const
{
    view.controls = !m_parts.controls.isHidden();
    const auto tab = static_cast<std::size_t>(std::max(0, m_parts.tabs.currentIndex()));
    view.panel = m_parts.side.isHidden() || tab >= panelIds.size() ? std::string() : panelIds[tab];
    view.lessons = !m_parts.lessonDock.isHidden();
}

View WindowView::capture() const
{
    View& view = m_last; // what is lent stays as it was
    const LessonSession& lesson = m_parts.lessons.session();
    view.lesson = lesson.isOpen() && !lesson.entry().opened ? lesson.lesson().id : std::string();
    view.step = view.lesson.empty() ? 1 : lesson.step() + 1;
    if (isPresenting())
        return view;
    if (!lesson.isOpen()) {
        view.cells.clear();
        for (const FigureCell* cell : m_parts.workspace.cells())
            view.cells.push_back(captured(*cell));
        const Workspace::Borders& borders = m_parts.workspace.borders();
        view.rows = borders.rows;
        view.columns = borders.columns;
        view.alone.reset();
        if (m_parts.workspace.isMaximised())
            view.alone = static_cast<int>(
                std::ranges::find_if(m_parts.workspace.cells(), [](const FigureCell* c) { return !c->isHidden(); }) -
                m_parts.workspace.cells().begin());
    }
    if (!m_parts.workspace.isMaximised()) // which hides them meanwhile
        capturePanels(view);
    return view;
}

CellView WindowView::captured(const FigureCell& cell)
{
    const PlotState state = cell.plot()->state();
    return {cell.figureId(), zoomOf(state.x), zoomOf(state.y), {state.hidden.begin(), state.hidden.end()}};
}

std::vector<CellView> WindowView::cellsSeen() const
{
    std::vector<CellView> out;
    for (const FigureCell* cell : m_parts.workspace.cells())
        if (!cell->isHidden())
            out.push_back(captured(*cell));
    return out;
}

Covered WindowView::covered() const
{
    return m_parts.workspace.cells().front()->plot()->covered();
}

void WindowView::apply(const View& view)
{
    const QScopedValueRollback applying(m_applying, true);
    Workspace& workspace = m_parts.workspace;
    if (workspace.isMaximised())
        workspace.toggleMaximised(workspace.currentCell());
    if (const auto figures = figuresOf(view); figures != workspace.figures())
        workspace.setFigures(figures);
    if (const Workspace::Borders wanted{view.rows, view.columns}; wanted != workspace.borders())
        workspace.setBorders(wanted);
    for (std::size_t i = 0; i < workspace.cells().size(); ++i)
        workspace.cells()[i]->plot()->setState(i < view.cells.size() ? stateOf(view.cells[i]) : PlotState());
    applyFrame(view);
    m_last = view; // what is lent or hidden meanwhile comes back whole
}

/// What is around the figures, and whether one of them is alone.
void WindowView::applyFrame(const View& view)
{
    Workspace& workspace = m_parts.workspace;
    if (workspace.isMaximised())
        workspace.toggleMaximised(workspace.currentCell());
    if (!isPresenting())
        applyPanels(view);
    if (view.alone && static_cast<std::size_t>(*view.alone) < workspace.cells().size())
        workspace.toggleMaximised(workspace.cells()[static_cast<std::size_t>(*view.alone)]);
}

void WindowView::applyPanels(const View& view)
{
    m_parts.controls.setVisible(view.controls);
    if (const auto tab = std::ranges::find(panelIds, view.panel); tab != panelIds.end())
        m_parts.tabs.setCurrentIndex(static_cast<int>(tab - panelIds.begin()));
    m_parts.side.setVisible(!view.panel.empty());
    m_parts.lessonDock.setVisible(view.lessons);
}

/// A presentation is over, maybe at another screen than it began with: what is around the figures is that screen's. A
/// lesson has figures of its own, and one of them may be alone.
void WindowView::comeBack()
{
    const View own = m_comingBack;
    if (!m_parts.lessons.session().isOpen())
        applyFrame(own);
    else if (!m_parts.workspace.isMaximised())
        applyPanels(own);
    m_last = own;
    m_applying = false;
    Q_EMIT touched(tr("panels"));
}

void WindowView::applyLesson(const View& view)
{
    LessonSession& session = m_parts.lessons.session();
    if (view.lesson.empty()) {
        session.leave();
        return;
    }
    const QScopedValueRollback applying(m_applying, true);
    if (const LessonEntry* entry = m_parts.lessons.library().shipped(view.lesson))
        m_parts.lessons.open(*entry, view.step - 1);
}

void WindowView::check(const View& view) const
{
    for (const CellView& cell : view.cells)
        if (!findFigure(cell.figure))
            throw InputError("figure", quotable(cell.figure), "a figure of this version; see 'ropescope list figures'");
    if (!view.lesson.empty() && !m_parts.lessons.library().shipped(view.lesson))
        throw InputError("lesson", quotable(view.lesson), "a lesson of this version; see 'ropescope list lessons'");
}

} // namespace rope
