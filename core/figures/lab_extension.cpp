// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/lab_parts.h"
#include "core/figures/kit/seed_strips.h"
#include "core/lab/task.h"
#include "core/model/number_text.h"

namespace rope::figures {

namespace {

struct Groups {
    bool byDistance = true; ///< else by position
    int border = 0;         ///< the last distance, or the number of positions, met in training
};

Groups groupsOf(const lab::Measured& m)
{
    const lab::LabSetup& setup = m.run->setup;
    const lab::Task* task = lab::findTask(setup.task);
    const bool periods = task && task->usesPeriods;
    return {periods, periods ? setup.periods.longest + 1 : setup.length};
}

/// All, as near as in training, farther.
std::array<double, 3> accuracies(const lab::Measured& m, const Groups& groups)
{
    const auto& cells = groups.byDistance ? m.sums.byDistance : m.sums.byPosition;
    const int end = static_cast<int>(cells.size());
    return {lab::accuracyOf(m.sums.all), lab::accuracyOf(lab::sumOver(cells, 0, groups.border)),
            lab::accuracyOf(lab::sumOver(cells, groups.border, end))};
}

Axis groupAxis(bool byDistance, bool beyond)
{
    Axis axis;
    axis.label = byDistance ? "Where the answer stands" : "Where the answer is asked";
    axis.lo = 0.4;
    axis.hi = beyond ? 3.6 : 2.6;
    axis.ticks = {{1, "all"},
                  {2, byDistance ? "as near as in training" : "within training length"},
                  {3, byDistance ? "farther" : "beyond"}};
    if (!beyond)
        axis.ticks.pop_back();
    return axis;
}

/// Names the best where it matters most: far away. Of seeds drawn as one, their mean.
Message titleOf(const std::vector<Series>& series, int length, bool beyond)
{
    std::vector<const Series*> bars;
    for (const Series& s : series)
        if (s.kind == SeriesKind::Bars)
            bars.push_back(&s);
    if (bars.size() == 1 || !beyond)
        return {"At {0}: {1} right", {tokensText(length), percent(bars.front()->y.front())}};
    const Series* best = *std::ranges::max_element(bars, {}, [](const Series* s) { return s->y.back(); });
    return {"At {0}, {1} reaches furthest: {2} right beyond training",
            {tokensText(length), best->name.english(), percent(best->y.back())}};
}

/// A bar for each group.
Series barsOf(const lab::Measured& m, const Groups& groups, bool beyond)
{
    const auto share = accuracies(m, groups);
    Series s;
    s.id = m.id;
    s.name = m.name;
    s.colour = m.colour;
    s.kind = SeriesKind::Bars;
    for (std::size_t i = 0; i < (beyond ? 3 : 2); ++i) {
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
    const Groups groups = groupsOf(data.measured.front());
    const bool beyond = std::ranges::any_of(
        data.measured, [&](const lab::Measured& m) { return std::isfinite(accuracies(m, groups)[2]); });
    Figure figure;
    std::vector<SeedCurve> bars;
    for (const lab::Measured& m : data.measured)
        bars.push_back({m.run.get(), &m.request, barsOf(m, groups, beyond)});
    figure.series = request.is("seeds", "strip") ? strips(std::move(bars)) : apart(std::move(bars));
    figure.x = groupAxis(groups.byDistance, beyond);
    figure.y = accuracyAxis();
    figure.title = titleOf(figure.series, data.length, beyond);
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
