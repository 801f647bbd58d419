// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/clip.h"

#include <algorithm>
#include <array>

namespace rope {

namespace {

/// Liang and Barsky: the part of a..b inside, as parameters; false when none is.
bool clipSegment(QPointF& a, QPointF& b, const QRectF& r)
{
    const QPointF d = b - a;
    const std::array<double, 4> p{-d.x(), d.x(), -d.y(), d.y()};
    const std::array<double, 4> q{a.x() - r.left(), r.right() - a.x(), a.y() - r.top(), r.bottom() - a.y()};
    double from = 0, to = 1;
    for (std::size_t i = 0; i < 4; ++i) {
        if (p[i] == 0) {
            if (q[i] < 0)
                return false;
        } else if (p[i] < 0) {
            from = std::max(from, q[i] / p[i]);
        } else {
            to = std::min(to, q[i] / p[i]);
        }
    }
    if (from > to)
        return false;
    const QPointF start = a;
    if (from > 0)
        a = start + from * d;
    if (to < 1)
        b = start + to * d;
    return true;
}

/// One side of Sutherland and Hodgman's clip. `depth` is positive inside.
template <typename Depth>
QPolygonF clippedBySide(const QPolygonF& polygon, Depth depth)
{
    QPolygonF out;
    out.reserve(polygon.size() + 4);
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        const double da = depth(a), db = depth(b);
        if (da >= 0)
            out.push_back(a);
        if ((da >= 0) != (db >= 0))
            out.push_back(a + (b - a) * (da / (da - db)));
    }
    return out;
}

} // namespace

std::vector<QPolygonF> clippedLine(const QPolygonF& line, const QRectF& area)
{
    std::vector<QPolygonF> runs;
    QPolygonF run;
    const auto finish = [&] {
        if (run.size() > 1)
            runs.push_back(run);
        run.clear();
    };
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        QPointF a = line[i], b = line[i + 1];
        if (!clipSegment(a, b, area)) {
            finish();
            continue;
        }
        if (run.isEmpty() || run.back() != a) {
            finish();
            run.push_back(a);
        }
        run.push_back(b);
        if (b != line[i + 1])
            finish();
    }
    finish();
    return runs;
}

QPolygonF clippedPolygon(const QPolygonF& polygon, const QRectF& area)
{
    QPolygonF p = clippedBySide(polygon, [&](QPointF v) { return v.x() - area.left(); });
    p = clippedBySide(p, [&](QPointF v) { return area.right() - v.x(); });
    p = clippedBySide(p, [&](QPointF v) { return v.y() - area.top(); });
    return clippedBySide(p, [&](QPointF v) { return area.bottom() - v.y(); });
}

} // namespace rope
