// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/colour_scale.h"

namespace rope {

namespace {

constexpr int bands = 128; // as fine as colours differ to the eye

class Bar : public QCPColorScaleAxisRectPrivate
{
public:
    using QCPColorScaleAxisRectPrivate::QCPColorScaleAxisRectPrivate;

    Beyond beyond;
    QColor paper;
    QPen edge;

protected:
    void draw(QCPPainter* painter) override
    {
        if (painter->modes().testFlag(QCPPainter::pmVectorized))
            drawBands(painter);
        else
            QCPColorScaleAxisRectPrivate::draw(painter);
        const QRectF bar = rect();
        if (beyond.above)
            point(*painter, bar.topLeft(), bar.topRight() + QPointF(1, 0), 1);
        if (beyond.below)
            point(*painter, bar.bottomLeft(), bar.bottomRight() + QPointF(1, 0), -1);
    }

private:
    void drawBands(QCPPainter* painter)
    {
        const QRectF bar = rect();
        const double height = bar.height() / bands;
        QCPColorGradient colours = mParentColorScale->gradient();
        for (int band = 0; band < bands; ++band) {
            // Up to the end, and the next one over it: between two that only meet, paper would shine through.
            const QRectF place(bar.left(), bar.top(), bar.width(), bar.height() - band * height);
            painter->fillRect(place, QColor::fromRgba(colours.color((band + 0.5) / bands, QCPRange(0, 1))));
        }
        QCPAxisRect::draw(painter);
    }

    /// Cuts the corners at an end from `a` to `b`; `down`: 1 where the bar lies below it.
    void point(QPainter& painter, QPointF a, QPointF b, int down) const
    {
        const double width = b.x() - a.x();
        const QPointF tip((a.x() + b.x()) / 2, a.y()), left = a + QPointF(0, down * width),
                                                       right = b + QPointF(0, down * width);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(Qt::NoPen);
        painter.setBrush(paper);
        for (const QPolygonF& corner : {QPolygonF{a, tip, left}, QPolygonF{b, tip, right}})
            painter.drawPolygon(corner);
        painter.setPen(edge);
        painter.drawPolyline(QPolygonF{left, tip, right});
        painter.restore();
    }
};

} // namespace

ColourScale::ColourScale(QCustomPlot* plot) : QCPColorScale(plot)
{
    delete mAxisRect;
    mAxisRect = new Bar(this);
    setType(QCPAxis::atLeft); // else it would take the axis of the bar that is gone for its own
    setType(QCPAxis::atRight);
    setDataRange({0, 1}); // which the new axis has not heard of yet
}

void ColourScale::setEnds(Beyond beyond, const PlotStyle& style)
{
    auto* bar = static_cast<Bar*>(mAxisRect.data());
    bar->beyond = beyond;
    bar->paper = style.theme.background;
    bar->edge = QPen(style.theme.frame, style.unit);
}

} // namespace rope
