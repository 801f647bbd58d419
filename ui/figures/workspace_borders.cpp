// SPDX-License-Identifier: GPL-3.0-or-later
// The borders between the cells: where the user left them, and what becomes of them in large type.
#include <algorithm>
#include <numeric>

#include <QSplitter>

#include "ui/figures/workspace.h"

namespace rope {

namespace {

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

/// Equal ones where there are no shares of its own.
void setShares(QSplitter& splitter, const std::vector<int>& shares)
{
    splitter.setSizes(shares.empty() ? QList<int>(splitter.count(), 1000) : QList<int>(shares.begin(), shares.end()));
}

/// Shares of another layout are none.
std::vector<int> fitting(const std::vector<int>& shares, const QSplitter& splitter)
{
    return static_cast<int>(shares.size()) == splitter.count() ? shares : std::vector<int>();
}

std::vector<int> listAt(const std::vector<std::vector<int>>& lists, int index)
{
    const auto at = static_cast<std::size_t>(index);
    return at < lists.size() ? lists[at] : std::vector<int>();
}

} // namespace

/// In large type cells that would be too narrow for it stand below each other: the rows scroll anyway.
void Workspace::stackNarrowCells()
{
    constexpr double narrow = 170; // pixels at the usual size of type
    const bool scrolls = m_textScale > 1 && !m_presented;
    bool changed = false;
    for (int i = 0; m_rows && i < m_rows->count(); ++i) {
        QSplitter* row = rowAt(i);
        const bool stacks = scrolls && width() < narrow * m_textScale * row->count();
        if (stacks == isStacked(*row))
            continue;
        row->setOrientation(stacks ? Qt::Vertical : Qt::Horizontal);
        changed = true;
    }
    if (changed)
        showBorders();
}

QSplitter* Workspace::rowAt(int index) const
{
    return static_cast<QSplitter*>(m_rows->widget(index));
}

bool Workspace::hasStackedCells() const
{
    for (int i = 0; i < m_rows->count(); ++i)
        if (isStacked(*rowAt(i)))
            return true;
    return false;
}

void Workspace::setBorders(const Borders& borders)
{
    m_borders = {fitting(borders.rows, *m_rows), {}};
    for (int i = 0; i < m_rows->count(); ++i)
        m_borders.columns.push_back(fitting(listAt(borders.columns, i), *rowAt(i)));
    dropEmpty();
    showBorders();
}

/// What is remembered is of cells beside each other: those below each other are equal.
void Workspace::showBorders()
{
    setShares(*m_rows, hasStackedCells() ? std::vector<int>() : m_borders.rows);
    for (int i = 0; i < m_rows->count(); ++i)
        setShares(*rowAt(i), isStacked(*rowAt(i)) ? std::vector<int>() : listAt(m_borders.columns, i));
}

/// Called when the user moves one, not when the window grows: what is remembered does not creep by rounding. Cells that
/// stand below each other for the moment keep what they had beside each other, and nothing has been arranged then.
void Workspace::keepBorders(const QSplitter& moved)
{
    if (&moved == m_rows ? hasStackedCells() : isStacked(moved))
        return;
    if (&moved == m_rows)
        m_borders.rows = sharesOf(moved);
    m_borders.columns.resize(static_cast<std::size_t>(m_rows->count()));
    for (int i = 0; i < m_rows->count(); ++i)
        if (&moved == rowAt(i))
            m_borders.columns[static_cast<std::size_t>(i)] = sharesOf(moved);
    dropEmpty();
    Q_EMIT arranged();
}

/// No lists say what empty ones say, so that equal borders are equal values.
void Workspace::dropEmpty()
{
    if (std::ranges::all_of(m_borders.columns, &std::vector<int>::empty))
        m_borders.columns.clear();
}

} // namespace rope
