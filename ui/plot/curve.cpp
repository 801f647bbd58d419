// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/curve.h"

#include <algorithm>
#include <vector>

#include "ui/plot/clip.h"
#include "ui/plot/simplify.h"

namespace rope {

namespace {

// A column that goes back and forth over fewer pixels than this looks better as part of a smooth line.
constexpr double smoothSpan = 3;

constexpr double invisible = 0.1; // pixels

// Wide antialiased lines cost by their length: where a curve goes up and down further than this many pixels in each
// column, averaged over some columns, it is drawn in strokes, which look the same there and cost next to nothing. Where
// it turns more seldom than once in so many columns, they would not look the same: a steep line would be a flight of
// stairs.
constexpr double mostDensity = 30, densityColumns = 24, columnsToATurn = 4;
constexpr int mostCalm = 3;
constexpr double leastStroke = 1; // pixel

/// What the points of one pixel column cover, in pixels; y grows downwards.
struct Column {
    double left = 0, right = 0;
    double first = 0, last = 0, top = 0, bottom = 0;
    bool joined = false; ///< to the column before it
    QPolygonF few;       ///< its points, when they are so few that they are simply joined

    double middle() const { return (left + right) / 2; }
    /// All of it is said by a line from its first to its last point.
    bool isSmooth() const { return bottom - top - std::abs(last - first) < smoothSpan; }
    /// All but one turn.
    bool turnsOnce() const
    {
        return std::min(first, last) - top < smoothSpan || bottom - std::max(first, last) < smoothSpan;
    }
    double turn() const { return std::min(first, last) - top < smoothSpan ? bottom : top; }
};

/// Turns columns into lines and strokes.
class Builder
{
public:
    explicit Builder(const PlotFrame& frame) : m_area(frame.area), m_mostDensity(mostDensity / frame.pixelRatio) {}

    void add(const Column& c)
    {
        if (m_started) {
            take(c);
            return;
        }
        m_first.push_back(c);
        if (m_first.size() >= static_cast<std::size_t>(densityColumns))
            start();
    }

    Curve finish()
    {
        start();
        finishLine();
        return std::move(m_curve);
    }

private:
    /// How crowded a curve is where it begins is seen in its first columns.
    void start()
    {
        m_started = true;
        for (std::size_t i = 0; i < m_first.size(); ++i) {
            const Column& c = m_first[i];
            const double jump = i > 0 && c.joined ? std::abs(c.first - m_first[i - 1].last) : 0;
            const double width = std::max(c.right - c.left, 1e-9);
            const double passed = i > 0 ? std::max(1.0, std::abs(c.left - m_first[i - 1].left) / width) : 1;
            m_density += (c.bottom - c.top + jump) / passed / double(m_first.size());
        }
        m_turning = turnsAmong(m_first) / std::max(1.0, double(m_first.size()));
        m_way = 0;
        for (const Column& c : m_first)
            take(c);
        m_first.clear();
    }

    /// How often the curve goes back on its way to the end of a column.
    int turnsIn(const Column& c)
    {
        int turns = 0;
        const auto go = [&](double by) {
            const int way = (by >= smoothSpan) - (by <= -smoothSpan);
            turns += way * m_way < 0;
            m_way = way ? way : m_way;
        };
        if (c.joined)
            go(c.first - m_last);
        const bool downFirst = c.first <= c.last;
        go((downFirst ? c.top : c.bottom) - c.first);
        go(downFirst ? c.bottom - c.top : c.top - c.bottom);
        go(c.last - (downFirst ? c.bottom : c.top));
        m_last = c.last;
        return turns;
    }
    double turnsAmong(const std::vector<Column>& columns)
    {
        int turns = 0;
        for (const Column& c : columns)
            turns += turnsIn(c);
        return turns;
    }

