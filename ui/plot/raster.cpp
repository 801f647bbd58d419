// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/raster.h"

#include <algorithm>
#include <cmath>

#include "core/kernels/coverage.h"

namespace rope {

namespace {
constexpr float nothing = 1e30F;
constexpr int wide = int(kernels::coverageColumns); ///< columns painted together: the pixels of one cache line

/// Each channel of a pixel times a / 255.
inline QRgb times(QRgb pixel, unsigned a)
{
    quint32 even = (pixel & 0xff00ff) * a, odd = ((pixel >> 8) & 0xff00ff) * a;
    even = (even + ((even >> 8) & 0xff00ff) + 0x800080) >> 8;
    odd = odd + ((odd >> 8) & 0xff00ff) + 0x800080;
    return (even & 0xff00ff) | (odd & 0xff00ff00);
}

/// `alpha` of 255 parts of an opaque colour over what is there.
inline QRgb over(QRgb colour, QRgb under, unsigned alpha)
{
    return times(colour, alpha) + times(under, 255 - alpha);
}
/// Without std::hypot's care for numbers that no pixel has.
inline double distance(double x, double y)
{
    return std::sqrt(x * x + y * y);
}

} // namespace

Raster::Raster(QImage& image, QPointF origin, const QRectF& clip)
    : m_bits(image.bits()), m_stride(image.bytesPerLine()), m_width(image.width()), m_height(image.height()),
      m_origin(origin), m_ratio(image.devicePixelRatio()), m_sub(m_ratio < 1.5 ? 8 : 4),
      m_clipLeft(std::max(0.0, toDevice(clip.topLeft()).x())),
      // A plot area without room may end before it begins.
      m_clipRight(std::max(m_clipLeft, std::min(double(m_width), toDevice(clip.bottomRight()).x()))),
      m_part(static_cast<std::size_t>(m_height + 1) * wide), m_full(static_cast<std::size_t>(m_height + 1) * wide)
{
    Q_ASSERT(m_width % wide == 0);
}

Raster::Run& Raster::runFor(double left, double right)
{
    // Far outside there is nothing to paint and nothing to hold.
    left = std::clamp(left, m_clipLeft - 64, m_clipRight + 64);
    right = std::clamp(right, m_clipLeft - 64, m_clipRight + 64);
    Run& run = m_run;
    run.first = static_cast<int>(std::floor(left * m_sub));
    const int last = static_cast<int>(std::floor(right * m_sub));
    run.lo.assign(static_cast<std::size_t>(last - run.first + 1), nothing);
    run.hi.assign(run.lo.size(), -nothing);
    return run;
}

/// Takes the straight piece between two points into the run; from.x ≤ to.x.
void Raster::cover(Run& run, QPointF from, QPointF to) const
{
    const int last = run.first + static_cast<int>(run.lo.size()) - 1;
    const double slope = to.x() > from.x() ? (to.y() - from.y()) / (to.x() - from.x()) : 0;
    const int a = std::clamp(static_cast<int>(std::floor(from.x() * m_sub)), run.first, last);
    const int b = std::clamp(static_cast<int>(std::floor(to.x() * m_sub)), run.first, last);
    for (int column = a; column <= b; ++column) {
        const double y0 = column == a ? from.y() : from.y() + (double(column) / m_sub - from.x()) * slope;
        const double y1 = column == b ? to.y() : from.y() + (double(column + 1) / m_sub - from.x()) * slope;
        const auto i = static_cast<std::size_t>(column - run.first);
        run.lo[i] = std::min(run.lo[i], static_cast<float>(std::min(y0, y1)));
        run.hi[i] = std::max(run.hi[i], static_cast<float>(std::max(y0, y1)));
    }
}

void Raster::line(const QPolygonF& line, double width, const QColor& colour)
{
    if (line.size() < 2)
        return;
    const bool falls = line.front().x() > line.back().x();
    const QPointF first = toDevice(falls ? line.back() : line.front()),
                  last = toDevice(falls ? line.front() : line.back());
    Run& run = runFor(first.x(), last.x());
    QPointF before = first;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF next = toDevice(line[falls ? line.size() - 1 - i : i]);
        cover(run, before, next);
        before = next;
    }
    paint(run, width * m_ratio, colour);
}

void Raster::dashedLine(const QPolygonF& line, double width, const QColor& colour, const std::vector<double>& dashes)
{
    std::size_t dash = 0;
    double left = dashes.front();
    QPolygonF piece;
    // The round pen adds half its width to either end of a dash.
    const auto finish = [&] {
        if (piece.size() > 1) {
            const QLineF first(piece[0], piece[1]), last(piece[piece.size() - 2], piece.back());
            if (first.length() > 0)
                piece.front() = first.pointAt(std::min(0.45, width / 2 / first.length()));
            if (last.length() > 0)
                piece.back() = last.pointAt(1 - std::min(0.45, width / 2 / last.length()));
            this->line(piece, width, colour);
        }
        piece.clear();
    };
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        QPointF at = line[i];
        if (dash % 2 == 0 && piece.isEmpty())
            piece.push_back(at);
        for (double rest = QLineF(at, line[i + 1]).length(); rest > 0;) {
            const double step = std::min(rest, left);
            at += (line[i + 1] - at) * (step / rest);
            rest = step < rest ? rest - step : 0;
            left -= step;
            if (dash % 2 == 0)
                piece.push_back(at);
            if (left > 0)
                continue;
            finish();
            dash = (dash + 1) % dashes.size();
            left = dashes[dash];
            if (dash % 2 == 0)
                piece.push_back(at);
        }
    }
    finish();
}

