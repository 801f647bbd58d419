// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cmath>
#include <vector>

#include <qcustomplot.h>

#include "ui/plot/ranges.h"
#include "ui/plot/ticks.h"

namespace rope {

/// Ticks that fit, chosen again whenever axis, range or room is another one.
class FigureTicker : public QCPAxisTicker
{
public:
    void setAxis(const Axis& axis)
    {
        m_known = m_known && m_axis == axis;
        m_axis = axis;
    }
    void fit(double length, bool horizontal, const QFont& font)
    {
        m_known = m_known && m_length == length && m_font == font;
        m_length = length;
        m_horizontal = horizontal;
        m_font = font;
    }
    const Ticks& ticksIn(Range range)
    {
        if (!m_known || m_range != range)
            m_ticks = onlyOnce(fittingTicks(m_axis, range, m_length, m_horizontal, QFontMetricsF(m_font)));
        m_known = true;
        m_range = range;
        return m_ticks;
    }
    void generate(const QCPRange& range, const QLocale&, QChar, int, QVector<double>& ticks, QVector<double>* subTicks,
                  QVector<QString>* labels) override
    {
        const Ticks& t = ticksIn({range.lower, range.upper});
        ticks = QVector<double>(t.at.begin(), t.at.end());
        if (subTicks)
            *subTicks = QVector<double>(t.sub.begin(), t.sub.end());
        if (labels)
            *labels = QVector<QString>(t.labels.begin(), t.labels.end());
    }

private:
    /// Each tick is of one kind: two lines of a translucent grid on each other would be darker than one.
    static Ticks onlyOnce(Ticks t)
    {
        std::erase_if(t.sub, [&](double v) {
            return std::ranges::any_of(t.at, [v](double at) { return std::abs(v - at) <= 1e-9 * std::abs(v); });
        });
        return t;
    }

    Axis m_axis;
    Range m_range;
    double m_length = 300;
    bool m_horizontal = true;
    QFont m_font;
    Ticks m_ticks;
    bool m_known = false; ///< m_ticks are those of the other members
};

} // namespace rope
