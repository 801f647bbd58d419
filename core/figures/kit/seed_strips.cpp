// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/seed_strips.h"

#include <algorithm>
#include <cmath>

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

bool belong(const SeedCurve& a, const SeedCurve& b)
{
    const bool sameQuestion = a.request && b.request ? *a.request == *b.request : a.request == b.request;
    return sameQuestion && sameButSeed(*a.run, *b.run);
}

Message stripName(const lab::LabRun& run, std::size_t seeds)
{
    Message name = lab::ropeName(run.setup.rope);
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
    mean.name = stripName(*first.run, alike.size());
    mean.x.resize(points);
    mean.y.assign(points, 0);
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

std::vector<Series> strips(std::vector<SeedCurve> curves)
{
    std::vector<Series> out;
    std::vector<bool> taken(curves.size(), false);
    for (std::size_t i = 0; i < curves.size(); ++i) {
        if (taken[i])
            continue;
        std::vector<const SeedCurve*> alike{&curves[i]};
        for (std::size_t j = i + 1; j < curves.size(); ++j)
            if (!taken[j] && belong(curves[i], curves[j])) {
                taken[j] = true;
                alike.push_back(&curves[j]);
            }
        if (alike.size() == 1)
            out.push_back(std::move(curves[i].series));
        else
            for (Series& s : stripOf(alike))
                out.push_back(std::move(s));
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

std::vector<const lab::Measured*> seedsOfFirst(const lab::LabData& data)
{
    std::vector<const lab::Measured*> out;
    const lab::Measured& first = data.measured.front();
    for (const lab::Measured& m : data.measured)
        if (m.request == first.request && (&m == &first || sameButSeed(*m.run, *first.run)))
            out.push_back(&m);
    return out;
}

std::string shares(const std::vector<const lab::Measured*>& runs,
                   std::vector<lab::EvalSums::Cell> lab::EvalSums::*cells, int from, int to)
{
    std::vector<double> out;
    for (const lab::Measured* m : runs)
        out.push_back(lab::accuracyOf(lab::sumOver(m->sums.*cells, from, to)));
    return percentRange(out);
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
