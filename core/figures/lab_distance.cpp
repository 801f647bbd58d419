// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/lab_parts.h"
#include "core/figures/kit/seed_strips.h"
#include "core/lab/task.h"
#include "core/model/number_text.h"

namespace rope::figures {

namespace {

constexpr int points = 24; // as in the figure over positions, each stands for a stretch

int longestAsked(const lab::LabData& data)
{
    int last = 0;
    for (const lab::Measured& m : data.measured)
        for (std::size_t s = 0; s < m.sums.byDistance.size(); ++s)
            if (m.sums.byDistance[s].asked > 0)
                last = std::max(last, static_cast<int>(s));
    return last;
}

Series curveOf(const lab::Measured& m, int last)
{
    Series s;
    s.id = m.id;
    s.name = m.name;
    s.colour = m.colour;
    s.kind = SeriesKind::LinePoints;
    s.emphasised = m.id == "now";
    s.dash = m.id == "trained" ? Dash::Dashed : Dash::Solid;
    const int step = std::max(1, (last + points) / points);
    for (int from = 0; from <= last; from += step) {
        const auto cell = lab::sumOver(m.sums.byDistance, from, from + step);
        if (cell.asked == 0)
            continue;
        s.x.push_back(from + 0.5 * (step - 1));
        s.y.push_back(lab::accuracyOf(cell));
    }
    return s;
}

/// The distances training asked for: those of the periods, else all that fit.
int longestTrained(const lab::LabSetup& setup)
{
    const lab::Task* task = lab::findTask(setup.task);
    return task && task->usesPeriods ? setup.periods.longest : setup.length;
}

/// Farther than in training where that was asked, else everything.
Message titleOf(const std::vector<Recipe>& all, int met, int last)
{
    const bool beyond = last > met;
    const auto from = [&](const Recipe& recipe, int first, int end) {
        return shares(recipe, &lab::EvalSums::byDistance, first, end);
    };
    if (all.size() > 1) {
        std::vector<RecipeShares> compare;
        for (const Recipe& recipe : all)
            compare.push_back({nameInTitle(recipe, all), from(recipe, beyond ? met + 1 : 0, last + 1)});
        return beyond ? compared({"Right farther back than the {0} of training", {tokensText(met)}}, std::move(compare))
                      : compared({"Right up to a distance of {0}", {tokensText(last)}}, std::move(compare));
    }
    const auto near = from(all.front(), 0, met + 1), far = from(all.front(), met + 1, last + 1);
    const std::size_t seeds = all.front().runs.size();
    if (!beyond)
        return ofSeeds({"{0} right up to a distance of {1}", {percentRange(near), tokensText(last)}}, seeds);
    if (!std::isfinite(near.front())) // so long that hardly any sequence repeats so soon
        return ofSeeds({"{0} right farther back than in training", {percentRange(far)}}, seeds);
    return ofSeeds({"{0} right at the distances of training, {1} farther", {percentRange(near), percentRange(far)}},
                   seeds);
}

Figure makeDistance(const FigureRequest& request)
{
    Axis x;
    x.label = "Distance to what the answer is read from";
    x.unit = "tokens";
    x.hi = 32;
    x.whole = true;
    if (auto notice = measuringNotice(request, x, accuracyAxis()))
        return *notice;
    const lab::LabData& data = *request.lab;
    const int last = longestAsked(data);
    x.hi = std::max(8, last + 1);
    Figure figure;
    figure.x = x;
    figure.y = accuracyAxis();
    if (last == 0) {
        figure.title = "In this task no answer is read from one place: there is no distance";
        return figure;
    }
    const bool asStrip = request.is("seeds", "strip");
    std::vector<SeedCurve> curves;
    for (const lab::Measured& m : data.measured)
        if (Series s = curveOf(m, last); !s.x.empty())
            curves.push_back({m.run.get(), &m.request, std::move(s)});
    figure.series = asStrip ? strips(curves) : apart(std::move(curves));
    const int met = longestTrained(data.measured.front().run->setup);
    figure.title = titleOf(recipes(data, asStrip), met, last);
    if (last <= met)
        return figure;
    figure.lines.push_back({"met", true, double(met), {"met in training: {0}", {grouped(met)}}, LineRole::TrainLength});
    figure.zones.push_back({"unseen", true, double(met), std::numeric_limits<double>::infinity(),
                            "farther than in training", ZoneRole::Unseen});
    return figure;
}

} // namespace

FigureKind lab_distance()
{
    FigureKind kind = labKind("lab_distance");
    kind.title = "Lab: accuracy over distance";
    kind.explanation = honestly("The share of right answers by how many tokens back the answer stands.");
    kind.source = "Measured on the run that is looked at; core/lab/evaluation";
    kind.options = {seedsOption()};
    kind.make = makeDistance;
    return kind;
}

} // namespace rope::figures
