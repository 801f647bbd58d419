// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>

#include "ui/plot/figure_motion.h"
#include "ui/plot/paint_points.h"
#include "ui/plot/plot_impl.h"
#include "ui/plot/rects.h"
#include "ui/plot/text_width.h"
#include "ui/plot/value_text.h"

namespace rope {

PlotView::Impl::Impl(PlotView& view) : q(view)
{
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setEasingCurve(QEasingCurve::InOutCubic);
    QObject::connect(&m_motion, &QVariantAnimation::valueChanged, &q, [this](const QVariant& t) {
        if (m_to && t.toDouble() < 1)
            show(std::make_shared<Figure>(between(*m_from, *m_to, t.toDouble())), {});
    });
    QObject::connect(&m_motion, &QVariantAnimation::finished, &q, [this] { show(std::exchange(m_to, nullptr), {}); });
}

void PlotView::Impl::setFigure(std::shared_ptr<const Figure> figure, std::shared_ptr<CurvePicture> curves)
{
    if (isMoving() && figure->id == m_to->id) {
        m_to = std::move(figure);
        return;
    }
    m_motion.stop();
    m_to.reset();
    show(std::move(figure), std::move(curves));
}

void PlotView::Impl::moveTo(std::shared_ptr<const Figure> figure, std::shared_ptr<CurvePicture> curves, int ms)
{
    if (ms <= 0 || !q.isVisible() || painter.isZoomed() || !moves(painter.figure(), *figure)) {
        setFigure(std::move(figure), std::move(curves));
        return;
    }
    m_motion.stop();
    m_from = painter.sharedFigure();
    m_to = std::move(figure);
    m_motion.setDuration(ms);
    m_motion.start();
}

void PlotView::Impl::finishMoving()
{
    m_motion.stop();
    if (m_to)
        show(std::exchange(m_to, nullptr), {});
}

void PlotView::Impl::show(std::shared_ptr<const Figure> figure, std::shared_ptr<CurvePicture> curves)
{
    readout.reset(); // it speaks of the points of the old one
    painter.setFigure(std::move(figure), std::move(curves));
    refresh();
    if (keysRead && q.isVisible())
        readKeys();
    else
        announceText();
}

void PlotView::Impl::refresh()
{
    m_dirty = true;
    q.update(); // does nothing while hidden: a hidden plot costs nothing until it is shown
}

void PlotView::Impl::refreshOverlay()
{
    if (m_dirty || !q.isVisible()) {
        refresh();
        return;
    }
    m_fresh = true;
    q.update();
}

void PlotView::Impl::setMark(std::map<Meaning, double>& marks, Meaning meaning, std::optional<double> value)
{
    const auto known = marks.find(meaning);
    if (value ? known != marks.end() && known->second == *value : known == marks.end())
        return;
    if (value)
        marks[meaning] = *value;
    else
        marks.erase(known);
    const Figure& figure = painter.figure();
    if (figure.x.meaning != meaning && figure.y.meaning != meaning)
        return;
    if (&marks == &cursors && !m_dirty && painter.ringsMoveWords(pointedAt()))
        refresh();
    else
        refreshOverlay();
    if (keysRead && &marks == &cursors && q.isVisible())
        readKeys();
}

std::vector<double> PlotView::Impl::pointedAt() const
{
    std::vector<double> out;
    for (const auto& [meaning, value] : cursors)
        if (meaning != Meaning::Value && painter.figure().x.meaning == meaning)
            out.push_back(value);
    return out;
}

void PlotView::Impl::ensureDrawn()
{
    const double ratio = q.devicePixelRatioF();
    if (!m_dirty && m_drawnSize == q.size() && m_drawnRatio == ratio)
        return;
    m_dirty = false;
    m_fresh = true;
    m_drawnSize = q.size();
    m_drawnRatio = ratio;
    painter.setPointedAt(pointedAt());
    painter.redraw(q.size(), ratio);
    if (keysRead)
        readKeys();
    else if (pointer) // what lies under a resting pointer has changed
        readout = readoutAt(painter, *pointer);
}

void PlotView::Impl::ensureLaidOut()
{
    if (m_drawnSize != q.size() || m_drawnRatio != q.devicePixelRatioF())
        ensureDrawn();
}

void PlotView::Impl::paint()
{
    ensureDrawn();
    QPainter p(&q);
    if (painter.figure() == Figure()) {
        p.fillRect(q.rect(), painter.style().theme.background); // a slow figure's first moments: no axes of nothing
    } else {
        p.end();
        painter.blit(q);
        p.begin(&q);
        paintOverlay(p, painter.frame());
    }
    p.end();
    if (!std::exchange(m_fresh, false))
        return;
    if (pointer) // it rests, and what lies under it is new
        Q_EMIT q.readoutChanged(q.readoutText());
    Q_EMIT q.painted();
}

void PlotView::Impl::paintOverlay(QPainter& p, const PlotFrame& frame) const
{
    p.save();
    p.setClipRegion(withoutLabels(frame));
    drawCursorLines(p, frame);
    p.restore();
    drawSelected(p, frame);
    drawCursorValues(p, frame);
    for (std::size_t i = 0; i < placeMarks.size(); ++i)
        drawMark(p, frame, placeMarks[i], static_cast<int>(i));
    drawFocus(p, frame);
    if (readout && pointer)
        paintReadout(p, *readout, *pointer, painter);
}

/// No cursor crosses a word: it passes behind.
QRegion PlotView::Impl::withoutLabels(const PlotFrame& frame) const
{
    QRegion region(frame.page.toAlignedRect());
    for (const QRectF& label : painter.labels())
        region -= label.toAlignedRect();
    return region;
}

/// The cursors on the axes of the figure; those of other views are faint.
void PlotView::Impl::forEachCursor(const std::function<void(bool, const Axis&, double, bool)>& draw) const
{
    const Figure& figure = painter.figure();
    for (bool faint : {true, false})
        for (const auto& [meaning, value] : faint ? sharedHover : cursors) {
            if (meaning == Meaning::Value)
                continue;
            for (bool vertical : {true, false}) {
                const Axis& axis = vertical ? figure.x : figure.y;
                const AxisMap& map = vertical ? painter.frame().x : painter.frame().y;
                if (axis.meaning == meaning && map.covers(value))
                    draw(vertical, axis, value, faint);
            }
        }
}

void PlotView::Impl::drawCursorLines(QPainter& p, const PlotFrame& frame) const
{
    const PlotStyle& style = painter.style();
    const QRectF& a = frame.area;
    p.setRenderHint(QPainter::Antialiasing, true);
    forEachCursor([&](bool vertical, const Axis&, double value, bool faint) {
        const double at = frame.sharp((vertical ? frame.x : frame.y).pixel(value));
        const QLineF line = vertical ? QLineF(at, a.top(), at, a.bottom()) : QLineF(a.left(), at, a.right(), at);
        // On the colours of a map the line needs an edge; beside marks and curves an edge would rub them out.
        if (painter.figure().map)
            drawStraight(p, line, QPen(style.theme.background, (faint ? 2.5 : 3.5) * style.unit), frame);
        QPen pen(style.theme.cursor, 1.5 * style.unit);
        if (faint)
            pen.setDashPattern({2, 2});
        drawStraight(p, line, pen, frame);
    });
}

/// What is pointed at lies above the line that points at it.
void PlotView::Impl::drawSelected(QPainter& p, const PlotFrame& frame) const
{
    const Figure& figure = painter.figure();
    forEachCursor([&](bool vertical, const Axis&, double value, bool faint) {
        for (std::size_t i = 0; vertical && !faint && i < figure.series.size(); ++i)
            if (painter.isShown(figure.series[i]))
                paintSelected(p, figure.series[i], painter.isSortedSeries(i), value, frame, painter.style());
    });
}

/// The value stands on the axis itself, in place of the tick labels there: half a label would read as another number.
void PlotView::Impl::drawCursorValues(QPainter& p, const PlotFrame& frame) const
{
    const PlotStyle& style = painter.style();
    const QRectF& a = frame.area;
    p.setRenderHint(QPainter::Antialiasing, true);
    forEachCursor([&](bool vertical, const Axis& axis, double value, bool faint) {
        if (faint)
            return;
        const double at = frame.sharp((vertical ? frame.x : frame.y).pixel(value));
        const QFontMetricsF metrics(style.tick);
        const QString text = valueText(axis.whole ? std::round(value) : value, 12);
        const QSizeF size(textWidth(text, style.tick) + 8 * style.unit, metrics.height() + 1);
        QRectF box(vertical ? QPointF(at - size.width() / 2, a.bottom() + 3 * style.unit)
                            : QPointF(a.left() - 3 * style.unit - size.width(), at - size.height() / 2),
                   size);
        box.moveLeft(std::clamp(box.left(), 1.0, std::max(1.0, frame.page.width() - size.width() - 1)));
        for (const QRectF& label : vertical ? frame.xLabels : frame.yLabels)
            if (label.intersects(box.adjusted(-3, 0, 3, 0)))
                p.fillRect(label.adjusted(-2, -1, 2, 1), style.theme.background);
        p.setPen(Qt::NoPen);
        p.setBrush(style.theme.cursor);
        p.drawRoundedRect(box, 2.5 * style.unit, 2.5 * style.unit);
        p.setPen(style.theme.dark ? style.theme.background : QColor(Qt::white));
        p.setFont(style.tick);
        p.drawText(box, Qt::AlignCenter, text);
    });
}

void PlotView::Impl::drawMark(QPainter& p, const PlotFrame& frame, const PlotMark& mark, int row) const
{
    const AxisMap& map = mark.vertical ? frame.x : frame.y;
    if (!map.covers(mark.at))
        return;
    const PlotStyle& style = painter.style();
    const QRectF& a = frame.area;
    const double at = frame.sharp(map.pixel(mark.at));
    const QColor colour = mark.kind == PlotMark::Kind::Given   ? style.theme.text
                          : mark.kind == PlotMark::Kind::Right ? style.theme.right
                                                               : style.theme.wrong;
    p.setRenderHint(QPainter::Antialiasing, true);
    p.setPen(QPen(colour, 2.2 * style.unit, mark.kind == PlotMark::Kind::Right ? Qt::SolidLine : Qt::DashLine));
    p.drawLine(mark.vertical ? QLineF(at, a.top(), at, a.bottom()) : QLineF(a.left(), at, a.right(), at));
    // Marks that lie close together have their words one below the other.
    const QFontMetricsF metrics(style.tick);
    const QSizeF size(metrics.horizontalAdvance(mark.label) + 10 * style.unit, metrics.height() + 4 * style.unit);
    const double down = (4 + row * (size.height() / style.unit + 3)) * style.unit;
    QRectF box(mark.vertical ? QPointF(at + 4 * style.unit, a.top() + down)
                             : QPointF(a.left() + down + row * size.width(), at - size.height() - 3 * style.unit),
               size);
    if (box.right() > a.right())
        box.moveRight(mark.vertical ? at - 4 * style.unit : a.right());
    if (box.top() < a.top())
        box.moveTop(at + 3 * style.unit);
    p.setPen(Qt::NoPen);
    p.setBrush(colour);
    p.drawRoundedRect(box, 3 * style.unit, 3 * style.unit);
    p.setPen(style.theme.dark ? style.theme.background : QColor(Qt::white));
    p.setFont(style.tick);
    p.drawText(box, Qt::AlignCenter, mark.label);
}

void PlotView::Impl::drawFocus(QPainter& p, const PlotFrame& frame) const
{
    if (!focusByKeyboard)
        return;
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(painter.style().theme.colour({Role::Active, 0}), 1.5));
    p.drawRoundedRect(frame.page.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
    const auto& entries = painter.header().entries();
    if (legendFocus && *legendFocus < entries.size())
        p.drawRoundedRect(entries[*legendFocus].box.translated(painter.headerOrigin()).adjusted(-3, 0, 3, 0), 3, 3);
}

} // namespace rope
