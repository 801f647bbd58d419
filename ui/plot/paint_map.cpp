// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/paint_map.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <QPainter>

#include "ui/base/picture_memory.h"
#include "ui/plot/ramps.h"

namespace rope {

namespace {

bool isSound(const HeatMap& map)
{
    return map.columns > 0 && map.rows > 0 &&
           map.cells.size() >= static_cast<std::size_t>(map.columns) * static_cast<std::size_t>(map.rows);
}

/// The map's place on the page, as if nothing of it were cut; edges may be swapped on a reversed axis.
QRectF placeOf(const HeatMap& map, const PlotFrame& f)
{
    return {QPointF(f.x.pixel(map.xLo), f.y.pixel(map.yHi)), QPointF(f.x.pixel(map.xHi), f.y.pixel(map.yLo))};
}

constexpr int mostRectangles = 4096; // more than that are larger, and slower to show, than a picture of them
constexpr double overlap = 1;        // logical pixels, which the next cell paints over: no paper shines through

bool isOpaque(const QImage& image, int column, int row)
{
    return column < image.width() && row < image.height() && qAlpha(image.pixel(column, row)) > 0;
}

/// Cells as rectangles, those of one colour in a row as one.
void paintCells(QPainter& painter, const QImage& image, const QRectF& whole, const QRectF& shown)
{
    const double width = whole.width() / image.width(), height = whole.height() / image.height();
    for (int row = 0; row < image.height(); ++row)
        for (int column = 0, end = 0; column < image.width(); column = end) {
            const QRgb colour = image.pixel(column, row);
            bool hasBelow = true;
            for (end = column; end < image.width() && image.pixel(end, row) == colour; ++end)
                hasBelow = hasBelow && isOpaque(image, end, row + 1);
            if (qAlpha(colour) == 0)
                continue;
            const QRectF cell(whole.left() + column * width, whole.top() + row * height,
                              (end - column) * width + (isOpaque(image, end, row) ? overlap : 0),
                              height + (hasBelow ? overlap : 0));
            painter.fillRect(cell.intersected(shown), QColor::fromRgba(colour));
        }
}

/// Whether a row is like the next but one rather than like the next, as sines and cosines in turn are.
bool rowsAlternate(const QImage& image)
{
    constexpr int samples = 16; // of a row: it costs each paint
    qint64 next = 0, nextButOne = 0;
    for (int row = 0; row + 2 < image.height(); ++row)
        for (int i = 0; i < samples; ++i) {
            const int column = static_cast<int>(qint64(image.width()) * i / samples);
            const int here = qGreen(image.pixel(column, row));
            next += std::abs(here - qGreen(image.pixel(column, row + 1)));
            nextButOne += std::abs(here - qGreen(image.pixel(column, row + 2)));
        }
    return 2 * nextButOne < next;
}

/// Each row as the mean of itself and the one below, where both are painted.
QImage meansOfRows(QImage image)
{
    constexpr QRgb evenBits = 0xfefefefe;
    for (int row = 0; row + 1 < image.height(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        const auto* below = reinterpret_cast<const QRgb*>(image.constScanLine(row + 1));
        for (int column = 0; column < image.width(); ++column)
            if (qAlpha(line[column]) == 255 && qAlpha(below[column]) == 255)
                line[column] = (line[column] & below[column]) + (((line[column] ^ below[column]) & evenBits) >> 1);
    }
    return image;
}

} // namespace

Range colourRange(const HeatMap& map)
{
    Range r{map.zLo, map.zHi};
    if (map.ramp == Ramp::Diverging) {
        const double reach = std::max(std::abs(r.lo), std::abs(r.hi));
        r = {-reach, reach};
    }
    return std::isfinite(r.lo) && std::isfinite(r.hi) && r.lo < r.hi ? r : Range{r.lo - 0.5, r.lo + 0.5};
}

Beyond beyondScale(const HeatMap& map)
{
    constexpr double rounding = 1e-5; // cells are floats
    const Range range = colourRange(map);
    const auto slack = static_cast<float>(rounding * (range.hi - range.lo));
    const float lo = static_cast<float>(range.lo) - slack, hi = static_cast<float>(range.hi) + slack;
    Beyond beyond;
    for (const float cell : map.cells) {
        beyond.below |= cell < lo;
        beyond.above |= cell > hi;
    }
    return beyond;
}

bool isWhole(const HeatMap& map)
{
    return std::ranges::all_of(map.cells, [](float cell) { return std::isnan(cell) || cell == std::floor(cell); });
}

QImage mapImage(const HeatMap& map, const PlotTheme& theme)
{
    if (!isSound(map))
        return {};
    const std::vector<QRgb> table = rampTable(map.ramp, theme);
    const Range range = colourRange(map);
    const float lo = static_cast<float>(range.lo), factor = static_cast<float>(255.0 / (range.hi - range.lo));
    QImage image = pictureMemory({map.columns, map.rows});
    const float* cell = map.cells.data();
    for (int row = 0; row < map.rows; ++row) {
        QRgb* line = reinterpret_cast<QRgb*>(image.scanLine(map.rows - 1 - row));
        for (int column = 0; column < map.columns; ++column, ++cell)
            line[column] = *cell == *cell
                               ? table[static_cast<std::size_t>(std::clamp((*cell - lo) * factor + 0.5F, 0.0F, 255.0F))]
                               : 0;
    }
    return image;
}

void paintMap(QPainter& painter, const HeatMap& map, const QImage& image, const PlotFrame& f)
{
    const QRectF place = placeOf(map, f);
    if (image.isNull() || place.width() == 0 || place.height() == 0 || !std::isfinite(place.width() * place.height()))
        return;
    const bool mirrorX = place.width() < 0, mirrorY = place.height() < 0;
    const QRectF whole = place.normalized(), shown = whole.intersected(f.area);
    if (shown.isEmpty())
        return;
    QImage upright = mirrorX || mirrorY ? checkedPicture(image.mirrored(mirrorX, mirrorY)) : image;
    if (f.vectors && upright.width() * upright.height() <= mostRectangles) {
        paintCells(painter, upright, whole, shown);
        return;
    }
    const double sx = image.width() / whole.width(), sy = image.height() / whole.height();
    const QRectF source((shown.left() - whole.left()) * sx, (shown.top() - whole.top()) * sy, shown.width() * sx,
                        shown.height() * sy);
    // Rows that alternate and are less than a few pixels high would beat with the pixels: bands that are not there.
    if (!f.vectors && 2 * sy > f.pixelRatio && rowsAlternate(upright))
        upright = meansOfRows(std::move(upright));
    // Cells smaller than pixels are averaged; larger ones keep their edges.
    const bool shrinks = sx > f.pixelRatio * 1.01 || sy > f.pixelRatio * 1.01;
    if (shrinks && !f.vectors) {
        const QSize target = (shown.size() * f.pixelRatio).toSize().expandedTo(QSize(1, 1));
        const QRect cut = source.toAlignedRect().intersected(upright.rect());
        const QSize kept(std::min(target.width(), std::max(cut.width(), 1)),
                         std::min(target.height(), std::max(cut.height(), 1)));
        painter.drawImage(shown, upright.copy(cut).scaled(kept, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(shown, upright, source);
}

QRectF copyPlace(const PlotFrame& frame, bool reversed)
{
    constexpr double part = 0.3, gap = 0.02;
    const QRectF& a = frame.area;
    const QSizeF size = a.size() * part;
    const double margin = gap * a.width();
    return reversed ? QRectF(QPointF(a.right() - margin - size.width(), a.top() + margin), size)
                    : QRectF(QPointF(a.right() - margin - size.width(), a.bottom() - margin - size.height()), size);
}

void paintCopy(QPainter& painter, const HeatMap& before, const QImage& image, const PlotFrame& frame, QRectF place,
               const PlotStyle& style)
{
    constexpr double faint = 0.8;
    const QRectF& a = frame.area;
    const auto moved = [](const AxisMap& axis, double from, double size, double to, double newSize) {
        const auto at = [&](double pixel) { return to + (pixel - from) * newSize / size; };
        return AxisMap(axis.scale(), axis.range(), at(axis.begin()), at(axis.end()));
    };
    PlotFrame small = frame;
    small.area = place;
    small.x = moved(frame.x, a.left(), a.width(), place.left(), place.width());
    small.y = moved(frame.y, a.top(), a.height(), place.top(), place.height());
    painter.save();
    painter.fillRect(place, style.theme.background);
    painter.setOpacity(faint);
    paintMap(painter, before, image, small);
    painter.setOpacity(1);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.theme.background, 4 * style.unit)); // an edge on any colours
    painter.drawRect(place);
    painter.setPen(QPen(style.theme.mutedText, 1.5 * style.unit));
    painter.drawRect(place);
    painter.restore();
}

std::optional<std::pair<int, int>> cellAt(const HeatMap& map, const PlotFrame& f, double x, double y)
{
    if (!isSound(map))
        return {};
    const double u = (f.x.inner(x) - f.x.inner(map.xLo)) / (f.x.inner(map.xHi) - f.x.inner(map.xLo));
    const double v = (f.y.inner(y) - f.y.inner(map.yLo)) / (f.y.inner(map.yHi) - f.y.inner(map.yLo));
    if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1))
        return {};
    return std::pair{std::min(static_cast<int>(u * map.columns), map.columns - 1),
                     std::min(static_cast<int>(v * map.rows), map.rows - 1)};
}

} // namespace rope
