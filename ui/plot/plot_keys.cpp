// SPDX-License-Identifier: GPL-3.0-or-later
// The plot by the keyboard: what the arrow keys move is read as the pointer would read it, on the screen and aloud.
#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QKeyEvent>

#include "ui/plot/plot_impl.h"

namespace rope {

namespace {

constexpr double panStep = 0.1; // of the visible range, for each key

std::size_t movedIndex(std::size_t index, double by, std::size_t count)
{
    const double last = static_cast<double>(count) - 1;
    return static_cast<std::size_t>(std::clamp(static_cast<double>(index) + by, 0.0, std::max(0.0, last)));
}

} // namespace

/// Up is up on the screen, whichever way the axis runs.
bool PlotView::Impl::panKey(int key)
{
    ensureDrawn();
    const double across = painter.figure().x.reversed ? -panStep : panStep;
    const double up = painter.figure().y.reversed ? -panStep : panStep;
    switch (key) {
    case Qt::Key_Left: panBy(-across, 0); return true;
    case Qt::Key_Right: panBy(across, 0); return true;
    case Qt::Key_Down: panBy(0, -up); return true;
    case Qt::Key_Up: panBy(0, up); return true;
    default: return false;
    }
}

/// The curves whose points the keys go through, by their numbers in the figure: where points have words of their own,
/// those alone.
std::vector<std::size_t> PlotView::Impl::readCurves() const
{
    const Figure& figure = painter.figure();
    std::vector<std::size_t> out, noted;
    for (std::size_t i = 0; i < figure.series.size(); ++i) {
        const Series& s = figure.series[i];
        if (s.name.empty() || !s.with.empty() || !painter.isShown(s) || stopsOf(i).empty())
            continue;
        out.push_back(i);
        if (!s.notes.empty())
            noted.push_back(i);
    }
    return noted.empty() ? out : noted;
}

QPointF PlotView::Impl::pixelOf(std::size_t curve, std::size_t point) const
{
    const Series& s = painter.figure().series[curve];
    return {painter.frame().x.pixel(s.x[point]), painter.frame().y.pixel(s.y[point])};
}

/// The points of a curve that the keys go through: those that can be seen, and of several with the same words (both
/// ends of an arm) the last.
std::vector<std::size_t> PlotView::Impl::stopsOf(std::size_t curve) const
{
    const Series& s = painter.figure().series[curve];
    const auto sameWords = [&](std::size_t i, std::size_t j) {
        return i < s.notes.size() && j < s.notes.size() && s.notes[i] == s.notes[j];
    };
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < s.x.size(); ++i) {
        const QPointF at = pixelOf(curve, i);
        if (!std::isfinite(at.x()) || !std::isfinite(at.y()) || !painter.frame().area.contains(at))
            continue;
        if (!out.empty() && sameWords(out.back(), i))
            out.back() = i;
        else
            out.push_back(i);
    }
    return out;
}

/// Where the keys are on one axis: at the cursor of the scene, or at the edge next to it where that is out of sight;
/// without a cursor at a place of their own, first in the middle.
double PlotView::Impl::keyValue(const Axis& axis) const
{
    const bool across = &axis == &painter.figure().x;
    const AxisMap& map = across ? painter.frame().x : painter.frame().y;
    Range seen = map.range();
    if (const auto& cells = painter.figure().map; cells && axis.whole) // the upper edge is no cell's
        seen.hi = std::min(seen.hi, std::ceil(across ? cells->xHi : cells->yHi) - 1);
    if (const auto cursor = cursors.find(axis.meaning); axis.meaning != Meaning::Value && cursor != cursors.end())
        return settled(axis, seen, cursor->second);
    const std::optional<double>& own = across ? keyX : keyY;
    return own && map.covers(*own) ? *own : map.value(std::midpoint(map.begin(), map.end()));
}

/// The pixel that the keys point at; nothing when it is out of sight.
std::optional<QPointF> PlotView::Impl::keyPoint() const
{
    const Figure& figure = painter.figure();
    const QRectF& area = painter.frame().area;
    if (figure.x.meaning == Meaning::Value && !figure.map) {
        const auto curves = readCurves();
        if (curves.empty())
            return {};
        const std::size_t curve = curves[std::min(keyCurve, curves.size() - 1)];
        const auto stops = stopsOf(curve);
        return pixelOf(curve, stops[std::min(keyStop, stops.size() - 1)]);
    }
    QPointF at(painter.frame().x.pixel(keyValue(figure.x)), area.center().y());
    if (figure.map || figure.y.meaning != Meaning::Value)
        at.setY(painter.frame().y.pixel(keyValue(figure.y)));
    // On the edge of the axes rounding must not put it outside.
    return QPointF(std::clamp(at.x(), area.left(), area.right()), std::clamp(at.y(), area.top(), area.bottom()));
}

