// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>

#include "ui/plot/plot_impl.h"

namespace rope {

namespace {} // namespace

void PlotView::Impl::setRanges(Range x, Range y)
{
    const bool same = x == painter.x() && y == painter.y();
    const auto before = std::pair(painter.xZoom(), painter.yZoom());
    painter.setRanges(x, y);
    if (before != std::pair(painter.xZoom(), painter.yZoom()))
        Q_EMIT q.stateChanged();
    if (same)
        return;
    refresh();
    announceView();
}

void PlotView::Impl::announceView()
{
    // Many zoom steps in one turn of the event loop are one announcement.
    if (std::exchange(m_viewAnnounced, true))
        return;
    QMetaObject::invokeMethod(
        &q,
        [this] {
            m_viewAnnounced = false;
            Q_EMIT q.viewChanged();
        },
        Qt::QueuedConnection);
}

void PlotView::Impl::zoomAt(QPointF at, double factor, bool alongX, bool alongY)
{
    ensureDrawn();
    const PlotFrame& f = painter.frame();
    const Figure& figure = painter.figure();
    Range x = painter.x(), y = painter.y();
    if (alongX)
        x = zoomed(figure.x, x, painter.xReach(), f.x.value(at.x()), factor);
    if (alongY)
        y = withZero(zoomed(figure.y, y, painter.yReach(), f.y.value(at.y()), factor));
    setRanges(x, y);
}

void PlotView::Impl::wheel(QWheelEvent& event)
{
    const double notches = (event.angleDelta().y() != 0 ? event.angleDelta().y() : event.angleDelta().x()) / 120.0;
    if (notches == 0) {
        event.ignore();
        return;
    }
    ensureDrawn();
    const QPointF at = event.position();
    const QRectF& area = painter.frame().area;
    const bool overX = at.y() > area.bottom(), overY = !overX && (at.x() < area.left() || at.x() > area.right());
    const bool both = zoomsBoth(), control = event.modifiers().testFlag(Qt::ControlModifier);
    const bool alongX = overX || (!overY && (both || !control)), alongY = overY || (!overX && (both || control));
    const bool equal = painter.figure().equalAspect;
    zoomAt(at, std::pow(wheelStep, notches), equal || alongX, equal || alongY);
    event.accept();
}

/// Along pairs, positions and distances one looks closer at a stretch, and its values are to stay in sight. A plane
/// of two like quantities is looked at from closer as a whole.
bool PlotView::Impl::zoomsBoth() const
{
    const Figure& figure = painter.figure();
    return figure.equalAspect || figure.x.meaning == Meaning::Value || figure.x.meaning == figure.y.meaning ||
           figure.x.meaning == Meaning::Key;
}

/// Moved so far that every zero line of the figure can be seen.
Range PlotView::Impl::withZero(Range y) const
{
    const Figure& figure = painter.figure();
    for (const RefLine& line : figure.lines)
        if (line.role == LineRole::Zero && !line.vertical)
            y = movedTo(figure.y, y, painter.yReach(), line.at);
    return y;
}

void PlotView::Impl::press(QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton) {
        event.ignore();
        return;
    }
    m_pressed = m_dragged = event.position();
    m_dragging = false;
    m_holdsMark = isOnSelectedMark(event.position());
}

bool PlotView::Impl::isOnSelectedMark(QPointF at) const
{
    constexpr double reach = 10; // pixels
    const Figure& figure = painter.figure();
    const auto pair = cursors.find(Meaning::Pair);
    if (figure.drag == MarkDrag::None || figure.x.meaning != Meaning::Pair || pair == cursors.end())
        return false;
    const PlotFrame& f = painter.frame();
    for (const Series& s : figure.series)
        for (std::size_t i = 0; s.emphasised && i < s.x.size(); ++i)
            if (s.x[i] == pair->second &&
                (QPointF(f.x.pixel(s.x[i]), f.y.pixel(s.y[i])) - at).manhattanLength() < reach)
                return true;
    return false;
}

/// The mark itself follows with the next figure.
void PlotView::Impl::dragMark(QPointF at)
{
    const Range y = painter.y();
    const double value = std::clamp(painter.frame().y.value(at.y()), y.lo, y.hi);
    if (std::isfinite(value))
        Q_EMIT q.markDragged(static_cast<int>(cursors.at(Meaning::Pair)), value);
}

void PlotView::Impl::dragTo(QPointF at)
{
    const PlotFrame& f = painter.frame();
    const QPointF moved = at - *m_dragged;
    m_dragged = at;
    panBy(-moved.x() / (f.x.end() - f.x.begin()), -moved.y() / (f.y.end() - f.y.begin()));
}

