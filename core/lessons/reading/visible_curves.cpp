// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/reading/visible_curves.h"

#include <algorithm>
#include <limits>

#include "core/figures/kit/figure_kind.h"
#include "core/lessons/drawing.h"

namespace rope::lessons {

namespace {

/// Where the points of a series lead at these places, between two of them straight; NaN beyond its ends.
std::vector<double> ledBy(const Series& series, const std::vector<double>& places)
{
    const std::vector<double>& x = series.x;
    const auto middle = [&](std::size_t i) {
        return series.y2.size() == x.size() ? (series.y[i] + series.y2[i]) / 2 : series.y[i];
    };
    std::vector<double> out(places.size(), std::numeric_limits<double>::quiet_NaN());
    if (x.size() < 2 || series.y.size() != x.size() || !std::ranges::is_sorted(x))
        return out;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto next = static_cast<std::size_t>(std::ranges::lower_bound(x, places[i]) - x.begin());
        if (next == x.size() || places[i] < x.front())
            continue;
        const std::size_t last = next == 0 || x[next] == x[next - 1] ? next : next - 1;
        const double part = last == next ? 0 : (places[i] - x[last]) / (x[next] - x[last]);
        out[i] = middle(last) + part * (middle(next) - middle(last));
    }
    return out;
}

} // namespace

std::vector<std::string> visibleCurves(const Lesson& lesson, std::size_t step, const CheckedScene& scene,
                                       const LessonWatch& watch)
{
    const Question& q = *lesson.steps[step].question;
    const std::vector<double> right = rightCurve(q, Quantities(scene.scene(), watch.stop)), places = drawPlaces(q);
    std::vector<std::string> out;
    for (const std::string& id : lesson.figuresOf(step)) {
        const FigureKind* kind = findFigure(id);
        if (!kind)
            continue;
        for (const Series& series : makeFigure(*kind, scene, {}, watch.stop).series) {
            const DrawingGap gap = gapBetween(ledBy(series, places), right, q);
            if (gap.drawn >= 1 - mostUndrawn && gap.mean <= allowedGap(q))
                out.push_back((series.name.empty() ? series.id : series.name.english()) + " of figure " + id);
        }
    }
    return out;
}

} // namespace rope::lessons
