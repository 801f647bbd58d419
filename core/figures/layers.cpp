// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/model/model_layers.h"
#include "core/model/number_text.h"
#include "core/rope/logits.h"

namespace rope::figures {

namespace {

enum class Kind { Global, Local, Unknown, Still, None };
constexpr std::array kinds{Kind::Global, Kind::Local, Kind::Unknown, Kind::Still, Kind::None};
using Counts = std::array<std::size_t, kinds.size()>;

Kind kindOf(const ModelLayer& layer)
{
    return !layer.attends        ? Kind::None
           : !layer.rotates      ? Kind::Still
           : layer.windowUnknown ? Kind::Unknown
           : layer.isLocal()     ? Kind::Local
                                 : Kind::Global;
}

/// How many tokens a layer sees: its window or chunk, else all of L'; without attention its own.
double seenBy(const ModelLayer& layer, const Scene& scene)
{
    const auto all = double(scene.context.targetLength);
    const std::int64_t local = layer.window > 0 ? layer.window : layer.chunk;
    return !layer.attends ? 1 : local > 0 ? std::min(double(local), all) : all;
}

double temperatureOf(const ModelLayer& layer, const Scene& scene)
{
    return temperatureAt(layer.temperature, scene.context.targetLength - 1);
}

std::string sightOf(const ModelLayer& layer)
{
    return layer.windowUnknown ? "a window of unknown length"
           : layer.bothWays    ? "window " + grouped(layer.window) + ", both ways"
           : layer.window > 0  ? "window " + grouped(layer.window)
           : layer.chunk > 0   ? "chunks of " + grouped(layer.chunk)
                               : "sees all";
}

Message noteOf(std::size_t number, const ModelLayer& layer, const Scene& scene)
{
    if (!layer.attends)
        return {"layer {0}: no attention, so no positions", {std::to_string(number)}};
    const double temperature = temperatureOf(layer, scene);
    const std::string hot = temperature == 1 ? "" : "; queries × " + shownNumber(temperature, 4) + " at the end of L′";
    if (!layer.rotates)
        return {"layer {0}: no rotation, {1}{2}", {std::to_string(number), sightOf(layer), hot}};
    return {"layer {0}: base {1}, factor {2}, {3}{4}",
            {std::to_string(number), shownNumber(layer.base), shownNumber(layer.factor), sightOf(layer), hot}};
}

struct Look {
    const char* id;
    const char* name;
    Colour colour;
};

Look lookOf(Kind kind)
{
    switch (kind) {
    case Kind::Global: return {"global", "Rotates, sees all", {Role::Active, 0}};
    case Kind::Local: return {"local", "Rotates, sees a window or chunk", {Role::Pair, 1}};
    case Kind::Unknown: return {"unknown", "Rotates, sees a window of unknown length", {Role::Pair, 3}};
    case Kind::Still: return {"still", "No rotation", {Role::Pair, 2}};
    case Kind::None: break;
    }
    return {"none", "No attention: a state instead of keys", {Role::Muted, 0}};
}

Series marksOf(Kind kind, const Scene& scene)
{
    const Look look = lookOf(kind);
    Series s;
    s.kind = SeriesKind::Bars;
    s.id = look.id;
    s.name = look.name;
    s.colour = look.colour;
    for (std::size_t i = 0; i < scene.layers.size(); ++i) {
        if (kindOf(scene.layers[i]) != kind)
            continue;
        s.x.push_back(double(i + 1));
        s.y.push_back(seenBy(scene.layers[i], scene));
        s.notes.push_back(noteOf(i + 1, scene.layers[i], scene));
    }
    return s;
}

/// How far back information can have come from after each layer; it ends where a window of unknown length begins.
Series reachSeries(const Scene& scene)
{
    Series s;
    s.id = "reach";
    s.name = "Reach of the layers so far";
    s.colour = {Role::Bound, 0};
    s.kind = SeriesKind::LinePoints;
    const std::vector<std::int64_t> reach = reachOf(scene.layers);
    const auto all = double(scene.context.targetLength);
    for (std::size_t i = 0; i < reach.size(); ++i) {
        if (reach[i] == unknownReach)
            continue;
        s.x.push_back(double(i + 1));
        s.y.push_back(reach[i] == 0 ? all : std::min(double(reach[i]), all));
        s.notes.push_back(reach[i] == 0 ? Message("after layer {0}: from anywhere", {std::to_string(i + 1)})
                                        : Message("after layer {0}: from {1} tokens back",
                                                  {std::to_string(i + 1), grouped(reach[i])}));
    }
    return s;
}

/// What a layer has beside how far it sees, for files.
std::vector<Series> dataOf(const Scene& scene)
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    std::vector<Series> out(4);
    constexpr std::array names{"rotates", "base", "factor", "temperature"};
    for (std::size_t c = 0; c < names.size(); ++c)
        out[c].id = names[c];
    out[0].name = "Rotates";
    out[1].name = "Base";
    out[2].name = "Factor";
    out[3].name = "Temperature at the end of L′";
    for (std::size_t i = 0; i < scene.layers.size(); ++i) {
        const ModelLayer& layer = scene.layers[i];
        const std::array values{layer.rotates ? 1.0 : 0.0, layer.rotates ? layer.base : none,
                                layer.rotates ? layer.factor : none,
                                layer.attends ? temperatureOf(layer, scene) : none};
        for (std::size_t c = 0; c < values.size(); ++c) {
            out[c].x.push_back(double(i + 1));
            out[c].y.push_back(values[c]);
        }
    }
    return out;
}

Message titleOf(const Scene& scene, const Counts& counts)
{
    const auto [global, local, unknown, still, none] = counts;
    const std::string total = std::to_string(scene.layers.size());
    const bool alike = std::ranges::all_of(scene.layers, [&scene](const ModelLayer& l) {
        return l.window == scene.layers[0].window && l.isLocal() && l.chunk == 0;
    });
    if (none > 0)
        return {"{0} of {1} layers have attention, the others keep a state; {2} rotate",
                {std::to_string(scene.layers.size() - none), total, std::to_string(global + local + unknown)}};
    if (still > 0)
        return {"{0} of {1} layers do not rotate", {std::to_string(still), total}};
    if (unknown > 0)
        return {"{0} of {1} layers see a window of unknown length", {std::to_string(unknown), total}};
    if (alike)
        return {"All {0} layers see a window of {1} tokens", {total, grouped(scene.layers[0].window)}};
    if (local > 0)
        return {"{0} of {1} layers see all, the others a window", {std::to_string(global), total}};
    return {"All {0} layers rotate and see all", {total}};
}

void addHeadlines(Figure& figure, const Scene& scene, const Counts& counts)
{
    const std::string total = std::to_string(scene.layers.size());
    const std::size_t without = counts[std::size_t(Kind::Still)] + counts[std::size_t(Kind::None)];
    addHeadline(figure, "without_rotation", "Layers without rotation",
                Message("{0} of {1}", {std::to_string(without), total}), "Their scores know no position",
                double(without));
    const auto local = std::size_t(std::ranges::count_if(scene.layers, &ModelLayer::isLocal));
    addHeadline(figure, "local", "Layers with a window or chunk", Message("{0} of {1}", {std::to_string(local), total}),
                "They see that many tokens; j windows of W reach 1 + j(W - 1)", double(local));
    const LayerHeat heat = layerHeatOf(scene.layers, scene.context.targetLength - 1);
    if (heat.count > 0)
        addHeadline(figure, "temperature", "Layers with a temperature",
                    Message("{0} of {1}", {std::to_string(heat.count), total}),
                    Message("They multiply their queries by up to {0} at the end of L′", {shownNumber(heat.most)}),
                    heat.most);
}

Figure makeLayers(const FigureRequest& request)
{
    const Scene& scene = request.scene();
    Figure figure;
    figure.x.label = "Layer";
    figure.x.whole = true;
    figure.x.lo = 0.5;
    figure.x.hi = double(std::max<std::size_t>(scene.layers.size(), 1)) + 0.5;
    figure.y.label = "Tokens a layer sees";
    figure.y.unit = "tokens";
    figure.y.scale = AxisScale::Log;
    figure.y.lo = 1;
    figure.y.hi = 2 * std::max(2.0, double(scene.context.targetLength));
    if (scene.layers.empty()) {
        figure.title = "No layers are known: open the config of a model that says how many it has";
        return figure;
    }
    Counts counts{};
    for (const Kind kind : kinds) {
        Series s = marksOf(kind, scene);
        counts[std::size_t(kind)] = s.x.size();
        if (!s.x.empty())
            figure.series.push_back(std::move(s));
    }
    if (counts[std::size_t(Kind::None)] > 0)
        figure.y.lo = 0.7; // their bars end at 1
    figure.series.push_back(reachSeries(scene));
    figure.data = dataOf(scene);
    figure.title = titleOf(scene, counts);
    addHeadlines(figure, scene, counts);
    return figure;
}

} // namespace

FigureKind layers()
{
    FigureKind kind;
    kind.id = "layers";
    kind.title = "Layers";
    kind.explanation =
        "One bar for each layer of the model: how many tokens it sees, and whether it rotates; the line is "
        "how far back information can have come from.";
    kind.source = "The model's config: layer_types, sliding_window, no_rope_layers; reach 1 + j(W - 1)";
    kind.usesPosition = false;
    kind.usesSelectedPair = false;
    kind.make = makeLayers;
    return kind;
}

} // namespace rope::figures
