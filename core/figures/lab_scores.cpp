// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/lab_parts.h"
#include "core/lab/heads.h"
#include "core/model/number_text.h"

namespace rope::figures {

namespace {

Axis shareAxis(double least, double most)
{
    Axis axis;
    axis.label = "Part of the logit";
    const double air = 0.08 * std::max(most - least, 0.1);
    axis.lo = std::min(0.0, least - air);
    axis.hi = std::max(0.0, most + air);
    return axis;
}

/// The last position that is asked something; the last one where nothing is.
int askedAt(const lab::SequenceView& seen)
{
    for (int m = seen.length - 1; m > 0; --m)
        if (seen.targets[static_cast<std::size_t>(m)] >= 0)
            return m;
    return seen.length - 1;
}

int mostAttended(const std::vector<float>& weights, int length, int m)
{
    const auto row = weights.begin() + std::ptrdiff_t(m) * length;
    return static_cast<int>(std::max_element(row, row + m + 1) - row);
}

Figure makeScores(const FigureRequest& request)
{
    if (auto notice = headNotice(request, pairAxis(8), shareAxis(-1, 1)))
        return *notice;
    const lab::Measured& measured = *firstMeasured(request);
    const auto [layer, head] = headOf(request, measured.run->setup.shape);
    const lab::SequenceView seen = lab::sequenceView(*measured.run, shortened(measured.request), 0);
    const int m = askedAt(seen), n = mostAttended(seen.attention(layer, head), seen.length, m);
    std::vector<double> parts = seen.scoreByPair(layer, head, m, n);
    const double logit = std::accumulate(parts.begin(), parts.end(), 0.0);
    const double still = parts.back();
    parts.pop_back();
    Series bars;
    bars.id = "parts";
    bars.name = {"q·k/√d of positions {0} and {1}", {std::to_string(m), std::to_string(n)}};
    bars.colour = measured.colour;
    bars.kind = SeriesKind::Bars;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        bars.x.push_back(double(i + 1));
        bars.y.push_back(parts[i]);
    }
    Figure figure;
    figure.x = pairAxis(static_cast<int>(std::max<std::size_t>(parts.size(), 1)));
    double least = 0, most = 0;
    for (const double part : parts) {
        least = std::min(least, part);
        most = std::max(most, part);
    }
    figure.y = shareAxis(least, most);
    figure.title = {"{0}: position {1} attends most to {2}, {3} back, with the logit {4}",
                    {headName(layer, head).english(), std::to_string(m), std::to_string(n), std::to_string(m - n),
                     shownNumber(logit, 3)}};
    figure.headlines.push_back({"logit", "Logit", shownNumber(logit, 3), "q·k/√d, the sum of all parts", logit});
    figure.headlines.push_back(
        {"still", "Not turned", shownNumber(still, 3), "The part of elements that do not turn: content alone", still});
    if (!parts.empty()) {
        figure.series.push_back(std::move(bars));
        figure.lines.push_back({"zero", false, 0, "0", LineRole::Zero}); // where bars of nothing lie
    }
    return figure;
}

} // namespace

FigureKind lab_scores()
{
    FigureKind kind = labKind("lab_scores");
    kind.title = "Lab: a logit, pair by pair";
    kind.explanation =
        honestly("The logit between the last position that is asked and the token a head attends to most, "
                 "as a sum over pairs, on one sequence that was not trained on.");
    kind.source = "q·k/√d split by pair; core/lab/heads";
    kind.options = headOptions();
    kind.make = makeScores;
    return kind;
}

} // namespace rope::figures
