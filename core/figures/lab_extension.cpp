// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/lab_parts.h"
#include "core/figures/kit/seed_strips.h"
#include "core/lab/task.h"

namespace rope::figures {

namespace {

/// What a run met in training: every run has its own border.
struct Met {
    bool byDistance = true; ///< else by position
    int border = 0;         ///< the first distance, or position, that training did not ask for
};

Met metBy(const lab::LabSetup& setup)
{
    const lab::Task* task = lab::findTask(setup.task);
    const bool periods = task && task->usesPeriods;
    return {periods, periods ? setup.periods.longest + 1 : setup.length};
}

/// All, as near as in training, farther.
std::array<double, 3> accuracies(const lab::Measured& m)
{
    const Met met = metBy(m.run->setup);
    const auto& cells = met.byDistance ? m.sums.byDistance : m.sums.byPosition;
    const int end = static_cast<int>(cells.size());
    return {lab::accuracyOf(m.sums.all), lab::accuracyOf(lab::sumOver(cells, 0, met.border)),
            lab::accuracyOf(lab::sumOver(cells, met.border, end))};
}

Axis groupAxis(bool byDistance, bool beyond)
{
    Axis axis;
    axis.label = byDistance ? "Where the answer stands" : "Where the answer is asked";
    axis.lo = 0.4;
    axis.hi = beyond ? 3.6 : 1.6;
    axis.ticks = {{1, "all"}};
    if (beyond) {
        axis.ticks.push_back({2, byDistance ? "as near as in training" : "within training length"});
        axis.ticks.push_back({3, byDistance ? "farther" : "beyond"});
    }
    return axis;
}

/// Of each recipe in a group of bars; those that were asked nothing there are left out.
std::vector<RecipeShares> sharesIn(std::size_t group, const std::vector<Recipe>& all)
{
    std::vector<RecipeShares> out;
    for (const Recipe& recipe : all) {
        RecipeShares one{group == 0 ? nameInTitle(recipe, all) : recipe.name, {}};
        for (const lab::Measured* m : recipe.runs)
            one.shares.push_back(accuracies(*m)[group]);
        if (std::isfinite(one.mean()))
            out.push_back(std::move(one));
    }
    return out;
}

/// Names the best where it matters most: far away, unless that is far for some of them only.
Message titleOf(const lab::LabData& data, bool asStrip)
{
    const std::vector<Recipe> drawn = recipes(data, asStrip);
    const std::vector<RecipeShares> all = sharesIn(2, drawn);
    if (all.size() < drawn.size() || all.empty())
        return compared({"Right at {0}", {tokensText(data.length)}}, sharesIn(0, drawn));
    const auto best = std::ranges::max_element(all, {}, &RecipeShares::mean);
    const std::string right = percentRange(best->shares);
    return all.size() == 1
               ? ofSeeds({"At {0}: {1} right beyond training", {tokensText(data.length), right}}, best->shares.size())
               : Message("At {0}, {1} reaches furthest: {2} right beyond training",
                         {tokensText(data.length), claimed(*best), right});
}

/// A bar for each group. At no more than the training length all is near: there is one group.
Series barsOf(const lab::Measured& m, bool beyond)
{
    const auto share = accuracies(m);
    Series s;
    s.id = m.id;
    s.name = m.name;
    s.colour = m.colour;
    s.dash = m.id == "trained" ? Dash::Dashed : Dash::Solid;
    s.kind = SeriesKind::Bars;
    for (std::size_t i = 0; i < (beyond ? 3 : 1); ++i) {
        s.x.push_back(double(i + 1));
        s.y.push_back(share[i]);
        s.notes.push_back({"{0}: {1} right", {m.name.english(), percent(share[i])}});
    }
    return s;
}

Figure makeExtension(const FigureRequest& request)
{
    if (auto notice = measuringNotice(request, groupAxis(true, true), accuracyAxis()))
        return *notice;
    const lab::LabData& data = *request.lab;
    const bool asStrip = request.is("seeds", "strip");
    const bool beyond =
        std::ranges::any_of(data.measured, [](const lab::Measured& m) { return std::isfinite(accuracies(m)[2]); });
    Figure figure;
    std::vector<SeedCurve> bars;
    for (const lab::Measured& m : data.measured)
        bars.push_back({m.run.get(), &m.request, barsOf(m, beyond)});
    figure.series = asStrip ? strips(bars) : apart(std::move(bars));
    figure.x = groupAxis(metBy(data.measured.front().run->setup).byDistance, beyond);
    figure.y = accuracyAxis();
    figure.title = titleOf(data, asStrip);
    return figure;
}

} // namespace

FigureKind lab_extension()
{
    FigureKind kind = labKind("lab_extension");
    kind.title = "Lab: what extension does";
    kind.explanation = honestly("The share of right answers at L′ for the active RoPE, each pinned one and each other "
                                "run, apart by whether training asked for such distances. Runs that differ in nothing "
                                "but their seed are one bar, their mean; the line in it goes from the least to the "
                                "most.");
    kind.source = "Measured without further training; core/lab/evaluation";
    kind.options = {seedsOption()};
    kind.make = makeExtension;
    return kind;
}

} // namespace rope::figures
