// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/canvas.h"

#include <algorithm>
#include <array>

#include <qcustomplot.h>

#include "ui/plot/paint_map.h"
#include "ui/plot/ramps.h"
#include "ui/plot/ranges.h"
#include "ui/plot/ticks.h"
#include "ui/plot/value_text.h"

namespace rope {

namespace {

/// Ticks that fit, chosen again whenever the axis has another length.
class FigureTicker : public QCPAxisTicker
{
public:
    void setAxis(const Axis& axis) { m_axis = axis; }
    void fit(double length, bool horizontal, const QFont& font)
    {
        m_length = length;
        m_horizontal = horizontal;
        m_font = font;
    }
    void generate(const QCPRange& range, const QLocale&, QChar, int, QVector<double>& ticks, QVector<double>* subTicks,
                  QVector<QString>* labels) override
    {
        const Ticks t = fittingTicks(m_axis, {range.lower, range.upper}, m_length, m_horizontal, QFontMetricsF(m_font));
        ticks = QVector<double>(t.at.begin(), t.at.end());
        if (subTicks)
            *subTicks = QVector<double>(t.sub.begin(), t.sub.end());
        if (labels)
            *labels = QVector<QString>(t.labels.begin(), t.labels.end());
    }

private:
    Axis m_axis;
    double m_length = 300;
    bool m_horizontal = true;
    QFont m_font;
};

/// One callback as a member of one of QCustomPlot's layers.
class PaintItem : public QCPLayerable
{
public:
    PaintItem(QCustomPlot* plot, const QString& layer, const PlotFrame& frame)
        : QCPLayerable(plot, layer), m_frame(frame)
    {}
    Canvas::Paint paint;

protected:
    void applyDefaultAntialiasingHint(QCPPainter*) const override {}
    void draw(QCPPainter* painter) override
    {
        if (paint)
            paint(*painter, m_frame);
    }

private:
    const PlotFrame& m_frame;
};

QCPRange asRange(Range r)
{
    return {r.lo, r.hi};
}

struct Fitted {
    QString text;
    QFont font;
};

double widestLine(const QString& text, const QFont& font)
{
    const QFontMetricsF metrics(font);
    double widest = 0;
    for (const QString& line : text.split(QLatin1Char('\n')))
        widest = std::max(widest, metrics.horizontalAdvance(line));
    return widest;
}

/// The text in two lines, as even as its spaces allow.
QString halved(const QString& text, const QFont& font)
{
    QString best = text;
    for (qsizetype i = text.indexOf(QLatin1Char(' ')); i >= 0; i = text.indexOf(QLatin1Char(' '), i + 1)) {
        const QString candidate = text.left(i) + QLatin1Char('\n') + text.mid(i + 1);
        if (widestLine(candidate, font) < widestLine(best, font))
            best = candidate;
    }
    return best;
}

/// An axis label in two lines, then smaller, where it is too long for its axis.
Fitted fitted(const QString& text, QFont font, double length)
{
    if (widestLine(text, font) <= length)
        return {text, font};
    const QString two = halved(text, font);
    const double over = widestLine(two, font) / std::max(length, 1.0);
    if (over > 1)
        font.setPixelSize(std::max(7, static_cast<int>(font.pixelSize() / over)));
    return {two, font};
}

} // namespace

class Canvas::Engine : public QCustomPlot
{
public:
    Engine();

    void setLook(const PlotStyle& style);
    void setAxes(const Figure& figure, Range x, Range y);
    void setScale(const Figure& figure);
    void placeHeader(double height);
    void blit(QPaintDevice& device);

    std::array<PaintItem*, 4> items{};
    PlotFrame frame;
    bool vectors = false;
    double ratio = 1;

protected:
    void updateLayout() override;

private:
    struct Side {
        QCPAxis* axis = nullptr;
        Axis content;
        QString title;
        QSharedPointer<FigureTicker> ticker;
    };
    void setSide(Side& side, const Axis& content, Range range);
    void fitSides();
    QMargins aspectMargins() const;
    void keepAspect();
    int overhang() const;
    AxisMap mapOf(const Side& side, Range range) const;

    Side m_x, m_y, m_y2, m_z;
    Range m_xRange, m_yRange;
    QCPColorScale* m_scale = nullptr;
    QCPMarginGroup* m_group = nullptr;
    PlotStyle m_style;
    QMargins m_margins; ///< around axes and labels
    bool m_equalAspect = false;
    bool m_hasY2 = false;
};

Canvas::Engine::Engine()
{
    setInteractions({});
    setPlottingHint(QCP::phCacheLabels, true);
    layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmBuffered);
    addLayer(QStringLiteral("labels"), layer(QStringLiteral("axes")));
    const std::array<QString, 4> names{QStringLiteral("background"), QStringLiteral("main"), QStringLiteral("labels"),
                                       QStringLiteral("overlay")};
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
    yAxis2->grid()->setVisible(false);
    m_group = new QCPMarginGroup(this);
}

