// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/drawing.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/lessons/prose/prose.h"
#include "core/model/number_text.h"
#include "core/model/text.h"

namespace rope {

namespace {

constexpr int finest = 96; ///< steps from end to end
constexpr int shownDigits = 3;

bool isWhole(const DrawAxis& axis)
{
    return axis.lo == std::floor(axis.lo) && axis.hi == std::floor(axis.hi);
}

double heightOf(const Question& q)
{
    return q.up.hi - q.up.lo;
}

std::vector<double> curveOf(const std::string& expression, const Question& q, const Quantities& quantities)
{
    std::vector<double> out;
    for (const double x : drawPlaces(q))
        out.push_back(quantities.valueAt(expression, x));
    return out;
}

Axis axisOf(const DrawAxis& from)
{
    Axis out;
    out.label = {"{0}", {from.label.empty() ? from.name : from.label}};
    out.lo = from.lo;
    out.hi = from.hi;
    out.whole = isWhole(from);
    out.scale = from.log ? AxisScale::Log : AxisScale::Linear;
    return out;
}

Series lineOf(const char* id, Message name, Role role, const Question& q, const std::vector<double>& y)
{
    Series out;
    out.id = id;
    out.name = std::move(name);
    out.colour = {role, 0};
    out.x = drawPlaces(q);
    out.y = y;
    out.y.resize(out.x.size(), std::numeric_limits<double>::quiet_NaN());
    return out;
}

/// What rounding leaves of a zero is one.
std::string heightText(const Question& q, double y)
{
    constexpr double rounding = 1e-9;
    return shownNumber(std::abs(y) < rounding * heightOf(q) ? 0 : y, shownDigits);
}

std::string percentOf(double part)
{
    return shownNumber(std::round(100 * part)) + " %";
}

} // namespace

std::vector<double> drawPlaces(const Question& q)
{
    const DrawAxis& axis = q.along;
    const bool whole = isWhole(axis);
    const int steps = whole && !axis.log ? static_cast<int>(std::min<double>(finest, axis.hi - axis.lo)) : finest;
    std::vector<double> out;
    for (int i = 0; i <= steps; ++i) {
        const double part = double(i) / steps;
        const double x = axis.log ? axis.lo * std::pow(axis.hi / axis.lo, part) : axis.lo + (axis.hi - axis.lo) * part;
        const double place = whole ? std::round(x) : x;
        if (out.empty() || place > out.back())
            out.push_back(place);
    }
    return out;
}

double partAlong(const DrawAxis& axis, double value)
{
    return axis.log ? std::log(value / axis.lo) / std::log(axis.hi / axis.lo) : (value - axis.lo) / (axis.hi - axis.lo);
}

std::vector<double> rightCurve(const Question& q, const Quantities& quantities)
{
    return curveOf(q.curve, q, quantities);
}

DrawingGap gapBetween(const std::vector<double>& drawn, const std::vector<double>& right, const Question& q)
{
    DrawingGap out;
    double sum = 0, most = -1;
    std::size_t count = 0;
    for (std::size_t i = 0; i < std::min(drawn.size(), right.size()); ++i) {
        const double gap = std::abs(drawn[i] - right[i]) / heightOf(q);
        if (!std::isfinite(gap))
            continue;
        ++count;
        sum += gap;
        if (gap > most) {
            most = gap;
            out.furthest = i;
        }
    }
    out.mean = count > 0 ? sum / double(count) : std::numeric_limits<double>::infinity();
    out.drawn = right.empty() ? 0 : double(count) / double(right.size());
    return out;
}

double allowedGap(const Question& q)
{
    return q.tolerance.relative ? q.tolerance.amount : q.tolerance.amount / heightOf(q);
}

Figure drawingFigure(const Question& q, const std::vector<double>& drawn, const std::vector<double>& right)
{
    Figure out;
    out.id = "drawing";
    out.x = axisOf(q.along);
    out.y = axisOf(q.up);
    if (q.up.lo < 0 && q.up.hi > 0)
        out.lines.push_back({"zero", false, 0, {}, LineRole::Zero});
    const bool isEmpty = std::ranges::none_of(drawn, [](double y) { return std::isfinite(y); });
    Series hand = lineOf("drawn", isEmpty ? Message() : Message("What you drew"), Role::Active, q, drawn);
    hand.emphasised = true;
    out.series.push_back(std::move(hand));
    if (!right.empty()) {
        out.series.push_back(lineOf("right", "The curve", Role::Data, q, right));
        out.series.back().dash = isEmpty ? Dash::Solid : Dash::Dashed;
    }
    return out;
}

Message penAt(const Question& q, double x, double y)
{
    return {"Pen at {0} = {1}, {2} = {3}.", {q.along.name, shownNumber(x), q.up.name, heightText(q, y)}};
}

namespace lessons {

Verdict checkDrawing(const Question& q, const Quantities& quantities, const GivenAnswer& given)
{
    const std::vector<double> right = rightCurve(q, quantities);
    const DrawingGap gap = gapBetween(given.drawn, right, q);
    if (given.drawn.size() != right.size() || gap.drawn < 1 - mostUndrawn)
        return {false,
                {"The drawing covers {0} of the width: draw from {1} = {2} to {3}.",
                 {percentOf(given.drawn.size() == right.size() ? gap.drawn : 0), escapedProse(q.along.name),
                  shownNumber(q.along.lo), shownNumber(q.along.hi)}}};
    const std::size_t at = gap.furthest;
    Verdict out{gap.mean <= allowedGap(q),
                {"On average {0} of the height off, {1} is allowed; furthest at {2} = {3}: drawn {4}, right {5}.{6}",
                 {shownNumber(gap.mean, 2), shownNumber(allowedGap(q), 2), escapedProse(q.along.name),
                  shownNumber(drawPlaces(q)[at]), heightText(q, given.drawn[at]), heightText(q, right[at]), ""}}};
    if (out.right)
        return out;
    for (const Mistake& mistake : q.mistakes)
        if (gapBetween(given.drawn, curveOf(mistake.when, q, quantities), q).mean <= allowedGap(q)) {
            out.reason.words.back() = "\n\n" + filledProse(mistake.reason, quantities);
            break;
        }
    return out;
}

FramedProse drawnInWords(const Question& q, const Quantities& quantities)
{
    constexpr std::size_t points = 5;
    const std::vector<double> x = drawPlaces(q), y = rightCurve(q, quantities);
    std::string list;
    for (std::size_t i = 0; i < points; ++i) {
        const std::size_t at = i * (x.size() - 1) / (points - 1);
        list += (i > 0 ? ", (" : "(") + shownNumber(x[at]) + ", " + heightText(q, y[at]) + ")";
    }
    return {"A curve through ({0}, {1}) = {2}.", {escapedProse(q.along.name), escapedProse(q.up.name), list}};
}

} // namespace lessons
} // namespace rope
