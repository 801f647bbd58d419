// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/layer_plan.h"

#include <algorithm>

#include "core/configs/layer_patterns.h"
#include "core/configs/layer_types.h"
#include "core/configs/rope_entries.h"
#include "core/model/number_text.h"

namespace rope {

namespace {

/// Per layer, whether no_rope_layers or the family's rule leaves it without rotation.
std::vector<bool> stillOf(const JsonFields& config, const Family& family, const LayerPattern& pattern,
                          std::size_t count)
{
    std::vector<bool> out(count, false);
    const std::vector<bool> listed = rotatingFlags(config, family);
    const std::int64_t every = stillIntervalOf(config, family);
    for (std::size_t i = 0; i < count; ++i)
        out[i] = (pattern.orderIsStill && isFullByOrder(pattern, pattern.every, i, count)) ||
                 (i < listed.size() ? !listed[i] : listed.empty() && every > 0 && std::int64_t(i + 1) % every == 0);
    return out;
}

/// f of the layers' method: given, else what the lengths make of it.
double factorOf(const LayerRope& rope)
{
    if (rope.spec.method == "none")
        return 1;
    const auto given = rope.spec.tunables.find("factor");
    if (given != rope.spec.tunables.end() && std::holds_alternative<double>(given->second))
        return std::get<double>(given->second);
    return std::max(1.0, double(rope.context.targetLength) / double(rope.spec.trainLength));
}

/// The family's temperature of layers without rotation, with the config's own numbers.
QueryTemperature stillTemperature(const JsonFields& config, const Family& family)
{
    if (family.still.beta == 0 || !config.flag("attn_temperature_tuning").value_or(true))
        return {};
    QueryTemperature out = family.still;
    out.beta = config.number("attn_scale").value_or(out.beta);
    out.length = std::max<std::int64_t>(planNumber(config, "floor_scale").value_or(out.length), 1);
    return out;
}

ModelLayer rotatingLayer(const LayerRope& rope)
{
    ModelLayer layer;
    layer.base = rope.spec.base * rope.spec.lambda;
    layer.factor = factorOf(rope);
    layer.temperature = rope.spec.temperature;
    return layer;
}

/// A base per layer where the config lists them; 0 there: no rotation.
std::vector<double> listedBases(const JsonFields& config, const Family& family)
{
    const Json* given = config.find(std::string(family.baseListKey));
    return given && given->is_array() ? *config.numbers(std::string(family.baseListKey)) : std::vector<double>{};
}

/// The RoPE of layers of that type, of that base where there is one (layers of one type are told apart by it).
const LayerRope* ropeOf(const ModelConfig& read, const std::string& type, std::optional<double> base)
{
    const LayerRope* named = read.layer(type);
    if (!base || (named && named->spec.base == *base))
        return named;
    const auto fits = [&](const LayerRope& l) {
        const bool isNamed = l.layerType.starts_with(type + " ") || l.layerType.starts_with("rope_theta ");
        return isNamed && l.spec.base == *base;
    };
    const auto it = std::ranges::find_if(read.layers, fits);
    return it == read.layers.end() ? named : &*it;
}

bool holds(const std::string& text, const char* word)
{
    return text.find(word) != std::string::npos;
}

/// How far a layer of that type sees. Convolutions reach as far as they are wide, layers of experts alone see nothing
/// but their own token, states of any kind everything.
void setSight(ModelLayer& layer, const std::string& type, const JsonFields& config, const LayerPattern& pattern)
{
    const bool chunked = holds(type, "chunked");
    if (!isRotatingType(type)) {
        layer.attends = false;
        if (holds(type, "conv"))
            layer.window = 3; // the width of LFM2
        else if (type == "mlp" || type == "moe")
            layer.window = 1;
    } else if (chunked && layer.rotates) {
        static constexpr LayerPattern chunks{.windowKey = "attention_chunk_size"};
        const LayerWindow seen = layerWindowOf(config, pattern.other == "chunked_attention" ? pattern : chunks);
        layer.chunk = seen.tokens;
        layer.windowUnknown = !seen.known;
    } else if (!chunked && (holds(type, "sliding") || holds(type, "window"))) {
        const LayerWindow seen = layerWindowOf(config, pattern);
        layer.window = seen.tokens;
        layer.windowUnknown = !seen.known;
        const Json* both = config.find(std::string(pattern.bothWaysKey));
        layer.bothWays = seen.tokens > 0 && (pattern.bothWays || (both && *both == true));
    }
}

void noteLength(std::size_t listed, std::size_t count, std::string_view key, std::vector<Message>& warnings)
{
    if (listed > 0 && count > 0 && listed != count)
        warnings.emplace_back(
            "{0} names {1} layers, the model has {2}; the layers that both know of are shown.",
            std::vector<std::string>{std::string(key), std::to_string(listed), std::to_string(count)});
}

/// What no number of the plan says by itself.
void notePlan(const JsonFields& config, const Family& family, const LayerPattern& pattern,
              const std::vector<ModelLayer>& plan, std::vector<Message>& warnings)
{
    const auto without = std::ranges::count(plan, false, &ModelLayer::attends);
    if (without > 0)
        warnings.emplace_back("{0} of {1} layers have no attention, so no rotation: they keep a state, or look at "
                              "their own token and the ones before it in another way.",
                              std::vector<std::string>{std::to_string(without), std::to_string(plan.size())});
    const auto unknown = std::ranges::count(plan, true, &ModelLayer::windowUnknown);
    if (unknown > 0)
        warnings.emplace_back("{0} of {1} layers see a window, and the config does not say how long it is.",
                              std::vector<std::string>{std::to_string(unknown), std::to_string(plan.size())});
    std::string saved(pattern.everyKey);
    saved.insert(0, 1, '_');
    if (const Json* given = pattern.everyKey.empty() || config.has("layer_types") ? nullptr : config.find(saved);
        given && *given != pattern.every)
        warnings.emplace_back("{0} has no effect: the library writes it and reads {1} alone.",
                              std::vector<std::string>{config.nameOf(saved), std::string(pattern.everyKey)});
    const Json* on = config.find("use_sliding_window");
    const bool isLost =
        config.has("sliding_window") && !(on && *on == false) && std::ranges::none_of(plan, &ModelLayer::isLocal);
    if (family.type.empty() && !plan.empty() && isLost)
        warnings.emplace_back("{0} is given, but nothing says for which layers; all are shown as seeing everything.",
                              std::vector<std::string>{config.nameOf("sliding_window")});
}

} // namespace

std::vector<ModelLayer> layerPlanOf(const JsonFields& config, const Family& family, const ModelConfig& read,
                                    std::vector<Message>& warnings)
{
    const std::size_t count = layerCountOf(config);
    const LayerPattern& pattern = layerPatternOf(family, config);
    const std::vector<bool> still = stillOf(config, family, pattern, count);
    const std::vector<std::string> types = layerTypesOf(config, pattern, still);
    noteLength(rotatingFlags(config, family).size(), count, "no_rope_layers", warnings);
    noteLength(types.size(), count, "layer_types", warnings);
    const std::vector<bool> dense = denseLayersOf(config, pattern, count);
    const std::vector<double> bases = listedBases(config, family);
    noteLength(bases.size(), count, family.baseListKey, warnings);
    std::vector<ModelLayer> out;
    for (std::size_t i = 0; i < std::min(count, types.size()); ++i) {
        const auto base = i < bases.size() ? std::optional(bases[i]) : std::nullopt;
        const LayerRope* rope = ropeOf(read, types[i], base);
        const bool isStill = base ? *base == 0 : bool(still[i]);
        ModelLayer layer;
        layer.rotates = dense[i] || (!isStill && (rope ? rope->rotates : isRotatingType(types[i])));
        if (layer.rotates)
            layer = rotatingLayer(rope && rope->rotates ? *rope : read.layers[read.defaultLayer]);
        setSight(layer, types[i], config, pattern);
        if (!layer.rotates && layer.attends)
            layer.temperature = stillTemperature(config, family);
        out.push_back(layer);
    }
    notePlan(config, family, pattern, out, warnings);
    return out;
}

} // namespace rope
