// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/analysis/sign_scan.h"
#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/model/number_text.h"
#include "core/rope/similarity.h"
#include "core/scaling/methods.h"

namespace rope::figures {

namespace {

constexpr double resolution = 1e-4; ///< islands narrower than this part of their base may be missed
/// Beyond these the scan takes seconds, too long for a picture; the curve's own points then have to do.
constexpr int mostScanned = 256;
constexpr std::int64_t longestScanned = 1 << 18;
constexpr double leastBase = 2;

struct Criterion {
    int rotaryDim = 2;
    std::int64_t length = 2; ///< L′, or as much of it as is looked at
    bool cut = false;        ///< L′ is longer
    std::int64_t limit = 4;  ///< how far the curve looks for a negative value
    double base = 2;         ///< λb of the scene
    bool asIs = true;        ///< the scene has a geometric spread and no method: what is said holds for it too
};

Criterion criterionOf(const Scene& scene)
{
    Criterion c;
    c.rotaryDim = scene.active.rotaryDim;
    c.length = std::clamp<std::int64_t>(scene.context.targetLength, 2, limits::maxDistance);
    c.cut = c.length < scene.context.targetLength;
    c.limit = std::min<std::int64_t>(8 * c.length, limits::maxDistance);
    c.base = scene.active.base * scene.active.lambda;
    c.asIs = scene.active.thetaMode == ThetaMode::Geometric && scene.active.method == RopeSpec().method;
    return c;
}

/// What is known of the bases that pass: islands up to `known`, nothing beyond.
struct Passing {
    std::vector<BaseIsland> islands;
    double known = 0;     ///< scanned up to here; 0: not at all
    bool scanned = false; ///< false: the islands are runs of points of the curve
};

Passing scannedIslands(const Criterion& c, const std::stop_token& stop)
{
    if (c.rotaryDim > mostScanned || c.length > longestScanned)
        return {};
    SignScanResult found = signIslands(c.rotaryDim, c.length, resolution, {}, stop);
    return {std::move(found.islands), found.scannedTo, !found.cancelled};
}

/// First negative distance for bases evenly spread over the log axis, and for the scene's, which the title speaks of;
/// `limit` where there is none below it.
Series curveOf(const Criterion& c, double lo, double hi, const std::stop_token& stop)
{
    const int points = std::clamp(20000 / c.rotaryDim, 40, 280);
    Series s;
    s.id = "first_negative";
    s.name = "First negative distance";
    s.colour = {Role::Active, 0};
    std::vector<double> bases;
    for (int i = 0; i <= points; ++i)
        bases.push_back(lo * std::pow(hi / lo, double(i) / points));
    if (c.base >= lo && c.base <= hi)
        bases.insert(std::ranges::upper_bound(bases, c.base), c.base);
    for (const double base : bases) {
        if (stop.stop_requested())
            break;
        const std::int64_t first = firstNegative(geometricTheta(c.rotaryDim, base), c.limit, stop);
        s.x.push_back(base);
        s.y.push_back(double(first > 0 ? first : c.limit));
        s.notes.push_back(first > 0
                              ? Message("base {0}: first negative at {1}", {shownNumber(base), grouped(first)})
                              : Message("base {0}: not negative below {1}", {shownNumber(base), grouped(c.limit)}));
    }
    return s;
}

/// Runs of points that pass, when there was no scan.
std::vector<BaseIsland> islandsOf(const Series& curve, const Criterion& c)
{
    std::vector<BaseIsland> out;
    bool inside = false;
    for (std::size_t i = 0; i < curve.x.size(); ++i) {
        const bool passes = curve.y[i] >= double(c.length);
        if (passes && !inside)
            out.push_back({curve.x[i], curve.x[i], false});
        else if (passes)
            out.back().last = curve.x[i];
        inside = passes;
    }
    return out;
}

/// Tints where bases pass; beyond the scan nothing is known but the points of the curve.
void addIslands(Figure& figure, const Passing& passing)
{
    const std::vector<BaseIsland>& islands = passing.islands;
    for (std::size_t i = 0; i < islands.size(); ++i)
        figure.zones.push_back({"pass:" + std::to_string(i), true, islands[i].first, islands[i].last,
                                i + 1 == islands.size() ? Message("bases that pass") : Message(), ZoneRole::Pass});
    figure.zones.push_back({"unscanned", true, passing.scanned ? passing.known : 0,
                            std::numeric_limits<double>::infinity(), "not scanned, the curve alone", ZoneRole::Still});
}

/// A base at which every length in reach should pass, by the rough rule that b grows with L^1.6 (for the axis only).
double expectedBase(const Criterion& c)
{
    return std::clamp(0.3 * std::pow(double(c.length), 1.4), 100.0, 1e12);
}

std::string smallestText(const Passing& passing)
{
    const BaseIsland& first = passing.islands.front();
    return passing.scanned ? passingText(first) : exactText(first.first);
}

Message titleOf(const Criterion& c, const Passing& passing, std::int64_t now)
{
    const std::string length = grouped(c.length), base = shownNumber(c.base, 6);
    const bool passes = now == 0 || now >= c.length;
    if (passing.islands.empty())
        return passes
                   ? Message("Base {0} passes for {1} tokens", {base, length})
                   : Message("No base in view passes for {0} tokens; {1} fails at {2}", {length, base, grouped(now)});
    const std::vector<std::string> said{base, length, smallestText(passing), grouped(now)};
    if (!passing.scanned)
        return passes ? Message("Base {0} passes for {1} tokens", said)
                      : Message("Base {0} fails for {1} tokens at {3}", said);
    return passes ? Message("Base {0} passes for {1} tokens; the smallest that does is {2}", said)
                  : Message("Base {0} fails for {1} tokens at {3}; the smallest that passes is {2}", said);
}

/// Values to be expected between the bases, from a few of them: the same whatever is in view.
std::vector<double> roughValues(const Criterion& c, double lo, double hi, const std::stop_token& stop)
{
    constexpr int few = 24;
    std::vector<double> out;
    for (int i = 0; i <= few; ++i) {
        const double base = lo * std::pow(hi / lo, double(i) / few);
        const std::int64_t first = firstNegative(geometricTheta(c.rotaryDim, base), c.limit, stop);
        out.push_back(double(first > 0 ? first : c.limit));
    }
    return out;
}

void setAxes(Figure& figure, const Criterion& c, double lo, double hi, const std::vector<double>& rough)
{
    figure.x.label = "Base b, λ included";
    figure.x.scale = AxisScale::Log;
    figure.x.lo = lo;
    figure.x.hi = hi;
    figure.y.label = c.asIs ? Message("First negative distance") : Message("First negative distance, geometric spread");
    figure.y.unit = "tokens";
    figure.y.scale = AxisScale::Log;
    const auto [least, most] = std::ranges::minmax(rough);
    figure.y.lo = std::min(least, double(c.length)) / 2;
    figure.y.hi = std::min(2 * std::max(most, double(c.length)), 1.6 * double(c.limit));
    figure.y.whole = true;
    figure.lines.push_back({"length", false, double(c.length),
                            Message(c.cut ? "{0}, the most looked at" : "L′ = {0}", {grouped(c.length)}),
                            c.cut ? LineRole::Note : LineRole::TargetLength});
    figure.lines.push_back({"base", true, c.base, Message("b = {0}", {shownNumber(c.base, 6)}), LineRole::Note});
}

Message explanationOf(const Passing& passing, std::size_t points)
{
    return passing.scanned
               ? Message("A base passes when no distance below L′ has a negative similarity; the bases that pass form "
                         "islands. The curve has {0} bases; islands are found up to {1} if wider than 0.01 % of their "
                         "base.",
                         {grouped(std::int64_t(points)), shownNumber(passing.known, 6)})
               : Message("A base passes when no distance below L′ has a negative similarity; the bases that pass form "
                         "islands. For so long a text they are looked for among the {0} bases of the curve alone.",
                         {grouped(std::int64_t(points))});
}

void nameSmallest(Figure& figure, const Criterion& c, const Passing& passing)
{
    if (passing.islands.empty())
        return;
    const BaseIsland& first = passing.islands.front();
    const double base = passing.scanned ? passingBase(first) : first.first;
    const std::string text = passing.scanned ? smallestText(passing) : shownNumber(base, 6);
    figure.markers.push_back(
        {"smallest_base",
         base,
         double(c.length),
         passing.scanned ? Message("passes from {0}", {text}) : Message("first of these to pass: {0}", {text}),
         {Role::Active, 0}});
    addHeadline(figure, "smallest_base", "Smallest base that passes", text,
                passing.scanned ? Message("g(s) ≥ 0 for every s below L′, for the geometric spread without any method; "
                                          "rounded up")
                                : Message("Among the bases of the curve: smaller ones between them may pass"),
                base);
}

Figure makeBands(const FigureRequest& request)
{
    const std::stop_token& stop = request.stop;
    const Criterion c = criterionOf(request.scene());
    Passing passing = scannedIslands(c, stop);
    const bool any = !passing.islands.empty();
    const double centre = any ? passing.islands.front().first : expectedBase(c);
    const double lo = std::max(leastBase, std::min(centre / 30, c.base / 3));
    const double hi = std::max({any ? passing.islands.back().last * 1.5 : centre * 30, c.base * 3, lo * 10});
    const auto range = visibleRange(request.view, lo, hi, 1.0001, 1e18);
    Figure figure;
    setAxes(figure, c, lo, hi, roughValues(c, lo, hi, stop));
    Series curve = curveOf(c, range[0], range[1], stop);
    if (!passing.scanned)
        passing.islands = islandsOf(curve, c);
    addIslands(figure, passing);
    figure.title = titleOf(c, passing, firstNegative(geometricTheta(c.rotaryDim, c.base), c.limit, stop));
    figure.explanation = explanationOf(passing, curve.x.size());
    figure.series.push_back(std::move(curve));
    nameSmallest(figure, c, passing);
    return figure;
}

} // namespace

FigureKind bands()
{
    FigureKind kind;
    kind.id = "bands";
    kind.title = "Bases that pass the sign criterion";
    kind.explanation = "A base passes when no distance below L′ has a negative similarity; the bases that pass form "
                       "islands, so a larger base is not always better.";
    kind.source = "g(s) ≥ 0 for all s < L′; Men et al. 2024 (arXiv 2405.14591)";
    kind.usesPosition = false;
    kind.usesSelectedPair = false;
    kind.make = makeBands;
    return kind;
}

} // namespace rope::figures
