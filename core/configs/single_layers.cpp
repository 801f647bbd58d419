// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/single_layers.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <unordered_map>

#include "core/configs/layer_patterns.h"
#include "core/configs/model_dims.h"
#include "core/configs/rotation_keys.h"
#include "core/model/model_layers.h"
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

/// What each layer is called, as far as models are shown: a list can be as long as a file.
std::vector<std::string> typesOf(const JsonFields& config, const Family& family)
{
    std::size_t count = layerCountOf(config);
    if (const auto listed = config.texts("layer_types"); count == 0 && listed)
        count = listed->size();
    std::vector<std::string> types =
        layerTypesOf(config, layerPatternOf(family, config), std::vector<bool>(count, false));
    types.resize(std::min(types.size(), limits::maxLayers));
    return types;
}

/// head_dim as the dict gives it to each of the first `count` layers, 0 where it does not. Reads every entry once; of
/// two spellings of one layer the first counts.
std::vector<std::int64_t> ownHeads(const JsonFields& dict, std::size_t count)
{
    std::vector<std::int64_t> heads(count, 0);
    std::vector<bool> known(count, false);
    for (const auto& [key, value] : dict.json().items()) {
        const auto layer = numberOf(key);
        if (!layer || *layer >= count || known[*layer] || !value.is_object())
            continue;
        known[*layer] = true;
        heads[*layer] = saidHeadDim(JsonFields(value, dict.nameOf(quotable(key))), "head_dim");
    }
    return heads;
}

bool concernsAngles(const std::string& key)
{
    return speaksOfRotation(key) || key == "head_dim" || key == "partial_rotary_factor" || key == "rotary_pct";
}

/// What is shown of the layers anyway. A file can have some 100,000 keys here and as many at the top: each is looked
/// up, none searched for.
class Shown
{
public:
    Shown(const JsonFields& config, const Family& family, const SingleHeads& single)
        : m_config(config), m_family(family), m_single(single)
    {
        for (const auto& [key, value] : config.json().items())
            m_fields.emplace(key, &value);
    }

    /// Whether a key of a layer of that type says nothing else.
    bool has(const std::string& layerType, const std::string& key, const Json& value)
    {
        if (key == "head_dim")
            return value == headDimOf(layerType);
        const auto same = m_fields.find(key);
        return same != m_fields.end() && *same->second == value;
    }

private:
    /// Without a head of their own, types differ only in being the family's full layers or not.
    std::int64_t headDimOf(const std::string& layerType)
    {
        if (const auto single = m_single.find(layerType); single != m_single.end())
            return single->second;
        auto& usual = layerType == m_family.fullLayer ? m_full : m_other;
        if (!usual)
            usual = dimsOf(m_config, m_family, layerType, m_single).headDim;
        return *usual;
    }

    const JsonFields& m_config;
    const Family& m_family;
    const SingleHeads& m_single;
    std::unordered_map<std::string, const Json*> m_fields;
    std::optional<std::int64_t> m_full, m_other;
};

} // namespace

SingleHeads singleHeadsOf(const JsonFields& config, const Family& family)
{
    const Json* given = config.find(dictKey);
    if (family.globalHeadDim == 0 || !given || !given->is_object())
        return {};
    const std::vector<std::string> types = typesOf(config, family);
    const std::vector<std::int64_t> own = ownHeads(*config.object(dictKey), types.size());
    const std::int64_t said = saidHeadDim(config, "head_dim");
    const std::int64_t usual = said > 0 ? said : family.headDim;
    SingleHeads out;
    std::set<std::string> differing;
    for (std::size_t i = 0; i < types.size(); ++i) {
        const std::int64_t head = own[i] > 0 ? own[i] : usual;
        if (out.try_emplace(types[i], head).first->second != head)
            differing.insert(types[i]);
    }
    for (const std::string& type : differing)
        out.erase(type);
    return out;
}

void noteSingleLayers(const JsonFields& config, const Family& family, const SingleHeads& single,
                      std::vector<Message>& warnings)
{
    const Json* dict = config.find(dictKey);
    if (!dict || !dict->is_object())
        return;
    const std::vector<std::string> types = typesOf(config, family);
    Shown shown(config, family, single);
    std::set<std::string> unread;
    for (const auto& [number, layer] : dict->items()) {
        if (!layer.is_object())
            continue;
        const auto at = numberOf(number);
        const std::string type = at && *at < types.size() ? types[*at] : std::string();
        for (const auto& [key, value] : layer.items())
            if (!value.is_null() && concernsAngles(key) && !shown.has(type, key, value))
                unread.insert(quotable(key));
    }
    if (!unread.empty())
        warnings.emplace_back("{0} gives single layers {1} of their own, which is not read here: those layers may turn "
                              "otherwise than shown.",
                              std::vector<std::string>{config.nameOf(dictKey), quotable(joined(unread), 400)});
}

} // namespace rope
