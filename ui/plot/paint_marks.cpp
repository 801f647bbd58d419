// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/paint_marks.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "ui/plot/hatch.h"
#include "ui/plot/rects.h"

namespace rope {

namespace {

QColor colourOf(ZoneRole role, const PlotTheme& t)
{
    switch (role) {
    case ZoneRole::Unseen: return t.unseen;
    case ZoneRole::Kept: return t.kept;
    case ZoneRole::Blended: return t.blended;
    case ZoneRole::Divided: return t.divided;
    case ZoneRole::Pass: return t.pass;
    case ZoneRole::Fail: return t.fail;
    case ZoneRole::Still: return t.still;
    }
    return t.unseen;
}

/// Pixel of a zone's end: infinite ends, and ends a log axis has no place for, reach the frame.
double edge(const AxisMap& map, double value, bool low)
{
    const double frame = low ? map.begin() : map.end();
    if (!std::isfinite(value) || (map.scale() == AxisScale::Log && value <= 0))
        return frame;
    const double pixel = map.pixel(value);
    return std::clamp(pixel, std::min(map.begin(), map.end()), std::max(map.begin(), map.end()));
}

/// A zone that is in view is to be seen, however narrow.
QRectF shownPart(QRectF area, const Zone& zone, const PlotFrame& f)
{
    constexpr double least = 2;
    const AxisMap& map = zone.vertical ? f.x : f.y;
    const double missing = least - (zone.vertical ? area.width() : area.height());
    if (missing > 0 && (map.covers(zone.lo) || map.covers(zone.hi)))
        zone.vertical ? area.adjust(-missing / 2, 0, missing / 2, 0) : area.adjust(0, -missing / 2, 0, missing / 2);
    return area.intersected(f.area);
}

} // namespace

QPen penOf(LineRole role, const PlotStyle& style)
{
    const PlotTheme& t = style.theme;
    switch (role) {
    case LineRole::Zero: return QPen(t.zeroLine, 1.3 * style.unit);
    case LineRole::TrainLength: return QPen(t.trainLine, 1.4 * style.unit);
    case LineRole::TargetLength: return QPen(t.targetLine, 1.4 * style.unit, Qt::DashLine);
    case LineRole::Note: return QPen(t.noteLine, 1.1 * style.unit, Qt::DashLine);
    }
    return QPen(t.noteLine);
}

QRectF areaOf(const Zone& zone, const PlotFrame& f)
{
    const AxisMap& map = zone.vertical ? f.x : f.y;
    const double a = edge(map, zone.lo, true), b = edge(map, zone.hi, false);
    const QRectF rect = zone.vertical
                            ? QRectF(QPointF(std::min(a, b), f.area.top()), QPointF(std::max(a, b), f.area.bottom()))
                            : QRectF(QPointF(f.area.left(), std::min(a, b)), QPointF(f.area.right(), std::max(a, b)));
    return shownPart(rect, zone, f);
}

QLineF lineOf(const RefLine& line, const PlotFrame& frame)
{
    const QRectF& a = frame.area;
    const double at = frame.sharp((line.vertical ? frame.x : frame.y).pixel(line.at));
    return line.vertical ? QLineF(at, a.top(), at, a.bottom()) : QLineF(a.left(), at, a.right(), at);
}

static void drawLine(QPainter& painter, const RefLine& line, bool onMap, const PlotFrame& frame, const PlotStyle& style)
{
    if (!(line.vertical ? frame.x : frame.y).covers(line.at))
        return;
    const QPen pen = penOf(line.role, style);
    if (onMap) { // of any colour: the line lies on a strip of paper
        QPen strip(style.theme.background, pen.widthF() + 2 * style.unit);
        strip.setCapStyle(Qt::FlatCap);
        drawStraight(painter, lineOf(line, frame), strip, frame);
    }
    drawStraight(painter, lineOf(line, frame), pen, frame);
}

void paintZones(QPainter& painter, const Figure& figure, const PlotFrame& frame, const PlotStyle& style)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const Zone& zone : figure.zones)
        if (const QRectF area = areaOf(zone, frame); !area.isEmpty()) {
            fillRows(painter, area, colourOf(zone.role, style.theme), frame);
            if (zone.role == ZoneRole::Unseen)
                paintHatch(painter, area, style.theme.unseenHatch, 9 * style.unit);
        }
}

void paintRefLines(QPainter& painter, const Figure& figure, const PlotFrame& frame, const PlotStyle& style)
{
    for (const RefLine& line : figure.lines)
        if (line.role != LineRole::Zero)
            drawLine(painter, line, figure.map.has_value(), frame, style);
}

void paintLinesOverData(QPainter& painter, const Figure& figure, const PlotFrame& frame, const PlotStyle& style)
{
    for (const RefLine& line : figure.lines) {
        painter.setOpacity(line.role == LineRole::Zero ? 1 : 0.4);
        drawLine(painter, line, false, frame, style);
    }
    painter.setOpacity(1);
}

} // namespace rope
