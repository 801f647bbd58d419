// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <span>

#include "core/analysis/collision.h"
#include "core/figures/figure_list.h"
#include "core/figures/kit/bound_curve.h"
#include "core/figures/kit/dense_curve.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/repeats.h"
#include "core/figures/kit/smooth_curve.h"
#include "core/model/number_text.h"
#include "core/rope/seen_distance.h"
#include "core/rope/similarity.h"

namespace rope::figures {

namespace {

CurveView curveViewOf(const FigureRequest& request, double end)
{
    CurveView c;
    c.scale = request.is("axis", "log") ? AxisScale::Log : AxisScale::Linear;
    const double least = c.scale == AxisScale::Log ? 1 : 0;
    c.range = visibleRange(request.view, least, end, least, double(limits::maxDistance));
    c.columns = std::clamp(request.view.columns, 16, 16384);
    return c;
}

/// g(s_eff) as the last query of L' sees it. Four distances a pixel column, all of them where they lie apart.
Series seenCurve(const Subject& subject, const DistanceMap& map, const Scene& scene, const CurveView& view)
{
    Series s;
    s.id = subject.id == "theta" ? "kernel" : subject.id;
    const std::int64_t last = std::min<std::int64_t>(scene.context.targetLength, limits::maxDistance) - 1;
    s.name = Message("{0}: as a query at {1} sees it", {subject.name.english(), grouped(last)});
    s.colour = subject.colour;
    s.emphasised = subject.colour.role == Role::Active;
    std::vector<std::int64_t> distances = spreadDistances(view, 4 * view.columns);
    std::erase_if(distances, [last](std::int64_t d) { return d > last; });
    s.x.assign(distances.begin(), distances.end());
    s.y.resize(distances.size());
    kernelSeen(subject.f.theta, map, last, distances, s.y);
    return s;
}

/// What all curves of the figure are drawn with.
struct Drawing {
    CurveView view;
    bool smooth = false, allBands = true;
    std::stop_token stop;

