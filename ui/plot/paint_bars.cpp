// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/paint_bars.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

namespace rope {

namespace {

constexpr double filled = 0.76; ///< of the room between neighbours

} // namespace

BarPlaces::BarPlaces(const std::vector<const Series*>& bars, const PlotFrame& frame) : m_step(frame.area.width() / 4)
{
    std::vector<double> at;
    for (const Series* s : bars) {
        m_place.emplace(s->id, static_cast<int>(m_place.size()));
        for (const double x : s->x)
            if (const double pixel = frame.x.pixel(x); std::isfinite(pixel))
                at.push_back(pixel);
    }
    std::ranges::sort(at);
    for (std::size_t i = 1; i < at.size(); ++i)
        if (const double gap = at[i] - at[i - 1]; gap > 0)
            m_step = std::min(m_step, gap);
        else if (gap == 0)
            m_sideBySide = static_cast<int>(bars.size());
}

BarPlaces::Span BarPlaces::at(const std::string& id, double x, const PlotFrame& frame) const
{
    const double room = filled * m_step, width = std::max(room / m_sideBySide, 1 / frame.pixelRatio);
    const int place = m_sideBySide > 1 ? m_place.at(id) : 0;
    return {frame.x.pixel(x) - room / 2 + place * width, width};
}

QRectF BarPlaces::barAt(const Series& s, std::size_t i, const PlotFrame& frame) const
{
    const double zero = frame.y.scale() == AxisScale::Log ? frame.area.bottom() : frame.y.pixel(0);
    const auto [left, width] = at(s.id, s.x[i], frame);
    const double y = frame.y.pixel(s.y[i]);
    if (!std::isfinite(left) || !std::isfinite(y))
        return {};
    return QRectF(QPointF(left, std::min(y, zero)), QPointF(left + width, std::max(y, zero))).intersected(frame.area);
}

std::vector<const Series*> barsOf(const Figure& figure, const std::function<bool(const Series&)>& shown)
{
    std::vector<const Series*> bars;
    for (const Series& s : figure.series)
        if (s.kind == SeriesKind::Bars && shown(s))
            bars.push_back(&s);
    return bars;
}

void drawBars(QPainter& painter, const Series& s, const BarPlaces& places, const PlotFrame& f, const PlotStyle& style)
{
    for (std::size_t i = 0; i < std::min(s.x.size(), s.y.size()); ++i) {
        const double width = places.at(s.id, s.x[i], f).width;
        painter.setRenderHint(QPainter::Antialiasing, width > 3);
        const QRectF inside = places.barAt(s, i, f);
        if (inside.isEmpty())
            continue;
        const QColor colour = style.theme.colour(s.colour);
        if (s.dash == Dash::Solid) {
            painter.fillRect(inside, colour);
            continue;
        }
        // Of one colour with the bar beside it, and not the same: what a dashed line is among lines.
        QColor pale = colour;
        pale.setAlphaF(0.28F);
        const double pen = std::min(1.6 * style.unit, width / 3);
        painter.fillRect(inside, pale);
        painter.setPen(QPen(colour, pen, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(inside.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2));
    }
}

void drawWhiskers(QPainter& painter, const Series& band, const BarPlaces& places, const PlotFrame& f,
                  const PlotStyle& style)
{
    painter.save();
    painter.setClipRect(f.area, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing, true);
    // Over the bar and over the ground: a line of the text's colour in a rim of the ground's.
    const QPen rim(style.theme.background, 4 * style.unit), line(style.theme.text, 1.6 * style.unit);
    for (std::size_t i = 0; i < std::min({band.x.size(), band.y.size(), band.y2.size()}); ++i) {
        const auto [left, width] = places.at(band.with, band.x[i], f);
        const double x = left + width / 2, low = f.y.pixel(band.y[i]), high = f.y.pixel(band.y2[i]);
        if (!std::isfinite(x) || !std::isfinite(low) || !std::isfinite(high))
            continue;
        const double half = std::min(0.3 * width, 5 * style.unit);
        for (const QPen& pen : {rim, line}) {
            painter.setPen(pen);
            painter.drawLine(QPointF(x, low), QPointF(x, high));
            for (const double end : {low, high})
                painter.drawLine(QPointF(x - half, end), QPointF(x + half, end));
        }
    }
    painter.restore();
}

} // namespace rope