    void take(const Column& c)
    {
        if (!c.joined)
            finishLine();
        const double jump = c.joined ? std::abs(c.first - m_before.last) : 0, travel = c.bottom - c.top + jump;
        // Points a few columns apart are steep, not crowded.
        const double width = std::max(c.right - c.left, 1e-9);
        const double passed = c.joined ? std::max(1.0, std::abs(c.left - m_before.left) / width) : 1;
        m_density += (travel / passed - m_density) * std::min(1.0, passed / densityColumns);
        // Among strokes a column or two that hardly move are no line of their own: one look as far as it is crowded.
        m_turning += (turnsIn(c) / passed - m_turning) * std::min(1.0, passed / densityColumns);
        m_calm = travel >= smoothSpan ? 0 : m_calm + 1;
        // Among strokes it has to be plainly so: one look.
        const bool seldom = m_turning * columnsToATurn <= (m_afterStroke ? 0.5 : 1);
        const bool crowded =
            m_density > m_mostDensity && !seldom && (m_calm == 0 || (m_afterStroke && m_calm <= mostCalm));
        if (!crowded && (!c.few.isEmpty() || c.isSmooth() || (seldom && c.turnsOnce())))
            addSmooth(c);
        else
            addStroke(c);
        m_before = c;
    }

    void addSmooth(const Column& c)
    {
        if (m_afterStroke)
            m_line.push_back({m_before.middle(), m_before.last});
        m_afterStroke = false;
        if (!c.few.isEmpty())
            m_line += c.few;
        else if (c.left == c.right)
            m_line.push_back({c.left, c.first});
        else if (c.isSmooth())
            m_line += QPolygonF{{c.left, c.first}, {c.right, c.last}};
        else
            m_line += QPolygonF{{c.left, c.first}, {c.middle(), c.turn()}, {c.right, c.last}};
    }

    void addStroke(const Column& c)
    {
        double top = c.top, bottom = std::max(c.bottom, c.top + leastStroke);
        if (m_afterStroke) { // no gap between neighbours
            top = std::min(top, m_before.bottom);
            bottom = std::max(bottom, m_before.top);
        } else if (!m_line.isEmpty()) {
            m_line.push_back({c.middle(), c.first});
        }
        finishLine();
        const QRectF inside = QRectF(QPointF(c.left, top), QPointF(c.right, bottom)).intersected(m_area);
        if (!inside.isEmpty())
            m_curve.strokes.push_back(inside);
        m_afterStroke = true;
    }

    void finishLine()
    {
        // A point without neighbours is still to be seen.
        if (m_line.size() == 1 && m_area.contains(m_line.front()))
            m_curve.lines.push_back({m_line.front() - QPointF(0.6, 0), m_line.front() + QPointF(0.6, 0)});
        else if (m_line.size() > 1)
            for (const QPolygonF& run : clippedLine(m_line, m_area))
                m_curve.lines.push_back(simplified(run, invisible));
        m_line.clear();
        m_afterStroke = false;
    }

    QRectF m_area;
    Curve m_curve;
    QPolygonF m_line;
    Column m_before;
    double m_mostDensity, m_density = 0, m_turning = 0; ///< pixels up and down, turns; a column
    double m_last = 0;                                  ///< where the column before ended
    int m_way = 0;                                      ///< down or up, when the curve went somewhere last
    std::vector<Column> m_first;                        ///< until there are enough to know
    bool m_started = false;
    int m_calm = 0; ///< columns in a row that hardly move
    bool m_afterStroke = false;
};

/// Every point of its own: few points, or x not in order.
Curve direct(const Series& s, std::size_t from, std::size_t to, const PlotFrame& f)
{
    Curve curve;
    QPolygonF line;
    const auto finish = [&] {
        for (const QPolygonF& run : clippedLine(line, f.area))
            curve.lines.push_back(simplified(run, invisible));
        line.clear();
    };
    for (std::size_t i = from; i < to; ++i) {
        const QPointF p(f.x.pixel(s.x[i]), f.y.pixel(s.y[i]));
        if (!std::isfinite(p.x()) || !std::isfinite(p.y())) {
            finish();
            continue;
        }
        if (s.kind == SeriesKind::Step && !line.isEmpty())
            line.push_back({line.back().x(), p.y()});
        line.push_back(p);
    }
    finish();
    return curve;
}

/// Smallest and largest y of one column as they are read off a series.
struct Gathered {
    double first = NAN, last = NAN, least = INFINITY, most = -INFINITY;
    int count = 0;

