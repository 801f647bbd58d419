// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/seed_strips.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/figures/kit/lab_parts.h"
#include "core/model/number_text.h"

namespace rope::figures {

namespace {

bool sameButSeed(const lab::LabRun& a, const lab::LabRun& b)
{
    lab::LabSetup setup = a.setup;
    setup.seed = b.setup.seed;
    return a.step == b.step && setup == b.setup;
}

const lab::LabRun& runOf(const SeedCurve& curve)
{
    return *curve.run;
}
const lab::LabRun& runOf(const lab::Measured& measured)
{
    return *measured.run;
}
const lab::LabRun& runOf(const lab::NamedRun& named)
{
    return *named.run;
}
const lab::EvalRequest* requestOf(const lab::NamedRun&)
{
    return nullptr;
}
const lab::EvalRequest* requestOf(const SeedCurve& curve)
{
    return curve.request;
}
const lab::EvalRequest* requestOf(const lab::Measured& measured)
{
    return &measured.request;
}

/// One run asked the same twice is one run: only another seed makes it a second.
template <class Item>
bool belongs(const Item& item, const std::vector<const Item*>& alike)
{
    const Item& first = *alike.front();
    const auto *const a = requestOf(first), *const b = requestOf(item);
    return (a && b ? *a == *b : a == b) && sameButSeed(runOf(first), runOf(item)) &&
           std::ranges::none_of(alike,
                                [&](const Item* other) { return runOf(*other).setup.seed == runOf(item).setup.seed; });
}

/// Each list holds runs of one recipe, in the place of its first.
template <class Item>
std::vector<std::vector<const Item*>> recipesOf(const std::vector<Item>& items, bool asStrip)
{
    std::vector<std::vector<const Item*>> out;
    for (const Item& item : items) {
        const auto fits = [&](const auto& alike) { return asStrip && belongs(item, alike); };
        if (const auto home = std::ranges::find_if(out, fits); home != out.end())
            home->push_back(&item);
        else
            out.push_back({&item});
    }
    return out;
}

/// A pin keeps the name that somebody gave it: the legend of pins says it too.
Message stripName(const std::string& id, const Message& first, const lab::LabRun& run, const lab::EvalRequest* request,
                  std::size_t seeds)
{
    if (id.starts_with("pin:"))
        return first;
    lab::LabSetup recipe = run.setup;
    recipe.seed = lab::LabSetup{}.seed;
    if (request)
        recipe.rope = request->rope;
    Message name = lab::runName(recipe);
    name.text += ", {" + std::to_string(name.args.size()) + "} seeds";
    name.args.push_back(std::to_string(seeds));
    return name;
}

/// Of curves over the same x.
std::vector<Series> stripOf(const std::vector<const SeedCurve*>& alike)
{
    const SeedCurve& first = *alike.front();
    std::size_t points = first.series.y.size();
    for (const SeedCurve* curve : alike)
        points = std::min(points, curve->series.y.size());
    Series mean = first.series;
    mean.name = stripName(first.series.id, first.series.name, *first.run, first.request, alike.size());
    mean.x.resize(points);
    mean.y.assign(points, 0);
    mean.notes.clear(); // those were of the first alone
    Series band = mean;
    band.id += ":strip";
    band.with = mean.id;
    band.emphasised = false;
    band.kind = SeriesKind::Band;
    band.y2 = band.y;
    for (std::size_t i = 0; i < points; ++i) {
        const auto at = [i](const SeedCurve* curve) { return curve->series.y[i]; };
        const auto [least, most] = std::ranges::minmax(alike, {}, at);
        band.y[i] = at(least);
        band.y2[i] = at(most);
        for (const SeedCurve* curve : alike)
            mean.y[i] += at(curve) / double(alike.size());
        mean.notes.push_back({"mean of {0} seeds, from {1} to {2}",
                              {std::to_string(alike.size()), shownNumber(band.y[i], 3), shownNumber(band.y2[i], 3)}});
    }
    return {std::move(band), std::move(mean)};
}

} // namespace

FigureOption seedsOption()
{
    return {"seeds",
            "Runs of one recipe",
            "Runs that differ in nothing but their seed as one strip, from the least to the most, with their mean; or "
            "each for itself",
            {{"strip", "as a strip", 0}, {"apart", "each for itself", 1}}};
}

std::vector<Series> strips(const std::vector<SeedCurve>& curves)
{
    std::vector<Series> out;
    for (const auto& alike : recipesOf(curves, true)) {
        if (alike.size() == 1)
            out.push_back(alike.front()->series);
        else
            std::ranges::move(stripOf(alike), std::back_inserter(out));
    }
    return out;
}

std::vector<Series> apart(std::vector<SeedCurve> curves)
{
    std::vector<Series> out;
    for (SeedCurve& curve : curves)
        out.push_back(std::move(curve.series));
    return out;
}

std::vector<Recipe> recipes(const lab::LabData& data, bool asStrip)
{
    std::vector<Recipe> out;
    for (auto& alike : recipesOf(data.measured, asStrip)) {
        const lab::Measured& first = *alike.front();
        Message name =
            alike.size() == 1 ? first.name : stripName(first.id, first.name, *first.run, &first.request, alike.size());
        out.push_back({std::move(name), std::move(alike)});
    }
    return out;
}

Message nameInTitle(const Recipe& one, const std::vector<Recipe>& all)
{
    const auto idOf = [](const Recipe& recipe) { return recipe.runs.front()->id; };
    if (all.size() != 2 || idOf(all.front()) != "now" || idOf(all.back()) != "trained")
        return one.name;
    Message name = idOf(one) == "now" ? Message("as now") : Message("as trained");
    if (one.runs.size() > 1) {
        name.text += ", {0} seeds";
        name.args.push_back(std::to_string(one.runs.size()));
    }
    return name;
}

Message ofSeeds(Message title, std::size_t seeds)
{
    if (seeds == 1)
        title.text += ", one seed";
    return title;
}

std::vector<double> shares(const Recipe& recipe, std::vector<lab::EvalSums::Cell> lab::EvalSums::*cells, int from,
                           int to)
{
    std::vector<double> out;
    for (const lab::Measured* m : recipe.runs)
        out.push_back(lab::accuracyOf(lab::sumOver(m->sums.*cells, from, to)));
    return out;
}

std::vector<RecipeShares> sharesOf(const std::vector<lab::NamedRun>& runs, bool asStrip,
                                   double (*share)(const lab::LabRun&))
{
    std::vector<RecipeShares> out;
    for (const auto& alike : recipesOf(runs, asStrip)) {
        const lab::NamedRun& first = *alike.front();
        RecipeShares one{
            alike.size() == 1 ? first.name : stripName(first.id, first.name, *first.run, nullptr, alike.size()), {}};
        for (const lab::NamedRun* run : alike)
            one.shares.push_back(share(*run->run));
        out.push_back(std::move(one));
    }
    return out;
}

Message compared(Message where, std::vector<RecipeShares> all)
{
    std::erase_if(all, [](const RecipeShares& one) { return !std::isfinite(one.mean()); });
    if (all.empty())
        return where;
    const bool oneSeed = std::ranges::all_of(all, &RecipeShares::isOfOneSeed);
    if (oneSeed)
        where.text += ", one seed";
    const auto say = [&where, oneSeed](const RecipeShares& one) {
        where.args.push_back(oneSeed ? one.name.english() : claimed(one));
        where.args.push_back(percentRange(one.shares));
    };
    if (all.size() == 2) {
        where.text += ": {1} ({2}), {3} ({4})";
        say(all.front());
        say(all.back());
        return where;
    }
    const auto [least, most] = std::ranges::minmax_element(all, {}, &RecipeShares::mean);
    where.text += all.size() == 1 ? ": {1} ({2})" : ": from {1} ({2}) down to {3} ({4})";
    say(*most);
    if (all.size() > 1)
        say(*least);
    return where;
}

std::string claimed(const RecipeShares& one)
{
    return one.name.english() + (one.isOfOneSeed() ? ", one seed" : "");
}

double RecipeShares::mean() const
{
    double sum = 0;
    for (const double share : shares)
        sum += share;
    return sum / double(shares.size());
}

std::string percentRange(std::span<const double> shares)
{
    double least = 2, most = -1;
    for (const double share : shares)
        if (std::isfinite(share)) {
            least = std::min(least, share);
            most = std::max(most, share);
        }
    if (least > most)
        return percent(std::nan(""));
    const std::string low = percent(least), high = percent(most);
    return low == high ? low : low + " to " + high;
}

} // namespace rope::figures
