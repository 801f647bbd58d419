// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>
#include <limits>

#include "core/model/figure.h"

namespace rope {

struct Range {
    double lo = 0, hi = 1;
    bool operator==(const Range&) const = default;
};

/// What a person sees of an axis, and of which default range: a figure with another one shows that.
struct AxisZoom {
    Range shown, of;
    bool operator==(const AxisZoom&) const = default;
};

/// Value to pixel and back along one axis. Log axes have no pixel for values ≤ 0: NaN.
class AxisMap
{
public:
    AxisMap() = default;
    /// `begin` is the pixel of range.lo, `end` of range.hi (swapped by the caller for reversed axes).
    AxisMap(AxisScale scale, Range range, double begin, double end)
        : m_scale(scale), m_range(range), m_begin(begin), m_end(end), m_lo(inner(range.lo)),
          m_factor((end - begin) / (inner(range.hi) - m_lo))
    {}

    double pixel(double value) const { return m_begin + (inner(value) - m_lo) * m_factor; }
    double value(double pixel) const
    {
        const double t = m_lo + (pixel - m_begin) / m_factor;
        return m_scale == AxisScale::Log ? std::exp(t) : t;
    }
    /// The axis as it is laid out: the value, or its logarithm.
    double inner(double value) const
    {
        if (m_scale == AxisScale::Linear)
            return value;
        return value > 0 ? std::log(value) : std::numeric_limits<double>::quiet_NaN();
    }
    bool covers(double value) const { return value >= m_range.lo && value <= m_range.hi; }
    AxisScale scale() const { return m_scale; }
    Range range() const { return m_range; }
    double begin() const { return m_begin; }
    bool operator==(const AxisMap&) const = default;
    double end() const { return m_end; }

private:
    AxisScale m_scale = AxisScale::Linear;
    Range m_range;
    double m_begin = 0, m_end = 1, m_lo = 0, m_factor = 1;
};

} // namespace rope
