// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/workspace.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include <QApplication>
#include <QSplitter>
#include <QVBoxLayout>

#include "core/figures/kit/figure_kind.h"
#include "ui/base/message_text.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/pin_legend.h"
#include "ui/figures/position_bar.h"
#include "ui/figures/row_scroll.h"
#include "ui/plot/plot_view.h"

namespace rope {

namespace {

/// Cells in each row, by the number of cells.
const std::map<int, std::vector<int>>& layouts()
{
    static const std::map<int, std::vector<int>> rows{{1, {1}}, {2, {2}}, {3, {2, 1}}, {4, {2, 2}}, {6, {3, 3}}};
    return rows;
}

constexpr double usualPoints = 10; // of a plot in the usual window

/// Large type that still fits: six cells are narrow.
double pointsFor(double points, std::size_t cells)
{
    return cells > 4 ? 0.75 * points : points;
}

QSplitter* splitter(Qt::Orientation orientation)
{
    auto* s = new QSplitter(orientation);
    s->setChildrenCollapsible(false);
    s->setHandleWidth(6);
    return s;
}

std::vector<int> sharesOf(const QSplitter& splitter)
{
    const QList<int> sizes = splitter.sizes();
    const int whole = std::max(1, std::accumulate(sizes.begin(), sizes.end(), 0));
    std::vector<int> out;
    for (const int size : sizes)
        out.push_back(std::clamp(1000 * size / whole, 1, 1000));
    return out;
}

bool isStacked(const QSplitter& row)
{
    return row.orientation() == Qt::Vertical;
}

} // namespace

Workspace::Workspace(SceneStore& store, AppTheme& theme, QWidget* parent)
    : QWidget(parent), m_store(store), m_theme(theme)
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_pins = new PinLegend(store, theme, this);
    connect(m_pins, &PinLegend::hiddenChanged, this, [this] {
        for (FigureCell* cell : m_cells)
            cell->setHiddenPins(m_pins->hiddenPins());
    });
    m_layout->addWidget(m_pins);
    m_scroll = new RowScroll(this);
    m_layout->addWidget(m_scroll, 1);
    m_position = new PositionBar(store, theme, this);
    m_layout->addWidget(m_position);
}

const std::vector<int>& Workspace::cellCounts()
{
    static const std::vector<int> counts{1, 2, 3, 4, 6};
    return counts;
}

const std::vector<int>& Workspace::rowsOf(std::size_t cells)
{
    return layouts().at(static_cast<int>(cells));
}

void Workspace::setFigures(const std::vector<std::string>& ids)
{
    const auto rows = layouts().find(static_cast<int>(ids.size()));
    if (rows == layouts().end())
        return;
    // Who was in a figure stays in the figures.
    const bool hadFocus = m_rows && m_rows->isAncestorOf(QApplication::focusWidget());
    const bool wasMaximised = std::exchange(m_maximised, nullptr) != nullptr;
    m_cells.clear();
    delete m_rows;
    m_borders = {};
    m_rows = splitter(Qt::Vertical);
    connect(m_rows, &QSplitter::splitterMoved, this, &Workspace::keepBorders);
    std::size_t next = 0;
    for (int inRow : rows->second) {
        QSplitter* row = splitter(Qt::Horizontal);
        connect(row, &QSplitter::splitterMoved, this, &Workspace::keepBorders);
        for (int i = 0; i < inRow; ++i) {
            auto* cell = new FigureCell(m_store, m_theme, ids[next++], row);
            row->addWidget(cell);
            row->setStretchFactor(i, 1);
            m_cells.push_back(cell);
            connectCell(cell);
            cell->setHiddenPins(m_pins->hiddenPins());
            if (m_presentedPoints)
                cell->setPresenting(true, pointsFor(*m_presentedPoints, ids.size()));
            else
                cell->setTextSize(m_textScale * usualPoints);
        }
        row->setSizes(QList<int>(inRow, 1000));
        m_rows->addWidget(row);
    }
    m_rows->setSizes(QList<int>(static_cast<int>(rows->second.size()), 1000));
    m_scroll->setWidget(m_rows);
    m_rows->show();
    fitRows();
    if (hadFocus)
        m_cells.front()->plot()->setFocus();
    if (wasMaximised)
        Q_EMIT maximisedChanged(false);
    Q_EMIT figuresChanged();
}

std::vector<std::string> Workspace::figures() const
{
    std::vector<std::string> ids;
    for (const FigureCell* cell : m_cells)
        ids.push_back(cell->figureId());
    return ids;
}

void Workspace::setCellCount(int count)
{
    std::vector<std::string> ids = figures();
    for (const FigureKind& kind : figureKinds())
        if (std::ranges::find(ids, kind.id) == ids.end())
            ids.push_back(kind.id);
    while (static_cast<int>(ids.size()) < count)
        ids.push_back(figureKinds().front().id);
    ids.resize(static_cast<std::size_t>(count));
    setFigures(ids);
}

FigureCell* Workspace::currentCell() const
{
    for (FigureCell* cell : m_cells)
        if (cell->isAncestorOf(QApplication::focusWidget()))
            return cell;
    return m_maximised ? m_maximised : m_cells.empty() ? nullptr : m_cells.front();
}

void Workspace::toggleMaximised(FigureCell* cell)
{
    m_maximised = m_maximised ? nullptr : cell;
    for (FigureCell* each : m_cells)
        each->setVisible(!m_maximised || each == m_maximised);
    for (int i = 0; i < m_rows->count(); ++i)
        m_rows->widget(i)->setVisible(!m_maximised || m_rows->widget(i)->isAncestorOf(m_maximised));
    fitRows();
    if (m_maximised)
        m_maximised->plot()->setFocus();
    Q_EMIT maximisedChanged(m_maximised != nullptr);
}

