// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/readable_turns.h"
#include "core/figures/kit/turning.h"
#include "core/model/number_text.h"
#include "core/model/text.h"
#include "core/model/two_pi.h"

namespace rope::figures {

namespace {

constexpr double pi = std::numbers::pi;

struct Drawing {
    Wrap wrap = Wrap::Centred;
    bool logarithmic = false;
    bool oneOfEach = false;    ///< the selected pair alone, of each RoPE
    double least = 0, end = 1; ///< default range of positions
    std::array<double, 2> range{};
    int columns = 0;
    std::vector<int> beside; ///< pairs drawn beside the selected one, ascending
};

std::vector<int> selectedFirst(const Scene& scene, std::vector<int> beside)
{
    std::erase(beside, scene.selectedPair);
    beside.insert(beside.begin(), scene.selectedPair);
    return beside;
}

Drawing drawingOf(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const FigureView& view = request.view;
    Drawing d;
    d.wrap = request.as<Wrap>("wrap");
    d.logarithmic = request.is("wrap", "log");
    d.least = d.logarithmic ? 1 : 0;
    d.oneOfEach = d.wrap != Wrap::None && comparesOnePair(scene);
    if (!d.oneOfEach)
        d.beside =
            request.pairsBeside(scene.pairs.empty() ? readablePairs(scene, request.active().theta) : scene.pairs);
    if (!view.held)
        std::ranges::sort(d.beside);
    d.end = d.wrap == Wrap::None ? double(scene.context.targetLength) : readableEnd(request, d.beside);
    d.end = std::max(d.least + 1, d.end);
    d.range = visibleRange(view, d.least, d.end, d.least, double(limits::maxLength));
    d.columns = std::max(16, view.columns);
    return d;
}

bool isTooFast(double theta, const Drawing& d)
{
    return d.wrap != Wrap::None && columnsPerTurn(theta, d.range, d.columns) < fewestColumnsPerTurn;
}

/// One grey band for all pairs that turn several times a pixel: their lines would be aliased, their bands all alike.
void addFastBand(Figure& figure, const std::vector<int>& pairs, const Drawing& d)
{
    if (pairs.empty())
        return;
    const std::string list = joined(pairs, ", ", [](int pair) { return std::to_string(pair); });
    Series s = fullBand(d.range, d.wrap);
    s.id = "fast";
    s.name = pairs.size() == 1 ? Message("Pair {0}: too fast to draw here", {list})
                               : Message("Pairs {0}: too fast to draw here", {list});
    s.colour = {Role::Muted, 0};
    s.notes.assign(s.x.size(), "These pairs turn several times a pixel column here, so they reach every angle in "
                               "each; zoom in to see the turns");
    figure.series.push_back(std::move(s));
}

void addPairs(Figure& figure, const Scene& scene, const Frequencies& f, const Drawing& d)
{
    const double selected = f.theta[static_cast<std::size_t>(scene.selectedPair - 1)];
    std::vector<int> fast;
    for (int pair : selectedFirst(scene, d.beside)) {
        const double theta = f.theta[static_cast<std::size_t>(pair - 1)];
        // A pair that turns like the selected one would lie under it.
        if ((d.logarithmic && !isTurning(theta)) || (theta == selected && pair != scene.selectedPair))
            continue;
        if (isTooFast(theta, d)) {
            fast.push_back(pair);
            continue;
        }
        Series s = angleSeries(theta, d.range, d.columns, d.wrap);
        s.id = "pair:" + std::to_string(pair);
        s.name = theta == 0 ? Message("Pair {0} (θ = 0)", {std::to_string(pair)})
                            : Message("Pair {0}", {std::to_string(pair)});
        s.colour = {Role::Pair, static_cast<int>(std::ranges::find(d.beside, pair) - d.beside.begin())};
        if (pair == scene.selectedPair) {
            s.emphasised = true;
            s.colour = {Role::Active, 0};
        }
        figure.series.push_back(std::move(s));
    }
    std::ranges::sort(fast);
    addFastBand(figure, fast, d);
}

void addPins(Figure& figure, const Scene& scene, const std::vector<Subject>& subjects, const Drawing& d)
{
    const auto index = static_cast<std::size_t>(scene.selectedPair - 1);
    for (std::size_t i = 1; i < subjects.size(); ++i) {
        const Subject& pin = subjects[i];
        if (index >= pin.f.size() || pin.f.theta[index] == subjects.front().f.theta[index] ||
            (d.logarithmic && !isTurning(pin.f.theta[index])))
            continue;
        if (isTooFast(pin.f.theta[index], d))
            continue;
        Series s = angleSeries(pin.f.theta[index], d.range, d.columns, d.wrap);
        s.id = pin.id;
        s.name = pin.name;
        s.colour = pin.colour;
        figure.series.push_back(std::move(s));
    }
}

void setAxes(Figure& figure, const Scene& scene, const std::vector<Subject>& subjects, const Drawing& d)
{
    figure.x = positionAxis(d.least, d.end);
    figure.y.label = "Rotation angle φ = m·θ";
    figure.y.unit = "radians";
    if (d.wrap != Wrap::None) {
        figure.y.label = d.oneOfEach
                             ? Message("Angle of pair {0} alone, within one turn", {std::to_string(scene.selectedPair)})
                             : Message("Rotation angle, within one turn");
        figure.y.ticks = piTicks(d.wrap);
        const double low = d.wrap == Wrap::Centred ? -pi : 0;
        figure.y.lo = low - 0.15;
        figure.y.hi = low + twoPi + 0.15;
        return;
    }
    // From theta, not from the drawn points: zooming in x must not move the default range.
    double most = 0;
    double least = std::numeric_limits<double>::infinity();
    for (const Subject& s : subjects)
        for (int pair : selectedFirst(scene, d.beside))
            if (static_cast<std::size_t>(pair) <= s.f.size()) {
                const double theta = s.f.theta[static_cast<std::size_t>(pair - 1)];
                most = std::max(most, theta * d.end);
                if (isTurning(theta))
                    least = std::min(least, theta);
            }
    figure.y.lo = d.logarithmic ? (std::isfinite(least) ? least : 0.1) : 0;
    figure.y.hi = most > figure.y.lo ? most * (d.logarithmic ? 1.5 : 1.03) : figure.y.lo + 1;
    if (d.logarithmic) {
        figure.x.scale = figure.y.scale = AxisScale::Log;
        figure.lines.push_back({"one_turn", false, twoPi, "one turn", LineRole::Note});
    }
}

/// In the angle that is drawn, and of the position only where the picture reaches it.
Message titleOf(const Scene& scene, double theta, const Drawing& d)
{
    const std::string pair = std::to_string(scene.selectedPair);
    const std::string m = grouped(scene.position);
    if (theta == 0)
        return {"Pair {0} does not turn: its θ is 0", {pair}};
    if (double(scene.position) > d.end)
        return {"Pair {0} turns once every {1}", {pair, tokensText(periodOf(theta))}};
    const double angle = double(scene.position) * theta;
    const double whole = std::floor(angle / twoPi);
    // Where the axis is folded, an angle beyond half a turn is read at another number: both are said.
    const std::string read = shownNumber(foldedAngle(double(scene.position), theta, d.wrap), 3);
    if (whole < 1 && d.wrap == Wrap::Centred && angle > pi)
        return {"At position {0}, pair {1} has turned {2} rad and stands at {3} rad",
                {m, pair, shownNumber(angle, 3), read}};
    if (whole < 1)
        return {"At position {0}, pair {1} has turned {2} rad, less than one turn", {m, pair, shownNumber(angle, 3)}};
    const std::string times = whole == 1 ? "once" : shownNumber(whole, 15) + " times";
    if (d.wrap == Wrap::None)
        return {"At position {0}, pair {1} has turned {2}, {3} rad in all", {m, pair, times, shownNumber(angle, 4)}};
    return {"At position {0}, pair {1} has turned {2} and stands at {3} rad", {m, pair, times, read}};
}

void addHeadlines(Figure& figure, const Scene& scene, double theta)
{
    const double angle = double(scene.position) * theta;
    const std::string pair = std::to_string(scene.selectedPair);
    addHeadline(figure, "angle", Message("Angle of pair {0} at m", {pair}), Message("{0} rad", {shownNumber(angle, 6)}),
                "m·θ, not folded", angle);
    const double folded = foldedAngle(double(scene.position), theta, Wrap::Centred);
    addHeadline(figure, "folded_angle", "Within one turn", Message("{0} rad", {shownNumber(folded, 4)}),
                "The same angle between −π and π: all that the model sees", folded);
}

Figure makeAngles(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const std::vector<Subject> subjects = subjectsOf(request.checked);
    const Drawing d = drawingOf(request);
    Figure figure;
    setAxes(figure, scene, subjects, d);
    figure.pairs = d.beside;
    addPairs(figure, scene, subjects.front().f, d);
    addPins(figure, scene, subjects, d);
    addLengthLines(figure, scene, true);
    if (scene.context.targetLength > scene.active.trainLength)
        figure.zones.push_back({"unseen", true, double(scene.active.trainLength),
                                std::numeric_limits<double>::infinity(), "positions never seen in training",
                                ZoneRole::Unseen});
    const double theta = subjects.front().f.theta[static_cast<std::size_t>(scene.selectedPair - 1)];
    figure.title = titleOf(scene, theta, d);
    addHeadlines(figure, scene, theta);
    return figure;
}

} // namespace

FigureKind angles()
{
    FigureKind kind;
    kind.id = "angles";
    kind.title = "Rotation angle over position";
    kind.explanation = "Each line is one pair, turned by m·θ at position m; fast pairs tell neighbours apart, slow "
                       "pairs tell far places apart.";
    kind.source = "φ = m·θ_k; Su et al. 2021 (RoFormer), eq. 14";
    kind.options = {{"wrap",
                     "Angle",
                     "Whether full turns are taken off the angle",
                     {{"wrapped", "Wrapped, −π to π", double(Wrap::Centred)},
                      {"positive", "Wrapped, 0 to 2π", double(Wrap::Positive)},
                      {"unwrapped", "Unwrapped", double(Wrap::None)},
                      {"log", "Unwrapped, log axes", double(Wrap::None)}}}};
    kind.make = makeAngles;
    return kind;
}

} // namespace rope::figures
