// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kit/figure_parts.h"

#include <algorithm>
#include <cmath>

#include "core/model/number_text.h"
#include "core/scaling/methods.h"

namespace rope::figures {

std::vector<Subject> subjectsOf(const CheckedScene& checked)
{
    const Scene& scene = checked.scene();
    std::vector<Subject> out;
    out.push_back({"theta",
                   scene.name.empty() ? Message("Active") : Message(scene.name),
                   {Role::Active, 0},
                   &scene.active,
                   checked.active(),
                   checked.activeAtTarget()});
    for (std::size_t i = 0; i < scene.pins.size(); ++i) {
        const PinnedSpec& pin = scene.pins[i];
        const Message name =
            pin.name.empty() ? Message("Pin {0}", {std::to_string(i + 1)}) : Message("{0}", {pin.name});
        out.push_back({"pin:" + std::to_string(i),
                       name,
                       {Role::Pin, pin.colour},
                       &pin.spec,
                       checked.pin(i),
                       checked.pinAtTarget(i)});
    }
    return out;
}

bool isScaled(const Frequencies& f)
{
    return f.theta != f.unscaled;
}

std::string scalingName(const RopeSpec& spec)
{
    std::string out = spec.lambda == 1.0 ? "" : "λ = " + shownNumber(spec.lambda);
    const Method* method = findMethod(spec.method);
    if (method && spec.method != "none")
        out += (out.empty() ? "" : ", ") + method->title.english();
    if (const auto on = spec.tunables.find("resonance"); on != spec.tunables.end() && on->second == TunableValue(1.0))
        out += out.empty() ? "Resonance" : ", Resonance";
    return out.empty() ? "as given" : out;
}

bool isTurning(double theta)
{
    return theta > 0 && std::isfinite(periodOf(theta));
}

std::optional<PeriodRange> turningPeriods(const std::vector<double>& theta)
{
    std::vector<double> turning;
    std::ranges::copy_if(theta, std::back_inserter(turning), isTurning);
    return periodRange(turning);
}

Axis pairAxis(int pairs)
{
    Axis axis;
    axis.label = "Pair k";
    axis.lo = 0.5;
    axis.hi = std::max(1, pairs) + 0.5;
    axis.meaning = Meaning::Pair;
    axis.whole = true;
    return axis;
}

Axis positionAxis(double lo, double hi)
{
    Axis axis;
    axis.label = "Position m";
    axis.unit = "tokens";
    axis.lo = lo;
    axis.hi = hi;
    axis.meaning = Meaning::Position;
    axis.whole = true;
    return axis;
}

Axis distanceAxis(AxisScale scale, double lo, double hi)
{
    Axis axis = positionAxis(lo, hi);
    axis.label = "Distance s = m − n";
    axis.scale = scale;
    axis.meaning = Meaning::Distance;
    return axis;
}

int mostPairs(const std::vector<Subject>& subjects)
{
    std::size_t most = 0;
    for (const Subject& s : subjects)
        most = std::max(most, s.f.size());
    return static_cast<int>(most);
}

std::array<double, 2> visibleRange(const FigureView& view, double lo, double hi, double least, double most)
{
    if (!view.xRange)
        return {lo, hi};
    const auto [a, b] = std::minmax((*view.xRange)[0], (*view.xRange)[1]);
    const double from = std::max(a, least);
    const double to = std::min(b, most);
    return from < to ? std::array{from, to} : std::array{lo, hi}; // NaN compares false
}

void addLengthLines(Figure& figure, const Scene& scene, bool vertical, double (*toAxis)(double))
{
    const auto add = [&](const char* id, std::int64_t tokens, Message label, LineRole role) {
        const double at = toAxis ? toAxis(double(tokens)) : double(tokens);
        figure.lines.push_back({id, vertical, at, std::move(label), role});
    };
    const std::int64_t train = scene.active.trainLength;
    const std::int64_t target = scene.context.targetLength;
    if (train == target) {
        add("train", train, Message("L = L′ = {0}", {grouped(train)}), LineRole::TrainLength);
        return;
    }
    add("train", train, Message("L = {0}", {grouped(train)}), LineRole::TrainLength);
    add("target", target, Message("L′ = {0}", {grouped(target)}), LineRole::TargetLength);
}

std::string tokensText(double tokens)
{
    return shownNumber(tokens) + (tokens == 1.0 ? " token" : " tokens");
}

void addHeadline(Figure& figure, const char* id, Message label, Message value, Message note, double number)
{
    figure.headlines.push_back({id, std::move(label), std::move(value), std::move(note), number});
}

std::vector<std::int64_t> wholeSamples(double lo, double hi, std::int64_t most)
{
    const auto first = static_cast<std::int64_t>(std::ceil(lo));
    const auto last = std::max(first, static_cast<std::int64_t>(std::floor(hi)));
    const std::int64_t gaps = std::max<std::int64_t>(1, most - 2);
    const std::int64_t step = std::max<std::int64_t>(1, (last - first + gaps - 1) / gaps);
    std::vector<std::int64_t> out;
    for (std::int64_t s = first; s < last; s += step)
        out.push_back(s);
    out.push_back(last);
    return out;
}

} // namespace rope::figures
