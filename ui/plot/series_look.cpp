// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/series_look.h"

#include <algorithm>
#include <array>

namespace rope {

namespace {

constexpr std::array pinMarks{Mark::Square,   Mark::Diamond, Mark::TriangleDown, Mark::Plus,
                              Mark::Triangle, Mark::Circle,  Mark::Cross,        Mark::Disc};

const std::array<QVector<qreal>, pinMarks.size()>& pinDashes()
{
    static const std::array<QVector<qreal>, pinMarks.size()> all{{{9, 2},
                                                                  {6, 2, 1.5, 2},
                                                                  {3, 2},
                                                                  {9, 2, 3, 2},
                                                                  {1.5, 1.5},
                                                                  {9, 2, 1.5, 2, 1.5, 2},
                                                                  {4, 2, 4, 2, 1.5, 2},
                                                                  {14, 3}}};
    return all;
}

std::size_t pinOf(const Series& s)
{
    return static_cast<std::size_t>(std::max(s.colour.index, 0)) % pinMarks.size();
}

} // namespace

QVector<qreal> dashOf(const Series& s)
{
    switch (s.dash) {
    case Dash::Dashed: return {5, 3};
    case Dash::Dotted: return {1.4, 2.2};
    case Dash::Solid: break;
    }
    return s.colour.role == Role::Pin ? pinDashes()[pinOf(s)] : QVector<qreal>();
}

Mark markOf(const Series& s)
{
    return s.colour.role == Role::Pin ? pinMarks[pinOf(s)] : s.mark;
}

} // namespace rope
