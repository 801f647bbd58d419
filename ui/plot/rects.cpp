// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/rects.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

namespace rope {

void fillRows(QPainter& painter, const QRectF& rect, const QColor& colour, const PlotFrame& frame)
{
    constexpr double rows = 64;
    if (frame.vectors) {
        painter.fillRect(rect, colour);
        return;
    }
    const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (double top = rect.top(); top < rect.bottom();) {
        const double device = std::floor(top * frame.pixelRatio) + rows;
        const double bottom = std::min(rect.bottom(), device / frame.pixelRatio);
        painter.fillRect(QRectF(QPointF(rect.left(), top), QPointF(rect.right(), bottom)), colour);
        top = bottom;
    }
    painter.setRenderHint(QPainter::Antialiasing, smooth);
}

void drawStraight(QPainter& painter, const QLineF& line, const QPen& pen, const PlotFrame& frame)
{
    if (frame.vectors) {
        painter.setPen(pen);
        painter.drawLine(line);
        return;
    }
    const bool upright = line.x1() == line.x2();
    const double width = std::max(1.0, std::round(pen.widthF() * frame.pixelRatio)) / frame.pixelRatio;
    const auto snapped = [&frame](double at) { return std::round(at * frame.pixelRatio) / frame.pixelRatio; };
    const double side = snapped((upright ? line.x1() : line.y1()) - width / 2);
    const double from = snapped(std::min(upright ? line.y1() : line.x1(), upright ? line.y2() : line.x2()));
    const double to = snapped(std::max(upright ? line.y1() : line.x1(), upright ? line.y2() : line.x2()));
    QList<qreal> dashes = pen.dashPattern();
    if (dashes.isEmpty())
        dashes = {(to - from) / pen.widthF(), 1};
    const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, false);
    double at = from;
    for (qsizetype i = 0; at < to; i = (i + 1) % dashes.size()) {
        const double next = std::min(to, at + std::max(dashes[i] * pen.widthF(), 1 / frame.pixelRatio));
        if (i % 2 == 0)
            fillRows(painter,
                     upright ? QRectF(QPointF(side, snapped(at)), QPointF(side + width, snapped(next)))
                             : QRectF(QPointF(snapped(at), side), QPointF(snapped(next), side + width)),
                     pen.color(), frame);
        at = next;
    }
    painter.setRenderHint(QPainter::Antialiasing, smooth);
}

} // namespace rope