void Canvas::Engine::setLook(const PlotStyle& style)
{
    m_style = style;
    const PlotTheme& t = style.theme;
    setBackground(QBrush(t.background));
    const double line = style.unit;
    for (QCPAxis* axis : {xAxis, yAxis, xAxis2, yAxis2}) {
        axis->setBasePen(QPen(axis == xAxis2 || (axis == yAxis2 && !m_hasY2) ? t.grid : t.frame, line));
        axis->setTickPen(QPen(t.frame, line));
        axis->setSubTickPen(QPen(t.frame, 0.8 * line));
        axis->setTickLength(0, qRound(4 * line));
        axis->setSubTickLength(0, qRound(2 * line));
        axis->setTickLabelFont(style.tick);
        axis->setTickLabelColor(t.mutedText);
        axis->setTickLabelPadding(qRound(3 * line));
        axis->setLabelFont(style.label);
        axis->setLabelColor(t.text);
        axis->setLabelPadding(qRound(3 * line));
        axis->grid()->setPen(QPen(t.grid, line));
        axis->grid()->setSubGridPen(QPen(t.subGrid, line));
        axis->grid()->setZeroLinePen(QPen(t.grid, line));
    }
}

void Canvas::Engine::setSide(Side& side, const Axis& content, Range range)
{
    side.content = content;
    side.title = axisTitle(content);
    side.ticker->setAxis(content);
    const bool log = content.scale == AxisScale::Log;
    side.axis->setScaleType(log ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    side.axis->setRangeReversed(content.reversed);
    side.axis->setRange(asRange(range));
    side.axis->grid()->setSubGridVisible(log);
}

void Canvas::Engine::setAxes(const Figure& figure, Range x, Range y)
{
    m_hasY2 = figure.y2.has_value();
    m_equalAspect = figure.equalAspect;
    m_xRange = x;
    m_yRange = y;
    setSide(m_x, figure.x, x);
    setSide(m_y, figure.y, y);
    yAxis2->setVisible(true);
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
        m_scale = new QCPColorScale(this);
        plotLayout()->addElement(0, 1, m_scale);
        m_scale->setType(QCPAxis::atRight);
        m_scale->setMarginGroup(QCP::msTop | QCP::msBottom, m_group);
        axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, m_group);
        m_z.axis = m_scale->axis();
        m_z.axis->setTicker(m_z.ticker);
    }
    Axis z;
    z.label = figure.map->label;
    z.unit = figure.map->unit;
    const Range range = colourRange(*figure.map);
    z.lo = range.lo;
    z.hi = range.hi;
    m_scale->setDataRange(asRange(range));
    m_scale->setBarWidth(qRound(12 * m_style.unit));
    setSide(m_z, z, range);
    QCPColorGradient gradient;
    gradient.clearColorStops();
    const std::vector<QColor> stops = rampStops(figure.map->ramp, m_style.theme);
    for (std::size_t i = 0; i < stops.size(); ++i)
        gradient.setColorStopAt(double(i) / double(stops.size() - 1), stops[i]);
    m_scale->setGradient(gradient);
    m_z.axis->setTickLabelFont(m_style.tick);
    m_z.axis->setTickLabelColor(m_style.theme.mutedText);
    m_z.axis->setLabelFont(m_style.label);
    m_z.axis->setLabelColor(m_style.theme.text);
    for (QCPAxis::AxisType type : {QCPAxis::atLeft, QCPAxis::atRight, QCPAxis::atTop, QCPAxis::atBottom})
        for (QCPAxis* axis : m_z.axis->axisRect()->axes(type)) {
            axis->setBasePen(QPen(m_style.theme.frame, m_style.unit));
            axis->setTickPen(QPen(m_style.theme.frame, m_style.unit));
            axis->setSubTickPen(QPen(Qt::NoPen));
        }
}

void Canvas::Engine::placeHeader(double height)
{
    const int pad = qRound(8 * m_style.unit);
    m_margins = QMargins(pad, pad + qCeil(height), pad, pad);
    plotLayout()->setColumnSpacing(qRound(10 * m_style.unit));
    axisRect()->setMinimumMargins(QMargins(pad, qRound(2 * m_style.unit), pad, pad));
}

void Canvas::Engine::fitSides()
{
    const QRect r = axisRect()->rect();
    for (Side* side : {&m_x, &m_y, &m_y2, &m_z}) {
        if (!side->axis || (side == &m_y2 && !m_hasY2))
            continue;
        const bool horizontal = side == &m_x;
        const double length = horizontal ? r.width() : r.height();
        side->ticker->fit(length, horizontal, m_style.tick);
        const Fitted label = fitted(side->title, m_style.label, length);
        side->axis->setLabel(label.text);
        side->axis->setLabelFont(label.font);
    }
}

