// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/model/number_text.h"
#include "core/rope/seen_distance.h"

namespace rope::figures {

namespace {

constexpr int mostCells = 300;
constexpr std::int64_t mostQueries = 4096;
constexpr std::int64_t mostDistances = 600;

DistanceMap mapOf(const RopeSpec& spec, const Context& context)
{
    if (DistanceMap map = distanceMapOf(spec, context))
        return map;
    return [](std::int64_t m, std::int64_t n) { return double(m - n); };
}

std::int64_t lastPosition(const Scene& scene)
{
    return std::clamp<std::int64_t>(scene.context.targetLength - 1, 1, limits::maxDistance);
}

/// Least and greatest s_eff at distance s over the queries s … last. The step is odd: it meets every place in a group.
std::array<double, 2> rangeSeen(const DistanceMap& map, std::int64_t s, std::int64_t last)
{
    std::array<double, 2> out{map(last, last - s), map(last, last - s)};
    const std::int64_t step = ((last - s) / mostQueries) | 1;
    for (std::int64_t m = s; m <= last; m += step) {
        const double seen = map(m, m - s);
        out = {std::min(out[0], seen), std::max(out[1], seen)};
    }
    return out;
}

void addCurve(Figure& figure, const Subject& subject, const Scene& scene, const FigureView& view,
              const std::stop_token& stop)
{
    const std::int64_t last = lastPosition(scene);
    const DistanceMap map = mapOf(*subject.spec, scene.context);
    Series line;
    line.id = subject.id;
    line.name = Message("{0}: query at {1}", {subject.name.english(), grouped(last)});
    line.colour = subject.colour;
    line.emphasised = subject.colour.role == Role::Active;
    Series band = line;
    band.id += ":range";
    band.name = Message("{0}: any query", {subject.name.english()});
    band.kind = SeriesKind::Band;
    band.emphasised = false;
    const auto [lo, hi] = visibleRange(view, 0, double(last), 0, double(last));
    bool varies = false;
    for (const std::int64_t s : wholeSamples(lo, hi, mostDistances)) {
        if (stop.stop_requested())
            return;
        const auto [least, greatest] = rangeSeen(map, s, last);
        varies = varies || least < greatest;
        line.x.push_back(double(s));
        line.y.push_back(map(last, last - s));
        band.x.push_back(double(s));
        band.y.push_back(least);
        band.y2.push_back(greatest);
        line.notes.push_back({"{0} tokens away looks {1} away; for other queries {2} to {3}",
                              {grouped(s), shownNumber(line.y.back()), shownNumber(least), shownNumber(greatest)}});
    }
    if (varies)
        figure.series.push_back(std::move(band));
    figure.series.push_back(std::move(line));
}

void addMap(Figure& figure, const Scene& scene, const FigureView& view)
{
    const std::int64_t positions = lastPosition(scene) + 1;
    const std::int64_t cells = std::min<std::int64_t>(std::clamp(view.columns, 16, mostCells), positions);
    const std::int64_t perCell = (positions + cells - 1) / cells;
    const DistanceMap map = mapOf(scene.active, scene.context);
    HeatMap heat;
    heat.columns = heat.rows = static_cast<int>((positions + perCell - 1) / perCell);
    heat.xLo = heat.yLo = -0.5;
    heat.xHi = heat.yHi = double(heat.columns) * double(perCell) - 0.5;
    heat.zLo = 0;
    heat.label = "Distance seen";
    heat.unit = "tokens";
    for (std::int64_t row = 0; row < heat.rows; ++row)
        for (std::int64_t column = 0; column < heat.columns; ++column)
            heat.cells.push_back(column > row ? std::numeric_limits<float>::quiet_NaN()
                                              : static_cast<float>(map(row * perCell, column * perCell)));
    for (const float cell : heat.cells)
        heat.zHi = std::isnan(cell) ? heat.zHi : std::max(heat.zHi, double(cell));
    figure.map = std::move(heat);
    figure.x = positionAxis(-0.5, double(positions) - 0.5);
    figure.y = figure.x;
    figure.y.label = "Query position m";
    figure.x.label = "Key position n";
    figure.x.meaning = Meaning::Key;
    if (perCell > 1)
        figure.explanation = Message("Each cell is how far away a query at m sees a key at n, for every {0} positions.",
                                     {grouped(perCell)});
}

void nameLargest(Figure& figure, const Scene& scene)
{
    const std::int64_t last = lastPosition(scene);
    const double largest = largestSeen(mapOf(scene.active, scene.context), last + 1);
    const bool trained = largest < double(scene.active.trainLength);
    figure.title = Message(trained ? "Of {0} tokens, none looks farther away than {1}: within L = {2}"
                                   : "Of {0} tokens, the farthest looks {1} away: beyond L = {2}",
                           {grouped(last + 1), shownNumber(largest), grouped(scene.active.trainLength)});
    addHeadline(figure, "largest_distance", "Largest distance seen", tokensText(largest),
                "The farthest that any key looks from any query up to L′, against the training length", largest);
}

Figure makeEffectiveDistance(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    Figure figure;
    nameLargest(figure, scene);
    if (request.is("show", "map")) {
        addMap(figure, scene, request.view);
        return figure;
    }
    const auto last = double(lastPosition(scene));
    figure.x = distanceAxis(AxisScale::Linear, 0, last);
    figure.y.label = "Distance seen";
    figure.y.unit = "tokens";
    figure.y.meaning = Meaning::Value;
    // The same whatever is in view, so that zooming in x does not move y.
    const auto length = double(scene.active.trainLength);
    figure.y.hi = std::min(length, last);
    for (const Subject& subject : subjectsOf(request.checked)) {
        addCurve(figure, subject, scene, request.view, request.stop);
        figure.y.hi = std::max(figure.y.hi, largestSeen(mapOf(*subject.spec, scene.context), lastPosition(scene) + 1));
    }
    figure.y.hi *= 1.05;
    figure.lines.push_back(
        {"trained", false, length, Message("L = {0}", {grouped(scene.active.trainLength)}), LineRole::TrainLength});
    return figure;
}

} // namespace

FigureKind effective_distance()
{
    FigureKind kind;
    kind.id = "effective_distance";
    kind.title = "Distance the model sees";
    kind.explanation =
        "How far away a key looks to a query that many tokens later: itself with most methods, less with "
        "those that map positions. Distances below the training length are the ones that were trained.";
    kind.source = "s_eff(m, n): ReRoPE (Su 2023), SelfExtend (arXiv 2401.01325), Dual Chunk Attention (2402.17463)";
    kind.options = {{"show",
                     "Show",
                     "A curve over the distance, with the range over all queries, or every query and key",
                     {{"curve", "Curve over distance"}, {"map", "Map of query and key"}}}};
    kind.usesPosition = false;
    kind.usesSelectedPair = false;
    kind.make = makeEffectiveDistance;
    return kind;
}

} // namespace rope::figures
