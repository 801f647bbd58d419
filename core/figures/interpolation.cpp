// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/model/number_text.h"
#include "core/scaling/methods.h"

namespace rope::figures {

namespace {

/// The selected pair before scaling, and the lengths it is looked at with.
struct Squeeze {
    int pair = 1;
    double theta = 0;
    double trained = 1; ///< L
    double target = 1;  ///< L′
    double factor = 1;  ///< L′/L, at least 1
};

Squeeze squeezeOf(const Scene& scene, const Frequencies& f)
{
    Squeeze s;
    s.pair = scene.selectedPair;
    s.theta = f.unscaled[static_cast<std::size_t>(scene.selectedPair - 1)];
    s.trained = double(scene.active.trainLength);
    s.target = std::max(double(scene.context.targetLength), s.trained);
    s.factor = s.target / s.trained;
    return s;
}

Series line(const char* id, Message name, Colour colour, Dash dash, double from, double to, double slope)
{
    Series s;
    s.id = id;
    s.name = std::move(name);
    s.colour = colour;
    s.dash = dash;
    s.x = {from, to};
    s.y = {from * slope, to * slope};
    return s;
}

/// Eight positions with the place in training that each acts as.
Series mappedPositions(const Squeeze& q)
{
    Series s;
    s.id = "mapped";
    s.name = "m acts as m/f";
    s.kind = SeriesKind::Points;
    s.colour = {Role::Active, 0};
    for (int i = 1; i <= 8; ++i) {
        const double m = q.target * i / 8;
        s.x.push_back(m);
        s.y.push_back(m / q.factor * q.theta);
        s.notes.push_back({"position {0} acts as {1}", {shownNumber(m, 9), shownNumber(m / q.factor, 9)}});
    }
    return s;
}

/// Largest difference over all pairs between squeezing positions, (m/f)·θ, and slowing pairs, m·(θ/f).
double residual(const std::vector<double>& theta, const Squeeze& q)
{
    double worst = 0;
    for (double t : theta)
        for (int i = 1; i <= 64; ++i) {
            const double m = std::floor(q.target * i / 64);
            worst = std::max(worst, std::abs(m / q.factor * t - m * (t / q.factor)));
        }
    return worst;
}

void setAxes(Figure& figure, const Squeeze& q, double most)
{
    figure.x = positionAxis(0, q.target);
    figure.y.label = Message("m·θ of pair {0}", {std::to_string(q.pair)});
    figure.y.unit = "radians";
    figure.y.hi = most > 0 ? most * 1.06 : 1;
}

/// Whether θ of the scene are those of the picture: θ/f.
bool interpolates(const Frequencies& f, const Squeeze& q)
{
    for (std::size_t i = 0; i < f.size(); ++i)
        if (std::abs(f.theta[i] * q.factor - f.unscaled[i]) > 1e-9 * f.unscaled[i])
            return false;
    return true;
}

/// Interpolation with another f than the lengths ask for.
Message titleOfOwnFactor(const Frequencies& f, const Squeeze& q, const std::string& times)
{
    const std::vector<std::string> numbers{shownNumber(f.factor), std::to_string(q.pair), times,
                                           grouped(std::int64_t(q.target)), shownNumber(q.factor)};
    return f.factor < q.factor
               ? Message("With f = {0}, pair {1} turns {2} times as far as in training; {3} takes f = {4}", numbers)
               : Message(
                     "With f = {0}, pair {1} turns only {2} times as far as in training; for {3}, f = {4} is enough",
                     numbers);
}

/// A scaling that is none of all positions alike, by how far it lets the pair turn.
Message titleOfScaled(const Scene& scene, const Frequencies& f, const Squeeze& q)
{
    const std::string pair = std::to_string(q.pair);
    const double now = f.theta[static_cast<std::size_t>(q.pair - 1)];
    const Method& method = *findMethod(scene.active.method);
    if (method.group == MethodGroup::Distance && now == q.theta)
        return {"{0} changes distances, not positions: it does not divide θ of pair {1}",
                {method.title.english(), pair}};
    if (now == 0)
        return {"Pair {0} no longer turns; interpolated, it turns as in training", {pair}};
    const double ratio = q.factor * now / q.theta;
    const std::string times = shownNumber(ratio, 3);
    if (times == "1")
        return {"Pair {0} has turned as far at {1} as in training, as if interpolated",
                {pair, grouped(std::int64_t(q.target))}};
    if (scene.active.method == "linear" && scene.active.lambda == 1.0 && f.factor != q.factor)
        return titleOfOwnFactor(f, q, times);
    if (ratio < 1)
        return {"Pair {0} turns only {1} times as far as in training; interpolated, just as far", {pair, times}};
    return {"Pair {0} turns {1} times as far as in training; interpolated, just as far", {pair, times}};
}

/// What is said of all pairs holds for interpolation alone; of another method it is said of the pair that is drawn.
Message titleOf(const Scene& scene, const Frequencies& f, const Squeeze& q)
{
    const std::string pair = std::to_string(q.pair), target = grouped(std::int64_t(q.target));
    if (q.factor <= 1)
        return "L′ is not longer than L: nothing to interpolate";
    if (q.theta == 0)
        return {"Pair {0} does not turn", {pair}};
    if (!isScaled(f) && scene.active.lambda == 1.0 && scene.active.method == "none")
        return {"No scaling: at {0}, pair {1} has turned {2} times as far as in training",
                {target, pair, shownNumber(q.factor)}};
    if (interpolates(f, q))
        return {"With f = {0}, position {1} acts as {2}, so no pair turns farther than in training",
                {shownNumber(q.factor), target, grouped(std::int64_t(q.trained))}};
    return titleOfScaled(scene, f, q);
}

Figure makeInterpolation(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const Frequencies& f = request.active();
    const Squeeze q = squeezeOf(scene, f);
    Figure figure;
    figure.series.push_back(line("trained", "As trained", {Role::Unscaled, 0}, Dash::Solid, 0, q.trained, q.theta));
    if (q.factor > 1)
        figure.series.push_back(
            line("extrapolated", "Without scaling", {Role::Unscaled, 0}, Dash::Dotted, q.trained, q.target, q.theta));
    // Without a method nothing is interpolated: what it would do is only hinted at.
    const bool scaled = isScaled(f);
    figure.series.push_back(line("interpolated",
                                 scaled ? Message("Interpolated, (m/f)·θ") : Message("If interpolated, (m/f)·θ"),
                                 {scaled ? Role::Active : Role::Muted, 0}, scaled ? Dash::Solid : Dash::Dotted, 0,
                                 q.target, q.theta / q.factor));
    const double now = f.theta[static_cast<std::size_t>(q.pair - 1)];
    if (isScaled(f))
        figure.series.push_back(line("theta", Message("{0}", {scalingName(scene.active)}), {Role::Data, 0},
                                     Dash::Dashed, 0, q.target, now));
    if (scaled)
        figure.series.push_back(mappedPositions(q));
    setAxes(figure, q, std::max(q.target * q.theta, isScaled(f) ? q.target * now : 0));
    addLengthLines(figure, scene, true);
    figure.lines.push_back({"largest_trained", false, q.trained * q.theta, "largest m·θ in training", LineRole::Note});
    if (q.theta > 0)
        figure.zones.push_back({"unseen", false, q.trained * q.theta, std::numeric_limits<double>::infinity(),
                                "m·θ beyond training", ZoneRole::Unseen});
    const double off = residual(f.unscaled, q);
    figure.title = titleOf(scene, f, q);
    addHeadline(figure, "residual", "Squeezed positions against slowed pairs",
                Message("{0} rad", {shownNumber(off, 2)}),
                "Largest difference between (m/f)·θ and m·(θ/f) over all pairs: equal but for rounding", off);
    return figure;
}

} // namespace

FigureKind interpolation()
{
    FigureKind kind;
    kind.id = "interpolation";
    kind.title = "Position interpolation";
    kind.explanation = "Squeezing positions by f and slowing every pair by f are the same: both keep every pair of a "
                       "long text within the turns of training.";
    kind.source = "Ro(x, (m/f)·θ) = Ro(x, m·θ′), θ′ = θ/f; Chen et al. 2023 (Position Interpolation)";
    kind.usesPosition = false;
    kind.make = makeInterpolation;
    return kind;
}

} // namespace rope::figures
