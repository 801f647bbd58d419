// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/canvas_engine.h"

#include <algorithm>

#include "ui/plot/axis_title.h"
#include "ui/plot/canvas_look.h"
#include "ui/plot/paint_grid.h"
#include "ui/plot/paint_map.h"
#include "ui/plot/text_width.h"
#include "ui/plot/value_text.h"

namespace rope {

namespace {

constexpr double widestScale = 0.2;    ///< the same of numbers at a colour scale
constexpr double widestNumbers = 0.45; ///< of the page: words of ticks beyond that leave no plot

} // namespace

Canvas::Engine::Engine()
{
    setInteractions({});
    setPlottingHint(QCP::phCacheLabels, true);
    layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmLogical); // one buffer for all
    addLayer(QStringLiteral("labels"), layer(QStringLiteral("axes")));
    const std::array<QString, 3> names{QStringLiteral("background"), QStringLiteral("main"), QStringLiteral("labels")};
    for (std::size_t i = 0; i < names.size(); ++i)
        items[i] = new PaintItem(this, names[i], frame);
    for (Side* side : {&m_x, &m_y, &m_y2, &m_z})
        side->ticker.reset(new FigureTicker);
    m_x.axis = xAxis;
    m_y.axis = yAxis;
    m_y2.axis = yAxis2;
    for (Side* side : {&m_x, &m_y, &m_y2})
        side->axis->setTicker(side->ticker);
    xAxis2->setVisible(true);
    xAxis2->setTicks(false);
    xAxis2->setTickLabels(false);
    auto* grid = new PaintItem(this, QStringLiteral("grid"), frame);
    grid->paint = [this](QPainter& painter, const PlotFrame& shown) {
        if (xAxis->visible())
            paintGrid(painter, ticksOf(m_x), ticksOf(m_y), shown, m_style);
    };
    m_group = new QCPMarginGroup(this);
}

void Canvas::Engine::setLook(const PlotStyle& style)
{
    m_style = style;
    const PlotTheme& t = style.theme;
    setBackground(QBrush(t.background));
    for (QCPAxis* axis : {xAxis, yAxis, xAxis2, yAxis2})
        setAxisLook(*axis, style);
    xAxis2->setBasePen(QPen(t.grid, style.unit));
    if (!m_hasY2)
        yAxis2->setBasePen(QPen(t.grid, style.unit));
}

void Canvas::Engine::setSide(Side& side, const Axis& content, Range range)
{
    side.content = content;
    side.title = axisTitle(content);
    side.ticker->setAxis(content);
    side.axis->setScaleType(content.scale == AxisScale::Log ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    side.axis->setRangeReversed(content.reversed);
    side.axis->setRange(asRange(range));
}

void Canvas::Engine::setAxes(const Figure& figure, Range x, Range y)
{
    m_hasY2 = figure.y2.has_value();
    m_equalAspect = figure.equalAspect;
    m_xRange = x;
    m_yRange = y;
    setSide(m_x, figure.x, x);
    setSide(m_y, figure.y, y);
    // Axes of nothing would look like a figure that failed to come; its title says what is missing.
    const bool drawn = figure.map || !figure.series.empty() || !figure.lines.empty();
    for (QCPAxis* axis : axisRect()->axes())
        axis->setVisible(drawn);
    yAxis2->setTicks(m_hasY2);
    yAxis2->setTickLabels(m_hasY2);
    if (m_hasY2)
        setSide(m_y2, *figure.y2, secondRange(figure.y, y, *figure.y2));
    else
        yAxis2->setLabel({});
}

void Canvas::Engine::setScale(const Figure& figure)
{
    if (!figure.map) {
        if (m_scale) {
            plotLayout()->remove(m_scale);
            plotLayout()->simplify();
            m_scale = nullptr;
            m_z.axis = nullptr;
        }
        return;
    }
    if (!m_scale) {
        m_scale = new ColourScale(this);
        plotLayout()->addElement(0, 1, m_scale);
        m_scale->setMarginGroup(QCP::msTop | QCP::msBottom, m_group);
        axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, m_group);
        m_z.axis = m_scale->axis();
        m_z.axis->setTicker(m_z.ticker);
    }
    Axis z;
    z.label = figure.map->label;
    z.unit = figure.map->unit;
    const Range range = colourRange(*figure.map);
    z.whole = isWhole(*figure.map);
    z.lo = range.lo;
    z.hi = range.hi;
    m_scale->setDataRange(asRange(range));
    setSide(m_z, z, range);
    setScaleLook(*m_scale, figure.map->ramp, m_style);
    m_scale->setEnds(beyondScale(*figure.map), m_style);
}

