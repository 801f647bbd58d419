// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/figures/figure_list.h"
#include "core/figures/kit/dense_curve.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/smooth_curve.h"
#include "core/model/number_text.h"
#include "core/scene/scene_edits.h"

namespace rope::figures {

namespace {

struct Spread {
    const char* id;
    Message name;
    Colour colour;
    Dash dash;
    std::vector<double> theta;
};

/// c of the identical spread: the one in use, or where nobody has set it the one such a spread starts with.
double comparedTheta(const RopeSpec& spec)
{
    const bool set = spec.thetaMode == ThetaMode::Identical || spec.identicalTheta != RopeSpec().identicalTheta;
    return set ? spec.identicalTheta : usualIdenticalTheta;
}

/// The three ways to spread θ over the pairs of the active RoPE, before any method, and its own when that is a custom
/// list or none.
std::vector<Spread> spreadsOf(const RopeSpec& spec)
{
    const double common = comparedTheta(spec);
    const auto thetaIn = [&spec, common](ThetaMode mode) {
        RopeSpec changed = spec;
        changed.thetaMode = mode;
        changed.identicalTheta = common;
        return unscaledTheta(changed, spec.base * spec.lambda);
    };
    std::vector<Spread> out{{"geometric", "Geometric", {Role::Pair, 0}, Dash::Solid, thetaIn(ThetaMode::Geometric)},
                            {"linear", "Linear", {Role::Pair, 1}, Dash::Dashed, thetaIn(ThetaMode::Linear)},
                            {"identical",
                             Message("Identical, θ = {0}", {shownNumber(common)}),
                             {Role::Pair, 2},
                             Dash::Dotted,
                             thetaIn(ThetaMode::Identical)}};
    const auto inUse = static_cast<std::size_t>(spec.thetaMode);
    if (spec.thetaMode == ThetaMode::Custom)
        out.push_back({"custom", "Custom", {Role::Active, 0}, Dash::Solid, spec.customTheta});
    if (spec.thetaMode == ThetaMode::None)
        out.push_back({"none", "None: no rotation", {Role::Active, 0}, Dash::Solid, thetaIn(ThetaMode::None)});
    const std::size_t order[] = {0, 2, 1, 3, 3}; // of ThetaMode in this list
    out[order[inUse]].colour = {Role::Active, 0};
    return out;
}

Series emptySeries(const Spread& spread)
{
    Series s;
    s.id = spread.id;
    s.name = spread.name;
    s.colour = spread.colour;
    s.dash = spread.dash;
    s.emphasised = spread.colour.role == Role::Active;
    return s;
}

void drawFrequencies(Figure& figure, const std::vector<Spread>& spreads, bool logarithmic)
{
    double lo = 1, hi = 1;
    for (const Spread& spread : spreads) {
        Series s = emptySeries(spread);
        s.kind = SeriesKind::LinePoints;
        for (std::size_t i = 0; i < spread.theta.size(); ++i) {
            const double theta = spread.theta[i];
            if (logarithmic && !isTurning(theta))
                continue;
            s.x.push_back(double(i + 1));
            s.y.push_back(theta);
            lo = std::min(lo, theta);
            hi = std::max(hi, theta);
        }
        if (!s.x.empty())
            figure.series.push_back(std::move(s));
    }
    figure.x = pairAxis(static_cast<int>(spreads.front().theta.size()));
    figure.y.label = "Frequency θ";
    figure.y.unit = "radians per token";
    figure.y.scale = logarithmic ? AxisScale::Log : AxisScale::Linear;
    figure.y.lo = logarithmic ? lo / (hi / lo < 10 ? 10 : 1.6) : 0;
    figure.y.hi = logarithmic ? hi * 1.6 : hi * 1.05;
}

void drawKernels(Figure& figure, const std::vector<Spread>& spreads, const Scene& scene, const FigureView& view,
                 bool smooth, const std::stop_token& stop)
{
    // Where the three differ: a few hundred tokens say more than thousands.
    const double end = std::min(512.0, double(scene.maxDistance));
    CurveView c{visibleRange(view, 0, end, 0, double(limits::maxDistance)), AxisScale::Linear,
                std::clamp(view.columns, 16, 16384)};
    for (const Spread& spread : spreads) {
        Series s = emptySeries(spread);
        if (smooth) {
            addSmooth(figure, std::move(s), smoothKernel(spread.theta, c, stop));
            continue;
        }
        Series curve = kernelCurve(spread.theta, c, stop);
        s.kind = curve.kind;
        s.x = std::move(curve.x);
        s.y = std::move(curve.y);
        s.y2 = std::move(curve.y2);
        figure.series.push_back(std::move(s));
    }
    figure.x = distanceAxis(AxisScale::Linear, 0, end);
    figure.y.label = "Similarity, 1 at distance 0";
    if (smooth)
        sayThatSmoothed(figure);
    figure.y.lo = -1.1;
    figure.y.hi = 1.1;
    figure.lines.push_back({"zero", false, 0, "0", LineRole::Zero});
}

std::int64_t slowOnes(const std::vector<double>& theta, double below)
{
    return std::ranges::count_if(theta, [below](double t) { return t < below; });
}

Figure makeSpreads(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const FigureView& view = request.view;
    const std::stop_token& stop = request.stop;
    const std::vector<Spread> spreads = spreadsOf(scene.active);
    Figure figure;
    if (request.is("show", "kernel"))
        drawKernels(figure, spreads, scene, view, isSmoothed(request, 1), stop);
    else
        drawFrequencies(figure, spreads, request.is("show", "log"));
    if (request.is("show", "kernel")) {
        figure.title = Message("Similarity: a geometric spread falls off, identical θ repeats every {0} and never does",
                               {tokensText(periodOf(comparedTheta(scene.active)))});
        return figure;
    }
    const std::string all = counted(scene.active.pairCount(), "pair", "pairs");
    figure.title = Message("Below θ = 0.1: {0} of {1} if geometric, {2} if linear, {3} if identical",
                           {grouped(slowOnes(spreads[0].theta, 0.1)), all, grouped(slowOnes(spreads[1].theta, 0.1)),
                            grouped(slowOnes(spreads[2].theta, 0.1))});
    return figure;
}

} // namespace

FigureKind spreads()
{
    FigureKind kind;
    kind.id = "spreads";
    kind.title = "Ways to spread θ";
    kind.explanation =
        "The geometric spread has pairs for every range of distances; a linear one crowds them among the "
        "fast, and with identical θ all pairs say the same.";
    kind.source = "θ_k = b^(−2(k−1)/r), θ_k = c, and equal steps from 1 down to b^(−(r−2)/r)";
    kind.options = {{"show",
                     "Shown",
                     "The frequencies themselves (inv_freq in Hugging Face), or the similarity they make",
                     {{"log", "θ, log axis"}, {"linear", "θ, linear axis"}, {"kernel", "Similarity"}}},
                    curveOption()};
    kind.options.back().needs = "show=kernel";
    kind.usesPosition = false;
    kind.usesSelectedPair = false;
    kind.make = makeSpreads;
    return kind;
}

} // namespace rope::figures