int Canvas::Engine::overhang() const
{
    const QFontMetricsF metrics(m_style.tick);
    const Ticks t = fittingTicks(m_x.content, m_xRange, axisRect()->width(), true, metrics);
    const AxisMap map = mapOf(m_x, m_xRange);
    double most = 0;
    for (std::size_t i = 0; i < t.at.size(); ++i)
        most = std::max(most, map.pixel(t.at[i]) + metrics.horizontalAdvance(t.labels[i]) / 2 - axisRect()->right());
    return qCeil(most);
}

/// Margins that leave a frame in which one unit is as long along x as along y.
QMargins Canvas::Engine::aspectMargins() const
{
    const QRect r = axisRect()->rect();
    if (!m_equalAspect || r.width() < 2 || r.height() < 2)
        return m_margins;
    const Range x = defaultRange(m_x.content), y = defaultRange(m_y.content);
    const double unit = std::min(r.width() / (x.hi - x.lo), r.height() / (y.hi - y.lo));
    const int across = qFloor((r.width() - unit * (x.hi - x.lo)) / 2),
              down = qFloor((r.height() - unit * (y.hi - y.lo)) / 2);
    return m_margins + QMargins(across, down, across, down);
}

/// What zooming left unequal is made equal by showing more along one axis.
void Canvas::Engine::keepAspect()
{
    const QRect r = axisRect()->rect();
    if (!m_equalAspect || r.width() < 2 || r.height() < 2)
        return;
    const double across = (m_xRange.hi - m_xRange.lo) / r.width(), up = (m_yRange.hi - m_yRange.lo) / r.height();
    xAxis->setRange(asRange(widened(m_x.content, m_xRange, std::max(1.0, up / across))));
    yAxis->setRange(asRange(widened(m_y.content, m_yRange, std::max(1.0, across / up))));
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

void Canvas::Engine::updateLayout()
{
    // The first pass tells how long the axes are, the second places what fits on them.
    plotLayout()->setMargins(m_margins);
    QCustomPlot::updateLayout();
    fitSides();
    // Room for the half of the last tick label that hangs over the frame.
    QMargins margins = axisRect()->minimumMargins();
    margins.setRight(m_hasY2 || m_scale ? 2 : std::max(2, overhang() + 4 - m_margins.right()));
    axisRect()->setMinimumMargins(margins);
    plotLayout()->setMargins(aspectMargins());
    QCustomPlot::updateLayout();
    if (m_equalAspect) {
        keepAspect();
        fitSides();
        QCustomPlot::updateLayout();
        keepAspect(); // other labels may have made the frame another one by some pixels
    }
    const QRect r = axisRect()->rect();
    frame.page = viewport();
    frame.area = QRectF(r.left(), r.bottom() - r.height(), r.width(), r.height());
    frame.x = mapOf(m_x, {xAxis->range().lower, xAxis->range().upper});
    frame.y = mapOf(m_y, {yAxis->range().lower, yAxis->range().upper});
    frame.y2.reset();
    if (m_hasY2)
        frame.y2 = mapOf(m_y2, {yAxis2->range().lower, yAxis2->range().upper});
    frame.pixelRatio = ratio;
    frame.vectors = vectors;
}

void Canvas::Engine::blit(QPaintDevice& device)
{
    QCPPainter painter(&device);
    painter.fillRect(viewport(), m_style.theme.background);
    for (const auto& buffer : mPaintBuffers)
        buffer->draw(&painter);
}

Canvas::Canvas() : m_engine(std::make_unique<Engine>()) {}
Canvas::~Canvas() = default;

void Canvas::setPaint(Layer layer, Paint paint)
{
    m_engine->items[static_cast<std::size_t>(layer)]->paint = std::move(paint);
}

void Canvas::show(const Figure& figure, Range x, Range y, const PlotStyle& style, double headerHeight)
{
    m_engine->setAxes(figure, x, y);
    m_engine->setLook(style);
    m_engine->setScale(figure);
    m_engine->placeHeader(headerHeight);
}

void Canvas::redraw(QSize page, double pixelRatio)
{
    m_engine->vectors = false;
    m_engine->ratio = pixelRatio;
    m_engine->setBufferDevicePixelRatio(pixelRatio);
    m_engine->setViewport(QRect(QPoint(), page));
    m_engine->replot(QCustomPlot::rpQueuedRefresh);
}

void Canvas::redrawOverlay()
{
    m_engine->layer(QStringLiteral("overlay"))->replot();
}

void Canvas::blit(QPaintDevice& device)
{
    m_engine->blit(device);
}

void Canvas::drawOn(QPaintDevice& device, QSize page, double pixelRatio, bool vectors)
{
    m_engine->vectors = vectors;
    m_engine->ratio = pixelRatio;
    QCPPainter painter;
    painter.begin(&device);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    painter.setMode(QCPPainter::pmVectorized, vectors);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setMode(QCPPainter::pmNonCosmetic, vectors);
    m_engine->toPainter(&painter, page.width(), page.height());
    painter.end();
}

const PlotFrame& Canvas::frame() const
{
    return m_engine->frame;
}

} // namespace rope
