// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/analysis/analysis.h"
#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/model/number_text.h"

namespace rope::figures {

namespace {

/// Share of the circle a pair has been through after that many turns.
double shareOf(double turnCount)
{
    return std::min(1.0, turnCount);
}

struct Reach {
    std::vector<double> trained; ///< turns of the unscaled θ within L
    std::vector<double> target;  ///< turns of θ′ within L′, with L′ as current length
};

Reach reachOf(const Subject& subject, const Scene& scene)
{
    return {turnsWithin(subject.f.unscaled, double(subject.spec->trainLength)),
            turnsWithin(subject.atTarget.theta, turnedWithinTarget(*subject.spec, scene.context))};
}

Series seriesOf(const std::vector<double>& turnCounts, const Reach& reach, SeriesKind kind)
{
    Series s;
    s.kind = kind;
    for (std::size_t i = 0; i < turnCounts.size(); ++i) {
        s.x.push_back(double(i + 1));
        s.y.push_back(shareOf(turnCounts[i]));
        s.notes.push_back({"pair {0}: {1} turns in training, {2} turns at L′",
                           {std::to_string(i + 1), shownNumber(reach.trained[i], 3), shownNumber(reach.target[i], 3)}});
    }
    return s;
}

void addActive(Figure& figure, const Subject& active, const Scene& scene)
{
    const Reach reach = reachOf(active, scene);
    Series target = seriesOf(reach.target, reach, SeriesKind::LinePoints);
    target.id = "reached";
    target.name = "Reached at L′";
    target.colour = active.colour;
    Series trained = seriesOf(reach.trained, reach, SeriesKind::Bars);
    trained.id = "trained";
    trained.name = "Seen in training, within L";
    trained.colour = {Role::Muted, 0};
    target.emphasised = true;
    figure.series.push_back(std::move(trained));
    figure.series.push_back(std::move(target));
}

void addPins(Figure& figure, const std::vector<Subject>& subjects, const Scene& scene)
{
    for (std::size_t i = 1; i < subjects.size(); ++i) {
        const Reach reach = reachOf(subjects[i], scene);
        Series s = seriesOf(reach.target, reach, SeriesKind::Points);
        s.id = subjects[i].id;
        s.name = subjects[i].name;
        s.colour = subjects[i].colour;
        s.mark = Mark::Square;
        figure.series.push_back(std::move(s));
    }
}

/// The runs of unseen pairs as zones.
void addZones(Figure& figure, const std::vector<int>& pairs)
{
    for (std::size_t i = 0; i < pairs.size();) {
        std::size_t end = i + 1;
        while (end < pairs.size() && pairs[end] == pairs[end - 1] + 1)
            ++end;
        figure.zones.push_back({"unseen:" + std::to_string(pairs[i]), true, pairs[i] - 0.5, pairs[end - 1] + 0.5,
                                "angles never seen in training", ZoneRole::Unseen});
        i = end;
    }
}

Message titleOf(const Scene& scene, std::size_t unseenCount, std::size_t all)
{
    const std::string length = grouped(scene.context.targetLength);
    if (unseenCount == 0)
        return {"Within L′ = {0}, no pair meets an angle that training did not show", {length}};
    if (unseenCount == 1 && all == 1)
        return {"Within L′ = {0}, the only pair meets angles never seen in training", {length}};
    if (unseenCount == 1)
        return {"Within L′ = {0}, 1 of {1} pairs meets angles never seen in training",
                {length, grouped(std::int64_t(all))}};
    return {"Within L′ = {0}, {1} of {2} pairs meet angles never seen in training",
            {length, grouped(std::int64_t(unseenCount)), grouped(std::int64_t(all))}};
}

Figure makeUnseen(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const std::vector<Subject> subjects = subjectsOf(request.checked);
    const Subject& active = subjects.front();
    const std::vector<int> pairs =
        unseenPairs(active.atTarget, double(scene.active.trainLength), turnedWithinTarget(scene.active, scene.context));
    Figure figure;
    figure.x = pairAxis(mostPairs(subjects));
    figure.y.label = "Part of the circle reached";
    figure.y.unit = "turns, at most 1";
    figure.y.hi = 1.12; // room for words above a full turn, where no bar reaches
    addActive(figure, active, scene);
    addPins(figure, subjects, scene);
    addZones(figure, pairs);
    figure.lines.push_back({"full_turn", false, 1, "full turn", LineRole::Note});
    figure.title = titleOf(scene, pairs.size(), active.f.size());
    addHeadline(figure, "unseen_at_target", "Pairs with unseen angles at L′",
                Message("{0} of {1}", {grouped(std::int64_t(pairs.size())), grouped(std::int64_t(active.f.size()))}),
                "These pairs did not finish a turn in training and turn farther at L′", double(pairs.size()));
    return figure;
}

} // namespace

FigureKind unseen()
{
    FigureKind kind;
    kind.id = "unseen";
    kind.title = "Angles never seen in training";
    kind.explanation = "A pair that finishes a turn within L has met every angle; for the others, a mark "
                       "above its grey bar means angles the model meets only beyond its training length.";
    kind.source = "turns = length·θ/2π, training with the unscaled θ up to L; Liu et al. 2023 (arXiv 2310.05209)";
    kind.usesPosition = false;
    kind.usesSelectedPair = false;
    kind.make = makeUnseen;
    return kind;
}

} // namespace rope::figures
