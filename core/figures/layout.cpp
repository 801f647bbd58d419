// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/rope/position_axes.h"

namespace rope::figures {

namespace {

/// Where pair k (1-based) keeps its two elements.
std::array<int, 2> elementsOf(int pair, const RopeSpec& spec, Pairing pairing)
{
    const int first = spec.firstTurning(), pairs = spec.pairCount();
    return pairing == Pairing::Half ? std::array{first + pair - 1, first + pair - 1 + pairs}
                                    : std::array{first + 2 * pair - 2, first + 2 * pair - 1};
}

constexpr int few = 8;               ///< pairs or groups with a colour of their own
constexpr double mostElements = 128; ///< in view, where a pair's two elements are cells that can be seen

/// Colours: of pairs 1 … 8, of every pair, or, where a pair would be thinner than a pixel, of eight groups of pairs.
struct Colours {
    int count = few, perGroup = 1;
    int pairs() const { return count * perGroup; }
};

Colours coloursOf(const FigureRequest& request)
{
    const RopeSpec& spec = request.scene().active;
    const int pairs = spec.pairCount();
    if (request.is("pairs", "all"))
        return {pairs, 1};
    const auto range = visibleRange(request.view, -0.5, spec.headDim - 0.5, -0.5, spec.headDim - 0.5);
    if (range[1] - range[0] <= mostElements || pairs <= few)
        return {std::min(few, pairs), 1};
    const int perGroup = (pairs + few - 1) / few;
    return {(pairs + perGroup - 1) / perGroup, perGroup};
}

constexpr double arcHeight = 0.8; ///< rows
constexpr int arcSteps = 24;

/// Lower row interleaved, upper row half; elements that do not turn, or whose pair is not shown, stay empty.
HeatMap mapOf(const RopeSpec& spec, const Colours& colours)
{
    HeatMap map;
    map.columns = spec.headDim;
    map.rows = 2;
    map.xLo = map.yLo = -0.5;
    map.xHi = spec.headDim - 0.5;
    map.yHi = 1.5;
    map.zLo = 1;
    map.zHi = std::max(2, colours.count);
    map.label =
        colours.perGroup == 1 ? Message("Pair k") : Message("Group of {0} pairs", {std::to_string(colours.perGroup)});
    const auto width = static_cast<std::size_t>(spec.headDim);
    map.cells.assign(2 * width, std::numeric_limits<float>::quiet_NaN());
    for (int pair = 1; pair <= std::min(colours.pairs(), spec.pairCount()); ++pair) {
        const int group = (pair - 1) / colours.perGroup + 1;
        for (std::size_t row : {0U, 1U})
            for (int e : elementsOf(pair, spec, row == 0 ? Pairing::Interleaved : Pairing::Half))
                map.cells[row * width + static_cast<std::size_t>(e)] = static_cast<float>(group);
    }
    return map;
}

std::string rowName(int row, Pairing pairing)
{
    const std::string name = row == 0 ? "interleaved" : "half";
    if (pairing == Pairing::InterleavedToHalf)
        return name + (row == 0 ? "\nread" : "\nwritten");
    return (pairing == Pairing::Half) == (row == 1) ? name + "\nin use" : name;
}

/// The two elements of a pair joined in each row.
Series linkOf(const RopeSpec& spec, int pair, int row)
{
    const auto elements = elementsOf(pair, spec, row == 0 ? Pairing::Interleaved : Pairing::Half);
    Series s;
    s.id = row == 0 ? "interleaved" : "half";
    s.name = row == 0 ? Message("Pair {0}, interleaved", {std::to_string(pair)})
                      : Message("Pair {0}, half", {std::to_string(pair)});
    s.kind = SeriesKind::LinePoints;
    const bool inUse = spec.pairing == Pairing::InterleavedToHalf || (spec.pairing == Pairing::Half) == (row == 1);
    s.colour = {Role::Active, 0}; // the same pair in both rows
    s.dash = inUse ? Dash::Solid : Dash::Dotted;
    s.emphasised = inUse;
    s.mark = Mark::Circle; // filled with the background, so that it shows on any colour
    for (int e : elements) {
        s.x.push_back(e);
        s.y.push_back(row);
        s.notes.push_back({"pair {0}: elements {1} and {2}",
                           {std::to_string(pair), std::to_string(elements[0]), std::to_string(elements[1])}});
    }
    return s;
}

/// Half an ellipse from one element of a pair to the other, away from the rows, and a gap (NaN) after it.
void addArc(Series& s, const RopeSpec& spec, int pair, int row)
{
    const auto [a, b] = elementsOf(pair, spec, row == 0 ? Pairing::Interleaved : Pairing::Half);
    for (int i = 0; i <= arcSteps; ++i) {
        const double angle = std::numbers::pi * i / arcSteps;
        s.x.push_back((a + b) / 2.0 - (b - a) / 2.0 * std::cos(angle));
        s.y.push_back(row == 0 ? -0.5 - arcHeight * std::sin(angle) : 1.5 + arcHeight * std::sin(angle));
    }
    s.x.push_back(s.x.back());
    s.y.push_back(std::numeric_limits<double>::quiet_NaN());
}

/// The arc of the selected pair in a row, in the look of what joins its elements there.
Series selectedArc(const RopeSpec& spec, int pair, int row)
{
    const Series link = linkOf(spec, pair, row);
    Series s;
    s.id = "arc:" + link.id;
    s.name = Message("The elements of pair {0}", {std::to_string(pair)});
    s.with = link.id;
    s.colour = link.colour;
    s.dash = link.dash;
    s.emphasised = link.emphasised;
    addArc(s, spec, pair, row);
    return s;
}

/// An arc for the first pair of a colour, eight at most. It says nothing that the cells it joins do not: it needs no
/// place in the legend.
void addArcs(Figure& figure, const Scene& scene, const Colours& colours)
{
    const RopeSpec& spec = scene.active;
    Series others;
    others.id = "arcs";
    others.name = "The two elements of a pair";
    others.with = "half";
    others.colour = {Role::Muted, 0};
    for (const int row : {0, 1})
        for (int i = 0; i < std::min(colours.count, few); ++i)
            if (const int pair = 1 + i * colours.perGroup; pair != scene.selectedPair)
                addArc(others, spec, pair, row);
    if (!others.x.empty())
        figure.series.push_back(std::move(others));
    for (const int row : {0, 1})
        figure.series.push_back(selectedArc(spec, scene.selectedPair, row));
}

/// With several position axes: the elements that turn with each, in the row in use.
std::vector<Series> axisSeries(const RopeSpec& spec)
{
    std::vector<Series> out;
    const std::vector<int> axes = axesOf(spec);
    const int row = spec.pairing == Pairing::Interleaved ? 0 : 1;
    for (int axis = 0; !axes.empty() && axis < int(spec.axes.pairs.size()); ++axis) {
        Series s;
        s.id = "axis:" + std::to_string(axis);
        s.name = Message("Turns with {0}", {axisName(axis, spec.axes.pairs.size())});
        s.kind = SeriesKind::Points;
        s.colour = {Role::Pair, axis};
        s.mark = Mark::Square;
        for (int pair = 1; pair <= spec.pairCount(); ++pair)
            if (axes[std::size_t(pair - 1)] == axis)
                for (int e : elementsOf(pair, spec, row == 0 ? Pairing::Interleaved : Pairing::Half)) {
                    s.x.push_back(e);
                    s.y.push_back(row + 0.35);
                }
        out.push_back(std::move(s));
    }
    return out;
}

Message titleOf(const RopeSpec& spec, int pair)
{
    const std::string k = std::to_string(pair);
    const auto used = elementsOf(pair, spec, spec.pairing);
    const std::string a = std::to_string(used[0]), b = std::to_string(used[1]);
    if (spec.pairing != Pairing::InterleavedToHalf)
        return {"Pair {0} turns elements {1} and {2} of {3}", {k, a, b, std::to_string(spec.headDim)}};
    const auto written = elementsOf(pair, spec, Pairing::Half);
    return {"Pair {0} is read from elements {1} and {2}, written to {3} and {4}",
            {k, a, b, std::to_string(written[0]), std::to_string(written[1])}};
}

Figure makeLayout(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const RopeSpec& spec = scene.active;
    Figure figure;
    const Colours colours = coloursOf(request);
    figure.map = mapOf(spec, colours);
    if (colours.perGroup > 1)
        figure.explanation =
            Message("Elements of one colour hold the same {0} pairs, of which the first has an arc; mixing "
                    "the two layouts up turns the wrong elements. Zoom in for single pairs.",
                    {std::to_string(colours.perGroup)});
    figure.x.label = "Element of a head, from 0";
    figure.x.lo = figure.map->xLo;
    figure.x.hi = figure.map->xHi;
    figure.x.whole = true;
    figure.y.label = "Pairing";
    figure.y.lo = -0.6 - arcHeight; // room for the arcs on both sides
    figure.y.hi = 1.6 + arcHeight;
    figure.y.ticks = {{0, rowName(0, spec.pairing)}, {1, rowName(1, spec.pairing)}};
    addArcs(figure, scene, colours);
    for (const int row : {0, 1})
        figure.series.push_back(linkOf(spec, scene.selectedPair, row));
    std::ranges::move(axisSeries(spec), std::back_inserter(figure.series));
    if (spec.rotaryDim < spec.headDim) {
        const double from = spec.turnsTail ? 0 : spec.rotaryDim;
        figure.zones.push_back({"passes", true, from - 0.5, from + spec.headDim - spec.rotaryDim - 0.5,
                                Message("{0} elements pass through", {std::to_string(spec.headDim - spec.rotaryDim)}),
                                ZoneRole::Still});
        addHeadline(
            figure, "passing", "Elements that do not turn",
            Message("{0} of {1}", {std::to_string(spec.headDim - spec.rotaryDim), std::to_string(spec.headDim)}),
            "Partial rotary: these carry content without position", spec.headDim - spec.rotaryDim);
    }
    figure.title = titleOf(spec, scene.selectedPair);
    return figure;
}

} // namespace

FigureKind layout()
{
    FigureKind kind;
    kind.id = "layout";
    kind.title = "Where a pair sits in memory";
    kind.explanation = "Elements of one colour make one pair; mixing the two layouts up turns the wrong elements and "
                       "ruins a model without any error message.";
    kind.source = "Half: GPT-NeoX, Hugging Face Llama; interleaved: RoFormer, GPT-J";
    kind.options = {
        {"pairs",
         "Pairs",
         "Eight colours, to be told from each other: of the first pairs, or of groups where a pair would be "
         "thinner than a pixel; or a colour for each pair",
         {{"first", "Eight colours"}, {"all", "All"}}}};
    kind.usesPosition = false;
    kind.make = makeLayout;
    return kind;
}

} // namespace rope::figures