    /// False for what cannot be shown: the curve breaks there.
    bool add(double lo, double hi)
    {
        if (!(lo == lo) || !(hi == hi))
            return false;
        last = (lo + hi) / 2;
        if (count++ == 0)
            first = last;
        least = std::min(least, lo);
        most = std::max(most, hi);
        return true;
    }
};

Column columnOf(const Gathered& g, double x0, double x1, const AxisMap& y, bool joined)
{
    const double a = y.pixel(g.least), b = y.pixel(g.most);
    return {std::min(x0, x1), std::max(x0, x1), y.pixel(g.first), y.pixel(g.last),
            std::min(a, b),   std::max(a, b),   joined,           {}};
}

/// The finite points of s[from, to).
QPolygonF pointsOf(const Series& s, std::size_t from, std::size_t to, const PlotFrame& f)
{
    QPolygonF points;
    for (std::size_t i = from; i < to; ++i) {
        const QPointF p(f.x.pixel(s.x[i]), f.y.pixel(s.y[i]));
        if (std::isfinite(p.y()))
            points.push_back(p);
    }
    return points;
}

/// Values that a log axis cannot show break the curve like NaN does.
double shownOr(double v, bool log)
{
    return log && !(v > 0) ? NAN : v;
}

Curve byColumns(const Series& s, std::size_t from, std::size_t to, const PlotFrame& f)
{
    Builder builder(f);
    const bool log = f.y.scale() == AxisScale::Log, envelope = s.kind == SeriesKind::Envelope;
    const double direction = f.x.end() > f.x.begin() ? 1 : -1, step = direction / f.pixelRatio;
    double left = f.x.begin();
    bool joined = false;
    for (std::size_t i = from; i < to;) {
        // Points outside the frame gather in the column at its edge.
        const bool atEdge = (left + step - f.x.end()) * direction >= 0;
        const double boundary = atEdge ? INFINITY : f.x.value(left + step);
        Gathered g;
        const std::size_t start = i;
        bool broken = false;
        for (; i < to && !broken && s.x[i] < boundary; ++i) {
            const double v = shownOr(s.y[i], log);
            broken = !g.add(v, envelope ? shownOr(s.y2[i], log) : v);
        }
        if (g.count > 0) {
            Column column = columnOf(g, left, left + step, f.y, joined);
            if (!envelope && g.count <= 2)
                column.few = pointsOf(s, start, i, f);
            builder.add(column);
        }
        joined = !broken && (joined || g.count > 0);
        if (!broken) // what follows a break within this column is a part of its own
            left += step;
        if (atEdge && !broken)
            break;
    }
    return builder.finish();
}

/// An envelope with fewer strokes than pixel columns: each stroke reaches half way to its neighbours.
Curve wideEnvelope(const Series& s, std::size_t from, std::size_t to, const PlotFrame& f)
{
    Builder builder(f);
    const bool log = f.y.scale() == AxisScale::Log;
    bool broken = true;
    for (std::size_t i = from; i < to; ++i) {
        Gathered g;
        g.add(shownOr(s.y[i], log), shownOr(s.y2[i], log));
        if (g.count == 0) {
            broken = true;
            continue;
        }
        const double x = f.x.pixel(s.x[i]);
        const double before = i > 0 ? f.x.pixel(s.x[i - 1]) : x, after = i + 1 < s.x.size() ? f.x.pixel(s.x[i + 1]) : x;
        Column c = columnOf(g, (x + before) / 2, (x + after) / 2, f.y, !broken);
        if (c.isSmooth())
            c.left = c.right = x;
        builder.add(c);
        broken = false;
    }
    return builder.finish();
}

} // namespace

bool isSorted(const std::vector<double>& x)
{
    return std::is_sorted(x.begin(), x.end(), [](double a, double b) { return a < b || !(b == b); });
}

std::pair<std::size_t, std::size_t> visiblePart(const std::vector<double>& x, Range shown)
{
    auto first = std::lower_bound(x.begin(), x.end(), shown.lo);
    auto last = std::upper_bound(first, x.end(), shown.hi);
    if (first != x.begin())
        --first;
    if (last != x.end())
        ++last;
    return {static_cast<std::size_t>(first - x.begin()), static_cast<std::size_t>(last - x.begin())};
}

Curve curveOf(const Series& s, bool sorted, const PlotFrame& f)
{
    const bool envelope = s.kind == SeriesKind::Envelope;
    if (!sorted)
        return direct(s, 0, s.x.size(), f);
    const auto [from, to] = visiblePart(s.x, f.x.range());
    const double columns = f.area.width() * f.pixelRatio;
    if (envelope && double(to - from) < 1.2 * columns)
        return wideEnvelope(s, from, to, f);
    if (s.kind == SeriesKind::Step || (!envelope && double(to - from) <= columns / 6))
        return direct(s, from, to, f);
    return byColumns(s, from, to, f);
}

} // namespace rope
