// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <set>

#include "ui/plot/canvas.h"
#include "ui/plot/caption.h"
#include "ui/plot/curve_picture.h"
#include "ui/plot/header.h"
#include "ui/plot/ranges.h"

namespace rope {

/// Paints one figure in one state of zoom and legend: the same for the window and for files.
class FigurePainter
{
public:
    static constexpr double usualPoints = 10;

    FigurePainter();
    FigurePainter(const FigurePainter&) = delete;

    /// Zoom and hidden curves stay while the id stays, or are those of the first figure; a zoom rests while the axis
    /// has another default range. `curves`, of the same figure, saves painting them when the look turns out as it was
    /// foreseen.
    void setFigure(std::shared_ptr<const Figure> figure, std::shared_ptr<CurvePicture> curves = {});
    /// Paints the curves of the next figure for the present look, on any thread. Called once at most.
    using Ahead = std::function<std::shared_ptr<CurvePicture>(std::shared_ptr<const Figure>)>;
    Ahead curvesAhead();
    /// Its series are painted faintly under those of the figure as long as both are of one kind. Returns whether that
    /// changes something.
    bool setGhost(std::shared_ptr<const Figure> ghost);
    bool hasGhost() const { return bool(m_ghost.figure); }
    void setTheme(const PlotTheme& theme);
    void setTextSize(const TextSize& text) { m_text = text; }
    void setTextSize(double points) { m_text = {points}; }
    /// A line or two below the figure, small, in place of its caption; empty: the caption.
    void setNote(const QString& note) { m_note = note; }

    const PlotTheme& theme() const { return m_theme; }
    const Figure& figure() const { return *m_figure; }
    std::shared_ptr<const Figure> sharedFigure() const { return m_figure; }
    const PlotStyle& style() const { return m_style; }
    const PlotFrame& frame() const { return m_canvas.frame(); }
    const Header& header() const { return m_header; }
    const Caption& caption() const { return m_caption; }
    /// Where the header's own coordinates start on the page.
    QPointF headerOrigin() const;
    /// Where words and named points stand inside the frame, of the last paint.
    const std::vector<QRectF>& labels() const { return m_labels; }
    /// What somebody points at on the x axis: no word will stand where that is ringed.
    void setPointedAt(std::vector<double> x) { m_pointedAt = std::move(x); }
    /// Whether a ring there would lie on a word of the last paint.
    bool ringsHideWords(const std::vector<double>& x) const;
    /// Whether words would stand elsewhere than in the last paint with somebody pointing there.
    bool ringsMoveWords(const std::vector<double>& x) const;
    bool isSortedSeries(std::size_t index) const { return m_sorted[index]; }

    Range x() const { return m_x; }
    Range y() const { return m_y; }
    Range xReach() const { return m_xReach; }
    Range yReach() const { return m_yReach; }
    void setRanges(Range x, Range y);
    /// The zooms that were asked for, also while the figure has another range.
    const std::optional<AxisZoom>& xZoom() const { return m_xZoom; }
    const std::optional<AxisZoom>& yZoom() const { return m_yZoom; }
    void setZooms(const std::optional<AxisZoom>& x, const std::optional<AxisZoom>& y);
    void resetRanges();
    bool isXZoomed() const;
    bool isZoomed() const;

    /// Not hidden, and with as many y as x: others are not painted.
    bool isShown(const Series& series) const;
    bool isHidden(const std::string& id) const { return m_hidden.contains(id); }
    void setShown(const std::string& id, bool shown);
    const std::set<std::string>& hidden() const { return m_hidden; }
    void setHidden(std::set<std::string> ids) { m_hidden = std::move(ids); }

    /// Whether the legend names the curves of pins: not where somebody else does so for several figures.
    void setNamesPins(bool names) { m_namesPins = names; }
    /// Whether the figure says of which RoPE it is: not where somebody else does so for several figures.
    void setCaptioned(bool captioned) { m_captioned = captioned; }
    /// Stands where the title of the figure would; empty: the title does.
    void setTitleInstead(const QString& text) { m_titleInstead = text; }
    const QString& titleInstead() const { return m_titleInstead; }

    /// Figure, theme, zoom, hidden curves and what is said elsewhere, for another painter.
    void copyStateTo(FigurePainter& other) const;
    void redraw(QSize page, double pixelRatio);
    void blit(QPaintDevice& device) { m_canvas.blit(device); }
    void drawOn(QPaintDevice& device, QSize page, double pixelRatio, bool vectors);

private:
    void prepare(QSize page);
    double layOutWords(QSize page, const QString& title);
    QRectF noteBox(QSizeF page) const;
    static Range rangeFor(const Axis& axis, const std::optional<AxisZoom>& zoom);
    void paintBelow(QPainter& painter, const PlotFrame& frame) const;
    void paintData(QPainter& painter, const PlotFrame& frame) const;
    void paintGhost(QPainter& painter, const PlotFrame& frame) const;
    std::vector<QRectF> ringsAt(const std::vector<double>& x) const;
    void paintCurves(QPainter& painter, const PlotFrame& frame) const;
    void paintAbove(QPainter& painter, const PlotFrame& frame) const;

    std::shared_ptr<const Figure> m_figure = std::make_shared<Figure>();
    PlotTheme m_theme = PlotTheme::light();
    TextSize m_text{usualPoints};
    QString m_note;
    PlotStyle m_style;
    std::vector<bool> m_sorted;
    std::set<std::string> m_hidden;
    std::optional<AxisZoom> m_xZoom, m_yZoom;
    Range m_x, m_y, m_xReach, m_yReach;
    mutable QImage m_map; ///< made when first painted
    mutable bool m_isWhole = true;
    mutable CurvePicture m_curves;
    mutable CurvePicture m_ghost; ///< its figure is there when there is a ghost, the rest when it was painted
    mutable QImage m_ghostMap;    ///< made when first painted
    QImage m_memory;              ///< of the picture before
    bool m_namesPins = true;
    bool m_captioned = true;
    QString m_titleInstead;
    std::vector<double> m_pointedAt;
    mutable std::vector<QRectF> m_labels;
    mutable bool m_wordsGaveWay = false; ///< to what somebody points at, in the last paint
    Header m_header;
    std::optional<Header::Extent> m_heldHeader; ///< while there is a ghost: nothing under the header moves
    QSize m_page;                               ///< what was laid out last
    /// What title or legend have the room of.
    enum class GivesWay { Nothing, Caption, CaptionAndAxis, CaptionAndSecondLine } m_givesWay = GivesWay::Nothing;
    Caption m_caption;
    Canvas m_canvas;
};

} // namespace rope
