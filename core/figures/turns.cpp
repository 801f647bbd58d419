// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/analysis/turn_counts.h"
#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/model/number_text.h"

namespace rope::figures {

namespace {

Series turnsSeries(const Subject& subject, const Scene& scene)
{
    const std::vector<double> trained = turnsWithin(subject.f.unscaled, double(subject.spec->trainLength));
    const std::vector<double> target = turnsWithin(subject.atTarget.theta, double(scene.context.targetLength));
    Series s;
    s.id = subject.id;
    s.name = subject.name;
    s.colour = subject.colour;
    s.kind = SeriesKind::Points;
    // Slow to fast, so that x rises.
    for (std::size_t i = trained.size(); i-- > 0;) {
        if (!isTurning(subject.f.unscaled[i]) || !isTurning(subject.atTarget.theta[i]))
            continue;
        s.x.push_back(trained[i]);
        s.y.push_back(target[i]);
        s.notes.push_back({"pair {0}: {1} turns within L, {2} within L′",
                           {std::to_string(i + 1), shownNumber(trained[i], 3), shownNumber(target[i], 3)}});
    }
    return s;
}

struct Range {
    double lo = 1, hi = 1; ///< one turn is always in view
    void include(double v)
    {
        lo = std::min(lo, v);
        hi = std::max(hi, v);
    }
    void pad()
    {
        const double air = hi / lo < 10 ? 4 : 1.6;
        lo /= air;
        hi *= air;
    }
};

/// y = ratio·x over the whole axis.
Series diagonal(const char* id, Message name, const Range& x, double ratio, Dash dash)
{
    Series s;
    s.id = id;
    s.name = std::move(name);
    s.colour = {Role::Muted, 0};
    s.dash = dash;
    s.x = {x.lo, x.hi};
    s.y = {x.lo * ratio, x.hi * ratio};
    return s;
}

Axis turnsAxis(const char* label, const Range& range)
{
    Axis axis;
    axis.label = label;
    axis.unit = "turns";
    axis.scale = AxisScale::Log;
    axis.lo = range.lo;
    axis.hi = range.hi;
    return axis;
}

Message titleOf(const Scene& scene, const Frequencies& f)
{
    const std::vector<double> trained = turnsWithin(f.unscaled, double(scene.active.trainLength));
    const std::vector<double> target = turnsWithin(f.theta, double(scene.context.targetLength));
    std::int64_t farther = 0;
    for (std::size_t i = 0; i < trained.size(); ++i)
        farther += target[i] > trained[i] * (1 + 1e-9) ? 1 : 0;
    const std::string length = grouped(scene.context.targetLength);
    const std::string all = grouped(std::int64_t(f.size()));
    if (farther == 0)
        return {"Within L′ = {0}, no pair turns farther than in training", {length}};
    if (farther == 1 && f.size() == 1)
        return {"Within L′ = {0}, the only pair turns farther than in training", {length}};
    if (farther == 1)
        return {"Within L′ = {0}, 1 of {1} pairs turns farther than in training", {length, all}};
    return {"Within L′ = {0}, {1} of {2} pairs turn farther than in training", {length, grouped(farther), all}};
}

Figure makeTurns(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const std::vector<Subject> subjects = subjectsOf(request.checked);
    Figure figure;
    Range x, y;
    std::vector<Series> points;
    for (const Subject& subject : subjects) {
        Series s = turnsSeries(subject, scene);
        std::ranges::for_each(s.x, [&](double v) { x.include(v); });
        std::ranges::for_each(s.y, [&](double v) { y.include(v); });
        s.emphasised = subject.id == "theta";
        if (!s.x.empty())
            points.push_back(std::move(s));
    }
    x.pad();
    y.pad();
    figure.x = turnsAxis("Turns within L, in training", x);
    figure.y = turnsAxis("Turns within L′", y);
    const double stretch = double(scene.context.targetLength) / double(scene.active.trainLength);
    figure.series.push_back(diagonal("same", "As far as in training", x, 1, Dash::Solid));
    if (stretch != 1)
        figure.series.push_back(diagonal("unscaled", "Without scaling", x, stretch, Dash::Dashed));
    std::ranges::move(points, std::back_inserter(figure.series));
    figure.zones.push_back(
        {"unseen", true, -std::numeric_limits<double>::infinity(), 1, "no full turn in training", ZoneRole::Unseen});
    figure.lines.push_back({"one_turn", false, 1, "one turn", LineRole::Note});
    figure.title = titleOf(scene, subjects.front().atTarget);
    return figure;
}

} // namespace

FigureKind turns()
{
    FigureKind kind;
    kind.id = "turns";
    kind.title = "Turns at L′ against turns in training";
    kind.explanation = "Each mark is one pair; on the line it turns as far at L′ as it did in training, above it "
                       "farther, and left of one turn farther means angles it has never met.";
    kind.source = "turns = length·θ/2π; Peng et al. 2023 (YaRN), section 3.2";
    kind.usesPosition = false;
    kind.usesSelectedPair = false;
    kind.make = makeTurns;
    return kind;
}

} // namespace rope::figures
