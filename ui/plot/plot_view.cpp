// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_view.h"

#include <utility>

#include <QPainter>
#include <QPicture>

#include "ui/base/message_text.h"
#include "ui/plot/plot_impl.h"

namespace rope {

PlotView::PlotView(QWidget* parent) : QWidget(parent), m_impl(std::make_unique<Impl>(*this))
{
    installPlotAccessibility();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(160, 100);
}

PlotView::~PlotView() = default;

void PlotView::setTheme(const PlotTheme& theme)
{
    m_impl->painter.setTheme(theme);
    m_impl->refresh();
}

void PlotView::setTextSize(double points, double leastPixels)
{
    m_impl->painter.setTextSize({points, leastPixels});
    m_impl->refresh();
}

void PlotView::setFigure(const Figure& figure)
{
    m_impl->setFigure(std::make_shared<Figure>(figure), {});
}

void PlotView::setFigure(std::shared_ptr<const Figure> figure, std::shared_ptr<CurvePicture> curves)
{
    m_impl->setFigure(std::move(figure), std::move(curves));
}

void PlotView::moveTo(std::shared_ptr<const Figure> figure, std::shared_ptr<CurvePicture> curves, int ms)
{
    m_impl->moveTo(std::move(figure), std::move(curves), ms);
}

void PlotView::finishMoving()
{
    m_impl->finishMoving();
}

bool PlotView::isMoving() const
{
    return m_impl->isMoving();
}

std::function<std::shared_ptr<CurvePicture>(std::shared_ptr<const Figure>)> PlotView::curvesAhead()
{
    return m_impl->painter.curvesAhead();
}

const Figure& PlotView::figure() const
{
    return m_impl->painter.figure();
}

std::shared_ptr<const Figure> PlotView::sharedFigure() const
{
    return m_impl->painter.sharedFigure();
}

void PlotView::setGhost(std::shared_ptr<const Figure> ghost)
{
    if (m_impl->painter.setGhost(std::move(ghost)))
        m_impl->refresh();
}

bool PlotView::hasGhost() const
{
    return m_impl->painter.hasGhost();
}

void PlotView::setCursor(Meaning meaning, std::optional<double> value)
{
    m_impl->setMark(m_impl->cursors, meaning, value);
}

void PlotView::setSharedHover(Meaning meaning, std::optional<double> value)
{
    m_impl->setMark(m_impl->sharedHover, meaning, value);
}

void PlotView::setMarks(std::vector<PlotMark> marks)
{
    if (marks == m_impl->placeMarks)
        return;
    m_impl->placeMarks = std::move(marks);
    m_impl->refreshOverlay();
}

const std::vector<PlotMark>& PlotView::marks() const
{
    return m_impl->placeMarks;
}

void PlotView::setPredicting(bool predicting)
{
    m_impl->predicting = predicting;
}

FigureView PlotView::view() const
{
    m_impl->ensureLaidOut();
    FigureView view;
    const PlotFrame& frame = m_impl->painter.frame();
    // In steps: a tick label one digit longer is no reason to compute the figure again.
    constexpr int step = 64;
    const int columns = static_cast<int>(frame.area.width() * frame.pixelRatio);
    view.columns = std::max(step, (columns + step - 1) / step * step);
    view.shape = shapeOf(size(), m_impl->painter.style());
    if (m_impl->painter.isXZoomed())
        view.xRange = {m_impl->painter.x().lo, m_impl->painter.x().hi};
    return view;
}

PlotState PlotView::state() const
{
    return {m_impl->painter.xZoom(), m_impl->painter.yZoom(), m_impl->painter.hidden()};
}

void PlotView::setState(const PlotState& state)
{
    if (state == this->state())
        return;
    m_impl->painter.setHidden(state.hidden);
    m_impl->painter.setZooms(state.x, state.y);
    m_impl->refresh();
    m_impl->announceView();
}

void PlotView::resetZoom()
{
    m_impl->setRanges(defaultRange(figure().x), defaultRange(figure().y));
}

bool PlotView::isZoomed() const
{
    return m_impl->painter.isZoomed();
}

void PlotView::zoomBy(double factor)
{
    m_impl->ensureDrawn();
    m_impl->zoomAt(m_impl->painter.frame().area.center(), 1 / factor, true, m_impl->zoomsBoth());
}

void PlotView::setNamesPins(bool names)
{
    m_impl->painter.setNamesPins(names);
    m_impl->refresh();
}

void PlotView::setCaptioned(bool captioned)
{
    m_impl->painter.setCaptioned(captioned);
    m_impl->refresh();
}

void PlotView::setCovered(const Covered& covered)
{
    if (covered == std::exchange(m_impl->covered, covered))
        return;
    m_impl->painter.setTitleInstead(covered.title ? tr("The title comes with the answer") : QString());
    m_impl->refresh();
    Q_EMIT stateChanged();
}

const Covered& PlotView::covered() const
{
    return m_impl->covered;
}

bool PlotView::isTitleCovered() const
{
    return m_impl->covered.title;
}

QString PlotView::title() const
{
    return isTitleCovered() ? m_impl->painter.titleInstead() : translated(figure().title);
}

void PlotView::setSeriesVisible(const QString& id, bool visible)
{
    m_impl->painter.setShown(id.toStdString(), visible);
    m_impl->refresh();
    Q_EMIT stateChanged();
}

bool PlotView::isSeriesVisible(const QString& id) const
{
    return !m_impl->painter.isHidden(id.toStdString());
}

QPointF PlotView::pixelOf(double x, double y) const
{
    m_impl->ensureDrawn();
    const PlotFrame& frame = m_impl->painter.frame();
    return {frame.x.pixel(x), frame.y.pixel(y)};
}

QString PlotView::legendText() const
{
    m_impl->ensureDrawn();
    const auto& entries = m_impl->painter.header().entries();
    QStringList parts;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const QString name = QStringLiteral("%1 %2").arg(i + 1).arg(entries[i].text);
        const QString said = entries[i].hidden ? tr("%1 (hidden)").arg(name) : name;
        if (m_impl->legendFocus == i)
            parts.prepend(tr("chosen: %1").arg(said));
        else
            parts += said;
    }
    return parts.join(QStringLiteral(", "));
}

QString PlotView::readoutText() const
{
    return m_impl->readout ? m_impl->readout->text() : QString();
}

void PlotView::paintTo(QPainter* painter, QSize size)
{
    FigurePainter paper;
    m_impl->painter.copyStateTo(paper);
    QPicture picture;
    paper.drawOn(picture, size, 1, true);
    painter->drawPicture(0, 0, picture);
}

std::shared_ptr<const Figure> PlotView::figureAsSeen() const
{
    const FigurePainter& painter = m_impl->painter;
    auto out = std::make_shared<Figure>(painter.figure());
    if (painter.isZoomed()) {
        out->x.lo = painter.x().lo;
        out->x.hi = painter.x().hi;
        out->y.lo = painter.y().lo;
        out->y.hi = painter.y().hi;
    }
    std::erase_if(out->series, [&](const Series& s) { return painter.isHidden(s.id); });
    leaveOut(*out, m_impl->covered);
    return out;
}

QSize PlotView::sizeHint() const
{
    return {560, 380};
}

} // namespace rope
