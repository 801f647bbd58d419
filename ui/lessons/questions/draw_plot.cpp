// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/questions/draw_plot.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include "core/lessons/drawing.h"
#include "ui/widgets/verdict_box.h"

namespace rope {

namespace {

constexpr double stops = 16;      ///< from end to end, by keyboard
constexpr double nearStop = 0.4;  ///< of a stop: a place so near is on it
constexpr double liftSteps = 20;  ///< from the lower edge to the upper one
constexpr double linesHigh = 15;  ///< in lines of text
constexpr double linesLow = 10.5; ///< the same in a lecture room
constexpr double edgePixels = 12; ///< a stroke that begins or ends so close to an end means the end
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

} // namespace

DrawPlot::DrawPlot(const Question& question, QWidget* parent)
    : PlotView(parent), m_question(question), m_places(drawPlaces(question)), m_drawn(m_places.size(), nothing)
{
    setAccessibleName(tr("Plot to draw on"));
    setFocusPolicy(Qt::StrongFocus);
    QWidget::setCursor(Qt::CrossCursor);
    m_pen.y = (question.up.lo + question.up.hi) / 2;
    setTheme(plotThemeOf(palette()));
    fitFont();
}

bool DrawPlot::isEmpty() const
{
    return std::ranges::none_of(m_drawn, [](double y) { return std::isfinite(y); });
}

void DrawPlot::setValues(const std::vector<double>& values)
{
    m_drawn = values.empty() ? std::vector<double>(m_places.size(), nothing) : values;
    m_hand.reset();
    showFigure();
}

void DrawPlot::clear()
{
    if (!m_open)
        return;
    ++m_stroke;
    std::ranges::fill(m_drawn, nothing);
    tellDrawn();
}

void DrawPlot::setRight(const std::vector<double>& right)
{
    if (right == m_right)
        return;
    m_right = right;
    showFigure();
}

void DrawPlot::setLow(bool low)
{
    if (std::exchange(m_low, low) != low)
        fitFont();
}

void DrawPlot::setOpen(bool open)
{
    if (m_open == open)
        return;
    m_open = open;
    QWidget::setCursor(open ? Qt::CrossCursor : Qt::ArrowCursor);
    showFigure();
}

/// Equal axes are not wanted: the whole width of the page, and a height that goes with the text.
QSize DrawPlot::sizeHint() const
{
    return {300, static_cast<int>((m_low ? linesLow : linesHigh) * fontMetrics().lineSpacing())};
}

DrawPlot::Place DrawPlot::placeAt(QPointF pixel) const
{
    const DrawAxis &along = m_question.along, &up = m_question.up;
    const QPointF low = pixelOf(along.lo, up.lo), high = pixelOf(along.hi, up.hi);
    double across = (pixel.x() - low.x()) / (high.x() - low.x());
    const double edge = edgePixels / (high.x() - low.x());
    across = across < edge ? 0 : across > 1 - edge ? 1 : across;
    const double height = std::clamp((pixel.y() - low.y()) / (high.y() - low.y()), 0.0, 1.0);
    return {nearest(across), up.lo + height * (up.hi - up.lo)};
}

/// The place next to a part of the width.
std::size_t DrawPlot::nearest(double across) const
{
    const auto far = [&](double place) { return std::abs(partAlong(m_question.along, place) - across); };
    return static_cast<std::size_t>(std::ranges::min_element(m_places, {}, far) - m_places.begin());
}

void DrawPlot::lead(const Place& from, const Place& to)
{
    const Place& first = from.index < to.index ? from : to;
    const Place& last = from.index < to.index ? to : from;
    const auto part = [&](std::size_t i) { return partAlong(m_question.along, m_places[i]); };
    const double begin = part(first.index), width = part(last.index) - begin;
    for (std::size_t i = first.index; i <= last.index; ++i)
        m_drawn[i] = first.y + (width > 0 ? (part(i) - begin) / width : 0) * (last.y - first.y);
    m_drawn[to.index] = to.y;
}

void DrawPlot::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_open) {
        event->ignore();
        return;
    }
    ++m_stroke;
    m_hand = m_pen = placeAt(event->position());
    lead(m_pen, m_pen);
    tellDrawn();
}

