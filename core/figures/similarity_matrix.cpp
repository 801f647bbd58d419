// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>

#include <Eigen/Core>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/repeats.h"
#include "core/model/number_text.h"
#include "core/model/two_pi.h"
#include "core/rope/similarity.h"

namespace rope::figures {

namespace {

constexpr int mostCells = 400;

/// Largest angle, over the pairs, by which two positions `distance` apart are turned differently.
double worstDifference(const std::vector<double>& theta, std::int64_t distance)
{
    double worst = 0;
    for (double t : theta)
        worst = std::max(worst, std::abs(std::remainder(double(distance) * t, twoPi)));
    return worst;
}

/// The smallest distance at which no pair differs by more than `tolerance` radians; 0 when there is none up to 2^20.
std::int64_t firstLookalike(const std::vector<double>& theta, double tolerance, const std::stop_token& stop)
{
    // Every 1 - cos at most tolerance²/2, so g(s) at least one minus that: a fast test before the exact one.
    const auto bar = static_cast<float>(1 - tolerance * tolerance / 2) - 4e-6F;
    constexpr std::int64_t block = 1 << 16;
    std::vector<float> g(block);
    for (std::int64_t start = 1; start < limits::maxDistance && !stop.stop_requested(); start += block) {
        const auto size = static_cast<std::size_t>(std::min(block, limits::maxDistance - start));
        kernelRange(theta, start, 1, std::span(g).first(size), stop);
        for (std::size_t i = 0; i < size; ++i)
            if (g[i] >= bar && worstDifference(theta, start + std::int64_t(i)) <= tolerance)
                return start + std::int64_t(i);
    }
    return 0;
}

/// Mean of g(m - n) over blocks of size x size whose first positions are D·size apart, D = 0 … blocks - 1.
std::vector<float> blockMeans(const std::vector<double>& theta, int blocks, std::int64_t size,
                              const std::stop_token& stop)
{
    std::vector<float> g(static_cast<std::size_t>(std::int64_t(blocks) * size));
    kernelRange(theta, 0, 1, std::span(g), stop);
    std::vector<float> out(static_cast<std::size_t>(blocks));
    for (std::int64_t d = 0; d < blocks; ++d) {
        double sum = 0;
        for (std::int64_t t = 1 - size; t < size; ++t)
            sum += double(size - std::abs(t)) * double(g[static_cast<std::size_t>(std::abs(d * size + t))]);
        out[static_cast<std::size_t>(d)] = static_cast<float>(sum / double(size * size));
    }
    return out;
}

HeatMap mapOf(const std::vector<double>& theta, std::int64_t positions, std::int64_t size, const std::stop_token& stop)
{
    HeatMap map;
    map.columns = map.rows = static_cast<int>((positions + size - 1) / size);
    map.xLo = map.yLo = -0.5;
    map.xHi = map.yHi = double(map.columns) * double(size) - 0.5;
    map.zLo = -1;
    map.label = "Similarity g(m − n)";
    map.ramp = Ramp::Diverging;
    const std::vector<float> mean = blockMeans(theta, map.columns, size, stop);
    map.cells.resize(static_cast<std::size_t>(map.columns) * static_cast<std::size_t>(map.rows));
    // A Toeplitz matrix: left of the diagonal a row is the means backwards, from it on forwards.
    const Eigen::Map<const Eigen::RowVectorXf> means(mean.data(), map.columns);
    using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    Eigen::Map<Rows> cells(map.cells.data(), map.rows, map.columns);
    for (int row = 0; row < map.rows; ++row)
        cells.row(row) << means.segment(1, row).reverse(), means.head(map.columns - row);
    return map;
}

/// g(s_eff) of the query in each row and the key in each column, for the first position of every cell.
void fillSeen(HeatMap& map, const std::vector<double>& theta, const DistanceMap& seen, std::int64_t size)
{
    map.label = "Similarity g(s_eff), later to earlier";
    std::vector<double> distances;
    for (std::int64_t row = 0; row < map.rows; ++row)
        for (std::int64_t column = 0; column < map.columns; ++column)
            distances.push_back(seen(std::max(row, column) * size, std::min(row, column) * size));
    std::vector<double> g(distances.size());
    kernelAt(theta, std::span<const double>(distances), g);
    std::ranges::transform(g, map.cells.begin(), [](double v) { return static_cast<float>(v); });
}

/// Lines m - n = ±distance, where two positions look alike.
void addLookalikes(Figure& figure, std::int64_t distance, double end)
{
    if (distance == 0 || double(distance) >= end)
        return;
    Series s;
    s.id = "lookalike";
    s.name = Message("{0} apart: alike", {grouped(distance)});
    s.colour = {Role::Active, 0};
    s.dash = Dash::Dashed;
    const auto d = double(distance);
    s.x = {d, end, end, 0};
    s.y = {0, end - d, std::numeric_limits<double>::quiet_NaN(), d};
    s.x.push_back(end - d);
    s.y.push_back(end);
    figure.series.push_back(std::move(s));
}

/// As many as are asked for; by default 256, and with one θ for all pairs enough to see it repeat.
std::int64_t positionsOf(const FigureRequest& request, const std::vector<double>& theta)
{
    constexpr double usual = 256, least = 64, most = 4096, turns = 2.5;
    if (const auto& held = request.view.held) // as far as its axis, whatever is dragged
        return std::llround(held->x.hi - held->x.lo);
    const double asked = request.number("positions");
    if (asked > 0)
        return std::int64_t(asked);
    const std::optional<double> common = commonTheta(theta);
    const double wanted = common ? std::clamp(turns * periodOf(*common), least, most) : usual;
    return std::int64_t(std::bit_ceil(static_cast<std::uint64_t>(wanted)));
}

Figure makeMatrix(const FigureRequest& request)
{
    const FigureView& view = request.view;
    const std::stop_token& stop = request.stop;
    const double tolerance = request.number("tolerance");
    const Frequencies& f = request.active();
    const std::int64_t positions = positionsOf(request, f.theta);
    Figure figure;
    const std::int64_t cells = std::clamp(view.columns, 16, mostCells);
    const std::int64_t perCell = (positions + cells - 1) / cells;
    figure.map = mapOf(f.theta, positions, perCell, stop);
    figure.x = positionAxis(-0.5, double(positions) - 0.5);
    figure.y = figure.x;
    figure.equalAspect = true;
    figure.y.reversed = true; // m down, as in attention
    figure.x.label = "Position n";
    figure.x.meaning = Meaning::Key;
    const DistanceMap seen = distanceMapOf(request.scene().active, request.scene().context);
    if (seen)
        fillSeen(*figure.map, f.theta, seen, perCell);
    const std::int64_t alike = firstLookalike(f.theta, tolerance, stop);
    const std::optional<double> common = seen ? std::nullopt : commonTheta(f.theta);
    const std::optional<Repeat> repeat = common ? std::optional(repeatOf(*common)) : std::nullopt;
    addLookalikes(figure, repeat && repeat->near ? repeat->near->distance : alike, double(positions) - 1);
    const std::string within = shownNumber(tolerance);
    const std::string most = grouped(limits::maxDistance);
    figure.title =
        repeat       ? titleOf(*repeat, request.scene().active)
        : alike == 1 ? Message("Neighbouring positions cannot be told apart: all pairs agree within {0} rad", {within})
        : alike > 0 && alike < positions
            ? Message("{0} can be told apart: {1} apart, all pairs agree within {2} rad",
                      {counted(alike, "position", "positions"), tokensText(double(alike)), within})
            : Message("All {0} positions shown can be told apart by more than {1} rad", {grouped(positions), within});
    addHeadline(figure, "distinct_positions", "Positions that can be told apart",
                alike > 0 ? Message(grouped(alike)) : Message("at least {0}", {most}),
                Message("Positions that far apart are turned alike by every pair, to {0} rad", {within}),
                double(alike > 0 ? alike : limits::maxDistance));
    if (perCell > 1)
        figure.explanation =
            Message("Each cell is the similarity of positions m and n when query and key are equal, "
                    "averaged over {0} × {0} positions; stripes off the diagonal are positions that look alike.",
                    {grouped(perCell)});
    return figure;
}

} // namespace

FigureKind similarity_matrix()
{
    FigureKind kind;
    kind.id = "similarity_matrix";
    kind.title = "Similarity of every two positions";
    kind.explanation = "Each cell is the similarity of positions m and n when query and key are equal; stripes off the "
                       "diagonal are positions that look alike.";
    kind.source = "g(m − n) = (1/K) Σ cos((m − n)·θ_k)";
    kind.options = {{"positions",
                     "Positions",
                     "How many positions from the start",
                     {{"auto", "As many as it takes", 0},
                      {"64", "64", 64},
                      {"256", "256", 256},
                      {"1024", "1,024", 1024},
                      {"4096", "4,096", 4096}}},
                    {"tolerance",
                     "Told apart by",
                     "Two positions look alike when no pair differs by more than this angle",
                     {{"0.001", "0.001 rad", 0.001},
                      {"0.01", "0.01 rad", 0.01},
                      {"0.1", "0.1 rad", 0.1},
                      {"0.3", "0.3 rad", 0.3}}}};
    kind.usesPosition = false;
    kind.usesSelectedPair = false;
    kind.make = makeMatrix;
    return kind;
}

} // namespace rope::figures
