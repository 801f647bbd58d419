// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QObject>

#include "core/figures/kit/figure_kind.h"

namespace rope {

class PlotView;
class SceneStore;

/// What a hand does in a plot, as edits of the scene: a click that selects, a click that chooses among the figure's
/// options, a mark that is dragged.
class PlotPicks : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the plot.
    PlotPicks(SceneStore& store, PlotView& plot, const FigureKind& kind);
    void setKind(const FigureKind& kind) { m_kind = &kind; }

private:
    void pick(Meaning meaning, double value);
    void takeBack();
    void dragMark(int pair, double y);
    void tap(double x, double y);

    SceneStore& m_store;
    PlotView& m_plot;
    const FigureKind* m_kind;
    Scene m_beforePick;
    QElapsedTimer m_lastPick;
};

} // namespace rope
