// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/figure_painter.h"

#include <algorithm>
#include <new>
#include <utility>

#include <QCoreApplication>
#include <QPainter>

#include "ui/base/message_text.h"
#include "ui/plot/paint_labels.h"
#include "ui/plot/paint_map.h"
#include "ui/plot/paint_marks.h"
#include "ui/plot/paint_series.h"

namespace rope {

namespace {
constexpr double leastForTitle = 75;    ///< units of height: a lower page is all plot
constexpr QSize leastForRows(270, 212); ///< the same: a smaller page has no second row of names to give
} // namespace

FigurePainter::FigurePainter()
{
    m_canvas.setPaint(Canvas::Layer::Below, [this](QPainter& p, const PlotFrame& f) { paintBelow(p, f); });
    m_canvas.setPaint(Canvas::Layer::Data, [this](QPainter& p, const PlotFrame& f) { paintData(p, f); });
    m_canvas.setPaint(Canvas::Layer::Above, [this](QPainter& p, const PlotFrame& f) { paintAbove(p, f); });
}

Range FigurePainter::rangeFor(const Axis& axis, const std::optional<AxisZoom>& zoom)
{
    const Range whole = defaultRange(axis);
    const bool drawable = zoom && (axis.scale == AxisScale::Linear || zoom->shown.lo > 0);
    return drawable && zoom->of == whole ? zoom->shown : whole;
}

void FigurePainter::setFigure(std::shared_ptr<const Figure> figure, std::shared_ptr<CurvePicture> curves)
{
    if (figure->id != m_figure->id && !m_figure->id.empty()) {
        m_hidden.clear();
        m_xZoom.reset();
        m_yZoom.reset();
    }
    m_figure = std::move(figure);
    m_x = rangeFor(m_figure->x, m_xZoom);
    m_y = rangeFor(m_figure->y, m_yZoom);
    m_xReach = reachOf(*m_figure, true);
    m_yReach = reachOf(*m_figure, false);
    m_sorted = sortedSeries(*m_figure);
    m_map = QImage();
    if (curves) {
        m_memory = std::move(m_curves.image);
        m_curves = std::move(*curves);
    }
}

bool FigurePainter::setGhost(std::shared_ptr<const Figure> ghost)
{
    if (ghost == m_ghost.figure)
        return false;
    m_ghost = {};
    m_ghost.figure = std::move(ghost);
    m_ghostMap = QImage();
    m_heldHeader = m_ghost.figure ? std::optional(m_header.extent()) : std::nullopt;
    return true;
}

void FigurePainter::setTheme(const PlotTheme& theme)
{
    m_theme = theme;
    m_map = m_ghostMap = QImage();
}

QPointF FigurePainter::headerOrigin() const
{
    const double pad = std::round(8 * m_style.unit);
    return {pad, pad * 0.75};
}

void FigurePainter::setRanges(Range x, Range y)
{
    const auto zoom = [](const Axis& axis, Range shown) {
        const Range whole = defaultRange(axis);
        return shown == whole ? std::nullopt : std::optional(AxisZoom{shown, whole});
    };
    m_x = x;
    m_y = y;
    m_xZoom = zoom(m_figure->x, x);
    m_yZoom = zoom(m_figure->y, y);
}

void FigurePainter::setZooms(const std::optional<AxisZoom>& x, const std::optional<AxisZoom>& y)
{
    m_xZoom = x;
    m_yZoom = y;
    m_x = rangeFor(m_figure->x, x);
    m_y = rangeFor(m_figure->y, y);
}

void FigurePainter::resetRanges()
{
    setRanges(defaultRange(m_figure->x), defaultRange(m_figure->y));
}

bool FigurePainter::isXZoomed() const
{
    return m_x != defaultRange(m_figure->x);
}

bool FigurePainter::isZoomed() const
{
    return isXZoomed() || m_y != defaultRange(m_figure->y);
}

bool FigurePainter::isShown(const Series& s) const
{
    return isPainted(s, m_hidden);
}

void FigurePainter::setShown(const std::string& id, bool shown)
{
    if (shown)
        m_hidden.erase(id);
    else
        m_hidden.insert(id);
}

void FigurePainter::copyStateTo(FigurePainter& other) const
{
    other.setTheme(m_theme);
    other.setTextSize(m_text);
    other.setFigure(m_figure);
    other.setRanges(m_x, m_y);
    other.m_hidden = m_hidden;
    other.m_namesPins = m_namesPins;
    other.m_captioned = m_captioned;
}

void FigurePainter::prepare(QSize page)
{
    m_style = PlotStyle::of(m_theme, m_text, page);
    const QString title = m_titleInstead.isEmpty() ? translated(m_figure->title) : m_titleInstead;
    const bool held = m_page == page && m_heldHeader;
    const auto lacksTitle = [&] { return !title.isEmpty() && m_header.titleBox().isEmpty(); };
    const auto lacksNames = [&] { return !m_header.allNames().isEmpty(); };
    if (!held)
        m_givesWay = GivesWay::Nothing;
    double below = layOutWords(page, title);
    const auto tryWith = [&](GivesWay less, const auto& lacks) {
        const GivesWay before = std::exchange(m_givesWay, less);
        below = layOutWords(page, title);
        if (!lacks())
            return;
        m_givesWay = before;
        below = layOutWords(page, title);
    };
    const auto lacksNamesInARow = [&] {
        const auto& entries = m_header.entries();
        return lacksNames() || (!entries.empty() && entries.front().box.top() != entries.back().box.top());
    };
    const auto lacksWhatFits = [&] {
        const QSizeF least = QSizeF(leastForRows) * m_style.unit;
        return page.width() < least.width() || page.height() < least.height() ? lacksNamesInARow() : lacksNames();
    };
    // The caption is the same under every figure; title and legend say what this one shows.
    if (!held && m_note.isEmpty() && page.height() > leastForTitle * m_style.unit) {
        if (lacksTitle())
            tryWith(GivesWay::CaptionAndAxis, lacksTitle);
        else if (lacksNames())
            tryWith(GivesWay::Caption, lacksWhatFits);
        // A pointer is told the end of a title; a colour without a name says nothing. A lecture room points at nothing.
        if (!lacksTitle() && lacksNames() && m_text.leastPixels == 0)
            tryWith(GivesWay::CaptionAndSecondLine, lacksWhatFits);
    }
    m_page = page;
    m_canvas.show(*m_figure, m_x, m_y, m_style, m_header.height(), below);
}

void FigurePainter::redraw(QSize page, double pixelRatio)
{
    prepare(page);
    m_canvas.redraw(page, pixelRatio);
}

void FigurePainter::drawOn(QPaintDevice& device, QSize page, double pixelRatio, bool vectors)
{
    prepare(page);
    m_isWhole = true;
    m_canvas.drawOn(device, page, pixelRatio, vectors);
    if (!m_isWhole)
        throw std::bad_alloc();
}

void FigurePainter::paintBelow(QPainter& painter, const PlotFrame& frame) const
{
    if (!frame.vectors)
        painter.fillRect(frame.page.adjusted(0, 0, 1, 1), m_style.theme.background);
    paintZones(painter, *m_figure, frame, m_style);
}

/// QCustomPlot calls this, and is not made for exceptions: short memory is said in the picture.
void FigurePainter::paintData(QPainter& painter, const PlotFrame& frame) const
{
    try {
        if (m_figure->map && m_map.isNull())
            m_map = mapImage(*m_figure->map, m_theme);
        if (m_figure->map)
            paintMap(painter, *m_figure->map, m_map, frame);
        paintRefLines(painter, *m_figure, frame, m_style);
        paintGhost(painter, frame);
        paintCurves(painter, frame);
        paintLinesOverData(painter, *m_figure, frame, m_style);
    } catch (const std::bad_alloc&) {
        m_isWhole = false;
        painter.drawText(frame.area, Qt::AlignCenter,
                         QCoreApplication::translate("figures", "Not enough memory to draw this"));
    }
}

void FigurePainter::paintGhost(QPainter& painter, const PlotFrame& frame) const
{
    constexpr double faint = 0.3;
    // The figure it is a copy of hides it.
    if (!m_ghost.figure || m_ghost.figure == m_figure || m_ghost.figure->id != m_figure->id || frame.vectors ||
        frame.area.isEmpty())
        return;
    const std::optional<HeatMap>& map = m_ghost.figure->map;
    if (map && m_figure->map && *map != *m_figure->map) { // two maps on each other are neither
        if (m_ghostMap.isNull())
            m_ghostMap = mapImage(*map, m_theme);
        paintCopy(painter, *map, m_ghostMap, frame, copyPlace(frame, m_figure->y.reversed), m_style);
    }
    if (m_ghost.figure->series.empty())
        return;
    CurveLook look{frame, m_style, m_hidden};
    if (m_ghost.image.isNull() || !m_ghost.look.paintsLike(look)) {
        m_ghost = CurvePicture::of(m_ghost.figure, sortedSeries(*m_ghost.figure), std::move(look), {});
        QPainter fade(&m_ghost.image);
        fade.setCompositionMode(QPainter::CompositionMode_DestinationIn);
        fade.fillRect(m_ghost.image.rect(), QColor(0, 0, 0, static_cast<int>(255 * faint)));
    }
    painter.drawImage(m_ghost.at, m_ghost.image);
}

void FigurePainter::paintCurves(QPainter& painter, const PlotFrame& frame) const
{
    const auto shown = [this](const Series& s) { return isShown(s); };
    // On a page so small that axes take all of it no room is left between them.
    if (frame.area.isEmpty() || std::ranges::none_of(m_figure->series, shown))
        return;
    if (frame.vectors) {
        paintSeries({painter}, *m_figure, m_sorted, shown, frame, m_style);
        return;
    }
    CurveLook look{frame, m_style, m_hidden};
    if (m_curves.figure != m_figure || !m_curves.look.paintsLike(look))
        m_curves = CurvePicture::of(m_figure, m_sorted, std::move(look), std::move(m_curves));
    painter.drawImage(m_curves.at, m_curves.image);
}

FigurePainter::Ahead FigurePainter::curvesAhead()
{
    if (frame().area.isEmpty() || frame().vectors || m_figure->equalAspect)
        return {};
    return [last = m_figure, x = m_xZoom, y = m_yZoom, look = CurveLook{frame(), m_style, m_hidden},
            before = std::make_shared<CurvePicture>(
                CurvePicture{m_curves.look, m_curves.figure, std::move(m_memory), m_curves.under, m_curves.at})](
               std::shared_ptr<const Figure> figure) mutable {
        std::shared_ptr<CurvePicture> picture;
        if (figure->id != last->id || figure->series.empty() || figure->equalAspect)
            return picture;
        const auto map = [](const AxisMap& was, const Axis& axis, Range range) {
            return AxisMap(axis.scale, range, was.begin(), was.end());
        };
        look.frame.x = map(look.frame.x, figure->x, rangeFor(figure->x, x));
        look.frame.y = map(look.frame.y, figure->y, rangeFor(figure->y, y));
        const std::vector<bool> sorted = sortedSeries(*figure);
        return std::make_shared<CurvePicture>(
            CurvePicture::of(std::move(figure), sorted, std::move(look), std::move(*before)));
    };
}

} // namespace rope