void PlotView::Impl::readKeys()
{
    ensureDrawn();
    pointer = keyPoint();
    const Axis& x = painter.figure().x;
    const std::optional<double> cursor = x.meaning == Meaning::Value ? std::nullopt : std::optional(keyValue(x));
    readout = pointer ? readoutAt(painter, *pointer, cursor) : std::nullopt;
    if (!readout)
        pointer.reset();
    else if (!readout->points.empty())
        pointer = readout->points.front().at; // the box stands beside what it speaks of
    Q_EMIT q.readoutChanged(q.readoutText());
    announceText();
}

/// What assistive technology reads of the figure has changed: said when it has.
void PlotView::Impl::announceText()
{
    if (!QAccessible::isActive())
        return;
    const QString text = spokenText(q);
    if (std::exchange(m_spoken, text) == text)
        return;
    QAccessibleEvent event(&q, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

/// A cell or a point further, where the scene has no cursor.
bool PlotView::Impl::stepOwn(bool across, double by)
{
    const Figure& figure = painter.figure();
    if (figure.map) {
        const HeatMap& map = *figure.map;
        const Axis& axis = across ? figure.x : figure.y;
        const AxisMap& frame = across ? painter.frame().x : painter.frame().y;
        const double cells = across ? map.columns : map.rows;
        const double begin = frame.pixel(across ? map.xLo : map.yLo), end = frame.pixel(across ? map.xHi : map.yHi);
        const double at = frame.pixel(keyValue(axis));
        // To the middle of a cell, and no further than the map.
        const double cell = std::floor((at - begin) / (end - begin) * cells) + by;
        const double to = begin + (std::clamp(cell, 0.0, cells - 1) + 0.5) * (end - begin) / cells;
        (across ? keyX : keyY) = frame.value(to);
        return true;
    }
    const auto curves = readCurves();
    if (figure.x.meaning != Meaning::Value || curves.empty())
        return false;
    keyCurve = std::min(keyCurve, curves.size() - 1);
    if (!across)
        keyCurve = movedIndex(keyCurve, by > 0 ? -1 : 1, curves.size());
    if (across && keysRead) // a first key reads where it is
        keyStop = movedIndex(keyStop, by, stopsOf(curves[keyCurve]).size());
    return true;
}

/// To the right or up by that much; false where the keys mean nothing.
bool PlotView::Impl::step(bool across, double by)
{
    ensureDrawn();
    const Figure& figure = painter.figure();
    const Axis& axis = across ? figure.x : figure.y;
    const double along = axis.reversed ? -by : by;
    if (axis.meaning == Meaning::Value) {
        if (!stepOwn(across, along))
            return false;
        keysRead = true;
    } else {
        const double from = keyValue(axis);
        keysRead = true;
        Q_EMIT q.picked(axis.meaning, settled(axis, across ? painter.xReach() : painter.yReach(), from + along));
    }
    readKeys();
    refreshOverlay();
    return true;
}

void PlotView::Impl::stopReading()
{
    if (!keysRead)
        return;
    hoverAt({});
    announceText();
}

void PlotView::Impl::toggleEntry(std::size_t number)
{
    const auto& entries = painter.header().entries();
    if (number >= entries.size())
        return;
    painter.setShown(painter.figure().series[entries[number].series].id, entries[number].hidden);
    refresh();
    Q_EMIT q.stateChanged();
    announceText();
}

/// L goes from one legend entry to the next, Space or Return shows or hides it; 1 to 9 do so at once.
bool PlotView::Impl::legendKey(QKeyEvent& event)
{
    ensureDrawn();
    const auto& entries = painter.header().entries();
    const int key = event.key();
    if (entries.empty() || event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return false;
    if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        toggleEntry(static_cast<std::size_t>(key - Qt::Key_1));
        return true;
    }
    if (key == Qt::Key_L) {
        const bool back = event.modifiers().testFlag(Qt::ShiftModifier);
        const std::size_t count = entries.size();
        legendFocus = !legendFocus ? (back ? count - 1 : 0) : (*legendFocus + (back ? count - 1 : 1)) % count;
        refreshOverlay();
        announceText();
        return true;
    }
    if (legendFocus && (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter)) {
        toggleEntry(*legendFocus);
        return true;
    }
    return false;
}

bool PlotView::Impl::key(QKeyEvent& event)
{
    if (legendKey(event) || (event.modifiers().testFlag(Qt::AltModifier) && panKey(event.key())))
        return true;
    const double by = event.modifiers().testFlag(Qt::ControlModifier) ? 100
                      : event.modifiers().testFlag(Qt::ShiftModifier) ? 10
                                                                      : 1;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: q.zoomBy(1 / wheelStep); return true;
    case Qt::Key_Minus: q.zoomBy(wheelStep); return true;
    case Qt::Key_0: q.resetZoom(); return true;
    case Qt::Key_Left: return step(true, -by);
    case Qt::Key_Right: return step(true, by);
    case Qt::Key_Down: return step(false, -by);
    case Qt::Key_Up: return step(false, by);
    default: return false;
    }
}

} // namespace rope
