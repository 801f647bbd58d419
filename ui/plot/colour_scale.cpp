// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/colour_scale.h"

namespace rope {

namespace {

constexpr int bands = 128; // as fine as colours differ to the eye

class Bar : public QCPColorScaleAxisRectPrivate
{
public:
    using QCPColorScaleAxisRectPrivate::QCPColorScaleAxisRectPrivate;

protected:
    void draw(QCPPainter* painter) override
    {
        if (!painter->modes().testFlag(QCPPainter::pmVectorized)) {
            QCPColorScaleAxisRectPrivate::draw(painter);
            return;
        }
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

} // namespace rope
