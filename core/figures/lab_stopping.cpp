// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/lab_parts.h"

namespace rope::figures {

namespace {

constexpr int sequences = 16, longest = 256; // every pair is measured anew

Axis changeAxis(double least, double most)
{
    Axis axis;
    axis.label = "Change of accuracy";
    axis.lo = std::min(-0.1, 1.1 * least);
    axis.hi = std::max(0.1, 1.1 * most);
    return axis;
}

Message seriesName(lab::Stopping which)
{
    switch (which) {
    case lab::Stopping::Alone: return "pair stopped";
    case lab::Stopping::AndFaster: return "pair and all faster ones stopped";
    case lab::Stopping::AndSlower: return "pair and all slower ones stopped";
    }
    return {};
}

Message titleOf(const std::vector<double>& effect, lab::Stopping which)
{
    const auto worst = std::ranges::min_element(effect);
    const std::string pair = std::to_string(worst - effect.begin() + 1);
    const std::string points = std::to_string(std::lround(100 * std::abs(*worst)));
    if (std::lround(100 * *worst) >= 0)
        return "Nothing is lost whichever pair stops";
    switch (which) {
    case lab::Stopping::Alone: return {"Pair {0} matters most: without its turn, {1} points are lost", {pair, points}};
    case lab::Stopping::AndFaster: return {"With pairs 1 to {0} stopped, {1} points are lost", {pair, points}};
    case lab::Stopping::AndSlower:
        return {"With pair {0} and all slower ones stopped, {1} points are lost", {pair, points}};
    }
    return {};
}

Figure makeStopping(const FigureRequest& request)
{
    if (auto notice = headNotice(request, pairAxis(8), changeAxis(-1, 0)))
        return *notice;
    const lab::Measured& m = *firstMeasured(request);
    const auto which = request.as<lab::Stopping>("stop");
    lab::EvalRequest asked = m.request;
    asked.length = std::min(asked.length, longest);
    std::vector<double> effect{std::nan("")};
    if (problemsOf(asked, m.run->setup).empty())
        effect = lab::effectOfStopping(*m.run, asked, sequences, which, request.stop);
    if (!effect.empty() && !std::isfinite(effect.front())) {
        Figure none;
        none.x = pairAxis(m.request.rope.pairCount());
        none.y = changeAxis(0, 0);
        none.title = {"Nothing is asked within {0}: there is no accuracy to change", {tokensText(asked.length)}};
        return none;
    }
    Figure figure;
    Series bars;
    bars.id = "effect";
    bars.name = seriesName(which);
    bars.colour = m.colour;
    bars.kind = SeriesKind::Bars;
    for (std::size_t i = 0; i < effect.size(); ++i) {
        bars.x.push_back(double(i + 1));
        bars.y.push_back(effect[i]);
    }
    figure.x = pairAxis(static_cast<int>(effect.size()));
    if (effect.empty()) { // nothing turns, or nobody waits any more
        figure.y = changeAxis(0, 0);
        figure.title = "No pair turns in this run";
        return figure;
    }
    const auto [least, most] = std::ranges::minmax(effect);
    figure.y = changeAxis(least, most);
    figure.title = titleOf(effect, which);
    figure.series.push_back(std::move(bars));
    figure.lines.push_back({"zero", false, 0, "0", LineRole::Zero}); // where bars of nothing lie
    return figure;
}

} // namespace

FigureKind lab_stopping()
{
    FigureKind kind = labKind("lab_stopping");
    kind.title = "Lab: what stopping a pair does";
    kind.explanation =
        honestly("How the share of right answers changes when a pair, or all on one side of it, no longer "
                 "turns while the weights stay. Sixteen sequences of at most 256 tokens.");
    kind.source = "effectOfStopping in core/lab/evaluation";
    kind.options = {{"stop",
                     "Stop",
                     "Which pairs rest: each alone, or with all that turn faster, or with all that turn slower",
                     {{"alone", "one pair", double(lab::Stopping::Alone)},
                      {"faster", "it and all faster ones", double(lab::Stopping::AndFaster)},
                      {"slower", "it and all slower ones", double(lab::Stopping::AndSlower)}}}};
    kind.make = makeStopping;
    return kind;
}

} // namespace rope::figures
