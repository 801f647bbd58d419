// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace with some figures in it, shown and computed, for tests that drive it with real events.
#pragma once
#include <QTest>

#include "core/figures/kit/figure_kind.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/plot/plot_view.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/app_theme.h"

namespace rope::test {

struct ShownWorkspace {
    SceneStore store;
    AppTheme theme;
    Workspace space{store, theme};

    PlotView& plot(std::size_t cell) { return *space.cells()[cell]->plot(); }

    /// False when a figure does not get ready in time.
    bool show(const std::vector<std::string>& figures, QSize size)
    {
        space.setFigures(figures);
        space.resize(size);
        space.show();
        return QTest::qWaitForWindowExposed(&space) && settle();
    }

    bool settle()
    {
        return QTest::qWaitFor(
            [this] {
                for (const FigureCell* cell : space.cells())
                    if (!cell->isPainted())
                        return false;
                return true;
            },
            20000);
    }
};

/// How many pixels of the line at `at` (a column, else a row) differ between two pictures of one size, from `from` to
/// `to`, as a share.
inline double changedShare(const QImage& a, const QImage& b, bool column, int at, int from, int to)
{
    int changed = 0;
    for (int i = from; i < to; ++i) {
        const QPoint p = column ? QPoint(at, i) : QPoint(i, at);
        changed += a.valid(p) && b.valid(p) && a.pixel(p) != b.pixel(p) ? 1 : 0;
    }
    return to > from ? double(changed) / (to - from) : 0;
}

inline bool alike(QColor a, QColor b, int within = 60)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) <= within;
}

} // namespace rope::test
