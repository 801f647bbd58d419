// SPDX-License-Identifier: GPL-3.0-or-later
// Lists with one value per layer: rope_theta and partial_rotary_factors of Step 3.5, layer_rope_theta of Granite SWA
// and Muse Glimmer.
#include "core/configs/layer_lists.h"

#include <algorithm>
#include <map>

#include "core/model/model_layers.h"
#include "core/model/number_text.h"
#include "core/model/problem.h"

namespace rope {

namespace {

/// A list of a number per layer, from 0 to `most`; those that `fits` refuses as well are answered with `allowed`.
template <typename Fits>
std::vector<double> listAt(const JsonFields& config, std::string_view key, double most, Fits fits, const char* allowed)
{
    const std::string name(key);
    const Json* given = config.find(name);
    if (!given || !given->is_array())
        return {};
    std::vector<double> out = *config.numbers(name);
    if (out.size() > limits::maxLayers)
        throw InputError(config.nameOf(name), "a list of " + std::to_string(out.size()),
                         "at most " + std::to_string(limits::maxLayers) + " layers");
    for (std::size_t i = 0; i < out.size(); ++i) {
        const bool isWithin = out[i] >= 0 && out[i] <= most;
        if (!isWithin || !fits(out[i]))
            throw InputError(config.nameOf(name) + "[" + std::to_string(i) + "]", exactText(out[i]),
                             isWithin ? std::string(allowed) : "a number from 0 to " + shownNumber(most));
    }
    return out;
}

std::vector<double> basesOf(const JsonFields& config, const Family& family)
{
    const std::string key(family.baseListKey);
    // Where one base for all has the same key, a number is that.
    if (key != family.baseKey && config.has(key) && !config.find(key)->is_array())
        config.fail(key, "a list of numbers, one per layer");
    return listAt(
        config, key, limits::maxBase, [](double b) { return b == 0 || b > 1; },
        "0 (no rotation), or a number greater than 1");
}

/// The values of the layers of one type (all layers when `type` is empty), each once, in their order.
std::vector<double> valuesOf(const std::string& type, const std::vector<std::string>& types,
                             const std::vector<double>& list)
{
    std::vector<double> out;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const bool belongs = type.empty() || (i < types.size() && types[i] == type);
        if (belongs && std::ranges::find(out, list[i]) == out.end())
            out.push_back(list[i]);
    }
    return out;
}

/// The class has one base for the layers of a type and takes it from the list of bases, or from their dict (Step 3.5).
bool listsPerType(const Family& family)
{
    return !family.baseListKey.empty() && family.baseListKey == family.baseKey;
}

/// Of a type of layers the first base in the list, unless the dict has one itself.
std::vector<double> baseOfType(const RopeEntry& entry, const std::vector<double>& bases, const Family& family,
                               std::vector<Message>& warnings)
{
    if (!listsPerType(family) || bases.size() < 2)
        return bases;
    if (!entry.values.contains("rope_theta"))
        warnings.emplace_back("{0} gives layers of type {1} several bases; the first is shown, as in the library.",
                              std::vector<std::string>{std::string(family.baseListKey), quotable(entry.layerType)});
    return {bases.front()};
}

/// One entry per base that differs from 0; only one where the list says no more than which layers rotate, or the dict
/// has a base itself.
std::vector<RopeEntry> split(const RopeEntry& entry, const std::vector<double>& bases, const Family& family)
{
    const bool isSaid = listsPerType(family) && entry.values.contains("rope_theta");
    if ((family.baseListIsSwitch || isSaid) && std::ranges::any_of(bases, [](double base) { return base != 0; }))
        return {entry};
    std::vector<RopeEntry> out;
    for (const double base : bases) {
        if (base == 0)
            continue;
        out.push_back(entry);
        out.back().values["rope_theta"] = base;
    }
    if (out.size() > 1)
        for (RopeEntry& part : out)
            part.layerType +=
                (entry.layerType.empty() ? "rope_theta " : " ") + digits17(part.values["rope_theta"].get<double>());
    if (out.empty()) {
        out.push_back(entry);
        out[0].rotates = false;
    }
    return out;
}

/// Which layer types are scaled, where the config lists them.
void leaveUnscaled(const JsonFields& config, std::vector<RopeEntry>& entries)
{
    const auto scaled = config.texts("yarn_only_types");
    if (!scaled)
        return;
    for (RopeEntry& entry : entries)
        if (!entry.layerType.empty() && std::ranges::find(*scaled, entry.layerType) == scaled->end())
            entry.values = {{"rope_type", "default"}};
}

bool sameRope(const RopeEntry& a, const RopeEntry& b)
{
    return a.rotates == b.rotates && a.values == b.values;
}

} // namespace

void applyLayerLists(const JsonFields& config, const Family& family, std::vector<RopeEntry>& entries,
                     std::vector<Message>& warnings)
{
    const auto bases = basesOf(config, family);
    const auto parts = listAt(
        config, family.partialListKey, 1, [](double p) { return p > 0; }, "a number greater than 0, at most 1");
    if (bases.empty() && parts.empty())
        return;
    leaveUnscaled(config, entries);
    auto types = config.texts("layer_types").value_or(std::vector<std::string>{});
    if (types.empty() && listsPerType(family)) { // all layers are full ones then
        types.assign(std::max(bases.size(), parts.size()), std::string(family.fullLayer));
        std::erase_if(entries, [&family](const RopeEntry& entry) { return entry.layerType == family.localLayer; });
    }
    if (entries.size() == 1 && entries[0].layerType.empty() && !types.empty()) {
        const RopeEntry all = entries[0];
        entries.clear();
        for (const std::string& type : types)
            if (std::ranges::find(entries, type, &RopeEntry::layerType) == entries.end()) {
                entries.push_back(all);
                entries.back().layerType = type;
            }
    }
    std::vector<RopeEntry> out;
    for (RopeEntry& entry : entries) {
        if (const auto own = valuesOf(entry.layerType, types, parts); !own.empty())
            entry.values.emplace("partial_rotary_factor", own[0]);
        const auto own = baseOfType(entry, valuesOf(entry.layerType, types, bases), family, warnings);
        for (RopeEntry& part : own.empty() ? std::vector{entry} : split(entry, own, family))
            out.push_back(std::move(part));
    }
    const bool alike = std::ranges::all_of(out, [&out](const RopeEntry& e) { return sameRope(e, out[0]); });
    if (alike && family.layers == LayerRule::Same) {
        out.resize(1);
        out[0].layerType.clear();
    }
    if (const auto still = std::ranges::count(bases, 0.0); still > 0)
        warnings.emplace_back("{0} of {1} layers use no rotation ({2} is 0 there).",
                              std::vector<std::string>{std::to_string(still), std::to_string(bases.size()),
                                                       std::string(family.baseListKey)});
    entries = std::move(out);
}

} // namespace rope
