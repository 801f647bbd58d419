// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/paint_labels.h"

#include <algorithm>
#include <optional>
#include <string>

#include <QFontMetricsF>
#include <QPainter>

#include "ui/base/message_text.h"
#include "ui/plot/paint_marks.h"
#include "ui/plot/text_width.h"

namespace rope {

namespace {

/// Small text, on a veil of the background where it lies over curves.
void drawLabel(QPainter& painter, const LabelPlacer::Place& place, const QString& text, const QColor& colour,
               const PlotStyle& style, bool upright = false)
{
    const QRectF& box = place.box;
    if (place.overData) {
        QColor veil = style.theme.background;
        veil.setAlphaF(0.8F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(veil);
        painter.drawRoundedRect(box, 2 * style.unit, 2 * style.unit);
    }
    painter.setPen(colour);
    painter.setFont(style.small);
    if (!upright) {
        painter.drawText(box, Qt::AlignCenter, text);
        return;
    }
    painter.save();
    painter.translate(box.center());
    painter.rotate(-90);
    painter.drawText(QRectF(-box.height() / 2, -box.width() / 2, box.height(), box.width()), Qt::AlignCenter, text);
    painter.restore();
}

struct Labels {
    QPainter& painter;
    LabelPlacer& placer;
    const PlotFrame& frame;
    const PlotStyle& style;
    QFontMetricsF metrics{style.small};
    double gap = 3 * style.unit;

    QSizeF sizeOf(const QString& text) const
    {
        return {textWidth(text, style.small) + 2 * gap, metrics.height() + 0.3 * gap};
    }
};

// A line's label may stand anywhere along it.
constexpr double later = 0.2;

void labelVerticalLine(Labels& l, double x, const QString& text, const QColor& colour)
{
    const QSizeF size = l.sizeOf(text);
    const QRectF& a = l.frame.area;
    std::vector<QRectF> spots;
    const int rows = std::max(1, static_cast<int>((a.height() - 2 * l.gap) / (size.height() + 1)));
    for (int row = 0; row < rows; ++row)
        for (double left : {x + l.gap, x - l.gap - size.width()})
            spots.emplace_back(QPointF(left, a.top() + l.gap + row * (size.height() + 1)), size);
    if (const auto place = l.placer.place(spots, later))
        drawLabel(l.painter, *place, text, colour, l.style);
}

void labelHorizontalLine(Labels& l, double y, const QString& text, const QColor& colour)
{
    const QSizeF size = l.sizeOf(text);
    const QRectF& a = l.frame.area;
    const double room = a.width() - 2 * l.gap - size.width();
    std::vector<QRectF> spots;
    for (int step = 0; step <= 8; ++step)
        for (double top : {y - size.height() - 1, y + 1.5})
            spots.emplace_back(QPointF(a.right() - l.gap - size.width() - room * step / 8, top), size);
    if (const auto place = l.placer.place(spots, later))
        drawLabel(l.painter, *place, text, colour, l.style);
}

void labelLines(Labels& l, const Figure& figure)
{
    for (const RefLine& line : figure.lines) {
        const AxisMap& map = line.vertical ? l.frame.x : l.frame.y;
        const QString text = translated(line.label);
        const bool saidByTheAxis = line.role == LineRole::Zero && text == QLatin1String("0");
        if (text.isEmpty() || saidByTheAxis || !map.covers(line.at))
            continue;
        const QColor colour = line.role == LineRole::Zero ? l.style.theme.mutedText : penOf(line.role, l.style).color();
        (line.vertical ? labelVerticalLine : labelHorizontalLine)(l, map.pixel(line.at), text, colour);
    }
}

void labelMarker(Labels& l, const Marker& m, QPointF p)
{
    const QString text = translated(m.label);
    if (text.isEmpty())
        return;
    const QSizeF size = l.sizeOf(text);
    std::vector<QRectF> spots;
    for (double away : {9.0, 22.0, 40.0, 64.0}) {
        const double d = away * l.style.unit;
        const double left = p.x() - d - size.width(), right = p.x() + d, middle = p.x() - size.width() / 2;
        const double over = p.y() - d - size.height(), under = p.y() + d, level = p.y() - size.height() / 2;
        for (QPointF corner :
             {QPointF(right, over), QPointF(left, over), QPointF(right, under), QPointF(left, under),
              QPointF(right, level), QPointF(left, level), QPointF(middle, over), QPointF(middle, under)})
            spots.emplace_back(corner, size);
    }
    const auto place = l.placer.place(spots);
    if (!place)
        return;
    const QRectF& box = place->box;
    const QPointF nearest(std::clamp(p.x(), box.left(), box.right()), std::clamp(p.y(), box.top(), box.bottom()));
    if (QLineF(nearest, p).length() > 14 * l.style.unit) {
        l.painter.setPen(QPen(l.style.theme.mutedText, l.style.unit));
        l.painter.drawLine(nearest, p);
    }
    drawLabel(l.painter, *place, text, l.style.theme.text, l.style);
}

struct CaptionAt {
    std::string kind; ///< "reads" of "reads:12"
    QString text;
    QPointF at;
};

/// The largest type, the usual at most, in which labels of one place stand beside each other.
std::optional<int> pixelsForAll(const std::vector<CaptionAt>& captions, const PlotStyle& style)
{
    constexpr int least = 8;
    const int usual = style.small.pixelSize();
    for (int pixels = usual; pixels >= std::max<double>(least, style.leastPixels); --pixels) {
        QFont font = style.small;
        font.setPixelSize(pixels);
        const double height = QFontMetricsF(font).height() - 1;
        std::vector<double> widths;
        for (const CaptionAt& each : captions)
            widths.push_back(textWidth(each.text, font) + 0.3 * pixels); // or two numbers would be read as one
        const auto meet = [&](std::size_t i, std::size_t k) {
            const QPointF apart = captions[i].at - captions[k].at;
            return std::abs(apart.y()) < height && std::abs(apart.x()) < (widths[i] + widths[k]) / 2;
        };
        bool fits = true;
        for (std::size_t i = 0; fits && i < captions.size(); ++i)
            for (std::size_t k = 0; fits && k < i; ++k)
                fits = !meet(i, k);
        if (fits)
            return pixels;
    }
    return {};
}

/// A label that stands where it is put, whatever curves are there; not over another one, nor cut by the page.
void drawCaption(Labels& l, const QString& text, QPointF p)
{
    const QSizeF size = l.sizeOf(text);
    const QRectF box(p - QPointF(size.width(), size.height()) / 2, size);
    if (!l.frame.page.contains(box) || !l.placer.placeAt(box, 1))
        return;
    drawLabel(l.painter, {box, false}, text, l.style.theme.text, l.style);
}

/// All of a kind or none: where some of a row were left out, the others would be read as all. Of kinds that do not fit
/// beside each other the later ones give way.
void drawCaptions(const Labels& l, std::vector<CaptionAt> captions)
{
    std::vector<std::string> kinds;
    for (const CaptionAt& each : captions)
        if (std::ranges::find(kinds, each.kind) == kinds.end())
            kinds.push_back(each.kind);
    for (; !kinds.empty(); kinds.pop_back()) {
        if (const auto pixels = pixelsForAll(captions, l.style)) {
            PlotStyle style = l.style;
            style.small.setPixelSize(*pixels);
            Labels own{l.painter, l.placer, l.frame, style};
            own.gap = 0.5; // as near to each other as was measured
            for (const CaptionAt& each : captions)
                drawCaption(own, each.text, each.at);
            return;
        }
        std::erase_if(captions, [&](const CaptionAt& each) { return each.kind == kinds.back(); });
    }
}

void drawMarkers(Labels& l, const Figure& figure)
{
    const double r = 4.6 * l.style.unit;
    std::vector<std::pair<const Marker*, QPointF>> shown;
    std::vector<CaptionAt> captions;
    for (const Marker& m : figure.markers) {
        const QPointF p(l.frame.x.pixel(m.x), l.frame.y.pixel(m.y));
        if (!l.frame.x.covers(m.x) || !l.frame.y.covers(m.y))
            continue;
        if (m.point)
            shown.emplace_back(&m, p);
        else
            captions.push_back({m.id.substr(0, m.id.find(':')), translated(m.label), p});
    }
    drawCaptions(l, captions);
    for (const auto& [m, p] : shown)
        l.placer.take(QRectF(p.x() - r, p.y() - r, 2 * r, 2 * r));
    for (const auto& [m, p] : shown) {
        labelMarker(l, *m, p);
        l.painter.setPen(QPen(l.style.theme.background, 3.6 * l.style.unit));
        l.painter.setBrush(Qt::NoBrush);
        l.painter.drawEllipse(p, r, r);
        l.painter.setPen(QPen(l.style.theme.colour(m->colour), 2.0 * l.style.unit));
        l.painter.setBrush(l.style.theme.background);
        l.painter.drawEllipse(p, r, r);
    }
}

/// Where the word of a zone may stand in it, the best first.
std::vector<QRectF> spotsIn(const QRectF& area, const QSizeF& size, bool vertical, double gap)
{
    std::vector<QRectF> spots;
    if (size.width() > area.width() || size.height() > area.height())
        return spots;
    const double roomX = area.width() - size.width(), roomY = area.height() - size.height() - 2 * gap;
    // Upright zones write below, away from the labels of lines; level ones in a corner, away from the middle of the
    // data.
    const std::vector<double> ys = vertical ? std::vector{1.0, 0.0, 0.5, 0.12, 0.25} : std::vector{0.0, 1.0, 0.5};
    const std::vector<double> xs = vertical ? std::vector{0.5, 0.02, 0.98, 0.25, 0.75} : std::vector{0.01, 0.99, 0.5};
    for (double y : ys)
        for (double x : xs)
            spots.emplace_back(QPointF(area.left() + roomX * x, area.top() + gap + std::max(0.0, roomY) * y), size);
    return spots;
}

/// Along the upper or lower edge of the zone; narrow zones write upwards. Never on a bar, of which the veil would take
/// a bite: a tint without its word is better.
void labelZone(Labels& l, const Zone& zone)
{
    const QString text = translated(zone.label);
    const QRectF area = areaOf(zone, l.frame);
    if (text.isEmpty() || area.isEmpty())
        return;
    const QSizeF flat = l.sizeOf(text);
    for (const bool upright : {false, true}) {
        if (!upright && flat.width() > area.width())
            continue;
        const QSizeF size = upright ? flat.transposed() : flat;
        const auto place = l.placer.place(spotsIn(area, size, zone.vertical, l.gap), 0.7, false);
        if (place)
            drawLabel(l.painter, *place, text, l.style.theme.mutedText, l.style, upright);
        if (place || !l.placer.hasBars())
            return;
    }
}

} // namespace

void paintLabels(QPainter& painter, const Figure& figure, LabelPlacer& placer, const PlotFrame& frame,
                 const PlotStyle& style)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const RefLine& line : figure.lines)
        if ((line.vertical ? frame.x : frame.y).covers(line.at))
            placer.cover(lineOf(line, frame));
    Labels labels{painter, placer, frame, style};
    drawMarkers(labels, figure);
    labelLines(labels, figure);
    for (const Zone& zone : figure.zones)
        labelZone(labels, zone);
}

} // namespace rope
