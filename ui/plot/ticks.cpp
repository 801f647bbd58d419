// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/ticks.h"

#include <algorithm>

#include "ui/base/message_text.h"
#include "ui/plot/ranges.h"
#include "ui/plot/value_text.h"

namespace rope {

namespace {

/// The smallest of 1, 2, 5 times a power of ten that is at least `least`, or 25, 250, 2,500 …
double roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (double m : {1.0, 2.0, 2.5, 5.0})
        if ((m != 2.5 || power >= 10) && m * power >= least * (1 - 1e-9))
            return m * power;
    return 10 * power;
}

int digitsFor(double largest, double step)
{
    return std::max(1,
                    static_cast<int>(std::floor(std::log10(largest) + 1e-9) - std::floor(std::log10(step) + 1e-9)) + 1);
}

Ticks linearTicks(const Axis& axis, Range shown, int most)
{
    Ticks t;
    double step = roundStep((shown.hi - shown.lo) / std::max(most, 1));
    if (axis.whole)
        step = std::max(1.0, std::round(step));
    const double slack = 1e-9 * step;
    const double largest = std::max({std::abs(shown.lo), std::abs(shown.hi), step});
    // Counting in steps keeps 0 exactly 0 and the labels free of rounding.
    for (double n = std::ceil((shown.lo - slack) / step); n * step <= shown.hi + slack; ++n) {
        t.at.push_back(n * step);
        t.labels.push_back(n == 0 ? QStringLiteral("0") : valueText(n * step, digitsFor(largest, step)));
    }
    const double lead = step / std::pow(10.0, std::floor(std::log10(step) + 1e-9));
    const double sub = step / (std::abs(lead - 2) < 0.1 ? 4 : 5);
    if (!axis.whole || sub >= 1)
        for (double n = std::ceil((shown.lo - slack) / sub); n * sub <= shown.hi + slack; ++n)
            t.sub.push_back(n * sub);
    return t;
}

/// Within less than two decades powers of ten alone say too little: 1, 2, 5 in each decade.
void addBetween(Ticks& t, Range shown, int first, int last, bool dense)
{
    for (int e = first; e <= last; ++e)
        for (double m : {1.0, 2.0, 3.0, 5.0, 7.0}) {
            const double v = m * std::pow(10.0, e);
            if (v < shown.lo * (1 - 1e-9) || v > shown.hi * (1 + 1e-9) || (!dense && (m == 3 || m == 7)))
                continue;
            t.at.push_back(v);
            t.labels.push_back(valueText(v, 1));
        }
}

QString decadeLabel(int e)
{
    if (e == 0 || e == 1)
        return QString::number(e == 0 ? 1 : 10);
    return powerOfTen(e);
}

Ticks logTicks(const Axis& axis, Range shown, int most)
{
    Ticks t;
    const double decades = std::log10(shown.hi / shown.lo);
    if (decades < 0.7) { // a fraction of a decade is all but linear
        Axis linear = axis;
        linear.scale = AxisScale::Linear;
        return linearTicks(linear, shown, most);
    }
    const int first = static_cast<int>(std::floor(std::log10(shown.lo) - 1e-9));
    const int last = static_cast<int>(std::floor(std::log10(shown.hi) + 1e-9));
    if (decades < 2 && most >= 3) {
        addBetween(t, shown, first, last, decades * 5 <= most);
    } else {
        const int stride = std::max(1, static_cast<int>(std::ceil(decades / std::max(most, 1))));
        for (int e = first; e <= last; ++e) {
            const double v = std::pow(10.0, e);
            if (v < shown.lo * (1 - 1e-9))
                continue;
            if (e % stride == 0) {
                t.at.push_back(v);
                t.labels.push_back(decadeLabel(e));
            } else {
                t.sub.push_back(v);
            }
        }
    }
    if (decades <= 8)
        for (int e = first; e <= last; ++e)
            for (int m = 2; m <= 9; ++m)
                if (const double v = m * std::pow(10.0, e); v >= shown.lo && v <= shown.hi)
                    t.sub.push_back(v);
    return t;
}

/// The axis's own ticks, every so many of them when there are more than `most`.
Ticks ownTicks(const Axis& axis, Range shown, int most)
{
    Ticks t;
    const double slack = 1e-9 * (shown.hi - shown.lo);
    const std::size_t stride =
        (axis.ticks.size() + static_cast<std::size_t>(most) - 1) / static_cast<std::size_t>(most);
    for (std::size_t i = 0; i < axis.ticks.size(); ++i) {
        const Tick& tick = axis.ticks[i];
        if (tick.at < shown.lo - slack || tick.at > shown.hi + slack)
            continue;
        if (i % stride == 0) {
            t.at.push_back(tick.at);
            t.labels.push_back(phrase(tick.label));
        } else {
            t.sub.push_back(tick.at);
        }
    }
    return t;
}

// A scale is read from three labels: two alone do not tell a linear axis from a logarithmic one.
constexpr std::size_t enough = 3;

/// Steps beside 1, 2 and 5 where those leave fewer than three labels; the largest that does.
Ticks finerLinear(const Axis& axis, Range shown)
{
    const double span = shown.hi - shown.lo, slack = 1e-9 * span;
    for (double power = std::pow(10.0, std::floor(std::log10(span))); power > span * 1e-3; power /= 10)
        for (double m : {6.0, 5.0, 4.0, 3.0, 2.5, 2.0, 1.5, 1.0}) {
            const double step = m * power, first = std::ceil((shown.lo - slack) / step);
            if ((axis.whole && std::floor(step + 1e-9) < step - 1e-9) || (first + 2) * step > shown.hi + slack)
                continue;
            Ticks t;
            const double largest = std::max({std::abs(shown.lo), std::abs(shown.hi), step});
            for (double n = first; n * step <= shown.hi + slack; ++n) {
                t.at.push_back(n * step);
                t.labels.push_back(n == 0 ? QStringLiteral("0") : valueText(n * step, digitsFor(largest, step) + 1));
            }
            return t;
        }
    return {};
}

/// 1 and 3 in each decade: about equal steps, where powers of ten alone are too few.
Ticks halfDecades(Range shown)
{
    Ticks t;
    const int first = static_cast<int>(std::floor(std::log10(shown.lo) - 1e-9));
    const int last = static_cast<int>(std::floor(std::log10(shown.hi) + 1e-9));
    for (int e = first; e <= last; ++e)
        for (double m : {1.0, 3.0})
            if (const double v = m * std::pow(10.0, e); v >= shown.lo * (1 - 1e-9) && v <= shown.hi * (1 + 1e-9)) {
                t.at.push_back(v);
                t.labels.push_back(valueText(v, 1));
            }
    return t;
}

/// The first, the last and the one in the middle: of the powers of ten, or of 1 to 9 in each decade.
Ticks finerLog(Range shown)
{
    std::vector<double> powers, all;
    const int first = static_cast<int>(std::floor(std::log10(shown.lo) - 1e-9));
    const int last = static_cast<int>(std::floor(std::log10(shown.hi) + 1e-9));
    for (int e = first; e <= last; ++e)
        for (int m = 1; m <= 9; ++m)
            if (const double v = m * std::pow(10.0, e); v >= shown.lo * (1 - 1e-9) && v <= shown.hi * (1 + 1e-9)) {
                all.push_back(v);
                if (m == 1)
                    powers.push_back(v);
            }
    const bool byPowers = powers.size() >= enough;
    const std::vector<double>& from = byPowers ? powers : all;
    if (from.size() < enough)
        return {};
    const double middle = std::sqrt(from.front() * from.back());
    const auto near = std::ranges::min_element(from.begin() + 1, from.end() - 1, {},
                                               [&](double v) { return std::abs(std::log(v / middle)); });
    Ticks t;
    for (double v : {from.front(), *near, from.back()}) {
        t.at.push_back(v);
        t.labels.push_back(byPowers ? decadeLabel(static_cast<int>(std::lround(std::log10(v)))) : valueText(v, 1));
    }
    return t;
}

/// True when no two neighbouring labels come close to each other; `air` is a share of the usual room between them.
bool fits(const Ticks& t, const AxisMap& map, bool horizontal, const QFontMetricsF& metrics, double air)
{
    double before = 0;
    for (std::size_t i = 0; i < t.at.size(); ++i) {
        const double half = horizontal ? metrics.horizontalAdvance(t.labels[i]) / 2 : 0;
        const double room = i > 0 ? std::abs(map.pixel(t.at[i]) - map.pixel(t.at[i - 1])) : INFINITY;
        if (room < before + half + (horizontal ? 1.2 * air : 1 + 0.25 * air) * metrics.height())
            return false;
        before = half;
    }
    return true;
}

/// Thousands as k, where nothing else fits: "16k" for 16,000.
Ticks inThousands(Ticks t)
{
    for (std::size_t i = 0; i < t.at.size(); ++i)
        if (t.at[i] != 0 && std::abs(t.at[i]) < 1e6 && std::fmod(t.at[i], 1000) == 0)
            t.labels[i] = QStringLiteral("%1k").arg(qRound(t.at[i] / 1000));
    return t;
}

Ticks firstOnly(Ticks t)
{
    t.at.resize(std::min<std::size_t>(t.at.size(), 1));
    t.labels.resize(t.at.size());
    return t;
}

} // namespace

