// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/figures/figure_list.h"
#include "core/figures/kit/dial_axes.h"
#include "core/figures/kit/dials.h"
#include "core/figures/kit/figure_parts.h"
#include "core/figures/kit/turning.h"
#include "core/model/number_text.h"
#include "core/model/two_pi.h"

namespace rope::figures {

namespace {

constexpr int trail = 8; ///< earlier positions shown as dots
constexpr double unseenInner = 1, unseenOuter = 1.14;

/// What all parts of the picture look at.
struct Hands {
    const Scene& scene;
    Circles circles = Circles::Each;
    bool given = false, lacking = false;
    std::int64_t m = 0, n = 0;
    std::vector<Dial> dials;
    std::vector<int> beside; ///< pairs with colours of their own, in that order

    bool together() const { return circles != Circles::Each; }
    bool isSelected(const Dial& d) const { return d.pair == scene.selectedPair; }
    const Dial& selected() const { return *std::ranges::find(dials, scene.selectedPair, &Dial::pair); }
};

Hands handsOf(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    Hands h{.scene = scene, .dials = {}, .beside = {}};
    h.circles = request.as<Circles>("circles");
    const bool asked = request.is("vectors", "given");
    h.lacking = asked && scene.query.empty() && scene.key.empty();
    h.given = asked && !h.lacking;
    h.m = scene.position;
    h.n = scene.position - scene.distance;
    h.dials = dialsOf(request, h.circles, h.given);
    if (h.circles != Circles::All)
        h.beside = pairsBeside(request, h.circles);
    return h;
}

void addIfAny(Figure& figure, Series s)
{
    if (!s.x.empty())
        figure.series.push_back(std::move(s));
}

Series circlesOf(const Hands& h)
{
    Series s;
    s.id = "circles";
    s.name = "Unit circle";
    s.colour = {Role::Muted, 0};
    for (const Dial& d : h.dials)
        if (!h.together() || &d == &h.dials.front())
            addArc(s, d, 1, 0, twoPi);
    return s;
}

/// Angles from where training ended to where L′ reaches, for pairs that never finished a turn. On one circle for all
/// pairs only those of the selected one: the others' would lie on top of them.
Series unseenArcs(const Hands& h)
{
    Series s;
    s.id = "unseen";
    s.name = h.together() ? Message("Never seen in training, pair {0}", {std::to_string(h.scene.selectedPair)})
                          : Message("Never seen in training");
    s.colour = {Role::Bound, 0};
    for (const Dial& d : h.dials) {
        if (h.together() && !h.isSelected(d))
            continue;
        const double seen = double(h.scene.active.trainLength) * d.unscaled;
        const double reached = std::min(twoPi, double(h.scene.context.targetLength) * d.theta);
        if (seen < twoPi && reached > seen * (1 + 1e-9))
            addHatch(s, d, unseenInner, unseenOuter, seen + d.query, reached + d.query);
    }
    return s;
}

/// The last few whole positions as dots; among all pairs those of the selected one.
Series trailOf(const Hands& h)
{
    Series s;
    s.id = "trail";
    s.name = "q just before m";
    s.kind = SeriesKind::Points;
    s.colour = {Role::Muted, 0};
    for (const Dial& d : h.dials)
        if (h.circles != Circles::All || h.isSelected(d))
            for (std::int64_t back = 1; back <= std::min<std::int64_t>(trail, h.m); ++back) {
                const double angle = queryAngle(d, h.m - back);
                s.x.push_back(d.x + std::cos(angle));
                s.y.push_back(d.y + std::sin(angle));
            }
    return s;
}

Message turnedText(const Dial& d, std::int64_t m)
{
    return {"pair {0}: {1}", {std::to_string(d.pair), turnsText(d, m)}};
}

Message noteOf(const Dial& d, std::int64_t m)
{
    return {"{0}, then {1} rad",
            {turnedText(d, m).english(), shownNumber(foldedAngle(double(m), d.theta, Wrap::Positive), 4)}};
}

/// The arm of one pair, at m·θ.
Series queryArm(const Hands& h, const Dial& d)
{
    Series s;
    s.id = "pair:" + std::to_string(d.pair);
    s.name = h.together() ? Message("q of {0}", {turnedText(d, h.m).english()})
                          : Message("q of pair {0}", {std::to_string(d.pair)});
    s.kind = SeriesKind::LinePoints;
    const double angle = queryAngle(d, h.m);
    s.x = {d.x, d.x + std::cos(angle)};
    s.y = {d.y, d.y + std::sin(angle)};
    s.notes.assign(2, noteOf(d, h.m));
    return s;
}

/// Every pair but the selected one as a dot on the one circle.
Series tipsOf(const Hands& h)
{
    Series s;
    s.id = "others";
    s.name = "q of other pairs";
    s.kind = SeriesKind::Points;
    s.colour = {Role::Unscaled, 0};
    for (const Dial& d : h.dials) {
        if (h.isSelected(d))
            continue;
        s.x.push_back(std::cos(queryAngle(d, h.m)));
        s.y.push_back(std::sin(queryAngle(d, h.m)));
        s.notes.push_back(noteOf(d, h.m));
    }
    return s;
}

/// The others in one series, since captions name them.
Series otherArms(const Hands& h)
{
    Series s;
    s.id = "others";
    s.name = "q of other pairs";
    s.colour = {Role::Unscaled, 0};
    for (const Dial& d : h.dials)
        if (!h.isSelected(d)) {
            addArm(s, d, queryAngle(d, h.m));
            s.notes.insert(s.notes.end(), 3, noteOf(d, h.m));
        }
    return s;
}

/// The selected pair in the accent colour and on top.
void addQueryArms(Figure& figure, const Hands& h)
{
    if (h.circles == Circles::All)
        addIfAny(figure, tipsOf(h));
    else if (h.circles == Circles::Each)
        addIfAny(figure, otherArms(h));
    else
        for (const Dial& d : h.dials)
            if (!h.isSelected(d)) {
                Series arm = queryArm(h, d);
                arm.colour = {Role::Pair, static_cast<int>(std::ranges::find(h.beside, d.pair) - h.beside.begin())};
                figure.series.push_back(std::move(arm));
            }
    Series selected = queryArm(h, h.selected());
    selected.emphasised = true;
    figure.series.push_back(std::move(selected));
}

/// k of every circle; where circles are one, of the selected pair.
Series keyArms(const Hands& h)
{
    Series s;
    s.id = "key";
    s.name = h.n < 0 ? Message("k at n = {0}, before the first token", {grouped(h.n)})
                     : Message("k at n = {0}", {grouped(h.n)});
    s.colour = {Role::Data, 0};
    s.dash = Dash::Dashed;
    for (const Dial& d : h.dials)
        if (!h.together() || h.isSelected(d))
            addArm(s, d, keyAngle(d, h.n));
    return s;
}

/// Where circles are one, of the selected pair: arms of every pair and every pin would be a thicket.
void addPinArms(Figure& figure, const Hands& h, const std::vector<Subject>& subjects)
{
    for (std::size_t i = 1; i < subjects.size() && h.circles != Circles::All; ++i) {
        Series s;
        s.id = subjects[i].id;
        s.name = subjects[i].name;
        s.colour = subjects[i].colour;
        for (Dial d : h.dials)
            if (static_cast<std::size_t>(d.pair) <= subjects[i].f.size() && (!h.together() || h.isSelected(d))) {
                d.theta = subjects[i].f.theta[static_cast<std::size_t>(d.pair - 1)];
                addArm(s, d, queryAngle(d, h.m));
            }
        addIfAny(figure, std::move(s));
    }
}

Message titleOf(const Hands& h)
{
    const Dial& d = h.selected();
    const double whole = std::floor(double(h.m) * d.theta / twoPi);
    const std::vector<std::string> said{grouped(h.m), std::to_string(d.pair),
                                        whole < 1 ? shownNumber(double(h.m) * d.theta, 3) + " rad, less than one turn"
                                        : whole == 1 ? "once"
                                                     : shownNumber(whole, 15) + " times",
                                        shownNumber(queryAngle(d, h.m), 3)};
    if (h.lacking)
        return {"No q and k are given, so both start at 0: at position {0}, pair {1} has turned {2}", said};
    return whole < 1 ? Message("At position {0}, pair {1} has turned {2}", said)
                     : Message("At position {0}, pair {1} has turned {2} and stands at {3} rad", said);
}

Figure makePhasors(const FigureRequest& request)
{
    const std::vector<Subject> subjects = subjectsOf(request.checked);
    const Hands h = handsOf(request);
    Figure figure;
    figure.series.push_back(circlesOf(h));
    addIfAny(figure, unseenArcs(h));
    addIfAny(figure, trailOf(h));
    addPinArms(figure, h, subjects);
    figure.series.push_back(keyArms(h));
    addQueryArms(figure, h);
    addDialAxes(figure, h.dials, h.circles, h.m);
    figure.title = titleOf(h);
    figure.pairs = h.beside;
    return figure;
}

} // namespace

FigureKind phasors()
{
    FigureKind kind;
    kind.id = "phasors";
    kind.title = "Pairs as clock hands";
    kind.explanation = "Each arm is one pair of a query at position m, turned by m·θ; the dashed arm is the key at "
                       "n = m − s, so between the two lies s·θ.";
    kind.source = "(cos m·θ_k, sin m·θ_k); Su et al. 2021 (RoFormer), eq. 13";
    kind.options = {{"circles",
                     "Circles",
                     "A circle for each of up to six pairs, these pairs on one, or every pair on one",
                     {{"each", "One each", double(Circles::Each)},
                      {"one", "A few on one", double(Circles::One)},
                      {"all", "All on one", double(Circles::All)}}},
                    {"vectors",
                     "Vectors",
                     "Whether arms start at angle 0, or where your q and k have them",
                     {{"equal", "Start at 0"}, {"given", "Given"}}}};
    kind.usesDistance = true;
    kind.usesVectors = true;
    kind.usesShape = true;
    kind.make = makePhasors;
    return kind;
}

} // namespace rope::figures