void DrawPlot::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_hand || !event->buttons().testFlag(Qt::LeftButton))
        return;
    const Place now = placeAt(event->position());
    lead(*m_hand, now);
    m_hand = m_pen = now;
    tellDrawn();
}

void DrawPlot::mouseReleaseEvent(QMouseEvent*)
{
    m_hand.reset();
}

void DrawPlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event);
}

/// The page scrolls; nothing here is zoomed.
void DrawPlot::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

/// The next stop in that direction; the ends are stops. Where places are scarce a stop is at least one place away.
std::size_t DrawPlot::stopBy(std::size_t index, int by) const
{
    const double at = partAlong(m_question.along, m_places[index]) * stops;
    const double next = by > 0 ? std::floor(at + nearStop) + 1 : std::ceil(at - nearStop) - 1;
    const std::size_t found = nearest(std::clamp(next / stops, 0.0, 1.0));
    if (found != index)
        return found;
    return by > 0 ? std::min(index + 1, m_places.size() - 1) : index - (index > 0 ? 1 : 0);
}

void DrawPlot::stepPen(int by)
{
    ++m_stroke;
    const Place from = m_pen;
    m_pen.index = stopBy(from.index, by);
    if (std::isfinite(m_drawn[m_pen.index]) && std::isfinite(m_drawn[from.index]))
        m_pen.y = m_drawn[m_pen.index]; // over what is there the pen is only moved
    else
        lead(from, m_pen);
    tellDrawn();
}

void DrawPlot::liftPen(int steps)
{
    ++m_stroke;
    const DrawAxis& up = m_question.up;
    const double step = (up.hi - up.lo) / liftSteps;
    m_pen.y = std::clamp(up.lo + step * (std::round((m_pen.y - up.lo) / step) + steps), up.lo, up.hi);
    for (const int side : {-1, 1})
        if (const std::size_t stop = stopBy(m_pen.index, side); std::isfinite(m_drawn[stop]))
            lead({stop, m_drawn[stop]}, m_pen);
    m_drawn[m_pen.index] = m_pen.y;
    tellDrawn();
}

void DrawPlot::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    const int key = isPlain && m_open ? event->key() : 0;
    switch (key) {
    case Qt::Key_Left: return stepPen(-1);
    case Qt::Key_Right: return stepPen(1);
    case Qt::Key_Up: return liftPen(1);
    case Qt::Key_Down: return liftPen(-1);
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return clear();
    default: return QWidget::keyPressEvent(event);
    }
}

void DrawPlot::focusInEvent(QFocusEvent* event)
{
    PlotView::focusInEvent(event);
    showFigure();
}

void DrawPlot::focusOutEvent(QFocusEvent* event)
{
    PlotView::focusOutEvent(event);
    m_hand.reset();
    showFigure();
}

void DrawPlot::changeEvent(QEvent* event)
{
    PlotView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setTheme(plotThemeOf(palette()));
    if (event->type() == QEvent::FontChange)
        fitFont();
}

void DrawPlot::fitFont()
{
    setTextSize(font().pointSizeF());
    setFixedHeight(sizeHint().height());
    showFigure();
}

void DrawPlot::tellDrawn()
{
    showFigure();
    Q_EMIT drawn();
}

void DrawPlot::showFigure()
{
    Figure figure = drawingFigure(m_question, m_drawn, m_right);
    if (hasFocus() && m_open) {
        Series pen;
        pen.id = "pen";
        pen.kind = SeriesKind::Points;
        pen.colour = {Role::Active, 0};
        pen.x = {m_places[m_pen.index]};
        pen.y = {m_pen.y};
        figure.series.push_back(std::move(pen));
        figure.explanation = penAt(m_question, m_places[m_pen.index], m_pen.y);
    }
    setFigure(figure);
    if (hasFocus() && QAccessible::isActive()) {
        QAccessibleEvent moved(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&moved);
    }
}

} // namespace rope
