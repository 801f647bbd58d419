// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>

#include <qcustomplot.h>

#include "ui/plot/canvas.h"
#include "ui/plot/colour_scale.h"
#include "ui/plot/figure_ticker.h"

namespace rope {

inline QCPRange asRange(Range r)
{
    return {r.lo, r.hi};
}

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
    /// QCustomPlot moves clip rectangles up by a pixel: the last row would stay unpainted.
    QRect clipRect() const override { return parentPlot()->viewport().adjusted(-2, -2, 2, 2); }
    void draw(QCPPainter* painter) override
    {
        if (paint)
            paint(*painter, m_frame);
    }

private:
    const PlotFrame& m_frame;
};

/// Where the axes of a figure go, and what is in their margins.
class Canvas::Engine : public QCustomPlot
{
public:
    Engine();

    void setLook(const PlotStyle& style);
    void setAxes(const Figure& figure, Range x, Range y);
    void setScale(const Figure& figure);
    void placeTexts(double headerHeight, double captionHeight);
    void drawPixels(QCPPainter& painter, QSize page);
    void blit(QPaintDevice& device);

    std::array<PaintItem*, 3> items{};
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
    static const Ticks& ticksOf(const Side& side)
    {
        return side.ticker->ticksIn({side.axis->range().lower, side.axis->range().upper});
    }
    void fitSides(QSizeF frameSize, double across = 0);
    QMargins aspectMargins() const;
    void fitAspect();
    void keepAspect();
    double roomAcross() const;
    int overhang() const;
    bool isLow(qsizetype lines) const;
    bool isNarrow() const;
    bool labelsStandApart(const Side& side, double height) const;
    double widestLabel(const Side& side) const;
    AxisMap mapOf(const Side& side, Range range) const;
    std::vector<QRectF> labelsOf(const Side& side) const;

    Side m_x, m_y, m_y2, m_z;
    Range m_xRange, m_yRange;
    ColourScale* m_scale = nullptr;
    QCPMarginGroup* m_group = nullptr;
    PlotStyle m_style;
    QMargins m_margins;      ///< around axes and labels
    QMargins m_leastMargins; ///< around the axes alone
    bool m_equalAspect = false;
    bool m_hasY2 = false;
};

} // namespace rope
