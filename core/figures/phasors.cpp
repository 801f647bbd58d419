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
constexpr double across = 2.8;   ///< between the middles of two circles of radius 1
constexpr double down = 3.1;     ///< the same between rows: a caption goes between
constexpr double caption = 1.36; ///< below the middle
constexpr std::size_t most = 6;  ///< circles, in one row up to three, else in two
constexpr int trail = 8;         ///< earlier positions shown as dots
constexpr double unseenRadius = 1.1;

/// One circle: which pair turns on it, and where its middle is.
struct Dial {
    int pair = 1;
    double theta = 0;    ///< θ′
    double unscaled = 0; ///< θ of training
    double x = 0, y = 0;
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
    const std::size_t columns = pairs.size() <= 3 ? pairs.size() : (pairs.size() + 1) / 2;
    std::vector<Dial> out;
    for (std::size_t n = 0; n < pairs.size(); ++n) {
        const auto i = static_cast<std::size_t>(pairs[n] - 1);
        const double x = together ? 0 : across * double(n % columns);
        const double y = together ? 0 : -down * double(n / columns);
        out.push_back({pairs[n], f.theta[i], f.unscaled[i], x, y});
    }
    return out;
}

/// Adds an arc from angle a to b, and a gap after it.
void addArc(Series& s, const Dial& d, double radius, double a, double b)
{
    const int steps = std::max(2, static_cast<int>(std::ceil(96 * std::abs(b - a) / twoPi)));
    for (int i = 0; i <= steps; ++i) {
        const double angle = std::lerp(a, b, double(i) / steps);
        s.x.push_back(d.x + radius * std::cos(angle));
        s.y.push_back(d.y + radius * std::sin(angle));
    }
    s.x.push_back(s.x.back());
    s.y.push_back(std::numeric_limits<double>::quiet_NaN());
}

void addArm(Series& s, const Dial& d, double angle)
{
    s.x.insert(s.x.end(), {d.x, d.x + std::cos(angle), d.x});
    s.y.insert(s.y.end(), {d.y, d.y + std::sin(angle), std::numeric_limits<double>::quiet_NaN()});
}

Series circles(const std::vector<Dial>& dials, bool together)
{
    Series s;
    s.id = "circles";
    s.name = "Unit circle";
    s.colour = {Role::Muted, 0};
    for (const Dial& d : dials)
        if (!together || &d == &dials.front())
            addArc(s, d, 1, 0, twoPi);
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
            addArc(s, d, unseenRadius, seen, reached);
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
            s.y.push_back(d.y + std::sin(angle));
        }
    return s;
}

Message turnedText(const Dial& d, std::int64_t m)
{
    const double whole = std::floor(double(m) * d.theta / twoPi);
    return {"pair {0}: {1}", {std::to_string(d.pair), whole == 1 ? "1 turn" : shownNumber(whole, 15) + " turns"}};
}

Message noteOf(const Dial& d, std::int64_t m)
{
    return {"{0}, then {1} rad",
            {turnedText(d, m).english(), shownNumber(foldedAngle(double(m), d.theta, Wrap::Positive), 4)}};
}

/// The arm of one pair, at m·θ.
Series queryArm(const Dial& d, std::int64_t m)
{
    Series s;
    s.id = "pair:" + std::to_string(d.pair);
    s.name = Message("q of pair {0} at m", {std::to_string(d.pair)});
    s.kind = SeriesKind::LinePoints;
    const double angle = foldedAngle(double(m), d.theta, Wrap::Positive);
    s.x = {d.x, d.x + std::cos(angle)};
    s.y = {d.y, d.y + std::sin(angle)};
    s.notes.assign(2, noteOf(d, m));
    return s;
}

/// The selected pair in the accent colour and on top; the others in one series when captions name them.
void addQueryArms(Figure& figure, const std::vector<Dial>& dials, const Scene& scene, bool together)
{
    Series others;
    others.id = "others";
    others.name = "q of the other pairs at m";
    others.colour = {Role::Unscaled, 0};
    Series selected;
    for (std::size_t i = 0; i < dials.size(); ++i) {
        Series arm = queryArm(dials[i], scene.position);
        if (dials[i].pair == scene.selectedPair) {
            selected = std::move(arm);
        } else if (together) {
            arm.colour = {Role::Pair, static_cast<int>(i)};
            figure.series.push_back(std::move(arm));
        } else {
            addArm(others, dials[i], foldedAngle(double(scene.position), dials[i].theta, Wrap::Positive));
            others.notes.insert(others.notes.end(), 3, noteOf(dials[i], scene.position));
        }
    }
    if (!others.x.empty())
        figure.series.push_back(std::move(others));
    selected.emphasised = true;
    selected.colour = {Role::Active, 0};
    figure.series.push_back(std::move(selected));
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
            addArm(s, d, 0);
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
                    s, d,
                    foldedAngle(double(m), subjects[i].f.theta[static_cast<std::size_t>(d.pair - 1)], Wrap::Centred));
        if (!s.x.empty())
            figure.series.push_back(std::move(s));
    }
}

/// −1, 0, 1 about the middle of each circle on the way.
std::vector<Tick> circleTicks(const std::vector<Dial>& dials, double Dial::*middle)
{
    std::vector<Tick> out;
    for (const Dial& d : dials) {
        if (std::ranges::find(out, d.*middle, &Tick::at) != out.end())
            continue;
        out.insert(out.end(), {{d.*middle - 1, "−1"}, {d.*middle, "0"}, {d.*middle + 1, "1"}});
    }
    return out;
}

void setAxes(Figure& figure, const std::vector<Dial>& dials, const Scene& scene, bool together)
{
    figure.equalAspect = true;
    figure.x.label = "cos φ";
    figure.y.label = "sin φ";
    figure.x.lo = -1.4;
    figure.x.hi = std::ranges::max(dials, {}, &Dial::x).x + 1.4;
    figure.y.lo = dials.back().y - (together ? 1.4 : 1.6);
    figure.y.hi = 1.4;
    figure.x.ticks = circleTicks(dials, &Dial::x);
    figure.y.ticks = circleTicks(dials, &Dial::y);
    if (together)
        return;
    for (const Dial& d : dials)
        figure.markers.push_back({"pair:" + std::to_string(d.pair),
                                  d.x,
                                  d.y - caption,
                                  turnedText(d, scene.position),
                                  {Role::Muted, 0},
                                  false});
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
    addQueryArms(figure, dials, scene, together);
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
