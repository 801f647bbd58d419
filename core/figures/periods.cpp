// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/model/number_text.h"
#include "core/model/two_pi.h"
#include "core/rope/position_axes.h"

namespace rope::figures {

namespace {

double sameValue(double tokens)
{
    return tokens;
}
double asFrequency(double tokens)
{
    return twoPi / tokens;
}

/// The figure under construction, with what every step of it looks at.
struct Periods {
    const Scene& scene;
    bool frequency;
    std::vector<Subject> subjects;
    double trainLength;
    Figure figure;

    double (*toAxis())(double) { return frequency ? asFrequency : sameValue; }
    double valueOf(double theta) const { return frequency ? theta : periodOf(theta); }
};

/// What neither x nor y says: short, since a hover over many pins has many of them.
Message noteOf(const Periods& p, double theta, double trainLength)
{
    const std::string turns = shownNumber(trainLength / periodOf(theta), 2);
    return p.frequency ? Message("T = {0}, {1} turns in L", {tokensText(periodOf(theta)), turns})
                       : Message("θ = {0} rad/token, {1} turns in L", {shownNumber(theta, 3), turns});
}

enum class Which { All, FullTurn, NoFullTurn };

Series pointsOf(const Periods& p, const std::vector<double>& theta, double trainLength, Which which)
{
    Series s;
    s.kind = SeriesKind::Points;
    for (std::size_t i = 0; i < theta.size(); ++i) {
        if (!isTurning(theta[i]) ||
            (which != Which::All && (which == Which::NoFullTurn) != (periodOf(theta[i]) > trainLength)))
            continue;
        s.x.push_back(double(i + 1));
        s.y.push_back(p.valueOf(theta[i]));
        s.notes.push_back(noteOf(p, theta[i], trainLength));
    }
    return s;
}

void addActive(Periods& p)
{
    const Subject& active = p.subjects.front();
    const bool scaled = isScaled(active.f);
    if (scaled) {
        Series before = pointsOf(p, active.f.unscaled, p.trainLength, Which::All);
        before.id = "unscaled";
        before.name = "Before scaling";
        before.colour = {Role::Unscaled, 0};
        before.kind = SeriesKind::LinePoints;
        before.dash = Dash::Dashed;
        before.mark = Mark::Circle;
        p.figure.series.push_back(std::move(before));
    }
    const std::string how = scalingName(*active.spec);
    Series full = pointsOf(p, active.f.theta, p.trainLength, Which::FullTurn);
    full.id = "theta";
    full.name = scaled ? Message("Full turn within L, {0}", {how}) : Message("Full turn within L");
    Series slow = pointsOf(p, active.f.theta, p.trainLength, Which::NoFullTurn);
    slow.id = "theta:slow";
    slow.name = scaled ? Message("Never a full turn in L, {0}", {how}) : Message("Never a full turn in L");
    slow.mark = Mark::Triangle;
    for (Series* s : {&full, &slow}) {
        s->colour = active.colour;
        s->emphasised = true;
        if (!s->x.empty())
            p.figure.series.push_back(std::move(*s));
    }
}

void addPins(Periods& p)
{
    for (std::size_t i = 1; i < p.subjects.size(); ++i) {
        const Subject& pin = p.subjects[i];
        Series s = pointsOf(p, pin.f.theta, double(pin.spec->trainLength), Which::All);
        s.id = pin.id;
        s.name = pin.name;
        s.colour = pin.colour;
        s.mark = Mark::Square;
        if (!s.x.empty())
            p.figure.series.push_back(std::move(s));
    }
}

/// With several position axes: which pairs turn with which. Their marks lie on those of the RoPE, whose own two kinds
/// then need no place in the legend: the line L tells them apart.
void addPositionAxes(Periods& p)
{
    const Subject& active = p.subjects.front();
    const std::vector<int> axes = axesOf(*active.spec);
    const std::size_t count = active.spec->axes.pairs.size();
    for (int axis = 0; !axes.empty() && axis < int(count); ++axis) {
        Series s = pointsOf(p, active.f.theta, p.trainLength, Which::All);
        Series own = s;
        own.x.clear();
        own.y.clear();
        own.notes.clear();
        for (std::size_t i = 0; i < s.x.size(); ++i)
            if (axes[std::size_t(s.x[i]) - 1] == axis) {
                own.x.push_back(s.x[i]);
                own.y.push_back(s.y[i]);
                own.notes.push_back(s.notes[i]);
            }
        own.id = "axis:" + std::to_string(axis);
        own.name = Message("Turns with {0}", {axisName(axis, count)});
        own.colour = {Role::Pair, axis};
        own.mark = Mark::Square;
        own.emphasised = true;
        if (own.x.empty())
            continue;
        for (Series& marks : p.figure.series)
            if (marks.with.empty() && marks.id.starts_with("theta"))
                marks.with = own.id;
        p.figure.series.push_back(std::move(own));
    }
}

/// A decade of room at least, and a little air around the points and both lengths.
void setAxes(Periods& p)
{
    double lo = p.toAxis()(p.trainLength);
    double hi = lo;
    const auto include = [&](double v) {
        lo = std::min(lo, v);
        hi = std::max(hi, v);
    };
    include(p.toAxis()(double(p.scene.context.targetLength)));
    for (const Series& s : p.figure.series)
        std::ranges::for_each(s.y, include);
    const double air = hi / lo < 10 ? std::sqrt(10.0) : 1.6;
    Axis period, theta;
    period.label = "Period T";
    period.unit = "tokens";
    theta.label = "Frequency θ";
    theta.unit = "radians per token";
    period.scale = theta.scale = AxisScale::Log;
    Axis& left = p.frequency ? theta : period;
    Axis& right = p.frequency ? period : theta;
    left.lo = lo / air;
    left.hi = hi * air;
    right.lo = twoPi / left.hi;
    right.hi = twoPi / left.lo;
    right.reversed = true;
    p.figure.y = left;
    p.figure.y2 = right;
    p.figure.x = pairAxis(mostPairs(p.subjects));
}

struct Counts {
    std::int64_t all = 0, turning = 0, slow = 0;
    double shortest = 0, longest = 0;
};

Counts countsOf(const std::vector<double>& theta, double trainLength)
{
    Counts c;
    c.all = static_cast<std::int64_t>(theta.size());
    c.turning = std::ranges::count_if(theta, isTurning);
    c.slow = neverFullTurn(theta, trainLength);
    if (const auto range = turningPeriods(theta)) {
        c.shortest = range->shortest;
        c.longest = range->longest;
    }
    return c;
}

/// A list given by hand can be changed by hand, where what is drawn is the list itself.
MarkDrag dragOf(const Periods& p)
{
    if (p.scene.active.thetaMode != ThetaMode::Custom || isScaled(p.subjects.front().f))
        return MarkDrag::None;
    return p.frequency ? MarkDrag::Frequency : MarkDrag::Period;
}

Message titleOf(const Scene& scene, const Counts& c, bool scaled, int inTraining)
{
    const std::string length = tokensText(double(scene.active.trainLength));
    const std::string slow = grouped(c.slow), all = grouped(c.all);
    if (c.turning == 0)
        return c.all == 1 ? Message("The only pair does not turn") : Message("None of the {0} pairs turns", {all});
    if (c.all == 1)
        return c.slow == 0 ? Message("The only pair turns once every {0}", {tokensText(c.longest)})
                           : Message("Slow: the only pair never finishes a turn within {0}", {length});
    if (c.shortest == c.longest && c.turning == c.all)
        return {"Identical θ: all {0} pairs turn once every {1}", {all, tokensText(c.longest)}};
    if (scaled && c.turning < c.all)
        return {"After scaling, {0} of {1} stand still, {2} never finish a turn within {3}; in training {4}",
                {grouped(c.all - c.turning), all, slow, length, grouped(inTraining)}};
    if (c.turning < c.all)
        return {"Still: {0} of {1} pairs; never a full turn within {2}: {3} more",
                {grouped(c.all - c.turning), all, length, slow}};
    if (scaled)
        return {"After scaling, {0} of {1} never finish a turn within {2}; in training {3}",
                {slow, all, length, grouped(inTraining)}};
    if (c.slow == 0)
        return {"No slow pairs: all {0} finish a turn within {1}", {grouped(c.turning), length}};
    if (c.slow == c.all)
        return {"Slow pairs: none of the {0} finishes a turn within {1}", {all, length}};
    if (c.slow == 1)
        return {"Slow pairs: 1 of {0} never finishes a turn within {1}", {all, length}};
    return {"Slow pairs: {0} of {1} never finish a turn within {2}", {slow, all, length}};
}

void addHeadlines(Periods& p, const Counts& c)
{
    addHeadline(
        p.figure, "never_full_turn", "Pairs without a full turn",
        Message("{0} of {1}", {grouped(c.slow), grouped(c.all)}),
        Message(
            "Pairs whose period T, as drawn, is longer than the training length L = {0}; {1} before scaling, which is "
            "what training saw",
            {grouped(p.scene.active.trainLength),
             grouped(neverFullTurn(p.subjects.front().f.unscaled, p.trainLength))}),
        double(c.slow));
    if (c.turning > 0) {
        addHeadline(p.figure, "longest_period", "Longest period", tokensText(c.longest),
                    "Tokens the slowest turning pair needs for one turn", c.longest);
        addHeadline(p.figure, "shortest_period", "Shortest period", tokensText(c.shortest),
                    "Tokens the fastest pair needs for one turn", c.shortest);
    }
    if (c.turning < c.all)
        addHeadline(p.figure, "still_pairs", "Pairs that do not turn",
                    Message("{0} of {1}", {grouped(c.all - c.turning), grouped(c.all)}),
                    "θ = 0: these pairs carry no position and have no place on a log axis", double(c.all - c.turning));
}

Figure makePeriods(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    Periods p{
        scene, request.is("quantity", "frequency"), subjectsOf(request.checked), double(scene.active.trainLength), {}};
    addActive(p);
    addPositionAxes(p);
    addPins(p);
    p.figure.drag = dragOf(p);
    setAxes(p);
    addLengthLines(p.figure, scene, false, p.toAxis());
    Zone unseen;
    unseen.id = "unseen";
    unseen.vertical = false;
    (p.frequency ? unseen.hi : unseen.lo) = p.toAxis()(p.trainLength);
    unseen.label = "never finishes a turn in L";
    p.figure.zones.push_back(unseen);
    const Frequencies& f = request.active();
    const Counts counts = countsOf(f.theta, p.trainLength);
    p.figure.title = titleOf(scene, counts, isScaled(f), neverFullTurn(f.unscaled, p.trainLength));
    addHeadlines(p, counts);
    if (counts.turning < counts.all)
        p.figure.explanation = Message(
            "Each mark is one pair of a head, at the number of tokens it needs for one turn. {0} with θ = 0 never "
            "turn and are left out.",
            {counted(counts.all - counts.turning, "pair", "pairs")});
    return p.figure;
}

} // namespace

FigureKind periods()
{
    FigureKind kind;
    kind.id = "periods";
    kind.title = "Period of each pair";
    kind.explanation = "Each mark is one pair of a head, at the number of tokens it needs for one turn; a pair above "
                       "the line L never finishes a turn in training.";
    kind.source = "θ_k = b^(−2(k−1)/d), T_k = 2π/θ_k; Su et al. 2021 (RoFormer), eq. 15";
    kind.options = {
        {"quantity",
         "Left axis",
         "Which of the two readings of the same marks is on the left axis. Hugging Face calls the frequency inv_freq",
         {{"period", "Period T"}, {"frequency", "Frequency θ"}}}};
    kind.usesPosition = false;
    kind.usesSelectedPair = false;
    kind.make = makePeriods;
    return kind;
}

} // namespace rope::figures
