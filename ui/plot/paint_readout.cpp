// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QFontMetricsF>
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

struct Box {
    const Readout& readout;
    const PlotStyle& style;
    QFont strong = bold(style.small);
    QFontMetricsF metrics{style.small}, strongMetrics{strong};
    double pad = 6 * style.unit, row = metrics.height() + 1.5 * style.unit, swatch = 18 * style.unit;
    double widest = 0;
    std::vector<QString> texts{};

    void fitInto(QSizeF page)
    {
        const double room = page.width() - 4 * pad - swatch;
        for (const Readout::Line& line : readout.lines) {
            const QFontMetricsF& own = &line == &readout.lines.front() ? strongMetrics : metrics;
            texts.push_back(own.elidedText(line.text, Qt::ElideMiddle, room));
            widest = std::max(widest, own.horizontalAdvance(texts.back()) + indentOf(line));
        }
    }
    double indentOf(const Readout::Line& line) const { return line.series || line.muted ? swatch + 4 * style.unit : 0; }
    QSizeF size() const { return {widest + 2 * pad, row * double(texts.size()) + 1.6 * pad}; }
};

/// Right below the pointer, or on the other side of it where there is no room.
QPointF placed(QSizeF size, QPointF pointer, QSizeF page, double gap)
{
    double left = pointer.x() + gap, top = pointer.y() + gap;
    if (left + size.width() > page.width() - 2)
        left = pointer.x() - gap - size.width();
    if (top + size.height() > page.height() - 2)
        top = pointer.y() - gap - size.height();
    return {std::clamp(left, 2.0, std::max(2.0, page.width() - size.width() - 2)),
            std::clamp(top, 2.0, std::max(2.0, page.height() - size.height() - 2))};
}

} // namespace

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
    const QRectF rect(placed(box.size(), pointer, page, 14 * style.unit), box.size());
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
    }
}

} // namespace rope