void Raster::strokes(const std::vector<QRectF>& strokes, double width, const QColor& colour)
{
    for (std::size_t i = 0; i < strokes.size();) {
        std::size_t end = i + 1;
        while (end < strokes.size() && strokes[end].left() <= strokes[end - 1].right() + 0.01)
            ++end;
        Run& run = runFor(toDevice(strokes[i].topLeft()).x(), toDevice(strokes[end - 1].bottomRight()).x());
        for (; i < end; ++i) {
            const QPointF a = toDevice(strokes[i].topLeft()), b = toDevice(strokes[i].bottomRight());
            const double right = std::max(a.x(), b.x() - 1e-6); // not into the column that begins where it ends
            cover(run, {a.x(), a.y()}, {right, a.y()});
            cover(run, {a.x(), b.y()}, {right, b.y()});
        }
        paint(run, width * m_ratio, colour);
    }
}

/// m_wide: what a disc touches whose middle goes over the run.
void Raster::widen(const Run& run, double radius)
{
    // As many columns as make the width, in the middle between too wide and too narrow.
    const int reach = static_cast<int>(std::lround(std::max(0.0, radius * m_sub - 0.5))),
              size = static_cast<int>(run.lo.size());
    m_wide.first = run.first - reach;
    m_wide.lo.assign(static_cast<std::size_t>(size + 2 * reach), nothing);
    m_wide.hi.assign(m_wide.lo.size(), -nothing);
    for (int by = -reach; by <= reach; ++by) {
        const double across = double(by) / m_sub;
        const auto up = static_cast<float>(std::sqrt(std::max(0.0, radius * radius - across * across)));
        float* lo = m_wide.lo.data() + by + reach;
        float* hi = m_wide.hi.data() + by + reach;
        const float* from = run.lo.data();
        const float* to = run.hi.data();
        for (int i = 0; i < size; ++i) {
            lo[i] = std::min(lo[i], from[i] - up);
            hi[i] = std::max(hi[i], to[i] + up);
        }
    }
}

void Raster::paint(const Run& run, double width, const QColor& colour)
{
    widen(run, width / 2);
    const int last = m_wide.first + static_cast<int>(m_wide.lo.size()) - 1;
    const int from = std::max(m_wide.first, static_cast<int>(std::ceil(m_clipLeft * m_sub)));
    const int to = std::min(last, static_cast<int>(std::floor(m_clipRight * m_sub)) - 1);
    for (int column = from; column <= to;) {
        const int block = column / (m_sub * wide);
        m_top = m_height;
        m_bottom = -1;
        for (; column <= to && column / (m_sub * wide) == block; ++column)
            addColumn(m_wide, column, block);
        blendBlock(block, colour.rgba());
    }
}

void Raster::addColumn(const Run& run, int column, int block)
{
    const auto i = static_cast<std::size_t>(column - run.first);
    const float end = static_cast<float>(m_height);
    const float a = std::clamp(run.lo[i], 0.0F, end), b = std::clamp(run.hi[i], 0.0F, end);
    if (!(b > a))
        return;
    const float weight = 1.0F / static_cast<float>(m_sub);
    const int top = static_cast<int>(a), bottom = std::min(static_cast<int>(b), m_height - 1);
    const auto place = static_cast<std::size_t>(column / m_sub - block * wide);
    const auto t = static_cast<std::size_t>(top) * wide + place, u = static_cast<std::size_t>(bottom) * wide + place;
    float* const part = m_part.values.get();
    float* const full = m_full.values.get();
    if (top == bottom) {
        part[t] += weight * (b - a);
    } else {
        part[t] += weight * (static_cast<float>(top + 1) - a);
        part[u] += weight * (b - static_cast<float>(bottom));
        full[t + wide] += weight;
        full[u] -= weight;
    }
    m_top = std::min(m_top, top);
    m_bottom = std::max(m_bottom, bottom);
}

void Raster::blendBlock(int block, QRgb colour)
{
    if (m_bottom < m_top)
        return;
    const auto first = static_cast<std::size_t>(m_top) * wide;
    auto* pixels = reinterpret_cast<QRgb*>(m_bits + m_top * m_stride) + block * wide;
    kernels::blendCoverage(m_part.values.get() + first, m_full.values.get() + first,
                           static_cast<std::size_t>(m_bottom - m_top + 1), pixels, m_stride / qsizetype(sizeof(QRgb)),
                           colour | 0xff000000, qAlpha(colour));
}

void Raster::blend(int x, int y, double coverage, QRgb colour)
{
    QRgb& pixel = reinterpret_cast<QRgb*>(m_bits + y * m_stride)[x];
    pixel =
        over(colour | 0xff000000, pixel, static_cast<unsigned>(std::clamp(coverage, 0.0, 1.0) * qAlpha(colour) + 0.5));
}

void Raster::disc(QPointF centre, double radius, const QColor& colour)
{
    const QPointF c = toDevice(centre);
    const double r = radius * m_ratio;
    const int left = std::max(0, static_cast<int>(std::floor(c.x() - r - 1))),
              right = std::min(m_width - 1, static_cast<int>(std::ceil(c.x() + r + 1)));
    const int top = std::max(0, static_cast<int>(std::floor(c.y() - r - 1))),
              bottom = std::min(m_height - 1, static_cast<int>(std::ceil(c.y() + r + 1)));
    for (int y = top; y <= bottom; ++y)
        for (int x = left; x <= right; ++x)
            blend(x, y, r + 0.5 - distance(x + 0.5 - c.x(), y + 0.5 - c.y()), colour.rgba());
}

} // namespace rope
