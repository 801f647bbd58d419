// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/model/number_text.h"
#include "core/model/yarn_mscale.h"
#include "core/rope/logits.h"
#include "core/scaling/methods.h"

namespace rope::figures {

namespace {

constexpr double usualFactor = 64;
constexpr int steps = 96;

/// The spec's attention factor if the context were `factor` times the training length; NaN where it cannot be.
double attentionAt(const RopeSpec& spec, double factor)
{
    RopeSpec changed = spec;
    Context context;
    context.targetLength =
        std::clamp<std::int64_t>(std::llround(factor * double(spec.trainLength)), 1, limits::maxLength);
    const Method* method = findMethod(spec.method);
    if (method && method->tunable("factor"))
        changed.tunables["factor"] = factor;
    return problemsOf(changed, context).empty() ? frequenciesOf(changed, context).attentionFactor
                                                : std::numeric_limits<double>::quiet_NaN();
}

/// The right end: a power of two that the present factor lies below.
double mostFactorOf(const Subject& active)
{
    return std::isfinite(active.f.factor)
               ? std::max(usualFactor, std::exp2(std::ceil(std::log2(active.f.factor) + 0.5)))
               : usualFactor;
}

Series curveOf(const Subject& subject, double mostFactor)
{
    Series s;
    s.id = subject.id;
    s.name = subject.id == "theta" ? Message("{0}", {scalingName(*subject.spec)}) : subject.name;
    s.colour = subject.colour;
    for (int i = 0; i <= steps; ++i) {
        const double factor = std::pow(mostFactor, double(i) / steps);
        const double a = attentionAt(*subject.spec, factor);
        if (std::isnan(a))
            continue;
        s.x.push_back(factor);
        s.y.push_back(a);
        s.notes.push_back({"factor {0}: cos and sin times {1}, scores times {2}",
                           {shownNumber(factor, 3), shownNumber(a), shownNumber(a * a)}});
    }
    return s;
}

Series reference(double mostFactor)
{
    Series s;
    s.id = "reference";
    s.name = "0.1·ln f + 1 (YaRN)";
    s.colour = {Role::Bound, 0};
    s.dash = Dash::Dotted;
    s.emphasised = true; // its dots lie on the curve of a method that follows it
    for (int i = 0; i <= steps; ++i) {
        s.x.push_back(std::pow(mostFactor, double(i) / steps));
        s.y.push_back(yarnMscale(s.x.back()));
    }
    return s;
}

void setAxes(Figure& figure, double mostFactor)
{
    figure.x.label = "Factor f = L′/L";
    figure.x.scale = AxisScale::Log;
    figure.x.lo = 1;
    figure.x.hi = mostFactor;
    const std::int64_t ratio = mostFactor > 4096 ? 16 : mostFactor > usualFactor ? 4 : 2;
    for (std::int64_t f = 1; double(f) <= mostFactor; f *= ratio)
        figure.x.ticks.push_back({double(f), grouped(f)});
    figure.y.label = "Attention factor";
    double lo = 1, hi = 1.45;
    for (const Series& s : figure.series)
        for (double a : s.y) {
            lo = std::min(lo, a);
            hi = std::max(hi, a);
        }
    const double air = 0.06 * (hi - lo);
    figure.y.lo = lo - air;
    figure.y.hi = hi + air;
}

/// Of layers that multiply their queries though the RoPE shown does not: Llama 4's without rotation.
LayerHeat otherHeat(const Scene& scene, std::int64_t position)
{
    return scene.active.temperature == QueryTemperature{} ? layerHeatOf(scene.layers, position) : LayerHeat{};
}

Message titleOf(const Scene& scene, const Subject& active, const LogitScale& logits)
{
    const double a = active.f.attentionFactor;
    const std::string factor = shownNumber(active.f.factor);
    if (logits.total() != logits.rotation)
        return {"Logits × {0}: {1} from cos and sin, {2} from the softmax scale, {3} from temperature",
                {shownNumber(logits.total()), shownNumber(logits.rotation), shownNumber(logits.softmax),
                 shownNumber(logits.temperature)}};
    if (const LayerHeat heat = otherHeat(scene, scene.context.targetLength - 1); heat.count > 0)
        return {"Attention factor {0}, and {1} of {2} layers multiply their queries by up to {3}",
                {shownNumber(a), grouped(std::int64_t(heat.count)), grouped(std::int64_t(scene.layers.size())),
                 shownNumber(heat.most, 5)}};
    return a == 1 ? Message("Attention factor 1: scores keep their size at factor {0}", {factor})
                  : Message("At factor {0}, cos and sin are multiplied by {1} and scores by {2}",
                            {factor, shownNumber(a), shownNumber(a * a)});
}

/// Temperatures grow with the position: what they come to at m.
void addHeatAtPosition(Figure& figure, const Scene& scene)
{
    const std::string at = grouped(scene.position);
    if (const LayerHeat heat = otherHeat(scene, scene.position); heat.count > 0)
        addHeadline(figure, "layers_temperature", "Queries of some layers ×", shownNumber(heat.most),
                    Message("Layers with a temperature: {0} of {1}, at position m = {2}",
                            {grouped(std::int64_t(heat.count)), grouped(std::int64_t(scene.layers.size())), at}),
                    heat.most);
    if (scene.active.temperature == QueryTemperature{})
        return;
    const LogitScale here = logitScaleOf(scene.active, scene.context, scene.position);
    addHeadline(figure, "logits_factor_at_position", "Logits × at m", shownNumber(here.total()),
                Message("Of the query at position m = {0}: cos and sin {1}, softmax scale {2}, temperature {3}",
                        {at, shownNumber(here.rotation), shownNumber(here.softmax), shownNumber(here.temperature)}),
                here.total());
}

Figure makeAttention(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    const std::vector<Subject> subjects = subjectsOf(request.checked);
    const Subject& active = subjects.front();
    Figure figure;
    const double mostFactor = mostFactorOf(active);
    for (const Subject& subject : subjects) {
        Series s = curveOf(subject, mostFactor);
        s.emphasised = subject.id == "theta";
        if (!s.x.empty())
            figure.series.push_back(std::move(s));
    }
    figure.series.push_back(reference(mostFactor));
    setAxes(figure, mostFactor);
    const double a = active.f.attentionFactor;
    const LogitScale logits = logitScaleOf(scene.active, scene.context, scene.context.targetLength - 1);
    figure.title = titleOf(scene, active, logits);
    if (active.f.factor >= 1 && active.f.factor <= mostFactor)
        figure.markers.push_back({"now", active.f.factor, a, Message("now: {0}", {shownNumber(a)}), active.colour});
    addHeadline(figure, "attention_factor", "Attention factor", shownNumber(a),
                "Multiplies cos and sin, so every score by its square", a);
    addHeadline(figure, "logits_factor", "Logits ×", shownNumber(logits.total()),
                Message("Of the last query within L′: cos and sin {0}, softmax scale {1}, temperature {2}",
                        {shownNumber(logits.rotation), shownNumber(logits.softmax), shownNumber(logits.temperature)}),
                logits.total());
    addHeatAtPosition(figure, scene);
    return figure;
}

} // namespace

FigureKind attention_factor()
{
    FigureKind kind;
    kind.id = "attention_factor";
    kind.title = "Attention factor over the factor";
    kind.explanation = "Some methods multiply cos and sin by a number that grows with the factor, to sharpen the "
                       "softmax over a longer context.";
    kind.source = "0.1·ln f + 1: Peng et al. 2023 (YaRN), eq. 22; √(1 + ln f/ln L): Ding et al. 2024 (LongRoPE)";
    kind.usesSelectedPair = false;
    kind.make = makeAttention;
    return kind;
}

} // namespace rope::figures
