// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/lab_parts.h"
#include "core/figures/kit/seed_strips.h"

namespace rope::figures {

namespace {

/// Every point stands for a stretch of positions: one position alone is asked too rarely to be steady.
constexpr int points = 32;

Series curveOf(const lab::Measured& m, int length)
{
    Series s;
    s.id = m.id;
    s.name = m.name;
    s.colour = m.colour;
    s.emphasised = m.id == "now";
    s.dash = m.id == "trained" ? Dash::Dashed : Dash::Solid;
    const int step = std::max(1, length / points);
    for (int from = 0; from < length; from += step) {
        const auto cell = lab::sumOver(m.sums.byPosition, from, from + step);
        if (cell.asked == 0)
            continue;
        s.x.push_back(from + 0.5 * (step - 1));
        s.y.push_back(lab::accuracyOf(cell));
    }
    return s;
}

Message titleOf(const std::vector<Recipe>& all, const lab::LabData& data)
{
    const int trained = all.front().runs.front()->run->setup.length;
    const bool beyond = data.length > trained;
    const auto from = [&](const Recipe& recipe, int first, int last) {
        return shares(recipe, &lab::EvalSums::byPosition, first, last);
    };
    if (all.size() > 1) {
        std::vector<RecipeShares> compare;
        for (const Recipe& recipe : all)
            compare.push_back({nameInTitle(recipe, all), from(recipe, beyond ? trained : 0, data.length)});
        return beyond ? compared({"Right beyond the {0} of training", {tokensText(trained)}}, std::move(compare))
                      : compared({"Right within {0}", {tokensText(data.length)}}, std::move(compare));
    }
    const std::string before = percentRange(from(all.front(), 0, trained));
    const std::size_t seeds = all.front().runs.size();
    if (!beyond)
        return ofSeeds({"{0} of the answers are right within {1}", {before, tokensText(data.length)}}, seeds);
    return ofSeeds({"{0} right within the {1} of training, {2} beyond",
                    {before, tokensText(trained), percentRange(from(all.front(), trained, data.length))}},
                   seeds);
}

Figure makeAccuracy(const FigureRequest& request)
{
    const double end = request.lab && request.lab->length > 0 ? request.lab->length : 64;
    const Axis x = positionAxis(0, end);
    if (auto notice = measuringNotice(request, x, accuracyAxis()))
        return *notice;
    const lab::LabData& data = *request.lab;
    Figure figure;
    figure.x = x;
    figure.x.meaning = Meaning::Value; // of made sequences, not of the scene's text
    figure.y = accuracyAxis();
    const bool asStrip = request.is("seeds", "strip");
    std::vector<SeedCurve> curves;
    for (const lab::Measured& m : data.measured)
        if (Series s = curveOf(m, data.length); !s.x.empty())
            curves.push_back({m.run.get(), &m.request, std::move(s)});
    figure.series = asStrip ? strips(curves) : apart(std::move(curves));
    markLengths(figure, request, end);
    figure.title = titleOf(recipes(data, asStrip), data);
    if (data.lengthCut)
        figure.headlines.push_back({"length_cut", "Length looked at", tokensText(data.length),
                                    "The Lab looks at sequences of at most 1,024 tokens.", double(data.length)});
    return figure;
}

} // namespace

FigureKind lab_accuracy()
{
    FigureKind kind = labKind("lab_accuracy");
    kind.title = "Lab: accuracy over position";
    kind.explanation = honestly("The share of right answers at each position of sequences that were not trained on.");
    kind.source = "Measured on the run that is looked at; core/lab/evaluation";
    kind.options = {seedsOption()};
    kind.make = makeAccuracy;
    return kind;
}

} // namespace rope::figures
