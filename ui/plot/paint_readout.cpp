// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>

#include "ui/plot/paint_series.h"
#include "ui/plot/readout.h"

namespace rope {

namespace {

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

double padOf(const PlotStyle& style)
{
    return 6 * style.unit;
}

double rowOf(const PlotStyle& style)
{
    return QFontMetricsF(style.small).height() + 1.5 * style.unit;
}

struct Box {
    const Readout& readout;
    const PlotStyle& style;
    QFont strong = bold(style.small);
    QFontMetricsF metrics{style.small}, strongMetrics{strong};
    double pad = padOf(style), row = rowOf(style), swatch = 18 * style.unit;
    double widest = 0, values = 0; ///< values: width of their column
    std::vector<QString> texts{};

    void fitInto(QSizeF page)
    {
        for (const Readout::Line& line : readout.lines)
            values = std::max(values, metrics.horizontalAdvance(line.value));
        const double room = page.width() - 4 * pad - swatch;
        for (const Readout::Line& line : readout.lines) {
            const QFontMetricsF& own = &line == &readout.lines.front() ? strongMetrics : metrics;
            const double column = line.value.isEmpty() ? 0 : values + gap();
            texts.push_back(own.elidedText(line.text, Qt::ElideRight, room - column));
            widest = std::max(widest, own.horizontalAdvance(texts.back()) + indentOf(line) + column);
        }
    }
    double gap() const { return 12 * style.unit; }
    double indentOf(const Readout::Line& line) const { return line.series || line.muted ? swatch + 4 * style.unit : 0; }
    QSizeF size() const { return {widest + 2 * pad, row * double(texts.size()) + 1.6 * pad}; }
};

/// `area` where the box fits into it, else the page.
QRectF roomFor(QSizeF size, const PlotFrame& frame)
{
    const QRectF page = frame.page.adjusted(2, 2, -2, -2), area = frame.area.adjusted(2, 2, -2, -2);
    return {area.width() < size.width() ? page.left() : area.left(),
            area.height() < size.height() ? page.top() : area.top(),
            area.width() < size.width() ? page.width() : area.width(),
            area.height() < size.height() ? page.height() : area.height()};
}

/// Beside the pointer, where the box covers neither the pointer nor, if possible, a point it speaks of.
QPointF placed(QSizeF size, QPointF pointer, const QRectF& room, double gap, const std::vector<Readout::Point>& points)
{
    const double right = pointer.x() + gap, left = pointer.x() - gap - size.width(), below = pointer.y() + gap,
                 above = pointer.y() - gap - size.height(), beside = pointer.y() - size.height() / 2;
    QPointF best;
    double leastCost = INFINITY;
    for (const QPointF corner : {QPointF(right, below), QPointF(right, above), QPointF(left, below),
                                 QPointF(left, above), QPointF(right, beside), QPointF(left, beside)}) {
        const QRectF box(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - size.width())),
                         std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - size.height())),
                         size.width(), size.height());
        const auto hides = [&](const Readout::Point& p) { return box.adjusted(-4, -4, 4, 4).contains(p.at); };
        const double cost = 100.0 * box.contains(pointer) + double(std::ranges::count_if(points, hides)) +
                            0.01 * QLineF(box.topLeft(), corner).length();
        if (cost < leastCost) {
            best = box.topLeft();
            leastCost = cost;
        }
    }
    return best;
}

} // namespace

std::size_t readoutRows(const FigurePainter& figure)
{
    constexpr double share = 0.8;
    const double room = share * figure.frame().area.height() - 1.6 * padOf(figure.style());
    return std::max<std::size_t>(3, static_cast<std::size_t>(std::max(0.0, room / rowOf(figure.style()))));
}

void paintReadout(QPainter& painter, const Readout& readout, QPointF pointer, const FigurePainter& figure)
{
    const PlotStyle& style = figure.style();
    const PlotTheme& theme = style.theme;
    const QSizeF page = figure.frame().page.size();
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const Readout::Point& p : readout.points) {
        painter.setPen(QPen(theme.colour(figure.figure().series[p.series].colour), 2 * style.unit));
        painter.setBrush(theme.background);
        painter.drawEllipse(p.at, 4.4 * style.unit, 4.4 * style.unit);
    }
    Box box{readout, style};
    box.fitInto(page);
    const QSizeF size = box.size();
    const QRectF rect(placed(size, pointer, roomFor(size, figure.frame()), 14 * style.unit, readout.points), size);
    painter.setPen(QPen(theme.frame, style.unit));
    QColor fill = theme.dark ? theme.background.lighter(150) : theme.background;
    fill.setAlphaF(0.95F);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, 4 * style.unit, 4 * style.unit);
    for (std::size_t i = 0; i < readout.lines.size(); ++i) {
        const Readout::Line& line = readout.lines[i];
        const QRectF row(rect.left() + box.pad, rect.top() + 0.8 * box.pad + box.row * double(i),
                         rect.width() - box.pad, box.row);
        if (line.series)
            paintSwatch(painter, figure.figure().series[*line.series],
                        QRectF(row.topLeft(), QSizeF(box.swatch, box.row)), style, false);
        painter.setFont(i == 0 ? box.strong : style.small);
        painter.setPen(line.muted ? theme.mutedText : theme.text);
        painter.drawText(row.adjusted(box.indentOf(line), 0, 20, 0), Qt::AlignVCenter | Qt::AlignLeft, box.texts[i]);
        painter.drawText(QRectF(row.left(), row.top(), box.widest, box.row), Qt::AlignVCenter | Qt::AlignRight,
                         line.value);
    }
}

} // namespace rope
