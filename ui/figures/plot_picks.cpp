// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/plot_picks.h"

#include <algorithm>
#include <cmath>

#include <QApplication>

#include "core/model/two_pi.h"
#include "core/scene/scene_edits.h"
#include "ui/base/message_text.h"
#include "ui/plot/plot_view.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/number_lists.h"

namespace rope {

PlotPicks::PlotPicks(SceneStore& store, PlotView& plot, const FigureKind& kind)
    : QObject(&plot), m_store(store), m_plot(plot), m_kind(&kind)
{
    connect(&plot, &PlotView::picked, this, &PlotPicks::pick);
    connect(&plot, &PlotView::tapped, this, &PlotPicks::tap);
    connect(&plot, &PlotView::markDragged, this, &PlotPicks::dragMark);
    connect(&plot, &PlotView::markReleased, &store, &SceneStore::endGesture);
    connect(&plot, &PlotView::doubleClicked, this, &PlotPicks::takeBack);
}

void PlotPicks::pick(Meaning meaning, double value)
{
    Scene next = m_store.scene();
    if (!m_lastPick.isValid() || m_lastPick.elapsed() > QApplication::doubleClickInterval())
        m_beforePick = next;
    m_lastPick.start();
    if (meaning == Meaning::Pair)
        next.selectedPair = static_cast<int>(std::lround(value));
    else if (meaning == Meaning::Position)
        next.position = std::max<std::int64_t>(0, std::llround(value));
    else if (meaning == Meaning::Distance)
        next.distance = std::max<std::int64_t>(0, std::llround(value));
    else if (meaning == Meaning::Key)
        next.distance = std::max<std::int64_t>(0, next.position - std::llround(value));
    else
        return;
    // One name for all: a click on a map picks along both axes and is one step.
    m_store.edit(next, tr("Selection"));
}

/// The first click of a double click has picked something, which nobody wanted.
void PlotPicks::takeBack()
{
    if (!m_lastPick.isValid() || m_lastPick.elapsed() > QApplication::doubleClickInterval())
        return;
    Scene next = m_store.scene();
    next.selectedPair = m_beforePick.selectedPair;
    next.position = m_beforePick.position;
    next.distance = m_beforePick.distance;
    m_store.edit(next, tr("Selection")); // merges with the pick into no step at all
    m_lastPick.invalidate();
}

void PlotPicks::dragMark(int pair, double y)
{
    const MarkDrag drag = m_plot.figure().drag;
    Scene next = m_store.scene();
    std::vector<double> theta = next.active.customTheta;
    if (drag == MarkDrag::None || next.active.thetaMode != ThetaMode::Custom || pair < 1 ||
        pair > static_cast<int>(theta.size()) || !(y > 0))
        return;
    // As finely as a hand sets it: the list shows every digit that is there.
    constexpr int digits = 4;
    const double exact = drag == MarkDrag::Period ? twoPi / y : y;
    theta[static_cast<std::size_t>(pair) - 1] = withDigits(exact, digits);
    setCustomTheta(next, theta);
    markEdited(next);
    m_store.edit(next, tr("List of θ"));
}

/// Where a click chooses among the figure's options, as a head out of the overview of all.
void PlotPicks::tap(double x, double y)
{
    if (!m_kind->chosenAt)
        return;
    Scene next = m_store.scene();
    for (const auto& [option, choice] : m_kind->chosenAt(next, x, y))
        next.figureOptions[m_kind->id + "." + option] = choice;
    m_store.edit(next, translated(m_kind->title));
    m_store.endGesture();
}

} // namespace rope
