// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <memory>
#include <new>
#include <vector>

#include <QColor>
#include <QImage>
#include <QPolygonF>

namespace rope {

/// Aligned for vector loads.
struct CoverageBuffer {
    explicit CoverageBuffer(std::size_t floats)
        : values(static_cast<float*>(::operator new[](floats * sizeof(float), std::align_val_t{64})))
    {
        std::fill_n(values.get(), floats, 0.0F);
    }
    struct Free {
        void operator()(float* p) const { ::operator delete[](p, std::align_val_t{64}); }
    };
    std::unique_ptr<float[], Free> values;
};

/// Paints curves and discs straight into an image, antialiased. A curve over an axis needs no general stroker: in each
/// narrow column it covers one stretch, and a round pen widens that by the disc it is. This takes a tenth of what
/// QPainter's wide antialiased lines take, and its cost does not grow with the turns of the line.
class Raster
{
public:
    /// `image` is ARGB32_Premultiplied, a multiple of 16 pixels wide, and outlives this; its top left corner is at
    /// `origin` on the page, in logical pixels, as all coordinates here. Nothing is painted left or right of `clip`.
    Raster(QImage& image, QPointF origin, const QRectF& clip);

    /// A line whose x never falls or never rises, by a round pen.
    void line(const QPolygonF& line, double width, const QColor& colour);
    /// The same in dashes: lengths in page units, on and off in turn.
    void dashedLine(const QPolygonF& line, double width, const QColor& colour, const std::vector<double>& dashes);
    /// Upright strokes, from left to right, widened by the same pen; where they touch they are one shape.
    void strokes(const std::vector<QRectF>& strokes, double width, const QColor& colour);
    void disc(QPointF centre, double radius, const QColor& colour);

private:
    /// Stretches of y in neighbouring sub-columns, in device pixels.
    struct Run {
        int first = 0;
        std::vector<float> lo, hi;
    };
    Run& runFor(double left, double right);
    void cover(Run& run, QPointF from, QPointF to) const;
    void paint(const Run& run, double width, const QColor& colour);
    void widen(const Run& run, double radius);
    void addColumn(const Run& wide, int column, int block);
    void blendBlock(int block, QRgb colour);
    void blend(int x, int y, double coverage, QRgb colour);
    QPointF toDevice(QPointF page) const { return (page - m_origin) * m_ratio; }

    uchar* m_bits;
    qsizetype m_stride;
    int m_width, m_height;
    QPointF m_origin;
    double m_ratio;
    int m_sub;                      ///< sub-columns of a device pixel
    double m_clipLeft, m_clipRight; ///< device pixels
    Run m_run, m_wide;              ///< kept for their memory
    CoverageBuffer m_part, m_full;  ///< coverage of a block, as blendCoverage takes it
    int m_top = 0, m_bottom = 0;    ///< touched rows of the block
};

} // namespace rope
