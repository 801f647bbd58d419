// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/analysis/collision.h"
#include "core/figures/figure_list.h"
#include "core/figures/kit/dense_curve.h"
#include "core/figures/kit/figure_parts.h"
#include "core/model/number_text.h"
#include "core/rope/similarity.h"

namespace rope::figures {

namespace {

constexpr int boundPoints = 400;

CurveView curveViewOf(const FigureRequest& request, double end)
{
    CurveView c;
    c.scale = request.is("axis", "log") ? AxisScale::Log : AxisScale::Linear;
    const double least = c.scale == AxisScale::Log ? 1 : 0;
    c.range = visibleRange(request.view, least, end, least, double(limits::maxDistance));
    c.columns = std::clamp(request.view.columns, 16, 16384);
    return c;
}

void addBound(Figure& figure, const std::vector<double>& theta, const CurveView& view, const std::stop_token& stop)
{
    const std::vector<std::int64_t> distances = spreadDistances(view, boundPoints);
    std::vector<double> bound(distances.size());
    boundAt(theta, distances, bound, stop);
    const double atZero = (double(theta.size()) + 1) / 2; // all phases 0: (1/K) Σ_j j
    Series s;
    s.id = "bound";
    s.name = Message("RoFormer bound, shape only");
    s.colour = {Role::Bound, 0};
    s.dash = Dash::Dotted;
    for (std::size_t i = 0; i < distances.size(); ++i) {
        s.x.push_back(double(distances[i]));
        s.y.push_back(bound[i] / atZero);
        s.notes.push_back({"A({0}) = {1}, A(0) = {2}; computed at {3} distances in view",
                           {grouped(distances[i]), shownNumber(bound[i]), shownNumber(atZero),
                            grouped(std::int64_t(distances.size()))}});
    }
    figure.series.push_back(std::move(s));
}

void addKernel(Figure& figure, std::string id, Message name, Colour colour, const std::vector<double>& theta,
               const CurveView& view, const std::stop_token& stop)
{
    if (stop.stop_requested())
        return;
    Series s = kernelCurve(theta, view, stop);
    s.id = std::move(id);
    s.name = std::move(name);
    s.colour = colour;
    s.emphasised = colour.role == Role::Active;
    s.dash = colour.role == Role::Unscaled ? Dash::Dashed : Dash::Solid;
    figure.series.push_back(std::move(s));
}

void addKernels(Figure& figure, const std::vector<Subject>& subjects, const CurveView& view,
                const std::stop_token& stop)
{
    const Subject& active = subjects.front();
    const bool scaled = isScaled(active.f);
    addKernel(figure, "kernel", scaled ? Message("Kernel, {0}", {scalingName(*active.spec)}) : Message("Kernel g(s)"),
              active.colour, active.f.theta, view, stop);
    if (scaled)
        addKernel(figure, "unscaled", "Kernel before scaling", {Role::Unscaled, 0}, active.f.unscaled, view, stop);
    for (std::size_t i = 1; i < subjects.size(); ++i)
        addKernel(figure, subjects[i].id, subjects[i].name, subjects[i].colour, subjects[i].f.theta, view, stop);
}

void nameFirstNegative(Figure& figure, const Scene& scene, const std::vector<double>& theta,
                       const std::stop_token& stop)
{
    const std::int64_t s = firstNegative(theta, limits::maxDistance, stop);
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
    figure.title = Message("Similarity first turns negative at distance {0}", {grouped(s)});
    addHeadline(figure, "first_negative", "First negative distance", tokensText(double(s)),
                "The smallest s with g(s) < 0: from there on, farther can mean less alike than unrelated", double(s));
    if (s <= scene.maxDistance)
        figure.markers.push_back(
            {"first_negative", double(s), g[0], Message("first negative: {0}", {grouped(s)}), {Role::Active, 0}});
}

/// One θ for all pairs: the positions that look alike say more than the first zero.
void nameCollision(Figure& figure, const Scene& scene, double theta)
{
    const std::optional<Collision> found = firstCollision(theta);
    const bool single = scene.active.pairCount() == 1;
    if (!found) {
        figure.title = single ? Message("One pair: similarity is cos({0}·s)", {shownNumber(theta)})
                              : Message("Identical θ: similarity is cos({0}·s)", {shownNumber(theta)});
        return;
    }
    const auto s = double(found->distance);
    figure.title = single ? Message("One pair: positions {0} apart look alike", {grouped(found->distance)})
                          : Message("Identical θ: positions {0} apart look alike", {grouped(found->distance)});
    addHeadline(
        figure, "first_collision", "First collision", tokensText(s),
        Message("Positions this far apart are turned alike, but for {0} rad", {shownNumber(std::abs(found->angle), 2)}),
        s);
    if (s <= double(scene.maxDistance))
        figure.markers.push_back({"collision",
                                  s,
                                  std::cos(found->angle),
                                  Message("first collision: {0}", {grouped(found->distance)}),
                                  {Role::Active, 0}});
}

void addLengthHeadline(Figure& figure, const Scene& scene, const std::vector<double>& theta)
{
    const std::int64_t one[] = {scene.active.trainLength};
    double g[] = {0};
    kernelAt(theta, one, g);
    addHeadline(figure, "kernel_at_train_length", Message("Similarity at L = {0}", {grouped(one[0])}),
                shownNumber(g[0], 3), "g(L): what is left of the similarity at the training length", g[0]);
}

Figure makeDecay(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const std::stop_token& stop = request.stop;
    const std::vector<Subject> subjects = subjectsOf(request.checked);
    const std::vector<double>& theta = subjects.front().f.theta;
    const double end = legibleEnd(theta, double(scene.maxDistance));
    const CurveView c = curveViewOf(request, end);
    Figure figure;
    figure.x = distanceAxis(c.scale, c.scale == AxisScale::Log ? 1 : 0, end);
    figure.y.label = "Similarity, 1 at distance 0";
    std::vector<std::vector<double>> drawn;
    for (const Subject& s : subjects)
        drawn.insert(drawn.end(), {s.f.theta, s.f.unscaled});
    figure.y.lo = kernelFloor(drawn, double(scene.maxDistance));
    figure.y.hi = 1.06;
    figure.lines.push_back({"zero", false, 0, "0", LineRole::Zero});
    addLengthLines(figure, scene, true);
    addKernels(figure, subjects, c, stop);
    addBound(figure, theta, c, stop);
    nameFirstNegative(figure, scene, theta, stop);
    if (const auto common = commonTheta(theta))
        nameCollision(figure, scene, *common);
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
                       "value at distance 0; the dotted bound is RoFormer's, known up to a factor that depends on "
                       "the vectors, and drawn as a share of its own value at 0.";
    kind.source = "g(s) = (1/K) Σ cos(s·θ_k); A(s): Su et al. 2021 (RoFormer), section 3.4.3";
    kind.options = {{"axis",
                     "Distance axis",
                     "Linear shows far distances, log shows near and far at once",
                     {{"linear", "Linear"}, {"log", "Logarithmic"}}}};
    kind.usesPosition = false;
    kind.usesSelectedPair = false;
    kind.make = makeDecay;
    return kind;
}

} // namespace rope::figures