void Workspace::resetZooms()
{
    for (FigureCell* cell : m_cells)
        cell->plot()->resetZoom();
}

void Workspace::setPresenting(bool presenting, double points)
{
    m_presentedPoints = presenting ? std::optional(points) : std::nullopt;
    m_position->setVisible(!presenting);
    m_pins->setTextSize(presenting ? points : m_textScale * usualPoints);
    for (FigureCell* cell : m_cells)
        cell->setPresenting(presenting, presenting ? pointsFor(points, m_cells.size()) : m_textScale * usualPoints);
    fitRows();
}

void Workspace::setTextScale(double scale)
{
    m_textScale = scale;
    if (!m_presentedPoints)
        m_pins->setTextSize(scale * usualPoints);
    for (FigureCell* cell : m_cells)
        if (!m_presentedPoints)
            cell->setTextSize(scale * usualPoints);
    fitRows();
}

/// A plot is as high as its type makes useful: of what is left, words take most. A lecture room scrolls nothing.
void Workspace::fitRows()
{
    constexpr int least = 100, moreAtTwice = 180;
    const int more = m_presentedPoints ? 0 : qRound(moreAtTwice * std::max(0.0, m_textScale - 1));
    for (FigureCell* cell : m_cells)
        cell->plot()->setMinimumHeight(least + more);
    m_scroll->setScrolls(more > 0);
    stackNarrowCells();
}

/// In large type cells that would be too narrow for it stand below each other: the rows scroll anyway.
void Workspace::stackNarrowCells()
{
    constexpr double narrow = 170; // pixels at the usual size of type
    const bool scrolls = m_textScale > 1 && !m_presentedPoints;
    for (int i = 0; m_rows && i < m_rows->count(); ++i) {
        QSplitter* row = rowAt(i);
        const bool stacks = scrolls && width() < narrow * m_textScale * row->count();
        if (stacks == isStacked(*row))
            continue;
        row->setOrientation(stacks ? Qt::Vertical : Qt::Horizontal);
        const auto index = static_cast<std::size_t>(i);
        const bool own = !stacks && index < m_borders.columns.size() && !m_borders.columns[index].empty();
        row->setSizes(own ? QList<int>(m_borders.columns[index].begin(), m_borders.columns[index].end())
                          : QList<int>(row->count(), 1000));
    }
}

void Workspace::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    stackNarrowCells();
}

QSplitter* Workspace::rowAt(int index) const
{
    return static_cast<QSplitter*>(m_rows->widget(index));
}

void Workspace::setBorders(const Borders& borders)
{
    const auto fits = [](const std::vector<int>& shares, const QSplitter* splitter) {
        return static_cast<int>(shares.size()) == splitter->count();
    };
    const auto apply = [&](const std::vector<int>& shares, QSplitter* splitter) {
        const bool own = fits(shares, splitter);
        splitter->setSizes(own ? QList<int>(shares.begin(), shares.end()) : QList<int>(splitter->count(), 1000));
        return own ? shares : std::vector<int>();
    };
    m_borders = {apply(borders.rows, m_rows), {}};
    for (int i = 0; i < m_rows->count(); ++i) {
        const auto index = static_cast<std::size_t>(i);
        m_borders.columns.push_back(
            apply(index < borders.columns.size() ? borders.columns[index] : std::vector<int>(), rowAt(i)));
    }
    if (std::ranges::all_of(m_borders.columns, &std::vector<int>::empty))
        m_borders.columns.clear();
}

/// Called when the user moves one, not when the window grows: what is remembered does not creep by rounding.
void Workspace::keepBorders()
{
    m_borders = {sharesOf(*m_rows), {}};
    for (int i = 0; i < m_rows->count(); ++i)
        m_borders.columns.push_back(isStacked(*rowAt(i)) ? std::vector<int>() : sharesOf(*rowAt(i)));
    Q_EMIT arranged();
}

void Workspace::connectCell(FigureCell* cell)
{
    connect(cell, &FigureCell::message, this, &Workspace::message);
    connect(cell, &FigureCell::painted, this, &Workspace::painted);
    connect(cell->plot(), &PlotView::stateChanged, this, &Workspace::arranged);
    connect(cell, &FigureCell::figureChanged, this, &Workspace::figuresChanged);
    connect(cell->plot(), &PlotView::readoutChanged, this, [this, cell](const QString& read) {
        const QString title = translated(findFigure(cell->figureId())->title);
        Q_EMIT readingChanged(read.isEmpty() ? read : title + QStringLiteral(":\n") + read);
    });
    connect(cell, &FigureCell::exportRequested, this, [this, cell] { Q_EMIT exportRequested(cell); });
    connect(cell, &FigureCell::hearRequested, this, [this, cell] { Q_EMIT hearRequested(cell); });
    connect(cell, &FigureCell::maximiseRequested, this, [this, cell] { toggleMaximised(cell); });
    connect(cell, &FigureCell::hovered, this,
            [this, cell](Meaning meaning, std::optional<double> value) { share(cell, meaning, value); });
}

void Workspace::share(const FigureCell* from, Meaning meaning, std::optional<double> value)
{
    for (FigureCell* cell : m_cells)
        if (cell != from)
            cell->plot()->setSharedHover(meaning, value);
}

} // namespace rope
