// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/single_layers.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "core/configs/layer_patterns.h"
#include "core/configs/model_dims.h"
#include "core/configs/rotation_keys.h"
#include "core/model/text.h"

namespace rope {

namespace {

const std::string dictKey = "per_layer_config";

/// The number of a layer as Python's int() reads it ("00" too); nothing for what is none.
std::optional<std::size_t> numberOf(const std::string& key)
{
    std::size_t layer = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), layer);
    return error == std::errc() && end == key.data() + key.size() ? std::optional(layer) : std::nullopt;
}

std::vector<std::string> typesOf(const JsonFields& config, const Family& family)
{
    std::size_t count = layerCountOf(config);
    if (const auto listed = config.texts("layer_types"); count == 0 && listed)
        count = listed->size();
    return layerTypesOf(config, layerPatternOf(family, config), std::vector<bool>(count, false));
}

/// What the dict says of one layer; nothing where it does not speak of it.
std::optional<JsonFields> layerAt(const JsonFields& dict, std::size_t layer)
{
    for (const auto& [key, value] : dict.json().items())
        if (numberOf(key) == layer && value.is_object())
            return JsonFields(value, dict.nameOf(quotable(key)));
    return std::nullopt;
}

bool concernsAngles(const std::string& key)
{
    return speaksOfRotation(key) || key == "head_dim" || key == "partial_rotary_factor" || key == "rotary_pct";
}

/// A key of a layer that says what is shown of that layer anyway.
bool isShown(const JsonFields& config, const Family& family, const std::string& layerType, const std::string& key,
             const Json& value)
{
    if (key == "head_dim")
        return value == dimsOf(config, family, layerType).headDim;
    const Json* same = config.find(key);
    return same && *same == value;
}

} // namespace

std::optional<std::int64_t> singleHeadDimOf(const JsonFields& config, const Family& family,
                                            const std::string& layerType)
{
    const Json* given = config.find(dictKey);
    if (family.globalHeadDim == 0 || !given || !given->is_object())
        return std::nullopt;
    const JsonFields dict = *config.object(dictKey);
    const std::vector<std::string> types = typesOf(config, family);
    const std::int64_t usual = saidHeadDim(config, "head_dim");
    std::set<std::int64_t> heads;
    for (std::size_t i = 0; i < types.size(); ++i) {
        if (types[i] != layerType)
            continue;
        const auto layer = layerAt(dict, i);
        const std::int64_t own = layer ? saidHeadDim(*layer, "head_dim") : 0;
        heads.insert(own > 0 ? own : usual > 0 ? usual : family.headDim);
    }
    return heads.size() == 1 ? std::optional(*heads.begin()) : std::nullopt;
}

void noteSingleLayers(const JsonFields& config, const Family& family, std::vector<Message>& warnings)
{
    const Json* dict = config.find(dictKey);
    if (!dict || !dict->is_object())
        return;
    const std::vector<std::string> types = typesOf(config, family);
    std::set<std::string> unread;
    for (const auto& [number, layer] : dict->items()) {
        if (!layer.is_object())
            continue;
        const auto at = numberOf(number);
        const std::string type = at && *at < types.size() ? types[*at] : std::string();
        for (const auto& [key, value] : layer.items())
            if (!value.is_null() && concernsAngles(key) && !isShown(config, family, type, key, value))
                unread.insert(quotable(key));
    }
    if (!unread.empty())
        warnings.emplace_back("{0} gives single layers {1} of their own, which is not read here: those layers may turn "
                              "otherwise than shown.",
                              std::vector<std::string>{config.nameOf(dictKey), joined(unread)});
}

} // namespace rope