void PlotView::Impl::panBy(double alongX, double alongY)
{
    const Figure& figure = painter.figure();
    setRanges(panned(figure.x, painter.x(), painter.xReach(), alongX),
              withZero(panned(figure.y, painter.y(), painter.yReach(), alongY)));
}

void PlotView::Impl::move(QMouseEvent& event)
{
    ensureDrawn();
    const QPointF at = event.position();
    if (m_pressed && event.buttons().testFlag(Qt::LeftButton)) {
        if (!m_dragging && (at - *m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
            m_dragging = true;
            q.QWidget::setCursor(Qt::ClosedHandCursor);
            hoverAt({});
        }
        if (m_dragging)
            m_holdsMark ? dragMark(at) : dragTo(at);
        return;
    }
    updatePointerShape(at);
    hoverAt(at);
}

void PlotView::Impl::updatePointerShape(QPointF at)
{
    const bool overEntry = painter.header().entryAt(at - painter.headerOrigin()) != nullptr;
    q.QWidget::setCursor(overEntry                           ? Qt::PointingHandCursor
                         : isOnSelectedMark(at)              ? Qt::SizeVerCursor
                         : painter.frame().area.contains(at) ? Qt::CrossCursor
                                                             : Qt::ArrowCursor);
}

void PlotView::Impl::release(QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton || !m_pressed)
        return;
    const bool click = !m_dragging;
    m_pressed.reset();
    m_dragging = false;
    updatePointerShape(event.position());
    if (!click && std::exchange(m_holdsMark, false))
        Q_EMIT q.markReleased();
    if (!click)
        return;
    ensureDrawn();
    if (const Header::Entry* entry = painter.header().entryAt(event.position() - painter.headerOrigin())) {
        toggleEntry(static_cast<std::size_t>(entry - painter.header().entries().data()));
        return;
    }
    if (predicting) {
        predictAt(event.position());
        return;
    }
    pickAt(event.position());
    if (const PlotFrame& f = painter.frame(); f.area.contains(event.position()))
        Q_EMIT q.tapped(f.x.value(event.position().x()), f.y.value(event.position().y()));
}

void PlotView::Impl::leave()
{
    if (!keysRead) // what the keys read stays, wherever the pointer rests
        hoverAt({});
}

double PlotView::Impl::settled(const Axis& axis, Range reach, double value) const
{
    if (axis.whole)
        value = std::round(value);
    return std::clamp(value, reach.lo, reach.hi);
}

void PlotView::Impl::hoverAt(std::optional<QPointF> at)
{
    keysRead = false;
    const bool had = readout.has_value();
    pointer = at;
    readout = at ? readoutAt(painter, *at) : std::nullopt;
    if (!readout)
        pointer.reset();
    const Figure& figure = painter.figure();
    const auto place = [&](bool alongX) -> std::optional<double> {
        if (!readout)
            return {};
        return alongX ? settled(figure.x, painter.xReach(), readout->x)
                      : settled(figure.y, painter.yReach(), readout->y);
    };
    if (had || readout) {
        refreshOverlay();
        Q_EMIT q.readoutChanged(q.readoutText());
    }
    announceHover(figure.x.meaning, place(true));
    if (figure.y.meaning != figure.x.meaning)
        announceHover(figure.y.meaning, place(false));
}

void PlotView::Impl::announceHover(Meaning meaning, std::optional<double> value)
{
    if (meaning == Meaning::Value)
        return;
    const auto known = announced.find(meaning);
    const std::optional<double> before = known == announced.end() ? std::nullopt : std::optional(known->second);
    if (before == value)
        return;
    if (value)
        announced[meaning] = *value;
    else
        announced.erase(meaning);
    Q_EMIT q.hovered(meaning, value);
}

void PlotView::Impl::pickAt(QPointF at)
{
    const std::optional<Readout> place = readoutAt(painter, at);
    if (!place)
        return;
    const Figure& figure = painter.figure();
    const Meaning x = figure.x.meaning, y = figure.y.meaning;
    const double atX = settled(figure.x, painter.xReach(), place->x),
                 atY = settled(figure.y, painter.yReach(), place->y);
    if (x != Meaning::Value && x != Meaning::Key)
        Q_EMIT q.picked(x, atX);
    if (y != Meaning::Value && y != x)
        Q_EMIT q.picked(y, atY);
    if (x == Meaning::Key) // after the position that its distance is counted from
        Q_EMIT q.picked(x, atX);
}

/// The place itself, not the nearest point: a prediction may lie where there is none.
void PlotView::Impl::predictAt(QPointF at)
{
    const PlotFrame& f = painter.frame();
    if (!f.area.contains(at))
        return;
    const Figure& figure = painter.figure();
    Q_EMIT q.clicked(settled(figure.x, painter.xReach(), f.x.value(at.x())),
                     settled(figure.y, painter.yReach(), f.y.value(at.y())));
}

} // namespace rope