Ticks ticksFor(const Axis& axis, Range shown, int most)
{
    if (!axis.ticks.empty()) {
        Ticks own = ownTicks(axis, shown, most);
        if (own.at.size() >= 2 || shown == defaultRange(axis))
            return own;
    }
    return axis.scale == AxisScale::Log ? logTicks(axis, shown, most) : linearTicks(axis, shown, most);
}

Ticks fittingTicks(const Axis& axis, Range shown, double length, bool horizontal, const QFontMetricsF& metrics)
{
    const AxisMap map(axis.scale, shown, 0, std::max(length, 1.0));
    const double usual = (horizontal ? 3.0 : axis.scale == AxisScale::Log ? 1.8 : 2.6) * metrics.height();
    int most = static_cast<int>(std::clamp(length / usual, 2.0, 11.0));
    if (!axis.ticks.empty())
        most = std::max<int>(most, static_cast<int>(axis.ticks.size()));
    most = std::max(most, static_cast<int>(enough));
    constexpr double usualAir = 1, littleAir = 0.6, leastAir = 0.35;
    // A fourth is worth closer labels: one of three may lie below the badge of what is selected.
    struct Wish {
        std::size_t labels;
        double air;
    };
    for (const auto [labels, air] :
         {Wish{enough + 1, usualAir}, {enough + 1, littleAir}, {enough, usualAir}, {enough, leastAir}})
        for (int n = most; n >= 2; --n)
            if (Ticks t = ticksFor(axis, shown, n); t.at.size() >= labels && fits(t, map, horizontal, metrics, air))
                return t;
    if (axis.ticks.empty()) {
        const bool log = axis.scale == AxisScale::Log;
        const Ticks even = log ? halfDecades(shown) : Ticks{};
        const Ticks finer = log ? finerLog(shown) : finerLinear(axis, shown);
        for (Ticks t : {even, finer, inThousands(ticksFor(axis, shown, 2)), inThousands(finer)})
            if (t.at.size() >= enough && fits(t, map, horizontal, metrics, leastAir)) {
                t.sub = ticksFor(axis, shown, most).sub;
                return t;
            }
    }
    // No room for three words, or no three things to count.
    for (int n = most; n >= 2; --n)
        if (Ticks t = ticksFor(axis, shown, n); fits(t, map, horizontal, metrics, leastAir))
            return t;
    return firstOnly(ticksFor(axis, shown, 2));
}

} // namespace rope
