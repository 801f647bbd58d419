// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/hatch.h"

#include <algorithm>
#include <cmath>

#include <QLineF>
#include <QPainter>
#include <QVector>

namespace rope {

void paintHatch(QPainter& painter, const QRectF& area, const QColor& colour, double gap)
{
    if (area.isEmpty())
        return;
    // Lines x + y = c, c a multiple of the step, so that neighbouring areas join.
    const double step = gap * std::sqrt(2.0);
    const double first = std::ceil((area.left() + area.top()) / step) * step;
    QVector<QLineF> lines;
    for (double c = first; c < area.right() + area.bottom(); c += step) {
        const double x1 = std::max(area.left(), c - area.bottom()), x2 = std::min(area.right(), c - area.top());
        if (x1 < x2)
            lines.append(QLineF(x1, c - x1, x2, c - x2));
    }
    painter.setPen(QPen(colour, std::max(1.0, gap / 9)));
    painter.drawLines(lines);
}

} // namespace rope
