// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/workspace.h"

#include <algorithm>
#include <map>
#include <utility>

#include <QApplication>
#include <QSplitter>
#include <QVBoxLayout>

#include "core/figures/kit/figure_kind.h"
#include "ui/base/message_text.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/pin_legend.h"
#include "ui/figures/position_bar.h"
#include "ui/figures/room_caption.h"
#include "ui/figures/row_scroll.h"
#include "ui/plot/plot_view.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/tab_order.h"

namespace rope {

namespace {

/// Cells in each row, by the number of cells.
const std::map<int, std::vector<int>>& layouts()
{
    static const std::map<int, std::vector<int>> rows{{1, {1}}, {2, {2}}, {3, {2, 1}}, {4, {2, 2}}, {6, {3, 3}}};
    return rows;
}

constexpr double usualPoints = 10; // of a plot in the usual window

/// In a lecture room: a figure that shares the screen has less room for words, and one of six is narrow.
TextSize sharedSize(const TextSize& text, std::size_t cells)
{
    const double least = cells > 4 ? 0.75 : cells > 2 ? 0.9 : 1;
    return {cells > 4 ? 0.75 * text.points : text.points, least * text.leastPixels};
}

QSplitter* splitter(Qt::Orientation orientation)
{
    auto* s = new QSplitter(orientation);
    s->setChildrenCollapsible(false);
    s->setHandleWidth(6);
    return s;
}

/// Or may, once it is there.
bool drawsPins(const FigureCell* cell)
{
    const Figure& figure = cell->plot()->figure();
    const auto isPin = [](const Series& s) { return s.colour.role == Role::Pin; };
    return cell->isVisible() && (figure.id.empty() || std::ranges::any_of(figure.series, isPin));
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
    m_caption = new RoomCaption(this);
    m_layout->addWidget(m_caption);
    connect(&store, &SceneStore::changed, this, &Workspace::showCaption);
    connect(&store, &SceneStore::heldChanged, this, &Workspace::showCaption);
    connect(this, &Workspace::painted, this, &Workspace::showCaption); // the Lab says what it has measured
    connect(this, &Workspace::painted, m_pins, [this] { m_pins->setDrawn(std::ranges::any_of(m_cells, drawsPins)); });
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
    connect(m_rows, &QSplitter::splitterMoved, this, [this] { keepBorders(*m_rows); });
    std::size_t next = 0;
    for (int inRow : rows->second) {
        QSplitter* row = splitter(Qt::Horizontal);
        connect(row, &QSplitter::splitterMoved, this, [this, row] { keepBorders(*row); });
        for (int i = 0; i < inRow; ++i) {
            auto* cell = new FigureCell(m_store, m_theme, ids[next++], row);
            row->addWidget(cell);
            row->setStretchFactor(i, 1);
            m_cells.push_back(cell);
            connectCell(cell);
            cell->setHiddenPins(m_pins->hiddenPins());
        }
        row->setSizes(QList<int>(inRow, 1000));
        m_rows->addWidget(row);
    }
    m_rows->setSizes(QList<int>(static_cast<int>(rows->second.size()), 1000));
    showTextSize(); // before anything is laid out
    m_scroll->setWidget(m_rows);
    QWidget* stop = m_scroll;
    for (FigureCell* cell : m_cells)
        stop = tabThrough(stop, cell);
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
    if (m_presented)
        showTextSize();
    if (m_maximised)
        m_maximised->plot()->setFocus();
    Q_EMIT maximisedChanged(m_maximised != nullptr);
}

void Workspace::resetZooms()
{
    for (FigureCell* cell : m_cells)
        cell->plot()->resetZoom();
}

void Workspace::setPresenting(bool presenting, double points, double leastPixels)
{
    m_presented = presenting ? std::optional(TextSize{points, leastPixels}) : std::nullopt;
    m_position->setVisible(!presenting);
    showTextSize();
}

void Workspace::setTextScale(double scale)
{
    m_textScale = scale;
    showTextSize();
}

void Workspace::showTextSize()
{
    const TextSize text = m_presented.value_or(TextSize{m_textScale * usualPoints});
    m_pins->setTextSize(text.points, text.leastPixels);
    m_caption->setTextSize(text.leastPixels);
    showCaption();
    const TextSize own = m_presented ? sharedSize(text, m_maximised ? 1 : m_cells.size()) : text;
    for (FigureCell* cell : m_cells)
        cell->setPresenting(m_presented.has_value(), own.points, own.leastPixels);
    fitRows();
}

void Workspace::showCaption()
{
    std::vector<const FigureCell*> seen;
    if (m_presented)
        std::ranges::copy_if(m_cells, std::back_inserter(seen),
                             [this](const FigureCell* each) { return !m_maximised || each == m_maximised; });
    if (!seen.empty())
        m_caption->say(m_store.scene(), seen, m_store.isHeld());
    m_caption->setVisible(!seen.empty());
}

/// A plot is as high as its type makes useful: of what is left, words take most. A lecture room scrolls nothing.
void Workspace::fitRows()
{
    constexpr int least = 100, moreAtTwice = 180;
    const int more = m_presented ? 0 : qRound(moreAtTwice * std::max(0.0, m_textScale - 1));
    for (FigureCell* cell : m_cells)
        cell->plot()->setMinimumHeight(least + more);
    m_scroll->setScrolls(more > 0);
    stackNarrowCells();
}

void Workspace::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    stackNarrowCells();
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
