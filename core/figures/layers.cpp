// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/figures/figure_list.h"
#include "core/figures/kit/figure_parts.h"
#include "core/model/model_layers.h"
#include "core/model/number_text.h"
#include "core/rope/logits.h"

namespace rope::figures {

namespace {

enum class Kind { Global, Local, Still };

Kind kindOf(const ModelLayer& layer)
{
    return !layer.rotates ? Kind::Still : layer.isLocal() ? Kind::Local : Kind::Global;
}

/// How many tokens a layer sees: its window or chunk, else all of L'.
double seenBy(const ModelLayer& layer, const Scene& scene)
{
    const auto all = double(scene.context.targetLength);
    const std::int64_t local = layer.window > 0 ? layer.window : layer.chunk;
    return local > 0 ? std::min(double(local), all) : all;
}

Message noteOf(std::size_t number, const ModelLayer& layer, const Scene& scene)
{
    const double temperature = temperatureAt(layer.temperature, scene.context.targetLength - 1);
    const std::string hot = temperature == 1 ? "" : "; queries × " + shownNumber(temperature, 4) + " at the end of L′";
    const std::string sees = layer.window > 0  ? "window " + grouped(layer.window)
                             : layer.chunk > 0 ? "chunks of " + grouped(layer.chunk)
                                               : "sees all";
    if (!layer.rotates)
        return {"layer {0}: no rotation, {1}{2}", {std::to_string(number), sees, hot}};
    return {"layer {0}: base {1}, factor {2}, {3}{4}",
            {std::to_string(number), shownNumber(layer.base), shownNumber(layer.factor), sees, hot}};
}

Series barsOf(Kind kind, const Scene& scene)
{
    Series s;
    s.kind = SeriesKind::Bars;
    s.id = kind == Kind::Global ? "global" : kind == Kind::Local ? "local" : "still";
    s.name = kind == Kind::Global  ? "Rotates, sees all"
             : kind == Kind::Local ? "Rotates, sees a window or chunk"
                                   : "No rotation";
    s.colour = kind == Kind::Global ? Colour{Role::Active, 0} : Colour{Role::Pair, kind == Kind::Local ? 1 : 2};
    for (std::size_t i = 0; i < scene.layers.size(); ++i) {
        if (kindOf(scene.layers[i]) != kind)
            continue;
        s.x.push_back(double(i + 1));
        s.y.push_back(seenBy(scene.layers[i], scene));
        s.notes.push_back(noteOf(i + 1, scene.layers[i], scene));
    }
    return s;
}

/// How far back information can have come from after each layer, were the ones that see all left out.
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
        s.x.push_back(double(i + 1));
        s.y.push_back(reach[i] == 0 ? all : std::min(double(reach[i]), all));
        s.notes.push_back(reach[i] == 0 ? Message("after layer {0}: from anywhere", {std::to_string(i + 1)})
                                        : Message("after layer {0}: from {1} tokens back",
                                                  {std::to_string(i + 1), grouped(reach[i])}));
    }
    return s;
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
    std::array<std::size_t, 3> counts{};
    for (const Kind kind : {Kind::Global, Kind::Local, Kind::Still}) {
        Series s = barsOf(kind, scene);
        counts[std::size_t(kind)] = s.x.size();
        if (!s.x.empty())
            figure.series.push_back(std::move(s));
    }
    figure.series.push_back(reachSeries(scene));
    const std::string total = std::to_string(scene.layers.size());
    const auto [global, local, still] = counts;
    figure.title = still > 0 ? Message("{0} of {1} layers do not rotate", {std::to_string(still), total})
                   : local > 0
                       ? Message("{0} of {1} layers see all, the others a window", {std::to_string(global), total})
                       : Message("All {0} layers rotate and see all", {total});
    addHeadline(figure, "without_rotation", "Layers without rotation",
                Message("{0} of {1}", {std::to_string(still), total}), "Their scores know no position", double(still));
    addHeadline(figure, "local", "Layers with a window or chunk", Message("{0} of {1}", {std::to_string(local), total}),
                "They see that many tokens; j windows of W reach 1 + j(W - 1)", double(local));
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
