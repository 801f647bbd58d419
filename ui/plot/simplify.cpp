// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/simplify.h"

#include <cmath>

#include "core/model/two_pi.h"

namespace rope {

namespace {

/// The directions in which one straight line from a point passes all later points closely enough.
class Cone
{
public:
    /// Narrows the cone by a point at offset `d`; false when no line is left, or the line turns back.
    bool admit(QPointF d, double tolerance)
    {
        const double length = std::hypot(d.x(), d.y());
        if (length < m_farthest)
            return false;
        m_farthest = length;
        if (length <= tolerance)
            return true;
        const double spread = std::asin(tolerance / length);
        if (!m_open) {
            m_axis = std::atan2(d.y(), d.x());
            m_low = -spread;
            m_high = spread;
            m_open = true;
            return true;
        }
        const double off = std::remainder(std::atan2(d.y(), d.x()) - m_axis, twoPi);
        if (off < m_low || off > m_high)
            return false;
        m_low = std::max(m_low, off - spread);
        m_high = std::min(m_high, off + spread);
        return true;
    }

private:
    bool m_open = false;
    double m_axis = 0, m_low = 0, m_high = 0, m_farthest = 0;
};

} // namespace

QPolygonF simplified(const QPolygonF& line, double tolerance)
{
    if (line.size() < 3)
        return line;
    QPolygonF kept{line.front()};
    Cone cone;
    for (qsizetype i = 1; i < line.size(); ++i) {
        if (cone.admit(line[i] - kept.back(), tolerance))
            continue;
        kept.push_back(line[i - 1]);
        cone = Cone();
        cone.admit(line[i] - kept.back(), tolerance);
    }
    kept.push_back(line.back());
    return kept;
}

} // namespace rope
