// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/figure_print.h"

#include <QPainter>
#include <QPrinter>

#include "ui/plot/plot_view.h"

namespace rope {

namespace {

constexpr int headPixels = 14, footPixels = 11; // of type
constexpr double lineHeight = 1.6;
constexpr double gap = 12;
constexpr double points = 9; // in figures
constexpr QRgb ink = 0x1A2230, quietInk = 0x55606F;

void drawLine(QPainter& painter, const QRectF& room, int pixels, QRgb colour, Qt::Alignment where, const QString& text)
{
    QFont font(painter.font());
    font.setPixelSize(pixels);
    painter.setFont(font);
    painter.setPen(QColor(colour));
    painter.drawText(room, static_cast<int>(where) | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(text, Qt::ElideRight, room.width()));
}

void drawFigure(QPainter& painter, const QRectF& room, const ShapedFigure& figure)
{
    PlotView view;
    view.setTheme(PlotTheme::light());
    view.setTextSize(points);
    view.setFigure(figure.on(room.size(), points));
    painter.save();
    painter.translate(room.topLeft());
    view.paintTo(&painter, room.size().toSize());
    painter.restore();
}

void drawRows(QPainter& painter, const QRectF& room, const PrintPage& page)
{
    const auto rows = static_cast<double>(page.rows.size());
    const double height = (room.height() - gap * (rows - 1)) / rows;
    double y = room.top();
    for (const auto& row : page.rows) {
        const auto columns = static_cast<double>(row.size());
        const double width = (room.width() - gap * (columns - 1)) / columns;
        double x = room.left();
        for (const auto& figure : row) {
            drawFigure(painter, {x, y, width, height}, figure);
            x += width + gap;
        }
        y += height + gap;
    }
}

} // namespace

bool printPages(QPrinter& printer, const std::vector<PrintPage>& pages)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0 && !printer.newPage())
            return false;
        // Asked for anew: orientation and paper may be others at each preview.
        QRectF room(QPointF(), printer.pageLayout().paintRectPixels(printResolution).size());
        if (const QString& name = pages[i].name; !name.isEmpty()) {
            drawLine(painter, room, headPixels, ink, Qt::AlignLeft | Qt::AlignTop, name);
            room.setTop(room.top() + lineHeight * headPixels);
        }
        if (pages.size() > 1) {
            drawLine(painter, room, footPixels, quietInk, Qt::AlignRight | Qt::AlignBottom,
                     QStringLiteral("%1 / %2").arg(i + 1).arg(pages.size()));
            room.setBottom(room.bottom() - lineHeight * footPixels);
        }
        drawRows(painter, room, pages[i]);
    }
    return painter.end();
}

} // namespace rope
