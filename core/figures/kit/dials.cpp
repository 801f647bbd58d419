// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/dials.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/figures/kit/samples.h"
#include "core/figures/kit/turning.h"
#include "core/model/two_pi.h"

namespace rope::figures {

namespace {

constexpr double across = 2.8; ///< between the middles of two circles of radius 1
constexpr double down = 3.6;   ///< the same between rows: a caption goes between
constexpr std::size_t most = 6;

/// Three large circles say more than six small ones: the fastest, the slowest and the selected pair, or a middle one.
std::vector<int> threePairs(const Scene& scene)
{
    const bool atEnd = scene.selectedPair == 1 || scene.selectedPair == scene.active.pairCount();
    return shownPairs(scene, atEnd ? 3 : 2);
}

std::vector<int> pairsOf(const FigureRequest& request, Circles circles)
{
    std::vector<int> pairs = pairsBeside(request, circles);
    if (circles == Circles::All)
        return pairs;
    std::erase(pairs, request.scene().selectedPair);
    if (pairs.size() >= most)
        pairs.resize(most - 1);
    pairs.push_back(request.scene().selectedPair);
    std::ranges::sort(pairs);
    return pairs;
}

double directionOf(const std::vector<double>& x, std::size_t i, std::size_t pairs, Pairing pairing)
{
    if (x.empty())
        return 0;
    const std::size_t a = pairing == Pairing::Half ? i : 2 * i;
    const std::size_t b = pairing == Pairing::Half ? i + pairs : 2 * i + 1;
    return std::atan2(x[b], x[a]);
}

double folded(double start, double theta, std::int64_t position)
{
    const double angle = std::remainder(foldedAngle(double(position), theta, Wrap::Positive) + start, twoPi);
    return angle < 0 ? angle + twoPi : angle;
}

void addGap(Series& s)
{
    s.x.push_back(s.x.back());
    s.y.push_back(std::numeric_limits<double>::quiet_NaN());
}

/// In how few rows circles are nearly as large as in the best grid, on a plot of that width over height.
std::size_t columnsFor(std::size_t circles, double shape)
{
    constexpr double nearly = 0.9; // a row is read more easily than a table
    const auto columnsIn = [&](std::size_t rows) { return (circles + rows - 1) / rows; };
    const auto sizeIn = [&](std::size_t rows) {
        return std::min(shape / (across * double(columnsIn(rows))), 1 / (down * double(rows)));
    };
    double largest = 0;
    for (std::size_t rows = 1; rows <= circles; ++rows)
        largest = std::max(largest, sizeIn(rows));
    std::size_t rows = 1;
    while (sizeIn(rows) < nearly * largest)
        ++rows;
    return std::max<std::size_t>(1, columnsIn(rows));
}

int stepsFor(double from, double to, int perTurn)
{
    return std::max(2, static_cast<int>(std::ceil(perTurn * std::abs(to - from) / twoPi)));
}

} // namespace

std::vector<int> pairsBeside(const FigureRequest& request, Circles circles)
{
    const Scene& scene = request.scene();
    if (circles == Circles::All) {
        std::vector<int> all(request.active().size());
        std::iota(all.begin(), all.end(), 1);
        return all;
    }
    std::vector<int> pairs = request.pairsBeside(circles == Circles::Each ? threePairs(scene) : shownPairs(scene));
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

std::vector<Dial> dialsOf(const FigureRequest& request, Circles circles, bool given)
{
    const Scene& scene = request.scene();
    const Frequencies& f = request.active();
    const std::vector<int> pairs = pairsOf(request, circles);
    const std::size_t columns = columnsFor(pairs.size(), request.view.shape);
    const std::vector<double> none;
    const std::vector<double>& q = !given ? none : scene.query.empty() ? scene.key : scene.query;
    const std::vector<double>& k = !given ? none : scene.key.empty() ? scene.query : scene.key;
    std::vector<Dial> out;
    for (std::size_t n = 0; n < pairs.size(); ++n) {
        const auto i = static_cast<std::size_t>(pairs[n] - 1);
        const std::size_t row = n / columns, column = n % columns;
        const bool each = circles == Circles::Each;
        const Pairing pairing = readPairing(scene.active);
        out.push_back({pairs[n], f.theta[i], f.unscaled[i], each ? across * double(column) : 0,
                       each ? -down * double(row) : 0, directionOf(q, i, f.size(), pairing),
                       directionOf(k, i, f.size(), pairing)});
    }
    return out;
}

double queryAngle(const Dial& dial, std::int64_t m)
{
    return folded(dial.query, dial.theta, m);
}

double keyAngle(const Dial& dial, std::int64_t n)
{
    return folded(dial.key, dial.theta, n);
}

void addArc(Series& s, const Dial& d, double radius, double from, double to)
{
    const int steps = stepsFor(from, to, 96);
    for (int i = 0; i <= steps; ++i) {
        const double angle = std::lerp(from, to, double(i) / steps);
        s.x.push_back(d.x + radius * std::cos(angle));
        s.y.push_back(d.y + radius * std::sin(angle));
    }
    addGap(s);
}

void addArm(Series& s, const Dial& d, double angle)
{
    s.x.insert(s.x.end(), {d.x, d.x + std::cos(angle)});
    s.y.insert(s.y.end(), {d.y, d.y + std::sin(angle)});
    addGap(s);
}

void addHatch(Series& s, const Dial& d, double inner, double outer, double from, double to)
{
    constexpr double slant = 0.1; // radians from the inner end of a stroke to the outer
    const int strokes = stepsFor(from, to, 72);
    for (int i = 0; i <= strokes; ++i) {
        const double angle = std::lerp(from, to, double(i) / strokes);
        const double end = std::min(to, angle + slant);
        s.x.insert(s.x.end(), {d.x + inner * std::cos(angle), d.x + outer * std::cos(end)});
        s.y.insert(s.y.end(), {d.y + inner * std::sin(angle), d.y + outer * std::sin(end)});
        addGap(s);
    }
    addArc(s, d, outer, from, to);
}

} // namespace rope::figures
