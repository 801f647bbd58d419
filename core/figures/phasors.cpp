// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/figures/list.h"
#include "core/figures/parts.h"
#include "core/figures/turning.h"
#include "core/model/number_text.h"

namespace rope::figures {

namespace {

constexpr double twoPi = 2 * std::numbers::pi;
constexpr double gap = 2.7;     ///< between the middles of two circles of radius 1
constexpr std::size_t most = 6; ///< circles in a row
constexpr int trail = 8;        ///< earlier positions shown as dots
constexpr double unseenRadius = 1.1;

/// One circle: which pair turns on it, and where its middle is on the x axis.
struct Dial {
    int pair = 1;
    double theta = 0;    ///< θ′
    double unscaled = 0; ///< θ of training
    double x = 0;
};

/// The chosen pairs, the selected one among them, from fast to slow.
std::vector<Dial> dialsOf(const Scene& scene, const Frequencies& f, bool together)
{
    std::vector<int> pairs = shownPairs(scene);
    if (pairs.size() > most)
        pairs.resize(most);
    if (std::ranges::find(pairs, scene.selectedPair) == pairs.end())
        pairs.size() < most ? pairs.push_back(scene.selectedPair) : void(pairs.back() = scene.selectedPair);
    std::ranges::sort(pairs);
    const auto rest = std::ranges::unique(pairs);
    pairs.erase(rest.begin(), rest.end());
    std::vector<Dial> out;
    for (int pair : pairs) {
        const auto i = static_cast<std::size_t>(pair - 1);
        out.push_back({pair, f.theta[i], f.unscaled[i], together ? 0 : gap * double(out.size())});
    }
    return out;
}

/// Adds an arc from angle a to b about (x, 0), and a gap after it.
void addArc(Series& s, double x, double radius, double a, double b)
{
    const int steps = std::max(2, static_cast<int>(std::ceil(96 * std::abs(b - a) / twoPi)));
    for (int i = 0; i <= steps; ++i) {
        const double angle = std::lerp(a, b, double(i) / steps);
        s.x.push_back(x + radius * std::cos(angle));
        s.y.push_back(radius * std::sin(angle));
    }
    s.x.push_back(s.x.back());
    s.y.push_back(std::numeric_limits<double>::quiet_NaN());
}

void addArm(Series& s, double x, double angle)
{
    s.x.insert(s.x.end(), {x, x + std::cos(angle), x});
    s.y.insert(s.y.end(), {0, std::sin(angle), std::numeric_limits<double>::quiet_NaN()});
}

Series circles(const std::vector<Dial>& dials, bool together)
{
    Series s;
    s.id = "circles";
    s.name = "Unit circle";
    s.colour = {Role::Muted, 0};
    for (const Dial& d : dials)
        if (!together || &d == &dials.front())
            addArc(s, d.x, 1, 0, twoPi);
    return s;
}

/// Angles from where training ended to where L′ reaches, for pairs that never finished a turn.
Series unseenArcs(const std::vector<Dial>& dials, const Scene& scene)
{
    Series s;
    s.id = "unseen";
    s.name = "Angles never seen in training";
    s.colour = {Role::Bound, 0};
    s.emphasised = true;
    for (const Dial& d : dials) {
        const double seen = double(scene.active.trainLength) * d.unscaled;
        const double reached = std::min(twoPi, double(scene.context.targetLength) * d.theta);
        if (seen < twoPi && reached > seen * (1 + 1e-9))
            addArc(s, d.x, unseenRadius, seen, reached);
    }
    return s;
}

/// The last few whole positions as dots.
Series trailOf(const std::vector<Dial>& dials, std::int64_t m)
{
    Series s;
    s.id = "trail";
    s.name = "Positions just before m";
    s.kind = SeriesKind::Points;
    s.colour = {Role::Muted, 0};
    for (const Dial& d : dials)
        for (std::int64_t back = 1; back <= std::min<std::int64_t>(trail, m); ++back) {
            const double angle = foldedAngle(double(m - back), d.theta, Wrap::Centred);
            s.x.push_back(d.x + std::cos(angle));
            s.y.push_back(std::sin(angle));
        }
    return s;
}

Message turnedText(const Dial& d, std::int64_t m)
{
    const double whole = std::floor(double(m) * d.theta / twoPi);
    return {"pair {0}: turned {1}", {std::to_string(d.pair), whole == 1 ? "once" : shownNumber(whole, 15) + " times"}};
}

/// One arm a pair, at m·θ; the selected pair in the accent colour.
void addQueryArms(Figure& figure, const std::vector<Dial>& dials, const Scene& scene)
{
    for (std::size_t i = 0; i < dials.size(); ++i) {
        const Dial& d = dials[i];
        const double angle = foldedAngle(double(scene.position), d.theta, Wrap::Positive);
        Series s;
        s.id = "pair:" + std::to_string(d.pair);
        s.name = Message("q of pair {0} at m", {std::to_string(d.pair)});
        s.kind = SeriesKind::LinePoints;
        s.emphasised = d.pair == scene.selectedPair;
        s.colour = s.emphasised ? Colour{Role::Active, 0} : Colour{Role::Pair, static_cast<int>(i)};
        s.x = {d.x, d.x + std::cos(angle)};
        s.y = {0, std::sin(angle)};
        s.notes.assign(2,
                       Message("{0}, then {1} rad", {turnedText(d, scene.position).english(), shownNumber(angle, 4)}));
        figure.series.push_back(std::move(s));
    }
}

Series keyArms(const std::vector<Dial>& dials, bool together)
{
    Series s;
    s.id = "key";
    s.name = "k at position 0";
    s.colour = {Role::Muted, 0};
    s.dash = Dash::Dashed;
    for (const Dial& d : dials)
        if (!together || &d == &dials.front())
            addArm(s, d.x, 0);
    return s;
}

void addPinArms(Figure& figure, const std::vector<Subject>& subjects, const std::vector<Dial>& dials, std::int64_t m)
{
    for (std::size_t i = 1; i < subjects.size(); ++i) {
        Series s;
        s.id = subjects[i].id;
        s.name = subjects[i].name;
        s.colour = subjects[i].colour;
        s.dash = Dash::Dashed;
        for (const Dial& d : dials)
            if (static_cast<std::size_t>(d.pair) <= subjects[i].f.size())
                addArm(
                    s, d.x,
                    foldedAngle(double(m), subjects[i].f.theta[static_cast<std::size_t>(d.pair - 1)], Wrap::Centred));
        if (!s.x.empty())
            figure.series.push_back(std::move(s));
    }
}

void setAxes(Figure& figure, const std::vector<Dial>& dials, const Scene& scene, bool together)
{
    figure.equalAspect = true;
    figure.y.label = "sin φ";
    figure.y.lo = -1.35;
    figure.y.hi = 1.35;
    figure.y.ticks = {{-1, "−1"}, {0, "0"}, {1, "1"}};
    figure.x.label = together ? "cos φ" : "cos φ, one circle a pair";
    figure.x.lo = -1.35;
    figure.x.hi = dials.back().x + 1.35;
    if (together)
        figure.x.ticks = figure.y.ticks;
    else
        for (const Dial& d : dials)
            figure.x.ticks.push_back({d.x, turnedText(d, scene.position).english()});
}

Message titleOf(const std::vector<Dial>& dials, const Scene& scene)
{
    const auto it = std::ranges::find(dials, scene.selectedPair, &Dial::pair);
    const double angle = double(scene.position) * it->theta;
    const double whole = std::floor(angle / twoPi);
    return {"At position {0}, pair {1} has turned {2} and stands at {3} rad",
            {grouped(scene.position), std::to_string(scene.selectedPair),
             whole == 1 ? "once" : shownNumber(whole, 15) + " times",
             shownNumber(foldedAngle(double(scene.position), it->theta, Wrap::Positive), 3)}};
}

Figure makePhasors(const Scene& scene, const FigureView&, std::stop_token)
{
    const bool together = optionOf(scene, *findFigure("phasors"), "circles") == "one";
    const std::vector<Subject> subjects = subjectsOf(scene);
    const std::vector<Dial> dials = dialsOf(scene, subjects.front().f, together);
    Figure figure;
    figure.series.push_back(circles(dials, together));
    if (Series s = unseenArcs(dials, scene); !s.x.empty())
        figure.series.push_back(std::move(s));
    figure.series.push_back(keyArms(dials, together));
    if (Series s = trailOf(dials, scene.position); !s.x.empty())
        figure.series.push_back(std::move(s));
    addPinArms(figure, subjects, dials, scene.position);
    addQueryArms(figure, dials, scene);
    setAxes(figure, dials, scene, together);
    figure.title = titleOf(dials, scene);
    return figure;
}

} // namespace

FigureKind phasors()
{
    FigureKind kind;
    kind.id = "phasors";
    kind.title = "Pairs as clock hands";
    kind.explanation =
        "Each arm is one pair of a vector at position m, turned by m·θ from where it stood at position 0; "
        "at most six pairs are shown.";
    kind.source = "(cos m·θ_k, sin m·θ_k); Su et al. 2021 (RoFormer), eq. 13";
    kind.options = {{"circles",
                     "Circles",
                     "One circle for each pair, or all arms on one",
                     {{"each", "One each"}, {"one", "All on one"}}}};
    kind.make = makePhasors;
    return kind;
}

} // namespace rope::figures