void Canvas::Engine::placeTexts(double headerHeight, double captionHeight)
{
    const int pad = qRound(8 * m_style.unit);
    m_margins = QMargins(pad, pad + qCeil(headerHeight), pad, captionHeight > 0 ? qCeil(captionHeight - 4) : pad);
    plotLayout()->setColumnSpacing(qRound(10 * m_style.unit));
    m_leastMargins = QMargins(pad, qRound(2 * m_style.unit), pad, pad);
}

/// `across`: of the page, in the middle of the frame, for a title below it that may be wider than the frame.
void Canvas::Engine::fitSides(QSizeF frameSize, double across)
{
    for (Side* side : {&m_x, &m_y, &m_y2, &m_z}) {
        if (!side->axis || (side == &m_y2 && !m_hasY2))
            continue;
        const bool horizontal = side == &m_x;
        const double length = horizontal ? frameSize.width() : frameSize.height();
        side->ticker->fit(length, horizontal, m_style.tick);
        const AxisTitle label = fittedTitle(side->title, m_style.label, horizontal ? std::max(length, across) : length,
                                            m_style.leastPixels);
        const bool goes = horizontal ? isLow(1 + label.text.count(QLatin1Char('\n'))) : isNarrow();
        side->axis->setLabel(goes ? QString() : label.text);
        if (!horizontal && side->axis->ticks())
            side->axis->setTickLabels(widestLabel(*side) <
                                          (side == &m_z ? widestScale : widestNumbers) * viewport().width() &&
                                      labelsStandApart(*side, length));
        side->axis->setLabelFont(label.font);
    }
}

/// A page that needs the lines of the title of its x axis for the plot.
bool Canvas::Engine::isLow(qsizetype lines) const
{
    const double line = QFontMetricsF(m_style.tick).height();
    const double below = line + double(lines) * QFontMetricsF(m_style.label).height() + 20 * m_style.unit;
    const double left = viewport().height() - m_margins.top() - m_margins.bottom() - below;
    const double least = lines > 1 ? 0.4 : 0.3; // a second line is the first to go
    return left < std::max(least * viewport().height(), 1.5 * line);
}

/// A page that needs the width of titles beside it for the plot.
bool Canvas::Engine::isNarrow() const
{
    // Of equal scales what is lost of the width is lost of the height as well.
    const double leastLines = m_equalAspect ? 15 : 8;
    return viewport().width() < leastLines * QFontMetricsF(m_style.label).height();
}

/// One above the other, with a line for each.
bool Canvas::Engine::labelsStandApart(const Side& side, double height) const
{
    const auto labels = ticksOf(side).labels;
    return double(labels.size()) * QFontMetricsF(m_style.tick).height() <= height;
}

double Canvas::Engine::widestLabel(const Side& side) const
{
    double widest = 0;
    for (const QString& label : side.ticker->ticksIn({side.axis->range().lower, side.axis->range().upper}).labels)
        widest = std::max(widest, textWidth(label, m_style.tick));
    return widest;
}

