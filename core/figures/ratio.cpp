// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/analysis/zones.h"
#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/model/number_text.h"

namespace rope::figures {

namespace {

Series ratioOf(const Subject& subject)
{
    Series s;
    s.id = subject.id;
    s.name = subject.name;
    s.colour = subject.colour;
    s.kind = SeriesKind::LinePoints;
    const std::vector<PairFate> fates = fatesOf(subject.f);
    for (std::size_t i = 0; i < subject.f.size(); ++i) {
        if (subject.f.unscaled[i] == 0)
            continue;
        const double ratio = subject.f.theta[i] / subject.f.unscaled[i];
        s.x.push_back(double(i + 1));
        s.y.push_back(ratio);
        s.notes.push_back({"pair {0}: θ′/θ = {1}, {2}; T′ = {3}",
                           {std::to_string(i + 1), shownNumber(ratio), toId(fates[i]),
                            isTurning(subject.f.theta[i]) ? tokensText(periodOf(subject.f.theta[i])) : "endless"}});
    }
    return s;
}

struct Look {
    ZoneRole role;
    const char* one;
    const char* many;
};

Look lookOf(PairFate fate)
{
    switch (fate) {
    case PairFate::Kept: return {ZoneRole::Kept, "kept: 1 pair", "kept: {0} pairs"};
    case PairFate::Blended: return {ZoneRole::Blended, "changed: 1 pair", "changed: {0} pairs"};
    case PairFate::Divided: return {ZoneRole::Divided, "divided: 1 pair", "divided: {0} pairs"};
    case PairFate::Stopped: return {ZoneRole::Still, "stopped: 1 pair", "stopped: {0} pairs"};
    }
    return {};
}

void addZones(Figure& figure, const Zones& zones)
{
    // A list of many short runs (a LongRoPE list, say) would be a barcode, and says nothing as zones.
    if (zones.runs.size() > 8)
        return;
    for (const PairZone& run : zones.runs) {
        const Look look = lookOf(run.fate);
        const int count = run.last - run.first + 1;
        figure.zones.push_back({std::string(toId(run.fate)) + ":" + std::to_string(run.first), true, run.first - 0.5,
                                run.last + 0.5, count == 1 ? Message(look.one) : Message(look.many, {grouped(count)}),
                                look.role});
    }
}

/// "4", or "4 to 13.2": by how much the pairs that are divided turn slower.
std::string divisorsOf(const Frequencies& f)
{
    const std::vector<PairFate> fates = fatesOf(f);
    double least = std::numeric_limits<double>::infinity(), most = 0;
    for (std::size_t i = 0; i < f.size(); ++i)
        if (fates[i] == PairFate::Divided) {
            least = std::min(least, f.unscaled[i] / f.theta[i]);
            most = std::max(most, f.unscaled[i] / f.theta[i]);
        }
    const std::string from = shownNumber(least, 3), to = shownNumber(most, 3);
    return from == to ? from : from + " to " + to;
}

Message titleOf(const Subject& active, const Zones& zones)
{
    const auto all = static_cast<int>(active.f.size());
    const std::string how = scalingName(*active.spec);
    const auto pairs = [](int n) { return counted(n, "pair", "pairs"); };
    if (zones.kept == all)
        return {"{0}: every pair turns as before", {how == "as given" ? "No scaling" : how}};
    if (zones.stopped > 0)
        return {zones.stopped == 1 ? "{0}: {1} of {2} no longer turns" : "{0}: {1} of {2} no longer turn",
                {how, grouped(zones.stopped), pairs(all)}};
    if (zones.divided == all)
        return {"{0}: all {1} turn {2} times slower", {how, pairs(all), divisorsOf(active.f)}};
    if (zones.divided == 0)
        return {"{0}: {1} kept, {2} changed in part", {how, pairs(zones.kept), grouped(zones.blended)}};
    return {"{0}: {1} kept, {2} changed in part, {3} divided by {4}",
            {how, pairs(zones.kept), grouped(zones.blended), grouped(zones.divided), divisorsOf(active.f)}};
}

void addHeadlines(Figure& figure, const Subject& active, const Zones& zones)
{
    const auto card = [&](const char* id, Message label, int n, Message note) {
        addHeadline(figure, id, std::move(label),
                    Message("{0} of {1}", {grouped(n), grouped(std::int64_t(active.f.size()))}), std::move(note), n);
    };
    card("kept", "Pairs kept", zones.kept, "θ′ = θ: these pairs turn exactly as in training");
    card("blended", "Pairs changed in part", zones.blended, "1/f < θ′/θ, but not 1");
    card("divided", "Pairs divided", zones.divided, "θ′/θ ≤ 1/f: position interpolation for these pairs");
    if (zones.divided > 0)
        addHeadline(figure, "divisors", "Divided by", divisorsOf(active.f),
                    Message("θ/θ′ of the pairs that are divided; the method worked with f = {0}",
                            {shownNumber(active.f.factor)}),
                    active.f.factor);
    addHeadline(figure, "attention_factor", "Attention factor", shownNumber(active.f.attentionFactor),
                "Multiplies cos and sin, so every score by its square", active.f.attentionFactor);
}

Figure makeRatio(const FigureRequest& request)
{
    const std::vector<Subject> subjects = subjectsOf(request.checked);
    const Subject& active = subjects.front();
    const Zones zones = zonesOf(active.f);
    Figure figure;
    figure.x = pairAxis(mostPairs(subjects));
    figure.y.label = "Scaled to unscaled frequency θ′/θ";
    figure.y.hi = 1.05;
    for (const Subject& subject : subjects) {
        Series s = ratioOf(subject);
        if (s.x.empty())
            continue;
        s.emphasised = subject.id == "theta";
        figure.y.hi = std::max(figure.y.hi, std::ranges::max(s.y) * 1.05);
        figure.series.push_back(std::move(s));
    }
    addZones(figure, zones);
    figure.lines.push_back({"one", false, 1, "as before", LineRole::Note});
    if (active.f.factor != 1)
        figure.lines.push_back({"one_over_factor", false, 1 / active.f.factor,
                                Message("1/f = {0}", {shownNumber(1 / active.f.factor, 3)}), LineRole::Note});
    figure.y.hi = std::max(figure.y.hi, active.f.factor < 1 ? 1.05 / active.f.factor : 0);
    figure.title = titleOf(active, zones);
    addHeadlines(figure, active, zones);
    return figure;
}

} // namespace

FigureKind ratio()
{
    FigureKind kind;
    kind.id = "ratio";
    kind.title = "What scaling does to each pair";
    kind.explanation = "Each mark is θ′/θ of one pair: 1 keeps the pair as trained, 1/f slows it down as position "
                       "interpolation does.";
    kind.source = "θ′_k/θ_k of the chosen method; compare Peng et al. 2023 (YaRN), section 3";
    kind.usesPosition = false;
    kind.usesSelectedPair = false;
    kind.make = makeRatio;
    return kind;
}

} // namespace rope::figures
