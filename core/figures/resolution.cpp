// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/model/number_text.h"

namespace rope::figures {

namespace {

constexpr double degrees = 180 / std::numbers::pi;

Series stepsOf(const Subject& subject, const std::vector<double>& theta)
{
    Series s;
    s.id = subject.id;
    s.name = subject.name;
    s.colour = subject.colour;
    s.kind = SeriesKind::LinePoints;
    for (std::size_t i = 0; i < theta.size(); ++i) {
        if (!isTurning(theta[i]))
            continue;
        s.x.push_back(double(i + 1));
        s.y.push_back(theta[i]);
        s.notes.push_back({"pair {0}: {1} rad or {2}° between neighbours, {3} of the unscaled step",
                           {std::to_string(i + 1), shownNumber(theta[i], 3), shownNumber(theta[i] * degrees, 3),
                            subject.f.unscaled[i] > 0 ? shownNumber(theta[i] / subject.f.unscaled[i], 3) : "?"}});
    }
    return s;
}

void addSeries(Figure& figure, Series s)
{
    if (!s.x.empty())
        figure.series.push_back(std::move(s));
}

void setAxes(Figure& figure, const std::vector<Subject>& subjects)
{
    double lo = 1, hi = 1;
    for (const Series& s : figure.series)
        for (double v : s.y) {
            lo = std::min(lo, v);
            hi = std::max(hi, v);
        }
    figure.x = pairAxis(mostPairs(subjects));
    figure.y.label = "Angle between neighbours";
    figure.y.unit = "radians";
    figure.y.scale = AxisScale::Log;
    figure.y.lo = lo / (hi / lo < 10 ? 10 : 1.6);
    figure.y.hi = hi * 4; // π stays in view
    Axis right = figure.y;
    right.unit = "degrees";
    right.lo = figure.y.lo * degrees;
    right.hi = figure.y.hi * degrees;
    figure.y2 = right;
}

Message titleOf(const Subject& active)
{
    const std::vector<double>& theta = active.f.theta;
    if (std::ranges::none_of(theta, isTurning))
        return "Neighbouring positions look alike to every pair";
    const auto fastest = std::ranges::max_element(theta);
    const auto i = static_cast<std::size_t>(fastest - theta.begin());
    const std::string pair = std::to_string(i + 1);
    const double ratio = active.f.unscaled[i] > 0 ? *fastest / active.f.unscaled[i] : 1;
    if (std::abs(ratio - 1) < 1e-9)
        return {"The finest pair turns by {0} rad from token to token, as before scaling", {shownNumber(*fastest, 3)}};
    return {"The finest pair, {0}, turns by {1} rad from token to token, {2} of its step before scaling",
            {pair, shownNumber(*fastest, 3), shownNumber(ratio, 3)}};
}

Figure makeResolution(const FigureRequest& request)
{
    const std::vector<Subject> subjects = subjectsOf(request.checked);
    const Subject& active = subjects.front();
    Figure figure;
    if (isScaled(active.f)) {
        Series before = stepsOf(active, active.f.unscaled);
        before.id = "unscaled";
        before.name = "Before scaling";
        before.colour = {Role::Unscaled, 0};
        before.dash = Dash::Dashed;
        before.mark = Mark::Circle;
        before.notes.clear();
        addSeries(figure, std::move(before));
    }
    for (const Subject& subject : subjects) {
        Series s = stepsOf(subject, subject.f.theta);
        s.emphasised = subject.id == "theta";
        addSeries(figure, std::move(s));
    }
    setAxes(figure, subjects);
    figure.lines.push_back({"half_turn", false, std::numbers::pi, "π: half a turn a token", LineRole::Note});
    figure.title = titleOf(active);
    const double most = std::ranges::max(active.f.theta);
    addHeadline(figure, "finest_step", "Largest step between neighbours", Message("{0} rad", {shownNumber(most, 3)}),
                "The pair with the largest step tells neighbouring tokens apart best", most);
    return figure;
}

} // namespace

FigureKind resolution()
{
    FigureKind kind;
    kind.id = "resolution";
    kind.title = "Angle between neighbours";
    kind.explanation = "Each mark is the angle by which one pair turns from a token to the next; interpolation makes "
                       "it smaller, so that neighbours become harder to tell apart.";
    kind.source = "θ′_k; Peng et al. 2023 (YaRN), section 3.2 (loss of relative local distances)";
    kind.usesPosition = false;
    kind.usesSelectedPair = false;
    kind.make = makeResolution;
    return kind;
}

} // namespace rope::figures
