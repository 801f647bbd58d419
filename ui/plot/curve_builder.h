// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QPolygonF>

#include "ui/plot/curve.h"

namespace rope {

/// What the points of one pixel column cover, in pixels; y grows downwards.
struct CurveColumn {
    double left = 0, right = 0;
    double first = 0, last = 0, top = 0, bottom = 0;
    bool joined = false; ///< to the column before it
    QPolygonF few;       ///< its points, when they are so few that they are simply joined

    double middle() const { return (left + right) / 2; }
    /// All of it is said by a line from its first to its last point.
    bool isSmooth() const;
    /// All but one turn.
    bool turnsOnce() const;
    double turn() const;
};

/// Turns columns, one after the other along the curve, into lines and strokes.
class CurveBuilder
{
public:
    explicit CurveBuilder(const PlotFrame& frame);

    void add(const CurveColumn& column);
    Curve finish();

private:
    void start();
    int turnsIn(const CurveColumn& c);
    double turnsAmong(const std::vector<CurveColumn>& columns);
    void take(const CurveColumn& c);
    void addSmooth(const CurveColumn& c);
    void addStroke(const CurveColumn& c);
    void finishLine();

    QRectF m_area;
    Curve m_curve;
    QPolygonF m_line;
    CurveColumn m_before;
    double m_mostDensity, m_density = 0, m_turning = 0; ///< pixels up and down, turns; a column
    double m_last = 0;                                  ///< where the column before ended
    int m_way = 0;                                      ///< down or up, when the curve went somewhere last
    std::vector<CurveColumn> m_first;                   ///< until there are enough to know
    bool m_started = false;
    int m_calm = 0; ///< columns in a row that hardly move
    bool m_afterStroke = false;
};

/// The visible parts of a line, without turns that nobody would see.
void addLine(Curve& curve, const QPolygonF& line, const QRectF& area);

} // namespace rope