    void addTo(Figure& figure, Series look, SmoothCurve curve) const
    {
        if (!allBands && look.colour.role != Role::Active)
            curve.band = {};
        addSmooth(figure, std::move(look), std::move(curve));
    }
};

void addKernel(Figure& figure, std::string id, Message name, Colour colour, const std::vector<double>& theta,
               const Drawing& d)
{
    if (d.stop.stop_requested())
        return;
    Series s = d.smooth ? Series{} : kernelCurve(theta, d.view, d.stop);
    s.id = std::move(id);
    s.name = std::move(name);
    s.colour = colour;
    s.emphasised = colour.role == Role::Active;
    s.dash = colour.role == Role::Unscaled ? Dash::Dashed : Dash::Solid;
    if (d.smooth)
        d.addTo(figure, std::move(s), smoothKernel(theta, d.view, d.stop));
    else
        figure.series.push_back(std::move(s));
}

void addSeen(Figure& figure, const Subject& subject, const DistanceMap& map, const Scene& scene, const Drawing& d)
{
    Series s = seenCurve(subject, map, scene, d.view);
    if (!d.smooth) {
        figure.series.push_back(std::move(s));
        return;
    }
    SmoothCurve curve = smoothed(s, d.view);
    d.addTo(figure, std::move(s), std::move(curve));
}

void addKernels(Figure& figure, const Scene& scene, const std::vector<Subject>& subjects, const Drawing& d)
{
    const Subject& active = subjects.front();
    const bool scaled = isScaled(active.f);
    if (const DistanceMap map = distanceMapOf(*active.spec, scene.context)) {
        addSeen(figure, active, map, scene, d);
        addKernel(figure, "unscaled", "Kernel at the true distance", {Role::Unscaled, 0}, active.f.theta, d);
    } else {
        addKernel(figure, "kernel",
                  scaled ? Message("Kernel, {0}", {scalingName(*active.spec)}) : Message("Kernel g(s)"), active.colour,
                  active.f.theta, d);
        if (scaled)
            addKernel(figure, "unscaled", "Kernel before scaling", {Role::Unscaled, 0}, active.f.unscaled, d);
    }
    for (const Subject& pin : std::span(subjects).subspan(1))
        if (const DistanceMap map = distanceMapOf(*pin.spec, scene.context))
            addSeen(figure, pin, map, scene, d);
        else
            addKernel(figure, pin.id, pin.name, pin.colour, pin.f.theta, d);
}

/// With a position map: the far end of what the last query of L' sees.
void nameFirstNegativeSeen(Figure& figure, const Scene& scene, const std::vector<double>& theta, const DistanceMap& map,
                           const std::stop_token& stop)
{
    const std::int64_t last = std::min<std::int64_t>(scene.context.targetLength, limits::maxDistance) - 1;
    const std::int64_t s = firstNegativeSeen(theta, map, last, stop);
    const std::string method = scalingName(scene.active);
    figure.title =
        s == 0 ? Message("{0}: similarity stays at or above zero over all {1} tokens", {method, grouped(last + 1)})
        : s <= scene.maxDistance
            ? Message("{0}: similarity first turns negative at distance {1}", {method, grouped(s)})
            : Message("{0}: similarity first turns negative beyond the axis, at {1}", {method, grouped(s)});
    figure.headlines.push_back(
        {"first_negative", "First negative distance", s == 0 ? std::string("none") : tokensText(double(s)),
         Message("The smallest s with g(s_eff) < 0, for the query at {0} alone: what another one "
                 "sees depends on where it stands",
                 {grouped(last)}),
         s == 0 ? std::nullopt : std::optional(double(s))});
}

/// `s`: where it first turns negative, 0 for nowhere; `end`: of the axis.
void nameFirstNegative(Figure& figure, const std::vector<double>& theta, std::int64_t s, double end)
{
    if (s == 0) {
        figure.title =
            Message("Similarity stays at or above zero up to distance {0}", {grouped(limits::maxDistance - 1)});
        figure.headlines.push_back({"first_negative", "First negative distance", "none",
                                    Message("g(s) ≥ 0 for every s up to {0}", {grouped(limits::maxDistance - 1)}),
                                    std::nullopt});
        return;
    }
    const std::int64_t one[] = {s};
    double g[] = {0};
    kernelAt(theta, one, g);
    const bool inside = double(s) <= end;
    figure.title = inside
                       ? Message("Similarity first turns negative at distance {0}", {grouped(s)})
                       : Message("Similarity stays at or above zero up to distance {1}; it first turns negative beyond "
                                 "the axis, at {0}",
                                 {grouped(s), grouped(std::llround(end))});
    addHeadline(figure, "first_negative", "First negative distance", tokensText(double(s)),
                "The smallest s with g(s) < 0: from there on, farther can mean less alike than unrelated", double(s));
    if (inside)
        figure.markers.push_back(
            {"first_negative", double(s), g[0], Message("first negative: {0}", {grouped(s)}), {Role::Active, 0}});
}

/// One θ for all pairs: how often it repeats says more than the first zero.
void nameRepeat(Figure& figure, const Scene& scene, double theta)
{
    const Repeat repeat = repeatOf(theta);
    figure.title = titleOf(repeat, scene.active);
    addHeadline(figure, "period", "Repeats every", tokensText(repeat.period), "2π/θ: all pairs turn at one rate",
                repeat.period);
    if (!repeat.near)
        return;
    const auto s = double(repeat.near->distance);
    addHeadline(figure, "first_collision", "Nearest look-alike", tokensText(s),
                Message("Positions this far apart have similarity {0}, at least {1}",
                        {repeat.similarityText(), shownNumber(alikeFrom)}),
                s);
    if (s <= double(scene.maxDistance))
        figure.markers.push_back(
            {"collision",
             s,
             repeat.similarity(),
             Message("{0} apart: similarity {1}", {grouped(repeat.near->distance), repeat.similarityText()}),
             {Role::Active, 0}});
}

/// With identical θ, what the usual spread of the same base makes, to see what is lost.
void addGeometric(Figure& figure, const RopeSpec& spec, const Drawing& d)
{
    RopeSpec usual = spec;
    usual.thetaMode = ThetaMode::Geometric;
    addKernel(figure, "geometric", Message("Geometric spread, b = {0}", {shownNumber(spec.base * spec.lambda)}),
              {Role::Pair, 0}, unscaledTheta(usual, spec.base * spec.lambda), d);
}

void addLengthHeadline(Figure& figure, const Scene& scene, const std::vector<double>& theta)
{
    const std::int64_t one[] = {scene.active.trainLength};
    double g[] = {0};
    kernelAt(theta, one, g);
    addHeadline(figure, "kernel_at_train_length", Message("Similarity at L = {0}", {grouped(one[0])}),
                shownNumber(g[0], 3), "g(L): what is left of the similarity at the training length", g[0]);
}

/// Out to the place that the title names, unless somebody chose to look closer than L.
double endOf(const Scene& scene, const std::vector<double>& theta, std::int64_t firstNegative)
{
    constexpr double air = 1.15; // beside the place itself its label wants room
    const double legible = legibleEnd(theta, double(scene.maxDistance));
    const bool closer = scene.maxDistance < scene.active.trainLength && scene.maxDistance != Scene().maxDistance;
    if (commonTheta(theta) || closer)
        return legible;
    return std::clamp(std::ceil(air * double(firstNegative)), legible, double(limits::maxDistance));
}

Figure makeDecay(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const std::stop_token& stop = request.stop;
    const std::vector<Subject> subjects = subjectsOf(request.checked);
    const std::vector<double>& theta = subjects.front().f.theta;
    const DistanceMap map = distanceMapOf(scene.active, scene.context);
    const std::int64_t negative = map ? 0 : firstNegative(theta, limits::maxDistance, stop);
    const double end = endOf(scene, theta, negative);
    const CurveView c = curveViewOf(request, end);
    Figure figure;
    figure.x = distanceAxis(c.scale, c.scale == AxisScale::Log ? 1 : 0, end);
    figure.y.label = "Similarity, 1 at distance 0";
    std::vector<std::vector<double>> drawn;
    for (const Subject& s : subjects)
        drawn.insert(drawn.end(), {s.f.theta, s.f.unscaled});
    figure.y.lo = kernelFloor(drawn, std::max(end, double(scene.maxDistance)));
    figure.y.hi = 1.06;
    figure.lines.push_back({"zero", false, 0, "0", LineRole::Zero});
    addLengthLines(figure, scene, true);
    const Drawing d{c, isSmoothed(request, subjects.size()), showsAllBands(subjects.size()), stop};
    addKernels(figure, scene, subjects, d);
    if (scene.active.thetaMode == ThetaMode::Identical)
        addGeometric(figure, scene.active, d);
    if (d.smooth)
        sayThatSmoothed(figure);
    if (request.is("bound", "on"))
        addBound(figure, theta, c, stop);
    if (map)
        nameFirstNegativeSeen(figure, scene, theta, map, stop);
    else
        nameFirstNegative(figure, theta, negative, end);
    if (const auto common = commonTheta(theta); common && !map)
        nameRepeat(figure, scene, *common);
    if (!map)
        addLengthHeadline(figure, scene, theta);
    return figure;
}

} // namespace

FigureKind decay()
{
    FigureKind kind;
    kind.id = "decay";
    kind.title = "Similarity over distance";
    kind.explanation = "The score of two equal vectors with all pairs of equal norm, at distance s, as a share of its "
                       "value at distance 0.";
    kind.source = "g(s) = (1/K) Σ cos(s·θ_k); A(s): Su et al. 2021 (RoFormer), section 3.4.3";
    kind.options = {
        {"axis",
         "Distance axis",
         "Linear shows far distances, log shows near and far at once",
         {{"log", "Logarithmic"}, {"linear", "Linear"}}},
        curveOption(),
        {"bound",
         "RoFormer bound",
         "A(s), which the similarity is never above; it is 32.5 at distance 0 for 64 pairs, so it says little",
         {{"off", "Without bound"}, {"on", "With bound"}}}};
    kind.usesPosition = false;
    kind.usesSelectedPair = false;
    kind.make = makeDecay;
    return kind;
}

} // namespace rope::figures
