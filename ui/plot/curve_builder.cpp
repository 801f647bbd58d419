// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/curve_builder.h"

#include <algorithm>
#include <cmath>

#include "ui/plot/clip.h"
#include "ui/plot/simplify.h"

namespace rope {

namespace {

// A column that goes back and forth over fewer pixels than this looks better as part of a smooth line.
constexpr double smoothSpan = 3;

// Wide antialiased lines cost by their length: where a curve goes up and down further than this many pixels in each
// column, averaged over some columns, it is drawn in strokes, which look the same there and cost next to nothing. Where
// it turns more seldom than once in so many columns, they would not look the same: a steep line would be a flight of
// stairs.
constexpr double mostDensity = 30, densityColumns = 24, columnsToATurn = 4;
constexpr int mostCalm = 3;
constexpr double leastStroke = 1; // pixel

/// How many columns further a column lies than the one before it: points a few columns apart are steep, not crowded.
double passedColumns(const CurveColumn& before, const CurveColumn& c)
{
    const double width = std::max(c.right - c.left, 1e-9);
    return std::max(1.0, std::abs(c.left - before.left) / width);
}

} // namespace

bool CurveColumn::isSmooth() const
{
    return bottom - top - std::abs(last - first) < smoothSpan;
}

bool CurveColumn::turnsOnce() const
{
    return std::min(first, last) - top < smoothSpan || bottom - std::max(first, last) < smoothSpan;
}

double CurveColumn::turn() const
{
    return std::min(first, last) - top < smoothSpan ? bottom : top;
}

void addLine(Curve& curve, const QPolygonF& line, const QRectF& area)
{
    constexpr double invisible = 0.1; // pixels
    for (const QPolygonF& run : clippedLine(line, area))
        curve.lines.push_back(simplified(run, invisible));
}

CurveBuilder::CurveBuilder(const PlotFrame& frame) : m_area(frame.area), m_mostDensity(mostDensity / frame.pixelRatio)
{}

void CurveBuilder::add(const CurveColumn& c)
{
    if (m_started) {
        take(c);
        return;
    }
    m_first.push_back(c);
    if (m_first.size() >= static_cast<std::size_t>(densityColumns))
        start();
}

Curve CurveBuilder::finish()
{
    start();
    finishLine();
    return std::move(m_curve);
}

/// How crowded a curve is where it begins is seen in its first columns.
void CurveBuilder::start()
{
    m_started = true;
    for (std::size_t i = 0; i < m_first.size(); ++i) {
        const CurveColumn& c = m_first[i];
        const double jump = i > 0 && c.joined ? std::abs(c.first - m_first[i - 1].last) : 0;
        const double passed = i > 0 ? passedColumns(m_first[i - 1], c) : 1;
        m_density += (c.bottom - c.top + jump) / passed / double(m_first.size());
    }
    m_turning = turnsAmong(m_first) / std::max(1.0, double(m_first.size()));
    m_way = 0;
    for (const CurveColumn& c : m_first)
        take(c);
    m_first.clear();
}

/// How often the curve goes back on its way to the end of a column.
int CurveBuilder::turnsIn(const CurveColumn& c)
{
    int turns = 0;
    const auto go = [&](double by) {
        const int way = (by >= smoothSpan) - (by <= -smoothSpan);
        turns += way * m_way < 0;
        m_way = way ? way : m_way;
    };
    if (c.joined)
        go(c.first - m_last);
    const bool downFirst = c.first <= c.last;
    go((downFirst ? c.top : c.bottom) - c.first);
    go(downFirst ? c.bottom - c.top : c.top - c.bottom);
    go(c.last - (downFirst ? c.bottom : c.top));
    m_last = c.last;
    return turns;
}

double CurveBuilder::turnsAmong(const std::vector<CurveColumn>& columns)
{
    int turns = 0;
    for (const CurveColumn& c : columns)
        turns += turnsIn(c);
    return turns;
}

void CurveBuilder::take(const CurveColumn& c)
{
    if (!c.joined)
        finishLine();
    const double jump = c.joined ? std::abs(c.first - m_before.last) : 0, travel = c.bottom - c.top + jump;
    const double passed = c.joined ? passedColumns(m_before, c) : 1;
    m_density += (travel / passed - m_density) * std::min(1.0, passed / densityColumns);
    // Among strokes a column or two that hardly move are no line of their own: one look as far as it is crowded.
    m_turning += (turnsIn(c) / passed - m_turning) * std::min(1.0, passed / densityColumns);
    m_calm = travel >= smoothSpan ? 0 : m_calm + 1;
    // Among strokes it has to be plainly so: one look.
    const bool seldom = m_turning * columnsToATurn <= (m_afterStroke ? 0.5 : 1);
    const bool crowded = m_density > m_mostDensity && !seldom && (m_calm == 0 || (m_afterStroke && m_calm <= mostCalm));
    if (!crowded && (!c.few.isEmpty() || c.isSmooth() || (seldom && c.turnsOnce())))
        addSmooth(c);
    else
        addStroke(c);
    m_before = c;
}

void CurveBuilder::addSmooth(const CurveColumn& c)
{
    if (m_afterStroke)
        m_line.push_back({m_before.middle(), m_before.last});
    m_afterStroke = false;
    if (!c.few.isEmpty())
        m_line += c.few;
    else if (c.left == c.right)
        m_line.push_back({c.left, c.first});
    else if (c.isSmooth())
        m_line += QPolygonF{{c.left, c.first}, {c.right, c.last}};
    else
        m_line += QPolygonF{{c.left, c.first}, {c.middle(), c.turn()}, {c.right, c.last}};
}

void CurveBuilder::addStroke(const CurveColumn& c)
{
    double top = c.top, bottom = std::max(c.bottom, c.top + leastStroke);
    if (m_afterStroke) { // no gap between neighbours
        top = std::min(top, m_before.bottom);
        bottom = std::max(bottom, m_before.top);
    } else if (!m_line.isEmpty()) {
        m_line.push_back({c.middle(), c.first});
    }
    finishLine();
    const QRectF inside = QRectF(QPointF(c.left, top), QPointF(c.right, bottom)).intersected(m_area);
    if (!inside.isEmpty())
        m_curve.strokes.push_back(inside);
    m_afterStroke = true;
}

void CurveBuilder::finishLine()
{
    // A point without neighbours is still to be seen.
    if (m_line.size() == 1 && m_area.contains(m_line.front()))
        m_curve.lines.push_back({m_line.front() - QPointF(0.6, 0), m_line.front() + QPointF(0.6, 0)});
    else if (m_line.size() > 1)
        addLine(m_curve, m_line, m_area);
    m_line.clear();
    m_afterStroke = false;
}

} // namespace rope