int Canvas::Engine::overhang() const
{
    const Ticks& t = m_x.ticker->ticksIn(m_xRange);
    const AxisMap map = mapOf(m_x, m_xRange);
    double most = 0;
    for (std::size_t i = 0; i < t.at.size(); ++i)
        most = std::max(most, map.pixel(t.at[i]) + textWidth(t.labels[i], m_style.tick) / 2 - axisRect()->right());
    return qCeil(most);
}

AxisMap Canvas::Engine::mapOf(const Side& side, Range range) const
{
    const QRect r = axisRect()->rect();
    const bool reversed = side.content.reversed;
    // QCustomPlot's own pixels: a frame ends one pixel short of QRect's outer edge below.
    const double from = side.axis == xAxis ? r.left() : r.bottom();
    const double to = side.axis == xAxis ? r.left() + r.width() : r.bottom() - r.height();
    return AxisMap(side.content.scale, range, reversed ? to : from, reversed ? from : to);
}

std::vector<QRectF> Canvas::Engine::labelsOf(const Side& side) const
{
    const QFontMetricsF metrics(m_style.tick);
    const bool horizontal = side.axis == xAxis;
    const AxisMap& map = horizontal ? frame.x : frame.y;
    const double away = side.axis->tickLengthOut() + side.axis->tickLabelPadding(), high = metrics.height();
    const Ticks& t = ticksOf(side);
    std::vector<QRectF> labels;
    for (std::size_t i = 0; i < t.at.size(); ++i) {
        const double at = map.pixel(t.at[i]), wide = textWidth(t.labels[i], m_style.tick);
        labels.push_back(horizontal ? QRectF(at - wide / 2, frame.area.bottom() + away, wide, high)
                                    : QRectF(frame.area.left() - away - wide, at - high / 2, wide, high));
    }
    return labels;
}

void Canvas::Engine::updateLayout()
{
    // The first pass tells how long the axes are, the second places what fits on them.
    // It starts from the same estimate each time, so that the layout depends on nothing that was shown before.
    const QSizeF estimate(0.75 * viewport().width(), 0.6 * viewport().height());
    axisRect()->setMinimumMargins(m_leastMargins);
    plotLayout()->setMargins(m_margins);
    fitSides(estimate);
    QCustomPlot::updateLayout();
    fitSides(axisRect()->rect().size());
    // Room for the half of the last tick label that hangs over the frame.
    QMargins margins = m_leastMargins;
    margins.setRight(m_hasY2 || m_scale ? 2 : std::max(2, overhang() + 4 - m_margins.right()));
    axisRect()->setMinimumMargins(margins);
    plotLayout()->setMargins(aspectMargins());
    QCustomPlot::updateLayout();
    if (m_equalAspect)
        fitAspect();
    const QRect r = axisRect()->rect();
    frame.page = viewport();
    frame.area = QRectF(r.left(), r.bottom() - r.height(), r.width(), r.height());
    frame.x = mapOf(m_x, {xAxis->range().lower, xAxis->range().upper});
    frame.y = mapOf(m_y, {yAxis->range().lower, yAxis->range().upper});
    frame.y2.reset();
    if (m_hasY2)
        frame.y2 = mapOf(m_y2, {yAxis2->range().lower, yAxis2->range().upper});
    frame.xLabels = labelsOf(m_x);
    frame.yLabels = labelsOf(m_y);
    frame.pixelRatio = ratio;
    frame.vectors = vectors;
}

/// Like toPainter(), but with tick labels from the cache: a picture then equals the window to the pixel.
void Canvas::Engine::drawPixels(QCPPainter& painter, QSize page)
{
    setViewport(QRect(QPoint(), page));
    draw(&painter);
}

void Canvas::Engine::blit(QPaintDevice& device)
{
    // The buffer is opaque, since Layer::Below fills the page.
    QCPPainter painter(&device);
    for (const auto& buffer : mPaintBuffers)
        buffer->draw(&painter);
}

} // namespace rope
